import Testing

/// Reads a finished output as a visitor's program would: every address leads to a file and a place in it.
struct OutputCheck {
    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)]
        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    let files: [String: [UInt8]]
    private let tags: [String: [Tag]]
    private let ids: [String: Set<String>]
    /// Whatever is not as it must be.
    private(set) var faults: [String] = []

    static let schemes = ["https:", "http:", "mailto:", "tel:", "sms:", "zalo:"]

    init(_ files: [String: [UInt8]]) {
        self.files = files
        var tags: [String: [Tag]] = [:]
        var ids: [String: Set<String>] = [:]
        for (path, bytes) in files where path.hasSuffix(".html") {
            let found = Self.tags(bytes)
            tags[path] = found
            ids[path] = Set(found.compactMap { $0["id"] })
        }
        (self.tags, self.ids) = (tags, ids)
        for path in tags.keys.sorted() { check(path) }
    }

    /// Records what is wrong.
    func expectSound(_ location: SourceLocation = #_sourceLocation) {
        for fault in faults.prefix(10) { Issue.record("\(fault)", sourceLocation: location) }
    }

    /// The addresses of all links of a page, as written.
    func links(_ path: String) -> [String] { (tags[path] ?? []).filter { $0.name == "a" }.compactMap { $0["href"] } }

    /// The tags of a page by name.
    func tags(_ path: String, _ name: String) -> [Tag] { (tags[path] ?? []).filter { $0.name == name } }

    private mutating func check(_ path: String) {
        var seen: Set<String> = []
        for tag in tags[path] ?? [] {
            if let id = tag["id"], !seen.insert(id).inserted { faults.append("\(path): id “\(id)” twice") }
            for name in ["href", "src", "action", "data-search-index"] {
                if let address = tag[name] { check(address, in: path, isLink: tag.name == "a", tag) }
            }
            if tag["http-equiv"] == "refresh", let content = tag["content"], let at = content.firstRange(of: "url=") {
                check(String(content[at.upperBound...]), in: path, isLink: false, tag)
            }
            for name in tag.attributes.map(\.name) where name.hasPrefix("on") { faults.append("\(path): \(name)") }
        }
    }

    private mutating func check(_ address: String, in path: String, isLink: Bool, _ tag: Tag) {
        if let scheme = Self.schemes.first(where: address.lowercased().hasPrefix) {
            let mayLeave = isLink || (tag.name == "link" && tag["rel"] == "canonical")
            if !mayLeave { faults.append("\(path): <\(tag.name)> loads from \(scheme)…") }
            return
        }
        if address.hasPrefix("/") { return faults.append("\(path): “\(address)” is not relative") }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = String(parts.first ?? "")
        if file.contains(":") { return faults.append("\(path): “\(address)” has a scheme that is not allowed") }
        if address.isEmpty { return faults.append("\(path): an empty address in <\(tag.name)>") }
        var target = path
        if !file.isEmpty {
            var folders = path.split(separator: "/").dropLast().map(String.init)
            for part in file.split(separator: "/", omittingEmptySubsequences: false) {
                switch part {
                case ".", "": continue
                case "..":
                    if folders.isEmpty { return faults.append("\(path): “\(address)” leaves the output") }
                    folders.removeLast()
                default: folders.append(Self.decode(String(part)))
                }
            }
            target = folders.joined(separator: "/")
        }
        guard files[target] != nil else { return faults.append("\(path): “\(address)” leads to no file") }
        // Without a server a folder shows a list of files, so each address names its file.
        if parts.count > 1, !parts[1].isEmpty, let known = ids[target], !known.contains(Self.decode(String(parts[1]))) {
            faults.append("\(path): “\(address)” leads to no place in \(target)")
        }
    }

    static func decode(_ text: String) -> String {
        var out: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), bytes.count >= 2,
                let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
            {
                out.append(code)
                bytes = bytes.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The tags of a text, entities of attributes read; what is between tags is passed over.
    static func tags(_ bytes: [UInt8]) -> [Tag] {
        var found: [Tag] = []
        var at = 0
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, bytes[at + 1] | 32 >= 97, bytes[at + 1] | 32 <= 122
            else {
                at += 1
                continue
            }
            at += 1
            var start = at
            while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") { at += 1 }
            var tag = Tag(name: String(decoding: bytes[start..<at], as: UTF8.self), attributes: [])
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
                if isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
                    at += 1
                    continue
                }
                start = at
                while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "="), bytes[at] != UInt8(ascii: ">") { at += 1 }
                let name = String(decoding: bytes[start..<at], as: UTF8.self)
                var value = ""
                if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
                    at += 1
                    let isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
                    if isQuoted { at += 1 }
                    start = at
                    while at < bytes.count, isQuoted ? bytes[at] != UInt8(ascii: "\"") : !isSpace(bytes[at]) && bytes[at] != UInt8(ascii: ">") {
                        at += 1
                    }
                    value = plain(String(decoding: bytes[start..<at], as: UTF8.self))
                    if isQuoted { at += 1 }
                }
                tag.attributes.append((name, value))
            }
            found.append(tag)
        }
        return found
    }

    static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
