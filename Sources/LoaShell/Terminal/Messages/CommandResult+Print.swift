import LoaMarkup

extension CommandResult {
    /// What goes to the two streams.
    public func printed(_ options: CommandOptions) -> (output: String, errors: String) {
        let language = options.language ?? language ?? .vi
        if options.json { return (object(language) + "\n", "") }
        let printer = DiagnosticPrinter(
            language: language, colour: options.terminal.coloursErrors, columns: options.terminal.columns)
        var errors = printer.text(diagnostics)
        if let summary { errors += DisplayText.harmless(summary.text(language)) + "\n" }
        return (text ?? "", errors)
    }

    /// The result as one JSON object.
    private func object(_ language: MessageLanguage) -> String {
        var members: [(String, JSONWriter.Value)] = [
            ("diagnostics", .list(diagnostics.sorted().map { $0.json(language) })),
            ("errors", .number(diagnostics.count { $0.severity == .error })),
            ("warnings", .number(diagnostics.count { $0.severity == .warning })),
        ]
        if let summary { members.append(("summary", .text(summary.text(language)))) }
        members.append(("exit", .number(Int(exitCode.rawValue))))
        let own = JSONWriter.text(.object(members))
        // A report brings its own members; they come after the common ones in the same object.
        guard let json, let open = json.firstIndex(of: "{"), let close = json.lastIndex(of: "}") else { return own }
        let inside = json[json.index(after: open)..<close]
        let isEmpty = inside.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        return isEmpty ? own : own.dropLast() + "," + inside + "}"
    }
}

extension Diagnostic {
    /// The diagnostic for machines; a fault of a whole file has no line, column or length.
    func json(_ language: MessageLanguage) -> JSONWriter.Value {
        let hasLine = span.line > 0
        return .object([
            ("file", .text(span.path.string)),
            ("line", hasLine ? .number(span.line) : .null),
            ("column", hasLine ? .number(span.column) : .null),
            ("length", hasLine ? .number(span.length) : .null),
            ("severity", .text(severity.rawValue)),
            ("code", .text(code.name)),
            ("message", .text(message.text(language))),
            ("source", sourceLine.map { .text($0) } ?? .null),
        ])
    }
}
