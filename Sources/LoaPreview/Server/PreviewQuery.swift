/// The words behind the question mark of an address.
struct PreviewQuery {
    private var words: [String: String] = [:]

    /// Reads `key=value` pairs with `&` between; what is no UTF-8 is left out.
    init(_ bytes: [UInt8]?) {
        for part in (bytes ?? []).split(separator: 0x26) {
            let equals = part.firstIndex(of: 0x3D) ?? part.endIndex
            guard let key = Self.decoded(part[..<equals]), let value = Self.decoded(part[equals...].dropFirst()) else { continue }
            words[key] = value
        }
    }

    subscript(key: String) -> String? { words[key] }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            var byte = bytes[at]
            at += 1
            if byte == 0x2B { byte = 32 }
            if byte == 0x25 {
                guard at + 1 < bytes.endIndex, let value = UInt8(String(decoding: bytes[at...(at + 1)], as: UTF8.self), radix: 16) else { return nil }
                byte = value
                at += 2
            }
            if byte < 0x20 || byte == 0x7F { return nil }
            result.append(byte)
        }
        return String(validating: result, as: UTF8.self)
    }
}
