/// The fields of a small form, or of what stands behind the question mark.
struct Form {
    private var values: [String: String] = [:]

    /// Reads `name=value&…`; what cannot be decoded is left out, and so is every name that comes twice.
    init(_ bytes: [UInt8]) {
        var doubled = Set<String>()
        for part in bytes.prefix(8192).split(separator: 0x26) {
            let mark = part.firstIndex(of: 0x3D) ?? part.endIndex
            guard let name = Self.decoded(part[..<mark]), let value = Self.decoded(part[mark...].dropFirst()) else { continue }
            if values.updateValue(value, forKey: name) != nil { doubled.insert(name) }
        }
        for name in doubled { values[name] = nil }
    }

    subscript(name: String) -> String? { values[name] }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x2B {
                result.append(0x20)
            } else if byte == 0x25 {
                guard index + 1 < bytes.endIndex, let value = UInt8(String(decoding: bytes[index...(index + 1)], as: UTF8.self), radix: 16), bytes[index] != 0x2B, bytes[index] != 0x2D
                else { return nil }
                result.append(value)
                index += 2
            } else {
                result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}
