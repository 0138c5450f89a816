/// Addresses relative to a page.
public enum RelativeAddress {
    /// The way from a page (its parts of the address) to another address of the same site, percent-encoded.
    public static func from(_ segments: [String], to address: String) -> [UInt8] {
        var address = address
        return address.withUTF8 { target in unsafe from(segments, target) }
    }

    /// As above over the bytes of the address: parts that both share are left out.
    private static func from(_ segments: [String], _ target: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var start = 0
        var common = 0
        for segment in segments {
            let bytes = segment.utf8
            let end = start + bytes.count
            guard end < target.count, unsafe target[end] == UInt8(ascii: "/") else { break }
            var at = start
            var same = true
            for byte in bytes {
                if unsafe target[at] != byte {
                    same = false
                    break
                }
                at += 1
            }
            guard same else { break }
            start = end + 1
            common += 1
        }
        var out: [UInt8] = []
        out.reserveCapacity((segments.count - common) * 3 + target.count - start)
        for _ in common..<segments.count { out += [UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "/")] }
        unsafe encode(UnsafeBufferPointer(rebasing: target[start...]), to: &out)
        return out
    }

    /// Appends the way from a page to another address, both percent-encoded already; the page's ends in `/`.
    ///
    /// Encoding changes no `/` and maps no two texts to one, so that the shared parts are the same as before it.
    public static func append(
        from page: UnsafeBufferPointer<UInt8>, to target: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) {
        var at = 0
        var shared = 0
        let end = min(page.count, target.count)
        while at < end, unsafe page[at] == target[at] {
            if unsafe page[at] == UInt8(ascii: "/") { shared = at + 1 }
            at += 1
        }
        for rest in shared..<page.count where unsafe page[rest] == UInt8(ascii: "/") {
            output.append(UInt8(ascii: "."))
            output.append(UInt8(ascii: "."))
            output.append(UInt8(ascii: "/"))
        }
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: target[shared...]))
    }

    /// Appends an address percent-encoded.
    public static func encode(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        for at in 0..<address.count {
            let byte = unsafe address[at]
            if byte >= 0x80 || byte <= 32 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                output.append(UInt8(ascii: "%"))
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 15))
            } else {
                output.append(byte)
            }
        }
    }

    /// The way from a page to the top of its site, as `../../`.
    public static func root(_ depth: Int) -> String {
        depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}
