internal import LoaMarkup

extension FileImport {
    /// Where each column of the set comes from; nil, with faults, when the head leaves something open.
    mutating func sources(of head: ImportHead, _ rows: [RawRow], _ sheet: SheetName?) -> [RowReader.Source]? {
        let at = rows[head.first + head.depth - 1].number
        let before = faults.count
        checkColumns(head, sheet, at)
        var sources = head.columns.map { $0.map { RowReader.Source.cell($0) } }
        for pair in mapping.constants {
            guard let index = set.column(pair.name), sources[index] == nil else { continue }
            var reader = CellReader(set.columns[index], of: set, schema: schema)
            switch reader.read(.text(pair.value)) {
            case .success(let value): sources[index] = .constant(value)
            case .failure(let fault):
                unusable(fault.code, vi: "\(pair.name): \(fault.message.vi)", en: "\(pair.name): \(fault.message.en)")
            }
        }
        let titles = rows[..<head.first].flatMap { row in row.cells.indices.map { row.string($0 + 1) } }
        if let found = titlePeriod(titles + [sheet?.string ?? ""], sheet, isNeeded: sources[set.period] == nil) {
            if sources[set.period] == nil { sources[set.period] = .constant(.period(found)) }
        }
        for (index, column) in set.columns.enumerated() where sources[index] == nil {
            if column.isOptional {
                result.absent.insert(index)
                sources[index] = .absent
            } else if index == set.period {
                report(
                    .statsPeriod, at: CellAddress(sheet: sheet, row: at),
                    vi: "không rõ số liệu của kỳ nào: không có cột kỳ và tiêu đề không ghi; thêm --period \(CellReader.example(set.every))",
                    en: "no period: there is no column for it and the titles do not say it; add --period \(CellReader.example(set.every))")
            } else {
                report(
                    .statsHead, at: CellAddress(sheet: sheet, row: at),
                    vi: "thiếu cột “\(column.title)” (\(column.name)); nếu tệp gọi bằng tên khác, ghi vào “columns” của tệp ánh xạ người gửi",
                    en: "the column “\(column.title)” (\(column.name)) is missing; if the file calls it otherwise, say so in “columns” of the sender's mapping")
            }
        }
        guard faults.count == before else {
            result.isUnusable = true
            return nil
        }
        learn(head, sheet)
        return sources.map { $0 ?? .absent }
    }

    /// Columns that are nobody's, somebody's twice, or of single persons.
    private mutating func checkColumns(_ head: ImportHead, _ sheet: SheetName?, _ row: Int) {
        let ignored = Set((mapping.ignored + Self.counters).map { CellText.key($0) })
        let doubles = head.doubles(HeadNames(set, mapping))
        for (column, text) in head.texts.enumerated() where !text.isEmpty {
            let address = CellAddress(sheet: sheet, row: row, column: column + 1, header: text)
            if let kind = PersonalData.kind(of: text) {
                report(
                    .statsPersonal, at: address, vi: "đây có vẻ là \(kind.vi) của từng người; xóa cột này khỏi tệp rồi nhập lại",
                    en: "this looks like \(kind.en) of single persons; take the column out of the file and import anew")
            } else if let double = doubles.first(where: { $0.column == column + 1 }) {
                let other = head.columns[double.index].map(CellAddress.letters) ?? "?"
                report(
                    .statsHead, at: address, vi: "cột này và cột \(other) cùng là “\(set.columns[double.index].title)”; bỏ một cột",
                    en: "this and column \(other) are both “\(set.columns[double.index].title)”; leave one out")
            } else if head.meanings[column] == nil, !ignored.contains(CellText.key(text)) {
                let near = Suggestion.phrase(for: text, in: set.columns.flatMap { [$0.title] + $0.heads })
                report(
                    .statsHead, at: address,
                    vi: "không biết cột này (không cần thì ghi vào “ignore” của tệp ánh xạ người gửi)\(near.vi)",
                    en: "this column is unknown (if it is not needed, name it in “ignore” of the sender's mapping)\(near.en)")
            }
        }
    }

    /// Columns that number the rows; every staff table has one.
    private static let counters = ["STT", "TT", "Số TT", "Số thứ tự", "No"]

    /// The period of all rows: the caller's, or the one that the titles name.
    private mutating func titlePeriod(_ titles: [String], _ sheet: SheetName?, isNeeded: Bool) -> Period? {
        var found: [Period] = []
        for title in titles { for period in TitlePeriod.find(title, set.every) where !found.contains(period) { found.append(period) } }
        if let period {
            if isNeeded, let other = found.first, !found.contains(period) {
                report(
                    .statsPeriod, .warning, at: CellAddress(sheet: sheet, row: 0),
                    vi: "tiêu đề ghi kỳ \(other.iso), đang nhập cho kỳ \(period.iso); kiểm tra lại",
                    en: "the titles say \(other.iso), imported for \(period.iso); look again")
            }
            return period
        }
        guard isNeeded else { return nil }
        if found.count > 1 {
            let all = found.map(\.iso).joined(separator: ", ")
            report(
                .statsPeriod, at: CellAddress(sheet: sheet, row: 0), vi: "tiêu đề nhắc đến nhiều kỳ (\(all)); thêm --period để chọn",
                en: "the titles name several periods (\(all)); choose with --period")
            return found.first
        }
        return found.first
    }

    /// Keeps what the head says for the sender's next file.
    private mutating func learn(_ head: ImportHead, _ sheet: SheetName?) {
        for (column, text) in head.texts.enumerated() where !text.isEmpty {
            if let index = head.meanings[column] {
                let pair = ImportMapping.Pair(text, set.columns[index].name)
                if !result.mapping.columns.contains(where: { CellText.key($0.name) == CellText.key(text) }) { result.mapping.columns.append(pair) }
            } else if !result.mapping.ignored.contains(where: { CellText.key($0) == CellText.key(text) }) {
                result.mapping.ignored.append(text)
            }
        }
    }
}
