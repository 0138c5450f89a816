/// The name of a host as requests write it.
enum HostName {
    /// Whether it can be one: letters, digits, `.`, `-`, `_`, an address in brackets, a port.
    static func isValid(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        guard !rest.isEmpty, rest.count <= 255 else { return false }
        if rest.first == 0x5B {
            guard let end = rest.firstIndex(of: 0x5D), end > 1, rest[1..<end].allSatisfy({ isHex($0) || $0 == 0x3A || $0 == 0x2E }) else { return false }
            rest = rest[(end + 1)...]
            if rest.isEmpty { return true }
            return rest.first == 0x3A && isPort(rest.dropFirst())
        }
        let end = rest.firstIndex(of: 0x3A) ?? rest.endIndex
        let name = rest[..<end]
        guard !name.isEmpty, name.first != 0x2E, name.allSatisfy({ isHex($0) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }) else {
            return false
        }
        return end == rest.endIndex || isPort(rest[(end + 1)...])
    }

    /// Whether it is a name as nearly all are: small letters, digits, `.` and `-`, perhaps a port; what is not may still be valid.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first != 0x2E, bytes.count <= 255 else { return false }
        for (place, byte) in bytes.enumerated() {
            if byte == 0x3A { return place > 0 && isPort(bytes.dropFirst(place + 1)) }
            guard (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E else { return false }
        }
        return true
    }

    /// The name in lower case.
    static func folded(_ text: String) -> String { text.lowercased() }

    /// The name without its port and without a closing full stop.
    static func bare(_ text: String) -> String {
        if text.utf8.first == 0x5B { return String(text.prefix { $0 != "]" }) + "]" }
        let name = text.prefix { $0 != ":" }
        return String(name.utf8.last == 0x2E ? name.dropLast() : name)
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 5, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65535
    }

    private static func isHex(_ byte: UInt8) -> Bool { (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66) }
}
