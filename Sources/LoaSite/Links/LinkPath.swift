public import LoaMarkup

/// Reads written links as paths of the site.
public enum LinkPath {
    /// The path that a relative or `/`-rooted link means, seen from a file; nil when it leaves `content`.
    ///
    /// Percent codes are read, `.` and `..` followed; what is after `#` or `?` is not part of a path.
    public static func resolve(_ written: String, from file: SourcePath) -> SourcePath? {
        let end = written.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? written.endIndex
        let text = decode(end == written.endIndex ? written : String(written[..<end]))
        let path = text.utf8Span.span
        let isRooted = !path.isEmpty && path[0] == slash
        var out: [UInt8] = []
        out.reserveCapacity(file.string.utf8.count + path.count + 8)
        if isRooted {
            out += "content".utf8
        } else {
            // The file's own name goes; never what stands above `content`.
            out += file.string.utf8
            drop(&out)
        }
        var start = 0
        while start < path.count {
            var stop = start
            while stop < path.count, path[stop] != slash { stop &+= 1 }
            let part = path.extracting(start..<stop)
            start = stop &+ 1
            if part.isEmpty || (part.count == 1 && part[0] == dot) { continue }
            if part.count == 2, part[0] == dot, part[1] == dot {
                guard out.contains(slash) else { return nil }
                drop(&out)
            } else {
                if !out.isEmpty { out.append(slash) }
                out.append(copying: part)
            }
        }
        return SourcePath(String(decoding: out, as: UTF8.self))
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    /// Takes the last part off a path.
    private static func drop(_ path: inout [UInt8]) {
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
    }

    /// What is after `#`, percent codes read; nil without one.
    public static func fragment(_ written: String) -> String? {
        guard let hash = written.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        return decode(String(written[written.utf8.index(after: hash)...]))
    }

    /// The text with percent codes read; broken codes stay.
    public static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = hex(bytes[at + 1]), let low = hex(bytes[at + 2]) {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The scheme before `:`, in lower case; nil for paths.
    public static func scheme(_ written: some Collection<UInt8>) -> String? {
        var length = 0
        for byte in written {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if length == 0 { return nil }
            case UInt8(ascii: ":"): return length == 0 ? nil : String(decoding: written.prefix(length).map(lower), as: UTF8.self)
            default: return nil
            }
            length += 1
        }
        return nil
    }

    /// An ASCII letter in lower case.
    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 32 : byte
    }
}
