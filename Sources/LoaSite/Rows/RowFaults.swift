public import LoaMarkup

/// Tells the faults of pages made from rows: each once for its place in the pattern, with the rows named.
public enum RowFaults {
    /// Faults of the same kind at the same place of a pattern.
    private struct Place: Hashable {
        var path: SourcePath
        var line: Int
        var column: Int
        var code: DiagnosticCode
    }

    /// The faults with those of made pages put together; all others stay as they are.
    ///
    /// - Parameter eachRow: Whether each row is told of by itself with its line in the table, as whoever merges a table needs it.
    public static func told(_ faults: [Diagnostic], _ site: SiteIndex?, eachRow: Bool = false) -> [Diagnostic] {
        guard let site, !site.patterns.isEmpty else { return faults }
        var told: [Diagnostic] = []
        var places: [Place: [(row: PageRow, fault: Diagnostic)]] = [:]
        for fault in faults {
            guard let page = site.byPath[fault.span.path], let row = site.pages[page].row else {
                told.append(fault)
                continue
            }
            var own = PatternMaker.restored(fault, row.pattern.slots)
            if let refinement = own.refinement, let written = row.written(refinement.words) { own.refinement?.words = written }
            places[Place(path: row.pattern.path, line: fault.span.line, column: fault.span.column, code: fault.code), default: []].append((row, own))
        }
        for (place, met) in places { told += eachRow ? each(met, at: place) : first(met, at: place) }
        return told
    }

    /// The faults of every row, but once what is the same for all of them.
    private static func each(_ met: [(row: PageRow, fault: Diagnostic)], at place: Place) -> [Diagnostic] {
        var said: Set<Message> = []
        var told: [Diagnostic] = []
        for (row, fault) in met.sorted(by: { $0.row.line < $1.row.line }) {
            var fault = fault
            fault.span.path = place.path
            let same = Set(met.filter { $0.fault.message == fault.message }.map(\.row.number)).count
            if same == row.pattern.rows.count, same > 1 {
                guard said.insert(fault.message).inserted else { continue }
            } else {
                fault.message.vi += " (dòng \(row.line) của bảng: \(row.name))"
                fault.message.en += " (line \(row.line) of the table: \(row.name))"
            }
            told.append(fault)
        }
        return told
    }

    /// The faults of the first row that has any, each with how many rows share the place.
    private static func first(_ met: [(row: PageRow, fault: Diagnostic)], at place: Place) -> [Diagnostic] {
        guard let row = met.map(\.row).min(by: { $0.number < $1.number }) else { return [] }
        let others = Set(met.map(\.row.number)).count - 1
        var told: [Diagnostic] = []
        for (own, fault) in met where own.number == row.number {
            var fault = fault
            // What is the same for every row is a fault of the pattern.
            let same = Set(met.filter { $0.fault.message == fault.message }.map(\.row.number)).count
            if same < row.pattern.rows.count {
                fault.message.vi += " (dòng \(row.name)\(others > 0 ? " và \(others) dòng nữa" : ""))"
                fault.message.en += " (row \(row.name)\(others > 0 ? " and \(others) more" : ""))"
            }
            fault.span.path = place.path
            told.append(fault)
        }
        return told
    }
}
