import LoaStats

/// What readers get to see of a system, and nothing else; all attacks work on this alone.
struct PublishedView {
    /// `exception` looks like `neutral` to readers; the attacker is told the difference for nothing.
    enum Sight { case value(Int), below(Int), neutral, exception, nothing }

    var sights: [Sight]
    /// The public rule for each cell: 1…k would be marked “dưới”.
    let bounds: [Int]
    let mayBeNegative: [Bool]
    let relations: [(terms: [(cell: Int, coefficient: Int)], constant: Int)]
    /// Shares with the printed number; nil where it is withheld.
    let shares: [(numerator: Int, denominator: Int, scale: Int, printed: Int?)]

    init(_ system: CellSystem, _ plan: SuppressionPlan, secondaryLeftOut: Bool = false) {
        sights = zip(system.cells, plan.cells).map { cell, outcome in
            switch outcome {
            case .shown: .value(cell.value)
            case .below(let limit): .below(limit)
            case .withheld(.protecting) where secondaryLeftOut: .value(cell.value)
            case .withheld(.markTells): .exception
            case .withheld: .neutral
            case .unpublished: .nothing
            }
        }
        bounds = system.cells.map(\.threshold.upperBound)
        mayBeNegative = system.cells.map(\.mayBeNegative)
        relations = system.relations.map { ($0.terms.map { ($0.cell, $0.coefficient) }, $0.constant) }
        shares = zip(system.ratios, plan.ratios).map { ratio, outcome in
            let scale = (0..<ratio.digits).reduce(100) { scale, _ in scale * 10 }
            let numerator = system.cells[ratio.numerator].value * scale
            let denominator = system.cells[ratio.denominator].value
            let isLeftOut = secondaryLeftOut && [ratio.numerator, ratio.denominator].allSatisfy { !plan.cells[$0].isPrimary } && denominator >= 10
            let printed = outcome == .shown || isLeftOut ? (2 * numerator + denominator) / (2 * denominator) : nil
            return (ratio.numerator, ratio.denominator, scale, printed)
        }
    }

    /// A view put together from what was read off pages.
    init(
        sights: [Sight], bounds: [Int], mayBeNegative: [Bool], relations: [(terms: [(cell: Int, coefficient: Int)], constant: Int)],
        shares: [(numerator: Int, denominator: Int, scale: Int, printed: Int?)]
    ) {
        (self.sights, self.bounds, self.mayBeNegative, self.relations, self.shares) = (sights, bounds, mayBeNegative, relations, shares)
    }

    var hidden: [Int] {
        sights.indices.filter {
            switch sights[$0] {
            case .below, .neutral, .exception: true
            default: false
            }
        }
    }

    func isUnknown(_ cell: Int) -> Bool { if case .value = sights[cell] { false } else { true } }
}

extension SuppressionPlan.Outcome {
    /// Whether the cell is hidden on its own account.
    fileprivate var isPrimary: Bool { if case .withheld(.protecting) = self { false } else { isHidden } }
}

/// Finds whole tables that agree with everything published, until each hidden cell's smallest and largest value is
/// certain: an exact search, by splitting ranges and narrowing them by every sum.
struct EnumerationAttack {
    typealias Row = (terms: [(cell: Int, coefficient: Int)], least: Int, most: Int)
    static let far = 100_000

    let view: PublishedView
    var rows: [Row] = []
    var uses: [[Int]] = []
    var low: [Int] = []
    var high: [Int] = []
    /// How many range splittings are left; a test that runs out of them proves nothing and fails.
    var patience = 400_000

    init(_ view: PublishedView) {
        self.view = view
        for (cell, sight) in view.sights.enumerated() {
            let floor = view.mayBeNegative[cell] ? -Self.far : 0
            switch sight {
            case .value(let value): (low, high) = (low + [value], high + [value])
            case .below(let limit): (low, high) = (low + [1], high + [limit - 1])
            case .exception: (low, high) = (low + [1], high + [Self.far])
            case .neutral, .nothing: (low, high) = (low + [floor], high + [Self.far])
            }
        }
        rows = view.relations.map { ($0.terms, $0.constant, $0.constant) }
        for share in view.shares {
            guard let printed = share.printed else { continue }
            low[share.denominator] = max(low[share.denominator], 10)
            // printed − ½ ≤ scale × numerator ÷ denominator < printed + ½
            let terms = { (factor: Int) in [(cell: share.numerator, coefficient: 2 * share.scale), (cell: share.denominator, coefficient: factor)] }
            rows.append((terms(1 - 2 * printed), 0, Int.max / 4))
            rows.append((terms(-1 - 2 * printed), -Int.max / 4, -1))
        }
        uses = Array(repeating: [], count: low.count)
        for (index, row) in rows.enumerated() { for term in row.terms { uses[term.cell].append(index) } }
    }

    /// The smallest and the largest possible value of each hidden cell, or as many values as are enough; nil when
    /// patience ran out.
    ///
    /// - Parameter guess: where to look first; the result is the same wherever that is.
    /// - Parameter patienceForEach: patience for each cell anew; cells for which it runs out are left out of the result.
    mutating func ranges(
        _ cells: [Int], enough: [Int], near guess: [Int]? = nil, patienceForEach: Int? = nil
    ) -> [Int: ClosedRange<Int>]? {
        var undecided: Set<Int> = []
        guard let first = solution(cells: guess ?? low, { _, _ in }) else { return nil }
        var (least, most) = (first, first)
        let note = { (found: [Int]) in
            for cell in cells { (least[cell], most[cell]) = (min(least[cell], found[cell]), max(most[cell], found[cell])) }
        }
        for (cell, count) in zip(cells, enough) {
            if let patienceForEach { patience = patienceForEach }
            while most[cell] - least[cell] + 1 < count {
                let (start, end) = (most[cell] + 1, least[cell] - 1)
                guard
                    let found = solution(cells: first, { low, _ in low[cell] = max(low[cell], start) })
                        ?? solution(cells: first, { _, high in high[cell] = min(high[cell], end) })
                else { break }
                note(found)
            }
            if patience <= 0, most[cell] - least[cell] + 1 < count { undecided.insert(cell) }
        }
        guard patience > 0 || patienceForEach != nil else { return nil }
        let decided = cells.filter { !undecided.contains($0) }
        return Dictionary(uniqueKeysWithValues: decided.map { ($0, least[$0]...most[$0]) })
    }

    /// The attack in pieces that have nothing to do with each other, each with the cells that it is about.
    ///
    /// Nil when nothing agrees with what is published. No value above `far` is looked at.
    func pieces(far: Int) -> [(attack: EnumerationAttack, cells: [Int])]? {
        var (low, high) = (low, high.map { min($0, far) })
        guard narrow(&low, &high, nil, isPatient: true) else { return nil }
        var piece = Array(low.indices)
        func root(_ cell: Int) -> Int {
            var at = cell
            while piece[at] != at { at = piece[at] }
            return at
        }
        for row in rows {
            let open = row.terms.map(\.cell).filter { low[$0] < high[$0] }
            for cell in open.dropFirst() { piece[root(cell)] = root(open[0]) }
        }
        let cells = Dictionary(grouping: low.indices.filter { low[$0] < high[$0] }, by: root)
        var rowsOf: [Int: [Row]] = [:]
        for row in rows {
            guard let first = row.terms.first(where: { low[$0.cell] < high[$0.cell] }) else { continue }
            let known = row.terms.filter { low[$0.cell] == high[$0.cell] }.reduce(0) { $0 + $1.coefficient * low[$1.cell] }
            let open = row.terms.filter { low[$0.cell] < high[$0.cell] }
            let limits = [row.least, row.most].map { abs($0) < Int.max / 8 ? $0 - known : $0 }
            rowsOf[root(first.cell), default: []].append((open, limits[0], limits[1]))
        }
        return cells.sorted { $0.key < $1.key }.map { key, cells in
            let place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
            var part = EnumerationAttack(
                PublishedView(
                    sights: cells.map { view.sights[$0] }, bounds: cells.map { view.bounds[$0] }, mayBeNegative: cells.map { view.mayBeNegative[$0] },
                    relations: [], shares: []))
            (part.low, part.high) = (cells.map { low[$0] }, cells.map { high[$0] })
            part.rows = (rowsOf[key] ?? []).map { row in (row.terms.map { (place[$0.cell] ?? 0, $0.coefficient) }, row.least, row.most) }
            for (index, row) in part.rows.enumerated() { for term in row.terms { part.uses[term.cell].append(index) } }
            return (part, cells)
        }
    }

    /// What narrowing alone tells of every cell; for systems too large for the whole attack.
    var rangesByNarrowing: [Int: ClosedRange<Int>] {
        var (low, high) = (low, high)
        guard narrow(&low, &high, nil, isPatient: true) else { return [:] }
        return Dictionary(uniqueKeysWithValues: low.indices.map { ($0, low[$0]...high[$0]) })
    }

    /// A table within the limit, close to a known one if it can be.
    private mutating func solution(cells known: [Int], _ limit: (inout [Int], inout [Int]) -> Void) -> [Int]? {
        var (low, high) = (low, high)
        limit(&low, &high)
        return search(low, high, known, nil)
    }

    private mutating func search(_ startLow: [Int], _ startHigh: [Int], _ known: [Int], _ changed: Int?) -> [Int]? {
        var (low, high) = (startLow, startHigh)
        guard patience > 0 else { return nil }
        patience -= 1
        guard narrow(&low, &high, changed) else { return nil }
        var tightest = -1
        for cell in low.indices where low[cell] < high[cell] {
            if tightest < 0 || high[cell] - low[cell] < high[tightest] - low[tightest] { tightest = cell }
        }
        if tightest < 0 { return agrees(low) ? low : nil }
        let middle = min(max(known[tightest], low[tightest]), high[tightest])
        for (from, to) in [(middle, middle), (low[tightest], middle - 1), (middle + 1, high[tightest])] where from <= to {
            var (partLow, partHigh) = (low, high)
            (partLow[tightest], partHigh[tightest]) = (from, to)
            if let found = search(partLow, partHigh, known, tightest) { return found }
        }
        return nil
    }

    /// Narrows all ranges by all rows until nothing moves, or for a while; false when a range becomes empty.
    private func narrow(_ low: inout [Int], _ high: inout [Int], _ changed: Int?, isPatient: Bool = false) -> Bool {
        var queue = changed.map { uses[$0] } ?? Array(rows.indices)
        var isWaiting = Array(repeating: false, count: rows.count)
        for row in queue { isWaiting[row] = true }
        for cell in changed.map({ $0...$0 }) ?? 0...low.count - 1 where !skipGap(cell, &low, &high) { return false }
        // Two rows may take each other down by one a thousand times.
        var turns = isPatient ? Int.max : 200 + 20 * rows.count
        while turns > 0, let index = queue.popLast() {
            turns -= 1
            isWaiting[index] = false
            let row = rows[index]
            var (least, most) = (0, 0)
            for term in row.terms {
                least += term.coefficient * (term.coefficient > 0 ? low : high)[term.cell]
                most += term.coefficient * (term.coefficient > 0 ? high : low)[term.cell]
            }
            if least > row.most || most < row.least { return false }
            for term in row.terms {
                let (a, cell) = (term.coefficient, term.cell)
                let (oldLow, oldHigh) = (low[cell], high[cell])
                // a × value lies between row.least − (most of the others) and row.most − (least of the others).
                let from = row.least - (most - a * (a > 0 ? oldHigh : oldLow))
                let to = row.most - (least - a * (a > 0 ? oldLow : oldHigh))
                let (first, last) = a > 0 ? (from, to) : (to, from)
                low[cell] = max(oldLow, ceiling(first, a))
                high[cell] = min(oldHigh, floor(last, a))
                guard skipGap(cell, &low, &high) else { return false }
                if (low[cell], high[cell]) == (oldLow, oldHigh) { continue }
                least += a * (a > 0 ? low[cell] - oldLow : high[cell] - oldHigh)
                most += a * (a > 0 ? high[cell] - oldHigh : low[cell] - oldLow)
                for use in uses[cell] where !isWaiting[use] {
                    isWaiting[use] = true
                    queue.append(use)
                }
            }
        }
        return true
    }

    private func agrees(_ values: [Int]) -> Bool {
        rows.allSatisfy { row in
            let sum = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.cell] }
            return sum >= row.least && sum <= row.most
        }
    }

    /// A neutral mark says that the value is not one of 1…k.
    private func skipGap(_ cell: Int, _ low: inout [Int], _ high: inout [Int]) -> Bool {
        if case .neutral = view.sights[cell], view.bounds[cell] > 0, !view.mayBeNegative[cell] {
            if low[cell] > 0 { low[cell] = max(low[cell], view.bounds[cell] + 1) }
            if high[cell] <= view.bounds[cell] { high[cell] = min(high[cell], 0) }
        }
        return low[cell] <= high[cell]
    }

    private func floor(_ a: Int, _ b: Int) -> Int { a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0) }
    private func ceiling(_ a: Int, _ b: Int) -> Int { a / b + (a % b != 0 && (a < 0) == (b < 0) ? 1 : 0) }
}
