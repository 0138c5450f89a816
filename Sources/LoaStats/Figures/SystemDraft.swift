/// A system of cells in the making: cells may still gain weight before they are handed over.
struct SystemDraft {
    typealias Term = CellSystem.Term

    private(set) var cells: [CellSystem.Cell] = []
    private(set) var relations: [[Term]] = []

    /// Adds a number that nobody prints.
    mutating func add(_ value: Int) -> Int {
        cells.append(CellSystem.Cell(value, isPublished: false, mayBeNegative: value < 0, cost: 1))
        return cells.count - 1
    }

    /// Notes that small values of a cell are sensitive though it is not printed.
    mutating func guardCell(_ cell: Int, _ threshold: CellSystem.Threshold) {
        cells[cell].threshold = max(cells[cell].threshold, threshold)
    }

    /// Notes that a cell is printed.
    mutating func publish(_ cell: Int, _ threshold: CellSystem.Threshold, rank: CellSystem.Rank, age: Int, isForced: Bool) {
        guardCell(cell, threshold)
        cells[cell].isPublished = true
        cells[cell].isForced = cells[cell].isForced || isForced
        cells[cell].cost = max(cells[cell].cost, CellSystem.Cell.cost(of: cells[cell].value, rank: rank, age: age))
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
