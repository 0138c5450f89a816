public import LoaMarkup

extension AmountMatch {
    /// Matches against the facts of a registry; drafts and ranges are left out.
    ///
    /// A fact is named by the words that its id folds, as “lương cơ sở” for `luong-co-so`, and by those of `words` under its id.
    public init(_ registry: LawRegistry, on day: CalendarDate, words: [String: [String]] = [:], advises: Bool = false) {
        var known: [Known] = []
        for fact in registry.facts {
            let named = [String(fact.id.map { $0 == "-" ? " " : $0 })] + (words[fact.id] ?? [])
            for period in fact.periods {
                for (part, content) in zip(fact.parts, period.contents) {
                    guard let amount = content.amount, amount.bound != .range, let unit = Self.unit(amount.unit) else { continue }
                    let id = part.key.isEmpty ? fact.id : "\(fact.id).\(part.key)"
                    known.append(
                        Known(
                            id: id, name: id, value: amount.number, unit: unit, from: period.from, to: period.to, words: named))
                }
            }
        }
        self.init(known, on: day, advises: advises)
    }

    private static func unit(_ unit: FactUnit) -> ScannedAmount.Unit? {
        if unit.isPercent { return .percent }
        return unit.counted == "tháng tiền lương" ? .monthOfPay : ScannedAmount.Unit(rawValue: unit.counted)
    }
}
