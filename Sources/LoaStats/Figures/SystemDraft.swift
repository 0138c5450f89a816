internal import LoaMarkup

/// A system of cells in the making: cells may still gain weight before they are handed over.
struct SystemDraft {
    typealias Term = CellSystem.Term

    private(set) var cells: [CellSystem.Cell] = []
    private(set) var relations: [[Term]] = []
    /// The day from which on each cell is there.
    private(set) var days: [CalendarDate] = []
    /// How each cell is printed, in all places.
    private(set) var prints: [[Print]] = []

    /// One place in which a cell is printed.
    struct Print {
        /// The day from which on it is.
        var from: CalendarDate
        /// What hiding it there costs.
        var cost: Int
        /// Whether it must be hidden.
        var isForced: Bool
        /// Whether it is the sum of a whole data set.
        var isHeadline: Bool
    }

    /// Where each cell stands among all: sums by what they are sums of, then the others as they came.
    private var orders: [[Int]] = []

    /// Adds a number that nobody prints, and the day from which on it is there.
    mutating func add(_ value: Int, on day: CalendarDate) -> Int {
        orders.append([1, cells.count])
        cells.append(CellSystem.Cell(value, isPublished: false, mayBeNegative: value < 0, cost: 1))
        days.append(day)
        prints.append([])
        return cells.count - 1
    }

    /// Notes a name of a sum and the day from which on it is there; the first of its names tells its place among all.
    mutating func name(_ cell: Int, _ name: [Int], on day: CalendarDate) {
        days[cell] = min(days[cell], day)
        let own = [0] + name
        if own.lexicographicallyPrecedes(orders[cell]) { orders[cell] = own }
    }

    /// Puts the cells in an order that does not depend on what comes later; gives the new place of each.
    ///
    /// Of equally good choices the earlier cell is hidden, in every edition the same one.
    mutating func arrange() -> [Int] {
        let sorted = cells.indices.sorted { orders[$0] == orders[$1] ? $0 < $1 : orders[$0].lexicographicallyPrecedes(orders[$1]) }
        var place = Array(repeating: 0, count: cells.count)
        for (at, cell) in sorted.enumerated() { place[cell] = at }
        (cells, days, prints, orders) = (sorted.map { cells[$0] }, sorted.map { days[$0] }, sorted.map { prints[$0] }, sorted.map { orders[$0] })
        relations = relations.map { terms in
            CellSystem.Relation(terms.map { CellSystem.Term(place[$0.cell], $0.coefficient) }, equals: 0).terms
        }
        return place
    }

    /// The day from which on all cells of each relation are there.
    var relatedFrom: [CalendarDate] {
        relations.map { terms in terms.dropFirst().reduce(days[terms[0].cell]) { Swift.max($0, days[$1.cell]) } }
    }

    /// Notes that small values of a cell are sensitive though it is not printed.
    mutating func guardCell(_ cell: Int, _ threshold: CellSystem.Threshold) {
        cells[cell].threshold = max(cells[cell].threshold, threshold)
    }

    /// Notes that a cell is printed from a day on.
    ///
    /// Of what is new on one day nothing is old, so age has no part in what hiding costs.
    mutating func publish(
        _ cell: Int, _ threshold: CellSystem.Threshold, rank: CellSystem.Rank, isForced: Bool, isHeadline: Bool, from day: CalendarDate
    ) {
        guardCell(cell, threshold)
        cells[cell].isPublished = true
        let cost = CellSystem.Cell.cost(of: cells[cell].value, rank: rank, age: 0)
        prints[cell].append(Print(from: day, cost: cost, isForced: isForced, isHeadline: isHeadline))
    }

    /// A cell as it is on a day; printed only where it is by then.
    func cell(_ index: Int, on day: CalendarDate) -> (cell: CellSystem.Cell, isHeadline: Bool) {
        var cell = cells[index]
        cell.isPublished = false
        var isHeadline = false
        for print in prints[index] where print.from <= day {
            cell.isPublished = true
            cell.cost = max(cell.cost, print.cost)
            cell.isForced = cell.isForced || print.isForced
            isHeadline = isHeadline || print.isHeadline
        }
        if day < days[index] { cell.threshold = .none }
        return (cell, isHeadline)
    }

    /// Adds what readers know to hold; what the numbers do not fulfil, nobody knows.
    mutating func relate(_ terms: [Term]) {
        let merged = CellSystem.Relation(terms, equals: 0).terms
        let sum = merged.reduce(0) { $0 &+ $1.coefficient &* cells[$1.cell].value }
        if sum == 0, !merged.isEmpty { relations.append(merged) }
    }

    private func max(_ one: CellSystem.Threshold, _ other: CellSystem.Threshold) -> CellSystem.Threshold {
        one.upperBound < other.upperBound ? other : one
    }

    private func max(_ one: Int, _ other: Int) -> Int { Swift.max(one, other) }
}
