public import LoaMarkup

/// Holds amounts typed by hand against the facts of a day.
///
/// Small round numbers are the value of dozens of facts, so a match needs more than the number: money of at least 10.000
/// đồng with three digits that say something, a percentage with decimals, or words of the fact in the same paragraph.
public struct AmountMatch: Sendable {
    /// A value that a fact has between two days.
    public struct Known: Sendable {
        /// The fact’s id as pages write it, with the part: `ltt-thang.I`.
        public var id: String
        /// What the fact is called, for messages.
        public var name: String
        /// The value.
        public var value: DecimalNumber
        /// The unit.
        public var unit: ScannedAmount.Unit
        /// The first day.
        public var from: CalendarDate?
        /// The last day.
        public var to: CalendarDate?
        /// Words that mean this fact: “lương cơ sở”.
        public var words: [String]

        /// Describes a value.
        public init(
            id: String, name: String, value: DecimalNumber, unit: ScannedAmount.Unit, from: CalendarDate? = nil, to: CalendarDate? = nil,
            words: [String] = []
        ) {
            self.id = id
            self.name = name
            self.value = value
            self.unit = unit
            self.from = from
            self.to = to
            self.words = words
        }

        func holds(on day: CalendarDate) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
    }

    private struct Key: Hashable {
        let value: DecimalNumber
        let unit: ScannedAmount.Unit
    }

    private let known: [Known]
    private let words: [NameTable]
    private let byValue: [Key: [Int]]
    private let day: CalendarDate
    /// Whether current values typed by hand are told as well.
    private let advises: Bool

    /// Matches against values on a day; `advises` adds `law.amount-typed`.
    public init(_ known: [Known], on day: CalendarDate, advises: Bool = false) {
        self.known = known
        words = known.map { NameTable($0.words) }
        byValue = Dictionary(grouping: known.indices) { Key(value: known[$0].value, unit: known[$0].unit) }
        self.day = day
        self.advises = advises
    }

    /// What is to be said of the amounts of one paragraph; `place` gives the place in the source for a byte of the text.
    public func faults(
        _ amounts: [ScannedAmount], in bytes: borrowing Span<UInt8>, at place: (Int) -> SourcePlace
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        for amount in amounts {
            let matches = candidates(amount, bytes)
            guard !matches.isEmpty else { continue }
            var words: [UInt8] = []
            words.append(copying: bytes.extracting(amount.range))
            let shown = String(decoding: words, as: UTF8.self)
            if let current = matches.first(where: { known[$0].holds(on: day) }) {
                guard advises else { continue }
                result.append(
                    Diagnostic(
                        .warning, .amountTyped, at: place(amount.range.lowerBound), words: shown,
                        vi: "“\(shown)” là \(known[current].name) đang có hiệu lực; viết :fact[\(known[current].id)] thì số tự đổi theo ngày",
                        en: "“\(shown)” is \(known[current].name) as in force; :fact[\(known[current].id)] would change with the day"))
            } else if let old = matches.filter({ known[$0].to.map { $0 < day } ?? false }).max(by: { end($0) < end($1) }) {
                result.append(outdated(old, shown, place(amount.range.lowerBound)))
            }
        }
        return result
    }

    private func end(_ index: Int) -> Int { known[index].to?.daysSinceEpoch ?? .max }

    private func outdated(_ old: Int, _ shown: String, _ place: SourcePlace) -> Diagnostic {
        let value = known[old]
        let ended = value.to.map { $0.adding(days: 1) }
        let new = known.first { $0.id == value.id && $0.holds(on: day) }
        let text = new.map { NumberForm(.vi).text($0.value) + ($0.unit == .percent ? "%" : " \($0.unit.rawValue)") }
        let since = (vi: ended.map { " từ " + $0.text(.named, in: .vi) } ?? "", en: ended.map { " since " + $0.text(.short, in: .en) } ?? "")
        return Diagnostic(
            .warning, .amountOld, at: place, words: shown,
            vi: "“\(shown)” là mức cũ của \(value.name), không còn dùng\(since.vi)"
                + (text.map { "; nay là \($0), viết :fact[\(value.id)]" } ?? "; nay không có mức thay"),
            en: "“\(shown)” is an old value of \(value.name), not in force\(since.en)"
                + (text.map { "; it is \($0) now, write :fact[\(value.id)]" } ?? "; there is no value now"))
    }

    /// The values that an amount may be.
    private func candidates(_ amount: ScannedAmount, _ bytes: borrowing Span<UInt8>) -> [Int] {
        guard let equal = byValue[Key(value: amount.value, unit: amount.unit)] else { return [] }
        if Self.isTelling(amount) { return equal }
        return equal.filter { isNamed($0, bytes) }
    }

    /// Whether a number is unusual enough to mean a fact without its words.
    static func isTelling(_ amount: ScannedAmount) -> Bool {
        let value = amount.value.trimmed
        switch amount.unit {
        case .dong:
            var units = value.units
            while units > 0, units % 10 == 0 { units /= 10 }
            return value.scale == 0 && value.units >= 10_000 && units >= 100
        case .percent: return value.scale >= 2 || value.scale == 1 && value.units >= 100
        default: return false
        }
    }

    /// Whether words of a fact stand in the text.
    private func isNamed(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard !known[index].words.isEmpty else { return false }
        var place = 0
        while place < bytes.count {
            guard let word = Syllable(bytes, at: place) else {
                place = Glyph(bytes, at: place).next
                continue
            }
            if words[index].match(bytes, word) != nil { return true }
            place = word.end
        }
        return false
    }
}
