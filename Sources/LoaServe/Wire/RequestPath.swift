/// The path of a request, decoded once; what could be read as another path is refused.
public struct RequestPath: Hashable, Sendable {
    /// The path as the key of a table, without slashes at its ends.
    public let key: String
    /// Whether it ends with a slash.
    public let isFolder: Bool

    /// The names between the slashes, none of them empty.
    public var segments: [String] { key.isEmpty ? [] : key.utf8.split(separator: 0x2F).map { String(Substring($0)) } }

    init(segments: [String], isFolder: Bool) {
        key = segments.joined(separator: "/")
        self.isFolder = isFolder
    }

    /// Decodes a path.
    ///
    /// Refused (nil) are: broken encodings, NUL and other controls, `\`, encoded slashes, `.` and `..` in any writing,
    /// empty names, what would decode again, and what is not UTF-8.
    public init?(_ path: [UInt8]) {
        guard path.first == 0x2F, path.count <= 4096, let decoded = Self.decoded(path) else { return nil }
        isFolder = decoded.last == 0x2F
        let end = isFolder ? max(1, decoded.count - 1) : decoded.count
        if isFolder, decoded.count == 2 { return nil }
        var length = 0, hasDotsAlone = true
        for index in 1..<max(1, end) {
            if decoded[index] != 0x2F {
                length += 1
                if decoded[index] != 0x2E { hasDotsAlone = false }
                continue
            }
            if length == 0 || (hasDotsAlone && length <= 2) { return nil }
            (length, hasDotsAlone) = (0, true)
        }
        if end > 1, length == 0 || (hasDotsAlone && length <= 2) { return nil }
        guard let key = String(validating: decoded[1..<max(1, end)], as: UTF8.self) else { return nil }
        self.key = key
    }

    /// Whether the first name is this one.
    func begins(_ name: String) -> Bool {
        // Compared as text, so that both normal forms of a letter are one.
        Substring(key.utf8.prefix { $0 != 0x2F }) == name
    }

    /// Whether it is one name, and this one.
    func isFile(_ name: String) -> Bool { !isFolder && key == name }

    private static func decoded(_ path: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = 0
        let path = path.span
        while index < path.count {
            var byte = path[index]
            index += 1
            if byte == 0x25 {
                guard index + 1 < path.count, let high = hex(path[index]), let low = hex(path[index + 1]) else { return nil }
                byte = high << 4 | low
                index += 2
                if byte == 0x2F { return nil }
            }
            if byte < 0x20 || byte == 0x7F || byte == 0x5C { return nil }
            result.append(byte)
            // A percent sign in front of two digits would be something else to whoever decodes twice.
            if result.count > 2, result[result.count - 3] == 0x25, hex(byte) != nil, hex(result[result.count - 2]) != nil { return nil }
        }
        return result
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// A path with every byte encoded that does not stand for itself.
    static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
