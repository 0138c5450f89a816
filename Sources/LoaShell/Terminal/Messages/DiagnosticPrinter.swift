public import LoaMarkup

/// Writes diagnostics for people: place, gravity, code, message, the source line with carets, and a closing count.
public struct DiagnosticPrinter: Sendable {
    let language: MessageLanguage
    let paint: Paint
    let columns: Int

    /// Makes a printer.
    ///
    /// - Parameters:
    ///   - language: The language of the messages.
    ///   - colour: Whether to use the colours of a terminal.
    ///   - columns: The width of the terminal; nil when there is none.
    public init(language: MessageLanguage, colour: Bool = false, columns: Int? = nil) {
        self.language = language
        paint = Paint(isOn: colour)
        self.columns = columns ?? 120
    }

    /// All the diagnostics in order, with a count and what to do at the end; empty without any.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        var result = ""
        for diagnostic in diagnostics.sorted() { result += text(diagnostic) }
        return result + closing(diagnostics)
    }

    /// One diagnostic, with its line and carets when the line is known.
    public func text(_ diagnostic: Diagnostic) -> String {
        let span = diagnostic.span
        var place = DisplayText.harmless(span.path.string)
        if span.line > 0 { place += ":\(span.line):\(span.column)" }
        let isError = diagnostic.severity == .error
        let gravity = isError ? say("lỗi", "error") : say("cảnh báo", "warning")
        var result = paint(.bold, place + ":") + " "
        result += paint(isError ? .error : .warning, "\(gravity) [\(diagnostic.code.name)]:")
        result += " \(DisplayText.harmless(diagnostic.message.text(language)))\n"
        guard span.line > 0, let source = diagnostic.sourceLine else { return result }
        let number = String(span.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let blank = String(repeating: " ", count: gutter.utf8.count)
        let excerpt = SourceExcerpt(source, span, columns: columns - gutter.utf8.count - 3)
        result += paint(.faint, gutter + " |") + (excerpt.line.isEmpty ? "\n" : " \(excerpt.line)\n")
        result += paint(.faint, blank + " |") + " \(excerpt.indent)"
        return result + paint(isError ? .error : .warning, excerpt.carets) + "\n"
    }

    /// `3 lỗi, 1 cảnh báo. Cách sửa: loa explain audience.unknown`.
    private func closing(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var counts: [String] = []
        if errors > 0 { counts.append(say("\(errors) lỗi", errors == 1 ? "1 error" : "\(errors) errors")) }
        if warnings > 0 {
            counts.append(say("\(warnings) cảnh báo", warnings == 1 ? "1 warning" : "\(warnings) warnings"))
        }
        // The gravest first; one code is an example enough when there are many.
        let codes = Set(diagnostics.filter { errors == 0 || $0.severity == .error }.map(\.code.name)).sorted()
        let named = codes.count == 1 ? codes[0] : say("MÃ", "CODE")
        let example = codes.count == 1 ? "" : say(", ví dụ ", ", for example ") + codes[0]
        let count = counts.joined(separator: ", ")
        return "\n" + paint(.bold, count + ".") + say(" Cách sửa: ", " How to mend it: ")
            + "loa explain \(named)\(example)\n"
    }

    private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
