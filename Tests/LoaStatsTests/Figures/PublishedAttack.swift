import LoaMarkup
import LoaStats
import Testing

/// All that pages, tables, drawings and files can print of a store, read off by its public answers alone, and what
/// follows from it for readers who know the schema.
///
/// The unknowns are the cells of the rows themselves: readers are taken to know which rows there are.
struct PublishedAttack {
    /// What an attack may leave out, to prove that it matters.
    enum Reading { case asPublished, withoutVeil, withoutSecondary }

    typealias Sum = [Int]

    let stats: InventedStats
    /// The figures of the edition that is being read.
    var store: FigureStore
    /// The months that it can know.
    var months: [Int] = []
    let reading: Reading
    var truth: [Int] = []
    var sights: [PublishedView.Sight] = []
    var bounds: [Int] = []
    var relations: [(terms: [(cell: Int, coefficient: Int)], constant: Int)] = []
    var shares: [(numerator: Int, denominator: Int, scale: Int, printed: Int?)] = []
    var raw: [[String: Int]] = []
    var cellOf: [Sum: Int] = [:]
    var needs: [Int: Int] = [:]
    var names: [Int: String] = [:]
    /// What is printed of each column, by where it stands.
    var printed: [String: [String: Int]] = [:]
    /// What stands where it may not, whatever an attack finds.
    var found: [String] = []
    var hiddenCount = 0
    /// How many hidden cells the attack gave up on.
    var undecided = 0
    static let patience = 200

    /// - Parameter earlier: The figures on earlier days, whose pages readers have kept.
    init(_ stats: InventedStats, _ store: FigureStore, _ reading: Reading = .asPublished, earlier: [FigureStore] = []) {
        (self.stats, self.store, self.reading) = (stats, store, reading)
        for row in stats.rows {
            raw.append(row.numbers.mapValues { add($0) })
        }
        relateRules()
        for edition in earlier + [store] {
            self.store = edition
            months = stats.months.filter { $0 <= Period(.month, of: edition.today).ordinal }
            for measure in stats.measures { gather(measure) }
            for derived in stats.derived { gather(derived) }
        }
        guardRests()
    }

    /// Whether two units have become one in the edition that is being read.
    var isMerged: Bool { stats.merger.map { $0.from <= Period(.month, of: store.today).ordinal } ?? false }

    mutating func add(_ value: Int) -> Int {
        truth.append(value)
        sights.append(.nothing)
        bounds.append(0)
        return truth.count - 1
    }

    /// The rules of the set, for each row and the one of the same key a month before.
    mutating func relateRules() {
        for rule in stats.rules {
            let words = rule.split(separator: " ").map(String.init)
            for (index, row) in stats.rows.enumerated() {
                var terms: [(cell: Int, coefficient: Int)] = []
                var (side, sign, isMissing) = (1, 1, false)
                for word in words {
                    switch word {
                    case "=", "<=": (side, sign) = (-1, 1)
                    case "+": sign = 1
                    case "-": sign = -1
                    default:
                        let isPrevious = word.hasPrefix("previous(")
                        let name = isPrevious ? String(word.dropFirst(9).dropLast()) : word
                        let sources = isPrevious ? stats.before(row) : [index]
                        let cells = sources.compactMap { raw[$0][name] }
                        if cells.isEmpty || cells.count != sources.count { isMissing = true }
                        for cell in cells { terms.append((cell, side * sign)) }
                    }
                }
                // Over a merger nobody checks the rule; what the numbers do not fulfil, nobody knows.
                if isMissing || words.contains("=") && terms.reduce(0, { $0 + $1.coefficient * truth[$1.cell] }) != 0 { continue }
                if words.contains("<=") { terms.append((add(-terms.reduce(0) { $0 + $1.coefficient * truth[$1.cell] }), 1)) }
                relations.append((terms, 0))
            }
        }
    }

    /// The cell of a sum of raw numbers.
    mutating func cell(of sum: Sum) -> Int {
        if let known = cellOf[sum] { return known }
        let made = add(sum.reduce(0) { $0 + truth[$1] })
        relations.append((sum.map { ($0, 1) } + [(made, -1)], 0))
        cellOf[sum] = made
        return made
    }

    /// The raw numbers behind a figure at a place in some months.
    func sum(_ measure: InventedStats.Measure, _ place: [(side: InventedStats.Side, code: String)], _ months: [Int]) -> Sum {
        stats.rows.indices.filter { index in
            let row = stats.rows[index]
            return months.contains(row.month) && fits(measure, row)
                && place.allSatisfy { value(of: $0.side, row) == $0.code }
        }.compactMap { raw[$0][measure.column] }
    }

    func fits(_ measure: InventedStats.Measure, _ row: InventedStats.Row) -> Bool {
        measure.conditions.allSatisfy { name, codes in
            let code = row.codes[name] ?? ""
            return codes.contains(code) || name == "ma" && codes.contains(value(of: InventedStats.Side(column: "ma"), row))
        }
    }

    func value(of side: InventedStats.Side, _ row: InventedStats.Row) -> String {
        var code = row.codes[side.column] ?? ""
        if side.column == "ma", isMerged, let merger = stats.merger, code == merger.former { code = merger.into }
        return side.grouping.map { stats.groups[code]?[$0] ?? "" } ?? code
    }

    func places(_ measure: InventedStats.Measure) -> [[(side: InventedStats.Side, code: String)]] {
        var result: [[(side: InventedStats.Side, code: String)]] = [[]]
        for cut in measure.cuts {
            let codes = cut.map { side in Set(stats.rows.filter { months.contains($0.month) }.map { value(of: side, $0) }).sorted() }
            if cut.count == 1 {
                result += codes[0].map { [(cut[0], $0)] }
            } else {
                for first in codes[0] { result += codes[1].map { [(cut[0], first), (cut[1], $0)] } }
            }
        }
        return result
    }

    func place(_ place: [(side: InventedStats.Side, code: String)], _ figure: Int) -> FigurePlace? {
        var sides: [(cut: FigureDefinition.Cut, code: String)] = []
        for part in place {
            guard let cut = store.cut(named: part.side.written, of: figure) else { return nil }
            sides.append((cut, part.code))
        }
        return FigurePlace(sides)
    }

    func counts(_ measure: InventedStats.Measure) -> String {
        measure.counts ?? stats.counted.first { $0.column == measure.column }?.counts ?? "things"
    }

    func bound(_ measure: InventedStats.Measure) -> Int { ["persons": 4, "firms": 2][counts(measure)] ?? 0 }

    /// The months, quarters and years that pages can ask for.
    var periods: [Period] {
        var result = months.compactMap { Period.parse(InventedStats.iso($0)) }
        for length in [Period.Length.quarter, .year] {
            result += Set(months.compactMap { Period.parse(InventedStats.iso($0)) }.map { Period(length, of: $0.firstDay) }).sorted()
        }
        return result
    }

    func months(_ measure: InventedStats.Measure, in period: Period) -> [Int] {
        months.filter { month in
            Period.parse(InventedStats.iso(month)).map { period.contains($0) } == true
                && stats.rows.contains { $0.month == month && fits(measure, $0) }
        }
    }

    mutating func gather(_ measure: InventedStats.Measure) {
        guard let figure = store.schema.figure(measure.id) else { found.append("no figure \(measure.id)"); return }
        for place in places(measure) {
            for period in periods {
                var inside = months(measure, in: period)
                if measure.over == "last" { inside = inside.suffix(1) }
                look(figure, measure, place, inside, period, factor: measure.over == "mean" && period.length != .month ? inside.count : 1)
            }
        }
    }

    /// Notes what stands at one place.
    mutating func look(
        _ figure: Int, _ measure: InventedStats.Measure, _ place: [(side: InventedStats.Side, code: String)], _ months: [Int], _ period: Period,
        factor: Int = 1
    ) {
        guard !months.isEmpty, let where_ = self.place(place, figure) else { return }
        let sum = sum(measure, place, months)
        let own = sum.reduce(0) { $0 + truth[$1] }
        let public_ = store.value(figure, at: period, in: where_, level: .public)
        guard let exact = store.value(figure, at: period, in: where_, level: .internal)?.number else {
            found.append("\(measure.id) has no number in \(period.iso)")
            return
        }
        let scaled = exact.units * factor
        let unit = (0..<exact.scale).reduce(1) { unit, _ in unit * 10 }
        guard (scaled + unit / 2) / unit == own else {
            found.append("\(measure.id) \(period.iso) \(place): \(exact) instead of \(own)")
            return
        }
        if sum.isEmpty { return }
        // For single units longer periods are never printed: such a mark says nothing.
        if months.count > 1, !place.allSatisfy({ $0.side.grouping != nil }) {
            if public_?.number != nil { found.append("\(measure.id) \(period.iso) \(place) is printed") }
            return
        }
        let cell = cell(of: sum)
        if store.schema.level(of: figure) == .public {
            printed[measure.column, default: [:]]["\(measure.conditions.sorted { $0.key < $1.key }) \(months) \(place) \(isMerged)"] = cell
        }
        names[cell] = "\(measure.id) \(period.iso) \(place.map(\.code))"
        var amount = public_?.amount
        let isPublic = store.schema.level(of: figure) == .public
        let isSmall = own > 0 && own <= bound(measure)
        let spread = dominated(measure, place, months, own)
        if reading == .withoutVeil || reading == .withoutSecondary && isPublic && amount == .veiled && !isSmall && spread == 0 {
            amount = .number(exact)
        }
        bounds[cell] = max(bounds[cell], bound(measure))
        if !isPublic {
            if isSmall, stats.measures.contains(where: { $0.level == "public" && $0.conditions == measure.conditions && $0.cuts.contains(place.map(\.side)) }) {
                needs[cell, default: 2] = max(needs[cell] ?? 2, 2)
            }
            return
        }
        switch amount {
        case .number?:
            sights[cell] = .value(own)
            if reading == .asPublished, isSmall || spread > 0 { found.append("\(measure.id) \(period.iso) \(place): \(own) is shown") }
        case .few(let below)?:
            if own < 1 || own >= below { found.append("\(measure.id) \(period.iso) \(place): \(own) is not below \(below)") }
            if case .value = sights[cell] { break }
            sights[cell] = .below(below)
            need(cell, max(2, below - 2))
        case .veiled?:
            // What a sealed edition hides says nothing, not even that it is there.
            if store.isSealed { break }
            if case .value = sights[cell] { break }
            if case .below = sights[cell] { break }
            if own != 0 || bounds[cell] == 0 { sights[cell] = isSmall ? .exception : .neutral }
            need(cell, isSmall ? max(2, bound(measure) - 1) : spread > 0 ? spread + 1 : 2)
        case .absent?, nil: found.append("\(measure.id) \(period.iso) \(place) is absent")
        }
    }

    mutating func need(_ cell: Int, _ count: Int) {
        needs[cell] = max(needs[cell] ?? 0, count)
        hiddenCount += 1
    }

    /// The spread that a sum needs of which one firm gives most, or behind which there are fewer than three.
    func dominated(_ measure: InventedStats.Measure, _ place: [(side: InventedStats.Side, code: String)], _ months: [Int], _ own: Int) -> Int {
        guard stats.hasFirms, own > 0, months.count == 1 else { return 0 }
        let inside = stats.rows.filter { row in
            months.contains(row.month) && fits(measure, row) && place.allSatisfy { value(of: $0.side, row) == $0.code }
                && row.numbers[measure.column] ?? 0 > 0
        }
        let firms = inside.reduce(0) { $0 + ($1.numbers["dn"] ?? 0) }
        let largest = inside.filter { $0.numbers["dn"] == 1 }.compactMap { $0.numbers[measure.column] }.max() ?? 0
        return firms < 3 || largest * 5 >= own * 4 ? max(1, own / 10) : 0
    }

    func isUnknown(_ cell: Int) -> Bool { if case .value = sights[cell] { false } else { true } }

    /// What readers find out that they should not.
    mutating func leaks() throws -> [String] {
        var leaks = found
        let view = PublishedView(
            sights: sights, bounds: bounds, mayBeNegative: sights.map { _ in false }, relations: relations, shares: shares)
        let targets = needs.keys.filter { isUnknown($0) }.sorted()
        if targets.isEmpty { return leaks }
        var attack = EnumerationAttack(view)
        // A zero of what counts somebody is always shown, so what is hidden is none.
        for (cell, sight) in sights.enumerated() {
            if case .neutral = sight, bounds[cell] > 0 { attack.low[cell] = max(attack.low[cell], 1) }
        }
        let far = 2 * (truth.max() ?? 0) + 50
        let pieces = try #require(attack.pieces(far: far), "the attack is wrong")
        let pieceOf = Dictionary(pieces.enumerated().flatMap { index, piece in piece.cells.map { ($0, index) } }) { $1 }
        for target in targets where pieceOf[target] == nil { leaks.append("\(names[target] ?? "") = \(truth[target]) is known") }
        for piece in pieces {
            let inside = targets.filter { piece.cells.contains($0) }
            if inside.isEmpty { continue }
            let own = inside.compactMap { piece.cells.firstIndex(of: $0) }
            var part = piece.attack
            let known = part.ranges(
                own, enough: inside.map { needs[$0] ?? 2 }, near: piece.cells.map { truth[$0] }, patienceForEach: Self.patience)
            let ranges = try #require(known, "the attack is wrong")
            for (target, place) in zip(inside, own) {
                guard let range = ranges[place] else {
                    undecided += 1
                    continue
                }
                if range.count < needs[target] ?? 2 { leaks.append("\(names[target] ?? "") = \(truth[target]) lies in \(range)") }
            }
        }
        return leaks
    }

    /// The hidden cells that the sums alone determine.
    func determined() -> [String] {
        let view = PublishedView(
            sights: sights, bounds: bounds, mayBeNegative: sights.map { _ in false }, relations: relations, shares: [])
        return EliminationAttack.determined(view).keys.sorted().filter { needs[$0] != nil && isUnknown($0) }.map { names[$0] ?? "" }
    }
}
