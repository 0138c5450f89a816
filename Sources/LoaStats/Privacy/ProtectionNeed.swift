/// How many values readers must be left with for one cell.
enum ProtectionNeed {
    /// All but one of the values 1…k, and at least two.
    case small(Int)
    /// So much between the smallest and the largest, a tenth of the value.
    case spread(Int)
    /// Not this one value alone.
    case notAlone

    /// What a cell needs with its outcome; nil when it needs nothing.
    init?(_ cell: CellSystem.Cell, _ outcome: SuppressionPlan.Outcome) {
        switch outcome {
        case .below, .withheld(.markTells): self = .small(cell.threshold.upperBound)
        case .withheld(.hiddenEarlier) where cell.isSensitive: self = .small(cell.threshold.upperBound)
        case .withheld(.forced): self = .spread(max(1, Int(cell.value.magnitude) / 10))
        case .withheld: self = .notAlone
        case .unpublished where cell.isSensitive: self = .small(cell.threshold.upperBound)
        case .unpublished, .shown: return nil
        }
    }

    /// Whether the values from `lowest` to `highest` are enough; zero does not count where it is excluded.
    func isMet(_ lowest: Int, _ highest: Int, excludesZero: Bool) -> Bool {
        switch self {
        case .small(let bound):
            highest - lowest + 1 - (excludesZero && lowest < 0 && highest > 0 ? 1 : 0) >= max(2, bound - 1)
        case .spread(let width): highest - lowest >= width
        case .notAlone: highest > lowest
        }
    }
}
