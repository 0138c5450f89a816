/// Small appends to byte buffers, the only way HTML is written.
extension [UInt8] {
    @inline(__always)
    mutating func add(_ text: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func add(_ text: String) { append(contentsOf: text.utf8) }

    mutating func add(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let value = number.magnitude
        if value >= 10 { add(Int(value / 10)) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Appends text with `<`, `>`, `&` and `"` escaped.
    mutating func escape(_ text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { bytes in
            // Nearly all text has nothing to escape, which is seen without a branch for each byte.
            if unsafe HTMLEscape.isPlain(bytes.span) { return unsafe append(contentsOf: bytes) }
            var from = 0
            for at in 0..<bytes.count {
                let entity: StaticString
                switch unsafe bytes[at] {
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "\""): entity = "&quot;"
                default: continue
                }
                unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
                add(entity)
                from = at + 1
            }
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from...]))
        }
    }

    /// Appends text with HTML's special characters escaped.
    mutating func escape(_ text: String) { escape(Array(text.utf8)[...]) }

    /// Appends an address, percent-encoded where needed, as cmark does.
    mutating func escapeAddress(_ text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "'"): add("&#x27;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                append(byte)
            default:
                if Self.addressSafe.contains(byte) {
                    append(byte)
                } else {
                    append(UInt8(ascii: "%"))
                    append(Self.hex[Int(byte >> 4)])
                    append(Self.hex[Int(byte & 15)])
                }
            }
        }
    }

    private static let addressSafe = Set("-_.+!*(),%#@?=;:/,+$~".utf8)
    private static let hex = [UInt8]("0123456789ABCDEF".utf8)
}
