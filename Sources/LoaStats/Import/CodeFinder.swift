internal import LoaMarkup

/// Finds the code that a cell means: the code itself, its name, or one that lost its zeros.
struct CodeFinder: Sendable {
    /// The codes with their words, in order.
    let codes: [CodeSource.Code]
    /// The table of units, when they come from one.
    let units: UnitTable?
    private var index: [String: Int] = [:]
    private var names: [String: [Int]] = [:]
    /// What has been looked up: which codes a text may mean.
    private var known: [String: [Int]] = [:]
    /// The first and the last month of each unit.
    private let months: [ClosedRange<Int>]

    init(_ source: CodeSource, _ schema: StatsSchema) {
        switch source {
        case .list(let list):
            codes = list
            units = nil
        case .units(let table):
            units = schema.units[table]
            codes = schema.units[table].units.map { CodeSource.Code($0.code, name: $0.name) }
        }
        months = (units?.units ?? []).map { unit in
            let first = unit.from.map { Period(.month, of: $0).ordinal } ?? 0
            return first...max(first, unit.until.map { Period(.month, of: $0).ordinal } ?? 12 * 9999)
        }
        for (at, code) in codes.enumerated() {
            if index[code.code] == nil { index[code.code] = at }
            names[CellText.key(code.name), default: []].append(at)
        }
    }

    /// The code that a clean text means in a row of a period.
    mutating func find(_ text: String, in period: Period?) -> Result<String, CellFault> {
        // The usual case first: a code that is just one, in a period in which it holds.
        if let at = index[text] {
            guard let period, units != nil else { return .success(codes[at].code) }
            let first = period.ordinal * period.length.months
            if months[at].overlaps(first...(first + period.length.months - 1)) { return .success(codes[at].code) }
        }
        if known.count > 1 << 16 { known = [:] }
        let found = known[text] ?? look(text)
        known[text] = found
        guard let first = found.first else { return .failure(unknown(text)) }
        guard let units, let period else {
            return found.count == 1 ? .success(codes[first].code) : .failure(ambiguous(text, found))
        }
        let holding = found.filter { units.units[$0].holds(in: period) }
        switch holding.count {
        case 1: return .success(codes[holding[0]].code)
        case 0: return .failure(outdated(units, units.units[first], period))
        default: return .failure(ambiguous(text, holding))
        }
    }

    /// The index of an exact code.
    func exact(_ code: String) -> Int? { index[code] }

    private func look(_ text: String) -> [Int] {
        if let at = index[text] { return [at] }
        let named = names[CellText.key(text)] ?? []
        if !named.isEmpty {
            // Names that differ in their marks alone are told apart when the marks are there.
            let exact = named.filter { codes[$0].name.lowercased() == text.lowercased() }
            return exact.isEmpty ? named : exact
        }
        if let units, let at = index[units.restored(text)] { return [at] }
        return []
    }

    private func unknown(_ text: String) -> CellFault {
        let shown = CellFault.shortened(text)
        guard let nearest = Suggestion.nearest(to: text, in: codes.flatMap { [$0.code, $0.name] }) else {
            let some = codes.prefix(8).map(\.code).joined(separator: ", ") + (codes.count > 8 ? ", …" : "")
            return CellFault(
                vi: "không có mã hay tên “\(shown)” (có: \(some))", en: "there is no code or name “\(shown)” (there are: \(some))")
        }
        let code = codes.first { $0.code == nearest || $0.name == nearest }
        let meant = code.map { $0.code == $0.name ? $0.code : "\($0.code) \($0.name)" } ?? nearest
        return CellFault(
            vi: "không có mã hay tên “\(shown)” — ý bạn là “\(meant)”?", en: "there is no code or name “\(shown)” — did you mean “\(meant)”?")
    }

    private func ambiguous(_ text: String, _ found: [Int]) -> CellFault {
        let shown = CellFault.shortened(text)
        let all = found.map { codes[$0].code }.joined(separator: ", ")
        return CellFault(
            vi: "“\(shown)” là tên của nhiều mã (\(all)); ghi mã", en: "“\(shown)” names several codes (\(all)); write the code")
    }

    private func outdated(_ table: UnitTable, _ unit: UnitTable.Unit, _ period: Period) -> CellFault {
        let named = "\(unit.code) \(unit.name)"
        if let from = unit.from, period.lastDay < from {
            return CellFault(
                vi: "“\(named)” chỉ có từ ngày \(from.slashed), chưa có trong kỳ \(period.iso)",
                en: "“\(named)” exists from \(from.slashed) on, not yet in \(period.iso)")
        }
        let until = unit.until?.slashed ?? "?"
        guard let successor = unit.successor else {
            return CellFault(
                vi: "“\(named)” chỉ dùng đến ngày \(until), không còn trong kỳ \(period.iso)",
                en: "“\(named)” was in use until \(until), no longer in \(period.iso)")
        }
        let next = "\(successor) \(table[successor]?.name ?? "")"
        return CellFault(
            vi: "“\(named)” chỉ dùng đến ngày \(until); từ đó thay bằng “\(next)”",
            en: "“\(named)” was in use until \(until); since then it is “\(next)”")
    }
}

extension CellReader {
    /// A code cell.
    mutating func code(_ cell: SourceCell, _ period: Period?) -> Result<CellValue, CellFault> {
        let text: String
        switch cell {
        case .text(let typed):
            switch CellText.clean(typed) {
            case .success(let clean): text = clean
            case .failure(let fault): return .failure(fault)
            }
        case .number(let number): text = Self.plain(number)
        case .date(let date):
            return .failure(
                CellFault(
                    vi: "ô chứa ngày \(date.slashed), ở đây cần mã; bảng tính có thể đã đổi mã thành ngày, định dạng cột là Văn bản (Text)",
                    en: "the cell holds the day \(date.slashed), a code belongs here; the spreadsheet may have turned it into a day, format the column as text"))
        default: text = cell.shown
        }
        guard codes != nil else { return .success(.word(text)) }
        return codes?.find(text, in: period).map { .word($0) } ?? .success(.word(text))
    }
}
