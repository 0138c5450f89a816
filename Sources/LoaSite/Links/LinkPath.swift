public import LoaMarkup

/// Reads written links as paths of the site.
public enum LinkPath {
    /// The path that a relative or `/`-rooted link means, seen from a file; nil when it leaves `content`.
    ///
    /// Percent codes are read, `.` and `..` followed; what is after `#` or `?` is not part of a path.
    public static func resolve(_ written: String, from file: SourcePath) -> SourcePath? {
        var written = written
        var base = file.string
        return written.withUTF8 { link in base.withUTF8 { unsafe resolve(link, from: $0) } }
    }

    private static func resolve(_ link: UnsafeBufferPointer<UInt8>, from file: UnsafeBufferPointer<UInt8>) -> SourcePath? {
        var end = 0
        var isCoded = false
        while end < link.count, case let byte = unsafe link[end], byte != UInt8(ascii: "#"), byte != UInt8(ascii: "?") {
            if byte == UInt8(ascii: "%") { isCoded = true }
            end &+= 1
        }
        let written = unsafe UnsafeBufferPointer(rebasing: link[..<end])
        guard isCoded else { return unsafe follow(written, from: file) }
        var decoded = decode(unsafe String(decoding: written, as: UTF8.self))
        return decoded.withUTF8 { unsafe follow($0, from: file) }
    }

    /// Follows a path without codes from the folder of a file.
    private static func follow(_ path: UnsafeBufferPointer<UInt8>, from file: UnsafeBufferPointer<UInt8>) -> SourcePath? {
        let string = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: file.count + path.count + 16) { out -> String? in
            var count = 0
            // No part makes the path longer than the file's, the link and `content` with its slash together.
            func append(_ bytes: UnsafeBufferPointer<UInt8>) {
                for at in 0..<bytes.count { unsafe out[count &+ at] = bytes[at] }
                count &+= bytes.count
            }
            func drop() {
                while count > 0, unsafe out[count &- 1] != slash { count &-= 1 }
                if count > 0 { count &-= 1 }
            }
            if let first = unsafe path.first, first == slash {
                for byte in "content".utf8 {
                    unsafe out[count] = byte
                    count &+= 1
                }
            } else {
                // The file's own name goes; never what stands above `content`.
                unsafe append(file)
                drop()
            }
            var start = 0
            while start < path.count {
                var stop = start
                while stop < path.count, unsafe path[stop] != slash { stop &+= 1 }
                let part = unsafe UnsafeBufferPointer(rebasing: path[start..<stop])
                start = stop &+ 1
                if unsafe part.isEmpty || (part.count == 1 && part[0] == dot) { continue }
                if unsafe part.count == 2 && part[0] == dot && part[1] == dot {
                    guard unsafe out[..<count].contains(slash) else { return nil }
                    drop()
                } else {
                    if count > 0 {
                        unsafe out[count] = slash
                        count &+= 1
                    }
                    unsafe append(part)
                }
            }
            return unsafe String(decoding: UnsafeBufferPointer(rebasing: out[..<count]), as: UTF8.self)
        }
        return string.map { SourcePath($0) }
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    /// What is between `?` and `#`, percent codes read; nil without one.
    public static func query(_ written: String) -> String? {
        let bytes = written.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return decode(String(decoding: bytes[bytes.index(after: mark)...], as: UTF8.self))
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
