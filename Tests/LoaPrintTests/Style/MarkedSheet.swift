import LoaMarkup
import LoaPrint
import Testing

/// A style sheet in which `‹` stands before every place that must be reported.
struct MarkedSheet {
    let sheet: PrintStyleSheet
    let diagnostics: [Diagnostic]
    /// Lines and columns that must be reported.
    private let marks: [String]

    static let path = SourcePath("themes/thu/print/print.css")
    static let tokensPath = SourcePath("themes/thu/tokens.css")

    init(_ text: String, tokens: String = "") {
        var (plain, marks): (String, [String]) = ("", [])
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            if scalar == "‹" {
                marks.append("\(line):\(column)")
                continue
            }
            plain.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let bytes = Array(plain.utf8)
        let read = PrintStyleSheet.parse(tokens: Array(tokens.utf8), tokensPath: Self.tokensPath, sheet: bytes, path: Self.path)
        sheet = read.value
        diagnostics = read.diagnostics.map { $0.refined(in: bytes) }
        self.marks = marks
    }

    /// Expects exactly the marked places, and these words in the messages in Vietnamese, in order.
    func expect(_ words: String..., at location: Testing.SourceLocation = #_sourceLocation) {
        let messages = diagnostics.map { "\($0.span.line):\($0.span.column) [\($0.code.name)] \($0.message.vi)" }
        #expect(diagnostics.map { "\($0.span.line):\($0.span.column)" } == marks, "\(messages)", sourceLocation: location)
        guard words.count <= diagnostics.count else {
            Issue.record("\(messages)", sourceLocation: location)
            return
        }
        for (word, diagnostic) in zip(words, diagnostics) {
            #expect(diagnostic.message.vi.contains(word), "\(messages)", sourceLocation: location)
            #expect(!diagnostic.message.en.isEmpty && !diagnostic.message.vi.hasSuffix("."), sourceLocation: location)
        }
    }

    /// The style of the last element of a path such as `leaflet.a5 panel.bia p`.
    func style(_ path: String) -> PrintStyle { node(path).style }

    func node(_ path: String) -> StyleNode {
        var node: StyleNode?
        for part in path.split(separator: " ") {
            var pieces = part.split(separator: ".").map(String.init)
            var name = pieces.removeFirst()
            var (index, isLast) = (0, false)
            // `li#3` is the third of its siblings, `li#3!` the last.
            if name.hasSuffix("!") {
                isLast = true
                name.removeLast()
            }
            if let mark = name.firstIndex(of: "#") {
                index = (Int(name[name.index(after: mark)...]) ?? 1) - 1
                name = String(name[..<mark])
            }
            let element = StyleElement(name, classes: pieces, index: index, isLast: isLast)
            node = node.map { sheet.node(element, in: $0) } ?? sheet.root(element)
        }
        return node ?? sheet.root(StyleElement("leaflet"))
    }
}
