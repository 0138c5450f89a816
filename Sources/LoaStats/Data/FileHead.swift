internal import LoaMarkup

/// The first line of a file of ours, held against the columns that it must have.
struct FileHead {
    /// A column that the file may or must have.
    struct Wanted {
        var name: String
        var isOptional: Bool

        init(_ name: String, isOptional: Bool) {
            self.name = name
            self.isOptional = isOptional
        }
    }

    /// For each wanted column the column of the file, from 1; nil where the file has none.
    private(set) var columns: [Int?]
    /// How many columns the file has.
    let width: Int
    /// What is wrong with the line.
    private(set) var faults: [Diagnostic] = []

    init(_ row: borrowing RawRow, _ wanted: [Wanted], _ path: SourcePath) {
        columns = Array(repeating: nil, count: wanted.count)
        width = row.cells.count
        for at in 1..<(row.cells.count + 1) {
            let name = (try? CellText.clean(row.string(at)).get()) ?? row.string(at)
            let place = place(at, in: row, path)
            if let kind = PersonalData.kind(of: name) {
                report(
                    .statsPersonal, place, name, vi: "cột “\(name)” có vẻ là \(kind.vi) của từng người; ở đây chỉ giữ số đếm",
                    en: "the column “\(name)” looks like \(kind.en) of single persons; only counts belong here")
            } else if let index = wanted.firstIndex(where: { $0.name == name }) {
                if columns[index] != nil {
                    report(.statsHead, place, name, vi: "cột “\(name)” có hai lần", en: "the column “\(name)” is there twice")
                }
                columns[index] = at
            } else if name.isEmpty {
                report(.statsHead, place, name, vi: "cột không có tên", en: "a column has no name")
            } else {
                let near = Suggestion.phrase(for: name, in: wanted.map(\.name))
                report(
                    .statsHead, place, name, vi: "không có cột “\(name)” trong stats.yaml\(near.vi)",
                    en: "stats.yaml has no column “\(name)”\(near.en)")
            }
        }
        for (index, column) in wanted.enumerated() where columns[index] == nil && !column.isOptional {
            report(
                .statsHead, SourcePlace(path: path, line: row.line), "", vi: "thiếu cột “\(column.name)”",
                en: "the column “\(column.name)” is missing")
        }
    }

    /// Reads the first row that is not blank; false when there is none.
    static func find(_ source: inout CSVRows, _ row: inout RawRow) -> Bool {
        while source.next(&row) { if !row.isBlank { return true } }
        return false
    }

    /// Where a cell begins: exact where no cell before it stands in quotes, and looked up by its words otherwise.
    func place(_ column: Int, in row: borrowing RawRow, _ path: SourcePath) -> SourcePlace {
        SourcePlace(path: path, line: row.line, byteColumn: row[column].start + 1)
    }

    private mutating func report(_ code: DiagnosticCode, _ place: SourcePlace, _ words: String, vi: String, en: String) {
        faults.append(Diagnostic(code, at: place, words: words, vi: vi, en: en))
    }
}
