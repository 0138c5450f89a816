public import LoaMarkup

/// Reads written links as paths of the site.
public enum LinkPath {
    /// The path that a relative or `/`-rooted link means, seen from a file; nil when it leaves `content`.
    ///
    /// Percent codes are read, `.` and `..` followed; what is after `#` or `?` is not part of a path.
    public static func resolve(_ written: String, from file: SourcePath) -> SourcePath? {
        let path = decode(String(written.prefix { $0 != "#" && $0 != "?" }))
        var parts: [Substring]
        if path.hasPrefix("/") {
            parts = ["content"]
        } else {
            parts = file.string.split(separator: "/").dropLast()
        }
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                guard parts.count > 1 else { return nil }
                parts.removeLast()
            default: parts.append(part)
            }
        }
        return SourcePath(parts.joined(separator: "/"))
    }

    /// What is after `#`, percent codes read; nil without one.
    public static func fragment(_ written: String) -> String? {
        guard let hash = written.firstIndex(of: "#") else { return nil }
        return decode(String(written[written.index(after: hash)...]))
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
        var scheme: [UInt8] = []
        for byte in written {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 32)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            default: return nil
            }
        }
        return nil
    }
}
