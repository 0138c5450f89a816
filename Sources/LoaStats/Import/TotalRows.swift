internal import LoaMarkup

/// Rows of totals: left out of the data, but held against the rows that they add up.
///
/// A total may count all rows of the sheet, those above it, those since the total before, or those below it up to the
/// next: it is right when one of these is. Only whole numbers add up; shares and means do not.
struct TotalRows {
    private struct Total {
        var row: Int
        /// What it says, for each summed column; nil where empty.
        var said: [Int?]
        /// The sums of the rows above it, and how many they are.
        var above: [Int128]
        var count: Int
    }

    private var readers: [(column: Int, at: Int, cells: CellReader)] = []
    private var sums: [Int128]
    private var count = 0
    private var totals: [Total] = []

    init(_ set: DataSet, _ schema: StatsSchema, _ sources: [RowReader.Source]) {
        for (index, column) in set.columns.enumerated() where column.kind == .integer {
            guard case .cell(let at) = sources[index] else { continue }
            // A total is beyond what one row may have, and may be left empty.
            var free = column
            (free.least, free.most, free.isOptional) = (nil, nil, true)
            readers.append((index, at, CellReader(free, of: set, schema: schema)))
        }
        sums = Array(repeating: 0, count: readers.count)
    }

    /// Whether words say that a row is a sum.
    static func isTotal(_ text: String) -> Bool {
        let lower = text.lowercased()
        for word in ["tổng cộng", "tổng số", "tổng", "cộng", "toàn tỉnh", "total"] {
            if lower == word || lower.hasPrefix(word + " ") || lower.hasPrefix(word + ":") { return true }
        }
        return ["tong", "tong cong", "tong so", "cong", "toan tinh"].contains(CellText.key(text)) && !lower.contains("công")
    }

    /// Counts a row of data.
    mutating func add(_ values: [CellValue]) {
        count += 1
        for index in readers.indices {
            if case .number(let number) = values[readers[index].column] { sums[index] += Int128(number.units) }
        }
    }

    /// Keeps a total until all rows are known.
    mutating func note(_ row: borrowing RawRow, _ file: inout FileImport, _ sheet: SheetName?) {
        var said: [Int?] = []
        for index in readers.indices {
            let cell = SourceCell(row, readers[index].at)
            switch readers[index].cells.read(cell) {
            case .success(.number(let number)): said.append(number.units)
            case .success: said.append(nil)
            case .failure(let fault):
                said.append(nil)
                let address = CellAddress(sheet: sheet, row: row.number, column: readers[index].at, header: file.set.columns[readers[index].column].title)
                file.report(fault.code, at: address, vi: "dòng tổng: \(fault.message.vi)", en: "row of totals: \(fault.message.en)")
            }
        }
        totals.append(Total(row: row.number, said: said, above: sums, count: count))
    }

    /// Tells of the totals that do not add up.
    func check(_ file: inout FileImport, _ sheet: SheetName?) {
        for (at, total) in totals.enumerated() {
            let before = at > 0 ? totals[at - 1] : nil
            let next = at + 1 < totals.count ? totals[at + 1] : nil
            let zero = [Int128](repeating: 0, count: sums.count)
            let end = next ?? Total(row: 0, said: [], above: sums, count: count)
            let candidates: [([Int128], Int)] = [
                (sums, count), (total.above, total.count), (difference(total.above, before?.above ?? zero), total.count - (before?.count ?? 0)),
                (difference(end.above, total.above), end.count - total.count),
            ]
            let wrong = candidates.filter { $0.1 > 0 }.map { sums in
                (sums: sums.0, columns: total.said.indices.filter { at in total.said[at].map { Int128($0) != sums.0[at] } ?? false })
            }
            guard let best = wrong.min(by: { $0.columns.count < $1.columns.count }) else { continue }
            for index in best.columns {
                let (column, form) = (file.set.columns[readers[index].column], NumberForm(.vi))
                let said = form.text(total.said[index] ?? 0)
                let sum = Int(exactly: best.sums[index]).map { form.text($0) } ?? "?"
                file.report(
                    .statsTotal, at: CellAddress(sheet: sheet, row: total.row, column: readers[index].at, header: column.title),
                    vi: "dòng tổng ghi \(said), nhưng cộng các dòng được \(sum); tìm dòng sai hoặc sửa dòng tổng",
                    en: "the row of totals says \(said), but the rows add up to \(sum); find the wrong row or mend the total")
            }
        }
    }

    private func difference(_ left: [Int128], _ right: [Int128]) -> [Int128] { zip(left, right).map { $0 - $1 } }
}
