/// Reads the keys of one mapping by type and reports what is wrong, missing or unknown.
///
/// Every read marks its key as known; `finish()` reports the keys that nobody asked for. A key without a value
/// (`tags:`) counts as absent. Values keep their places for later messages.
public struct SettingsReader {
    /// Where the mapping stands, or where it would have stood.
    public let span: SourceSpan
    /// The faults so far, those of nested readers included.
    public internal(set) var diagnostics: [Diagnostic] = []
    var entries: [Settings.Entry]
    var asked: [String] = []
    var freePrefixes: [String]

    /// Reads a mapping; anything else that is not empty is reported, and every key then counts as absent.
    public init(_ settings: Settings?, at span: SourceSpan, freePrefixes: [String] = ["x_"]) {
        self.span = settings?.span ?? span
        self.freePrefixes = freePrefixes
        entries = settings?.entries ?? []
        asked.reserveCapacity(24)
        if let settings, settings.entries == nil, settings.content != .empty {
            expected(
                settings, vi: "các dòng “tên: giá trị”", en: "lines of “name: value”",
                example: "title: An toàn lao động")
        }
    }

    /// Reads with a schema and finishes: the short way for one whole file or front matter.
    public static func read<Value>(
        _ settings: Settings?, at span: SourceSpan, freePrefixes: [String] = ["x_"],
        _ schema: (inout SettingsReader) -> Value
    ) -> Reported<Value> {
        var reader = SettingsReader(settings, at: span, freePrefixes: freePrefixes)
        let value = schema(&reader)
        return Reported(value, reader.finish())
    }

    /// Reports every key that was not asked for, with the nearest that was, and hands back all faults.
    public mutating func finish() -> [Diagnostic] {
        for entry in entries where !asked.contains(entry.key) {
            if freePrefixes.contains(where: { entry.key.hasPrefix($0) }) { continue }
            let near = Suggestion.phrase(for: entry.key, in: asked)
            report(
                .yamlUnknownKey, at: entry.keySpan, vi: "không có mục “\(entry.key)”\(near.vi)",
                en: "there is no key “\(entry.key)”\(near.en)")
        }
        entries = []
        return diagnostics
    }

    /// The value of a key as it was written; nil when absent or empty.
    public mutating func value(_ key: String, required: Bool = false) -> Settings? {
        asked.append(key)
        for index in entries.indices where Self.isSame(entries[index].key, key) {
            if case .empty = entries[index].value.content {
                if required { missing(key, at: entries[index].keySpan) }
                return nil
            }
            return entries[index].value
        }
        if required { missing(key, at: span) }
        return nil
    }

    /// The value of a key as it was written, without counting it as asked for.
    public func peek(_ key: String) -> Settings? {
        entries.first { Self.isSame($0.key, key) }?.value
    }

    /// Where a key was written, without counting it as asked for.
    public func keySpan(_ key: String) -> SourceSpan? {
        entries.first { Self.isSame($0.key, key) }?.keySpan
    }

    /// Whether two keys are the same; text is in NFC, so that their lengths tell most apart at once.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left == right
    }

    /// Adds a fault of the caller's own.
    public mutating func report(
        _ code: DiagnosticCode, at place: SourceSpan, vi: String, en: String, severity: Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, code, at: place, vi: vi, en: en))
    }

    /// Adds the faults found by another reader or check.
    public mutating func report(_ faults: [Diagnostic]) {
        diagnostics += faults
    }

    mutating func missing(_ key: String, at place: SourceSpan) {
        report(
            .yamlMissingKey, at: place, vi: "thiếu mục “\(key)” — thêm một dòng “\(key): …”",
            en: "the key “\(key)” is missing — add a line “\(key): …”")
    }

    /// Reports a value of the wrong kind.
    mutating func expected(_ settings: Settings, vi: String, en: String, example: String) {
        let (foundVi, foundEn) = Self.kind(settings)
        report(
            .yamlType, at: settings.span, vi: "ở đây cần \(vi), không phải \(foundVi); ví dụ: \(example)",
            en: "\(en) expected here, not \(foundEn); for example: \(example)")
    }

    private static func kind(_ settings: Settings) -> (vi: String, en: String) {
        switch settings.content {
        case .empty: ("ô trống", "nothing")
        case .scalar(let text, _): ("chữ “\(shortened(text))”", "the text “\(shortened(text))”")
        case .sequence: ("danh sách", "a list")
        case .mapping: ("nhóm “tên: giá trị”", "a mapping")
        }
    }

    static func shortened(_ text: String) -> String {
        text.count <= 40 ? text : String(text.prefix(39)) + "…"
    }
}
