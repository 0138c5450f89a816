extension CellSystem {
    /// One summand: a small whole coefficient and the position of a cell.
    public struct Term: Sendable, Hashable {
        /// The position of the cell.
        public var cell: Int
        /// What it is multiplied with.
        public var coefficient: Int

        /// Makes a summand.
        public init(_ cell: Int, _ coefficient: Int = 1) {
            self.cell = cell
            self.coefficient = coefficient
        }
    }

    /// Σ coefficient × cell = constant, as every reader knows it.
    public struct Relation: Sendable, Hashable {
        /// The summands in the order of their cells, each cell once, none with coefficient 0.
        public let terms: [Term]
        /// What they sum up to.
        public let constant: Int

        /// Makes a relation of summands in any order.
        init(_ terms: [Term], equals constant: Int) {
            var merged: [Term] = []
            for term in terms.sorted(by: { $0.cell < $1.cell }) {
                if merged.last?.cell == term.cell {
                    merged[merged.count - 1].coefficient += term.coefficient
                } else {
                    merged.append(term)
                }
            }
            self.terms = merged.filter { $0.coefficient != 0 }
            self.constant = constant
        }
    }

    /// A share, numerator ÷ denominator, printed as a percentage rounded to so many digits, halves away from zero.
    public struct Ratio: Sendable, Hashable {
        /// The position of the cell above the line.
        public let numerator: Int
        /// The position of the cell below the line.
        public let denominator: Int
        /// How many digits stand after the decimal point, 0 to 4.
        public let digits: Int
        /// What hiding it costs; at least 1.
        public let cost: Int

        /// Makes a share.
        public init(_ numerator: Int, of denominator: Int, digits: Int = 1, cost: Int = 64) {
            self.numerator = numerator
            self.denominator = denominator
            self.digits = Swift.min(Swift.max(digits, 0), 4)
            self.cost = Swift.min(Swift.max(1, cost), 1 << 40)
        }
    }
}
