/// Decodes character references of XML.
package enum XMLText {
    /// The text with references replaced, or nil where a reference is unknown or malformed.
    package static func decode(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        guard raw.contains(0x26) else { return Array(raw) }
        var out: [UInt8] = []
        var rest = raw
        while let start = rest.firstIndex(of: 0x26) {
            out += rest[..<start]
            guard let end = rest[start...].prefix(12).firstIndex(of: 0x3B),
                let scalar = scalar(String(decoding: rest[start + 1..<end], as: UTF8.self))
            else { return nil }
            out += Array(String(Character(scalar)).utf8)
            rest = rest[(end + 1)...]
        }
        return out + rest
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#"), !name.contains("+"), !name.contains("-") else { return nil }
        let digits = name.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // Control characters may not even be written as numbers.
        guard let value, value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else { return nil }
        return Unicode.Scalar(value)
    }
}
