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
        unsafe text.withUnsafeBufferPointer { unsafe escape($0) }
    }

    /// Appends part of a text with `<`, `>`, `&` and `"` escaped.
    mutating func escape(_ text: [UInt8], _ range: Range<Int>) {
        unsafe text.withUnsafeBufferPointer { unsafe escape(UnsafeBufferPointer(rebasing: $0[range.clamped(to: 0..<$0.count)])) }
    }

    /// Appends text with `<`, `>`, `&` and `"` escaped.
    mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Nearly all text has nothing to escape, which is seen without a branch for each byte.
        if unsafe HTMLEscape.isPlain(bytes) { return unsafe append(contentsOf: bytes) }
        unsafe HTMLEscape.append(bytes, to: &self, apostrophes: false)
    }

    /// Appends text with HTML's special characters escaped.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { unsafe escape($0) }
    }

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
