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
    public static func told(_ faults: [Diagnostic], _ site: SiteIndex?) -> [Diagnostic] {
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
        for (place, met) in places { told.append(one(met, at: place)) }
        return told
    }

    private static func one(_ met: [(row: PageRow, fault: Diagnostic)], at place: Place) -> Diagnostic {
        let sorted = met.sorted { $0.row.number != $1.row.number ? $0.row.number < $1.row.number : $0.fault.message.en < $1.fault.message.en }
        let first = sorted[0]
        var fault = first.fault
        fault.span.path = place.path
        let rows = Set(sorted.map(\.row.number)).count
        // What is the same for every row is a fault of the pattern.
        if rows == first.row.pattern.rows.count, sorted.allSatisfy({ $0.fault.message == first.fault.message }) { return fault }
        let others = rows - 1
        fault.message.vi += " (dòng \(first.row.name)\(others > 0 ? " và \(others) dòng nữa" : ""))"
        fault.message.en += " (row \(first.row.name)\(others > 0 ? " and \(others) more" : ""))"
        return fault
    }
}
