import LoaMarkup

@testable import LoaSite

/// A text tailored for the audiences tho, loi, chu and can-bo, with the faults found.
///
/// Lines `//! 3:5 code` are no part of the text: they say which faults are expected where.
struct Tailored {
    var prepared: CanaryTests.Prepared
    var expected: [String] = []
    var found: [String] = []

    init(_ marked: String, snippets: [(String, String)] = []) {
        var lines: [Substring] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("//! ") { expected.append(String(line.dropFirst(4))) } else { lines.append(line) }
        }
        let source = lines.joined(separator: "\n")
        prepared = CanaryTests.prepare(source, snippets: snippets)
        let texts = [SourcePath("content/a.md"): source]
            .merging(snippets.map { (SourcePath(Snippets.folder + $0.0 + ".md"), $0.1) }) { $1 }
        found = prepared.diagnostics.map { $0.refined(in: Array((texts[$0.span.path] ?? "").utf8)) }.sorted().map {
            let file = $0.span.path.string == "content/a.md" ? "" : String($0.span.path.string.dropFirst(Snippets.folder.count)) + ":"
            return "\(file)\($0.span.line):\($0.span.column) \($0.code.name)\($0.severity == .warning ? " (warning)" : "")"
        }
    }

    /// The document of one audience.
    func document(_ audience: String) -> Document {
        let mask = CanaryPage.audiences[audience] ?? []
        return TailoredDocument.tailor(prepared.document, masks: prepared.masks, for: mask).document
    }

    /// The words that one audience reads, blocks parted by `|`.
    func words(_ audience: String) -> String {
        let document = document(audience)
        return document.nodes.indices.filter {
            [.paragraph, .heading, .tableCell, .codeBlock, .label].contains(document.nodes[$0].kind)
        }.map {
            document.nodes[$0].kind == .codeBlock ? document.string(document.nodes[$0].text) : document.plainText(of: $0)
        }.joined(separator: "|")
    }
}
