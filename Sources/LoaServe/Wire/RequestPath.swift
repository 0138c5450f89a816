/// The path of a request, decoded once; what could be read as another path is refused.
public struct RequestPath: Hashable, Sendable {
    /// The names between the slashes, none of them empty.
    public let segments: [String]
    /// Whether it ends with a slash.
    public let isFolder: Bool

    /// The path as the key of a table, without slashes at its ends.
    public var key: String { segments.joined(separator: "/") }

    init(segments: [String], isFolder: Bool) {
        self.segments = segments
        self.isFolder = isFolder
    }

    /// Decodes a path.
    ///
    /// Refused (nil) are: broken encodings, NUL and other controls, `\`, encoded slashes, `.` and `..` in any writing,
    /// empty names, what would decode again, and what is not UTF-8.
    public init?(_ path: [UInt8]) {
        guard path.first == 0x2F, path.count <= 4096, let decoded = Self.decoded(path) else { return nil }
        guard let text = String(validating: decoded, as: UTF8.self) else { return nil }
        var parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        isFolder = parts.last?.isEmpty ?? true
        if isFolder { parts = parts.dropLast() }
        var segments: [String] = []
        for part in parts {
            guard let segment = String(part), !segment.isEmpty, segment != ".", segment != ".." else { return nil }
            segments.append(segment)
        }
        self.segments = segments
    }

    private static func decoded(_ path: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = 0
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
