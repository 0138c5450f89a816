internal import LoaMarkup

extension LiveSource {
    /// Reads `from` of a set; nil, with faults, when it cannot be used.
    static func read(_ reader: inout SettingsReader, columns: [Column]) -> LiveSource? {
        let before = reader.diagnostics.count
        guard let kind = reader.choice("kind", of: Kind.self, required: true)?.value else {
            for key in ["path", "query", "url", "connection", "secret", "secret_file", "program", "columns", "timeout", "every", "listen"] {
                _ = reader.value(key)
            }
            return nil
        }
        let mapping = readColumns(&reader, columns)
        let timeout = reader.integer("timeout", in: 1...600)?.value ?? 20
        let every = reader.integer("every", in: 1...10080)?.value
        var listen: Spanned<String>?
        var place: Place?
        switch kind {
        case .file: place = readPath(&reader).map { .file($0) }
        case .folder: place = readPath(&reader).map { .folder($0) }
        case .sqlite:
            let (path, query) = (readPath(&reader), readQuery(&reader))
            if let path, let query { place = .sqlite(path: path, query: query) }
        case .postgres:
            let server = reader.mapping("connection", required: true) { readServer(&$0) }
            let query = readQuery(&reader)
            listen = reader.text("listen")
            if let server = server ?? nil, let query { place = .postgres(server, query: query) }
        case .http: place = readURL(&reader).map { .http($0) }
        case .program:
            let words = reader.texts("program", required: true).map(\.value)
            if let first = words.first, !first.isEmpty { place = .program(words) }
        }
        if let listen, !isName(listen.value) {
            reader.report(
                .statsSource, at: listen.span, vi: "tên kênh chỉ gồm chữ không dấu, số và dấu gạch dưới",
                en: "the name of a channel has plain letters, digits and low lines alone")
        }
        let secret = [.postgres, .http, .program].contains(kind) ? secret(&reader) : nil
        checkOpenLine(&reader, place, secret)
        guard let place, reader.diagnostics.count == before else { return nil }
        return LiveSource(
            place: place, secret: secret, mapping: mapping, timeout: timeout, every: every, listen: listen?.value, span: reader.span)
    }

    private static func readPath(_ reader: inout SettingsReader) -> String? {
        guard let path = reader.text("path", required: true) else { return nil }
        let folder = path.value.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if !path.value.utf8.contains(0), !folder.contains(where: { $0.contains("*") || $0.contains("?") }) { return path.value }
        reader.report(
            .statsSource, at: path.span, vi: "dấu * và ? chỉ dùng được trong tên tệp, không trong tên thư mục",
            en: "* and ? may stand in the name of the file, not in those of folders")
        return nil
    }

    /// One statement that reads; the database itself refuses anything else once more.
    private static func readQuery(_ reader: inout SettingsReader) -> String? {
        guard let text = reader.text("query", required: true) else { return nil }
        let word = Fold.fold(firstWord(text.value))
        if ["select", "with", "values", "table"].contains(word), !text.value.utf8.contains(0) { return text.value }
        reader.report(
            .statsSource, at: text.span, vi: "“query” phải là một câu lệnh chỉ đọc, bắt đầu bằng SELECT hoặc WITH",
            en: "“query” must be one statement that only reads, beginning with SELECT or WITH")
        return nil
    }

    /// The first word of a statement, after comments.
    private static func firstWord(_ query: String) -> String {
        var rest = query[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "(" }
            if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*"), let end = rest.utf8Range(of: "*/") {
                rest = rest[end...]
            } else {
                return String(rest.prefix { $0.isLetter })
            }
        }
    }

    private static func readServer(_ reader: inout SettingsReader) -> Server? {
        let host = reader.text("host", required: true)
        let port = reader.integer("port", in: 1...65535)?.value ?? 5432
        let database = reader.text("dbname", required: true)?.value
        let user = reader.text("user", required: true)?.value
        let encryption = reader.choice("sslmode", of: Server.Encryption.self)?.value
        guard let host, let database, let user else { return nil }
        guard !host.value.contains(","), !(host.value + database + user).utf8.contains(where: { $0 < 0x20 }) else {
            reader.report(.statsSource, at: host.span, vi: "“host” là tên của một máy chủ", en: "“host” is the name of one server")
            return nil
        }
        var server = Server(host: host.value, port: port, database: database, user: user, encryption: encryption ?? .prefer)
        // Figures of a whole province do not cross a network in the open unless somebody wrote that they may.
        if encryption == nil, !server.isLocal { server.encryption = .require }
        return server
    }

    private static func readURL(_ reader: inout SettingsReader) -> String? {
        guard let url = reader.text("url", required: true) else { return nil }
        let isPlain = url.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        if isPlain, let host = host(of: url.value), !host.isEmpty { return url.value }
        reader.report(
            .statsSource, at: url.span, vi: "“url” viết đủ như https://so-lieu.example.vn/doan-vien.json, không dấu, không khoảng trắng",
            en: "“url” is written in full, as https://figures.example.vn/members.json, in plain letters without blanks")
        return nil
    }

    /// The host of an address of the web; nil for anything else.
    static func host(of url: String) -> String? {
        let lower = url.lowercased()
        guard let start = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let authority = lower.dropFirst(start.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
        return String(authority.prefix { $0 != ":" })
    }

    /// A key must not cross a network in the open.
    private static func checkOpenLine(_ reader: inout SettingsReader, _ place: Place?, _ secret: Secret?) {
        guard case .http(let url) = place, secret != nil, url.lowercased().hasPrefix("http://"), let host = host(of: url), !isLoopback(host) else { return }
        reader.report(
            .statsSecret, at: reader.keySpan("url") ?? reader.span, vi: "khóa bí mật sẽ đi qua mạng không mã hóa; dùng địa chỉ https://",
            en: "the key would cross the network in the open; use an https:// address")
    }

    private static func readColumns(_ reader: inout SettingsReader, _ columns: [Column]) -> ImportMapping {
        var mapping = ImportMapping()
        for entry in reader.names("columns") {
            if entry.value.content == .empty {
                mapping.ignored.append(entry.key)
            } else if let name = entry.value.text, columns.contains(where: { $0.name == name }) {
                mapping.columns.append(.init(entry.key, name))
            } else {
                let near = entry.value.text.map { Suggestion.phrase(for: $0, in: columns.map(\.name)) } ?? ("", "")
                reader.report(
                    .statsReference, at: entry.value.span, vi: "không có cột này trong bộ\(near.0)", en: "the set has no such column\(near.1)")
            }
        }
        return mapping
    }

    static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 63, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first == 0x5F else { return false }
        return bytes.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }
    }
}

extension Substring {
    /// The index behind the first place of some ASCII characters.
    fileprivate func utf8Range(of words: String) -> Index? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(words) { return index(at, offsetBy: words.count) }
            at = index(after: at)
        }
        return nil
    }
}
