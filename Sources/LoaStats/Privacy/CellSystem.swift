/// All figures that readers could set against each other: cells, the sums that bind them, and published shares.
///
/// One system holds everything that is published from the same observations, over all pages, charts, files and months,
/// and over earlier editions too: what is left out here cannot be protected. A figure that stands in several places is
/// one cell, or several cells bound by a relation `a − b = 0`. Quantities that readers know to be at least zero
/// although nobody prints them, such as men where total and women are printed, belong in it as cells that are not
/// published.
public struct CellSystem: Sendable {
    /// The cells; relations and ratios name them by position.
    public private(set) var cells: [Cell] = []
    /// The sums that readers know to hold.
    public private(set) var relations: [Relation] = []
    /// The rounded percentages meant to be published.
    public private(set) var ratios: [Ratio] = []

    /// Makes an empty system.
    public init() {}

    /// Adds a cell and gives its position.
    @discardableResult
    public mutating func add(_ cell: Cell) -> Int {
        cells.append(cell)
        return cells.count - 1
    }

    /// Adds Σ coefficient × cell = constant; cells named twice count together, unknown positions are left out.
    public mutating func relate(_ terms: [Term], equals constant: Int = 0) {
        relations.append(Relation(terms.filter { cells.indices.contains($0.cell) }, equals: constant))
    }

    /// Adds total = Σ parts.
    public mutating func relate(total: Int, parts: [Int]) {
        relate([Term(total, -1)] + parts.map { Term($0) })
    }

    /// Adds a percentage and gives its position among the ratios; nil when a cell is unknown.
    @discardableResult
    public mutating func add(_ ratio: Ratio) -> Int? {
        guard cells.indices.contains(ratio.numerator), cells.indices.contains(ratio.denominator) else { return nil }
        ratios.append(ratio)
        return ratios.count - 1
    }

    /// The positions of relations that the values do not fulfil; such a system cannot be judged.
    public var brokenRelations: [Int] {
        relations.indices.filter { index in
            let relation = relations[index]
            return relation.terms.reduce(0) { $0 &+ $1.coefficient &* cells[$1.cell].value } != relation.constant
        }
    }
}
