internal import LoaMarkup

extension UnitTable {
    /// Reads one entry of `units`.
    static func read(_ name: Spanned<String>, _ reader: inout SettingsReader) -> UnitTable? {
        let title = reader.text("title")?.value ?? name.value
        let file = reader.text("file", required: true)
        let code = reader.text("code", required: true)
        let label = reader.text("name", required: true)
        let from = reader.text("from")?.value
        let until = reader.text("until")?.value
        let successor = reader.text("successor")?.value
        let tile = reader.text("tile")?.value
        let digits = reader.integer("digits", in: 1...20)?.value
        let groups = reader.named("groups") { column, reader in
            Grouping(
                column: column.value, title: reader.text("title")?.value ?? column.value,
                names: CodeSource.codes(reader.names("values")))
        }
        guard let file, let code, let label else { return nil }
        return UnitTable(
            id: name.value, title: title, file: file, codeColumn: code.value, nameColumn: label.value, fromColumn: from,
            untilColumn: until, successorColumn: successor, tileColumn: tile, digits: digits, groupings: groups.map(\.value))
    }
}

extension CodeSource {
    /// Codes with their words, as a mapping says them.
    static func codes(_ entries: [Settings.Entry]) -> [Code] {
        entries.map { Code($0.key, name: $0.value.text ?? $0.key) }
    }
}
