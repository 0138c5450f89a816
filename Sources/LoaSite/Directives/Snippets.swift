public import LoaMarkup

/// The reusable blocks of `content/_snippets`, parsed, by name.
public struct Snippets: Sendable {
    var documents: [String: Document] = [:]

    /// Where snippets stand.
    public static let folder = "content/_snippets/"

    /// Makes an empty collection.
    public init() {}

    /// The names in order.
    public var names: [String] { documents.keys.sorted() }

    /// The snippet of a name.
    public subscript(name: String) -> Document? { documents[name] }

    /// Adds a snippet; hands back the faults of its own text.
    public mutating func add(_ name: String, text: [UInt8], path: SourcePath, options: MarkdownParser.Options) -> [Diagnostic] {
        let split = FrontMatterSplit.split(text, path: path)
        let body = split.value.map { $0.body } ?? 0..<text.count
        let line = split.value.map { $0.bodyFirstLine } ?? 1
        let parsed = MarkdownParser.parse(text, body: body, path: path, firstLine: line, options: options)
        documents[name] = parsed.value
        var faults = split.diagnostics + parsed.diagnostics + DirectiveCatalog.check(parsed.value)
        faults += MaskResolver.hiddenReferences(parsed.value)
        for node in parsed.value.nodes where node.kind == .footnoteDefinition {
            faults.append(
                Diagnostic(
                    .directiveForm, at: parsed.value.place(of: node),
                    vi: "đoạn dùng chung không được có ghi chú cuối trang — viết thẳng vào câu",
                    en: "a snippet may not have footnotes — write it in the sentence"))
        }
        return faults
    }
}
