import LoaMarkup
import LoaPrint
import Testing

/// Formats in which `‹` stands before every place that must be reported.
struct MarkedFormats {
    let table: FormatTable
    let diagnostics: [Diagnostic]
    private let marks: [String]

    static let path = SourcePath("themes/thu/print/formats.yaml")

    init(_ text: String) {
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
        let read = FormatTable.parse(Array(plain.utf8), path: Self.path)
        table = read.value
        diagnostics = read.diagnostics.sorted()
        self.marks = marks
    }

    /// One format of some lines, with a sheet, a size of type and one panel where the lines do not say others.
    init(keys: String) {
        var lines = ["name: Thử"]
        for (key, usual) in [("sheet", "297 x 210"), ("type", "9 – 12"), ("flip", "short")] where !keys.contains("\(key):") { lines.append("\(key): \(usual)") }
        if !keys.contains("sides:"), !keys.contains("fill: flow") { lines.append("sides: [[mat]]") }
        lines += keys.split(separator: "\n").map(String.init)
        self.init("formats:\n  thu:\n" + lines.map { "    \($0)\n" }.joined())
    }

    /// Expects exactly the marked places, and these words in the messages in Vietnamese, in order.
    func expect(_ words: String..., at location: Testing.SourceLocation = #_sourceLocation) {
        let messages = diagnostics.map { "\($0.span.line):\($0.span.column) [\($0.code.name)] \($0.message.vi)" }
        #expect(diagnostics.map { "\($0.span.line):\($0.span.column)" } == marks, "\(messages)", sourceLocation: location)
        guard words.count <= diagnostics.count else {
            Issue.record("\(messages)", sourceLocation: location)
            return
        }
        for (word, diagnostic) in zip(words, diagnostics) { #expect(diagnostic.message.vi.contains(word), "\(messages)", sourceLocation: location) }
    }

    var format: PrintFormat? { table.all.first }
}
