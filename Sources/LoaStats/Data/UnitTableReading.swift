internal import LoaMarkup

/// Reads the rows of one file of units.
struct UnitTableReading {
    private(set) var units: [UnitTable.Unit] = []
    private(set) var faults: FaultList
    private let table: UnitTable
    private let head: FileHead
    private let path: SourcePath
    private var lines: [String: Int] = [:]
    private var tiles: [MapTile: [(unit: UnitTable.Unit, line: Int)]] = [:]
    private var successors: [(unit: UnitTable.Unit, code: String, place: SourcePlace)] = []

    init(_ table: UnitTable, _ head: FileHead, _ path: SourcePath) {
        self.table = table
        self.head = head
        self.path = path
        faults = FaultList(path)
    }

    mutating func read(_ row: borrowing RawRow) {
        let before = faults.count
        var code = text(0, row)
        let name = text(1, row)
        if code.isEmpty { report(0, row, vi: "thiếu mã đơn vị", en: "the unit's code is missing") }
        if name.isEmpty { report(1, row, vi: "thiếu tên đơn vị", en: "the unit's name is missing") }
        if let digits = table.digits, code.utf8.count < digits, !code.isEmpty, code.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
            let full = String(repeating: "0", count: digits - code.utf8.count) + code
            report(
                0, row, vi: "mã “\(code)” phải có \(digits) chữ số; bảng tính đã bỏ số 0 ở đầu, viết \(full)",
                en: "the code “\(code)” must have \(digits) digits; a spreadsheet dropped its zeros, write \(full)")
            code = full
        }
        if faults.count == before, let line = lines[code] {
            report(0, row, .statsDuplicate, vi: "mã “\(code)” đã có ở dòng \(line)", en: "the code “\(code)” is in line \(line) already")
        }
        lines[code] = lines[code] ?? row.line
        let groups = table.groupings.indices.map { text(2 + $0, row) }
        let days = 2 + groups.count
        let fromColumn = table.fromColumn.map { _ in days }
        let untilColumn = table.untilColumn.map { _ in days + (fromColumn == nil ? 0 : 1) }
        let successorColumn = table.successorColumn.map { _ in (untilColumn ?? fromColumn ?? days - 1) + 1 }
        let from = fromColumn.flatMap { day($0, row) }
        let until = untilColumn.flatMap { day($0, row) }
        let successor = successorColumn.map { text($0, row) }.flatMap { $0.isEmpty ? nil : $0 }
        let tileColumn = table.tileColumn.map { _ in (successorColumn ?? untilColumn ?? fromColumn ?? days - 1) + 1 }
        let tile = tileColumn.flatMap { mapTile($0, row) }
        if let tile, let tileColumn {
            for (other, line) in tiles[tile] ?? [] where Self.meet(from, until, other.from, other.until) {
                report(
                    tileColumn, row, .statsDuplicate, vi: "ô \(tile.name) đã là của “\(other.code) \(other.name)” ở dòng \(line)",
                    en: "the tile \(tile.name) is that of “\(other.code) \(other.name)” in line \(line) already")
                break
            }
        }
        if let from, let until, until < from, let untilColumn {
            report(
                untilColumn, row, vi: "ngày cuối \(until.slashed) trước ngày đầu \(from.slashed)",
                en: "the last day \(until.slashed) is before the first, \(from.slashed)")
        }
        guard faults.count == before else { return }
        let unit = UnitTable.Unit(code: code, name: name, from: from, until: until, successor: successor, groups: groups, tile: tile)
        if let successor, let successorColumn, let at = head.columns[successorColumn] {
            successors.append((unit, successor, head.place(at, in: row, path)))
        }
        if let tile { tiles[tile, default: []].append((unit, row.line)) }
        units.append(unit)
    }

    /// Successors must be units themselves, there from the day after the last one on.
    mutating func checkSuccessors() {
        for (unit, code, place) in successors {
            guard lines[code] != nil else {
                let near = Suggestion.phrase(for: code, in: units.map(\.code))
                faults.add(
                    .statsReference, at: place, words: code, vi: "không có đơn vị “\(code)” để thay thế\(near.vi)",
                    en: "there is no unit “\(code)” to take the place\(near.en)")
                continue
            }
            guard let until = unit.until else {
                faults.add(
                    .statsReference, at: place, words: code,
                    vi: "“\(unit.code) \(unit.name)” có mã thay thế nhưng chưa ghi ngày cuối; số của nơi này chỉ cộng vào “\(code)” sau ngày ấy",
                    en: "“\(unit.code) \(unit.name)” has a code in its place but no last day; its numbers go to “\(code)” after that day only")
                continue
            }
            guard let next = units.first(where: { $0.code == code }) else { continue }
            let first = until.adding(days: 1)
            guard !next.holds(on: first) else { continue }
            faults.add(
                .statsReference, at: place, words: code,
                vi: "“\(code) \(next.name)” thay “\(unit.code) \(unit.name)” từ ngày \(first.slashed) nhưng không có vào ngày ấy; sửa ngày đầu, ngày cuối hay mã thay thế",
                en: "“\(code) \(next.name)” takes the place of “\(unit.code) \(unit.name)” from \(first.slashed) on but is not there on that day; mend a day or the code")
        }
    }

    private mutating func text(_ column: Int, _ row: borrowing RawRow) -> String {
        guard let at = head.columns[column] else { return "" }
        switch CellText.clean(row.string(at)) {
        case .success(let text): return text
        case .failure(let fault):
            report(column, row, vi: fault.message.vi, en: fault.message.en)
            return ""
        }
    }

    private mutating func mapTile(_ column: Int, _ row: borrowing RawRow) -> MapTile? {
        let written = text(column, row)
        if written.isEmpty { return nil }
        if let tile = MapTile(written) { return tile }
        report(
            column, row, vi: "“\(written)” không phải ô bản đồ; viết cột bằng chữ (A ở phía tây) rồi hàng bằng số (1 ở phía bắc), như C4",
            en: "“\(written)” is no tile of a map; write the column as a letter (A in the west) and the row as a number (1 in the north), as C4")
        return nil
    }

    /// Whether two stretches of time have a day in common.
    private static func meet(_ from: CalendarDate?, _ until: CalendarDate?, _ otherFrom: CalendarDate?, _ otherUntil: CalendarDate?) -> Bool {
        if let until, let otherFrom, until < otherFrom { return false }
        if let otherUntil, let from, otherUntil < from { return false }
        return true
    }

    private mutating func day(_ column: Int, _ row: borrowing RawRow) -> CalendarDate? {
        let written = text(column, row)
        if written.isEmpty { return nil }
        switch CalendarDate.parse(written) {
        case .success(let day): return day
        case .failure(let fault):
            report(column, row, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }

    private mutating func report(_ column: Int, _ row: borrowing RawRow, _ code: DiagnosticCode = .statsCell, vi: String, en: String) {
        let at = head.columns[column] ?? 1
        faults.add(code, at: head.place(at, in: row, path), words: row.string(at), vi: vi, en: en)
    }
}
