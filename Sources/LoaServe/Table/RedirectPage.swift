/// The small page that a build writes at an earlier address; a server says the same with a status.
enum RedirectPage {
    private static let mark = Array("<meta http-equiv=\"refresh\" content=\"0; url=".utf8)

    /// Where it leads, relative to its own address; nil for any other page.
    static func target(_ bytes: [UInt8]) -> String? {
        guard bytes.count < 8192 else { return nil }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: 0x3C) {
            let rest = bytes[found...]
            // Body and heading are never looked at: a page may speak of such a line.
            if rest.starts(with: "</head".utf8) { return nil }
            if rest.starts(with: mark) {
                let value = rest.dropFirst(mark.count)
                guard let end = value.firstIndex(of: 0x22) else { return nil }
                let text = String(decoding: value[..<end], as: UTF8.self)
                return isRelative(text) ? text : nil
            }
            start = found + 1
        }
        return nil
    }

    /// Only addresses of the same site: no scheme, no host, nothing to break a head with.
    static func isRelative(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("/") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A && $0 != 0x5C && $0 != 0x26 && $0 != 0x22 && $0 != 0x3C }
    }
}
