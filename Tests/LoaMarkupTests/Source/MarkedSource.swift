import LoaMarkup

/// A source whose lines `//! 3:5 directive.stray` say which diagnostics it gives, and where; they are no part of it.
struct MarkedSource {
    var text: String
    var expected: [String] = []

    init(_ marked: String) {
        var lines: [Substring] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("//! ") { expected.append(String(line.dropFirst(4))) } else { lines.append(line) }
        }
        text = lines.joined(separator: "\n")
    }

    /// What parsing says, as such lines, in the order of the text.
    var found: [String] {
        let bytes = Array(text.utf8)
        return MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("a.md")).diagnostics
            .map { $0.refined(in: bytes) }.sorted().map { "\($0.span.line):\($0.span.column) \($0.code.name)" }
    }
}
