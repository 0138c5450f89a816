import LoaMarkup
import LoaStats

extension PublishedAttack {
    mutating func gather(_ derived: InventedStats.Derived) {
        let parts = derived.parts.compactMap { id in stats.measures.first { $0.id == id } }
        guard let figure = store.schema.figure(derived.id), let of = parts.first, let last = parts.last, parts.count == derived.parts.count,
            store.schema.level(of: figure) == .public, let first = months.first
        else { return }
        for place in places(of) {
            for period in periods {
                guard let where_ = self.place(place, figure),
                    let value = store.value(figure, at: period, in: where_, level: reading == .asPublished ? .public : .internal)
                else { continue }
                let now = months(of, in: period)
                if derived.kind == "cumulated" {
                    let until = self.months.filter { month in
                        Period.parse(InventedStats.iso(month)).map { $0.lastDay <= period.lastDay } == true
                            && stats.rows.contains { $0.month == month && fits(of, $0) }
                    }
                    look(figure, of, place, until, period)
                    continue
                }
                guard let number = value.number, reading == .asPublished, !now.isEmpty else { continue }
                let whole = sum(of, place, of.over == "last" ? now.suffix(1) : now)
                switch derived.kind {
                case "share":
                    guard of.over != "mean", last.over != "mean" else { continue }
                    let below = sum(last, place, last.over == "last" ? months(last, in: period).suffix(1) : months(last, in: period))
                    if whole.isEmpty || below.isEmpty { continue }
                    let ends = (cell(of: whole), cell(of: below))
                    if isUnknown(ends.0) || isUnknown(ends.1) { shares.append((ends.0, ends.1, 1000, number.rounded(to: 1)?.units ?? 0)) }
                case "growth", "change":
                    let before = derived.kind == "growth" ? [first] : months(of, in: period.adding(-1)).suffix(1)
                    let other = sum(derived.kind == "growth" ? last : of, place, Array(before))
                    if whole.isEmpty || other.isEmpty { continue }
                    let ends = (cell(of: whole), cell(of: other))
                    if isUnknown(ends.0) || isUnknown(ends.1) { relations.append(([(ends.0, 1), (ends.1, -1)], number.rounded(to: 0)?.units ?? 0)) }
                case "rank":
                    // A place is told only among numbers that are all told.
                    guard place.count == 1 else { continue }
                    let all = places(of).filter { $0.map(\.side) == place.map(\.side) }
                    let sums = all.map { sum(of, $0, of.over == "last" ? now.suffix(1) : now) }.filter { !$0.isEmpty }
                    if sums.contains(where: { cellOf[$0].map { isUnknown($0) } ?? true }) {
                        found.append("\(derived.id) \(period.iso) \(place) is told among hidden numbers")
                    }
                default: found.append("unknown kind \(derived.kind)")
                }
            }
        }
    }

    /// Who is in one printed sum and not in another that lies within it; such a rest may not be told when it is small.
    mutating func guardRests() {
        for rule in stats.rules where rule.contains("<=") && reading == .asPublished {
            let sides = rule.split(separator: " ").map(String.init)
            for (place, small) in (printed[sides[0]] ?? [:]).sorted(by: { $0.value < $1.value }) {
                guard let large = printed[sides[2]]?[place], (1...4).contains(truth[large] - truth[small]), bounds[large] == 4 else { continue }
                let left = add(truth[large] - truth[small])
                relations.append(([(large, 1), (small, -1), (left, -1)], 0))
                needs[left] = 2
                names[left] = "rest of \(names[large] ?? "") and \(names[small] ?? "")"
            }
        }
        let open = cellOf.filter { !$0.key.isEmpty && names[$0.value] != nil && bounds[$0.value] > 0 }.sorted { $0.value < $1.value }
        for large in open {
            let set = Set(large.key)
            for small in open where small.value != large.value && small.key.count < large.key.count && set.isSuperset(of: small.key) {
                // Only where both are printed at the same place, of figures with other conditions.
                guard let one = names[small.value]?.split(separator: " ", maxSplits: 1), let other = names[large.value]?.split(separator: " ", maxSplits: 1),
                    one.last == other.last, one.first != other.first, reading == .asPublished
                else { continue }
                let rest = truth[large.value] - truth[small.value]
                guard rest > 0, rest <= bounds[large.value] else { continue }
                let left = cell(of: large.key.filter { !Set(small.key).contains($0) })
                needs[left] = max(needs[left] ?? 0, 2)
                names[left] = names[left] ?? "rest of \(names[large.value] ?? "") and \(names[small.value] ?? "")"
            }
        }
    }
}
