public import LoaMarkup

/// The file of a table of units: a CSV file with code, name, groups and days of validity.
public enum UnitTableFile {
    /// Where the file stands.
    public static func path(_ table: UnitTable) -> SourcePath { SourcePath("\(StatsSchema.folder)/\(table.file.value)") }

    /// Reads the units in the order of the file, with every fault at its line and column.
    public static func read(_ bytes: [UInt8], _ table: UnitTable) -> Reported<[UnitTable.Unit]> {
        let path = path(table)
        var source = CSVRows(path: path, bytes: bytes)
        var row = RawRow()
        let wanted = columns(table)
        guard FileHead.find(&source, &row) else {
            let names = wanted.map(\.name).joined(separator: ",")
            let empty = Diagnostic(
                .statsHead, at: SourceSpan(path, line: 1), vi: "tệp trống; dòng đầu phải là: \(names)",
                en: "the file is empty; its first line must be: \(names)")
            return Reported([], source.diagnostics.isEmpty ? [empty] : source.diagnostics)
        }
        let head = FileHead(row, wanted, path)
        guard head.faults.isEmpty else { return Reported([], source.diagnostics + head.faults) }
        var work = UnitTableReading(table, head, path)
        while source.next(&row) { if !row.isBlank, row.cells.count == head.width { work.read(row) } }
        work.checkSuccessors()
        return Reported(work.units, source.diagnostics + work.faults.all)
    }

    /// The canonical file: columns in a fixed order, units in theirs.
    public static func bytes(_ units: [UnitTable.Unit], _ table: UnitTable) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(columns(table).map(\.name))
        for unit in units {
            writer.cell(unit.code)
            writer.cell(unit.name)
            for group in unit.groups { writer.cell(group) }
            if table.fromColumn != nil { writer.cell(unit.from?.iso ?? "") }
            if table.untilColumn != nil { writer.cell(unit.until?.iso ?? "") }
            if table.successorColumn != nil { writer.cell(unit.successor ?? "") }
            if table.tileColumn != nil { writer.cell(unit.tile?.name ?? "") }
            writer.endRow()
        }
        return writer.bytes
    }

    /// Code, name, groups, first day, last day, successor, tile; days, successors and tiles may be left out.
    static func columns(_ table: UnitTable) -> [FileHead.Wanted] {
        [.init(table.codeColumn, isOptional: false), .init(table.nameColumn, isOptional: false)]
            + table.groupings.map { .init($0.column, isOptional: false) }
            + [table.fromColumn, table.untilColumn, table.successorColumn, table.tileColumn].compactMap { $0 }.map { .init($0, isOptional: true) }
    }
}
