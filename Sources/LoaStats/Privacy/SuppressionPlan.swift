/// What of a ``CellSystem`` readers may see, why the rest is hidden, and the proof that it stays hidden.
public struct SuppressionPlan: Sendable {
    /// What happens to a cell.
    public enum Outcome: Sendable, Hashable {
        /// Its value is printed.
        case shown
        /// Sensitive: “dưới n” is printed, with n = k + 1.
        case below(Int)
        /// Neither its value nor a bound is printed, only the neutral mark.
        case withheld(Reason)
        /// It was never meant to be printed.
        case unpublished
    }

    /// Why a cell or a share is withheld; for the office, never for readers.
    public enum Reason: Sendable, Hashable {
        /// It was forced: one contributor dominates it, or another reason of the caller's.
        case forced
        /// It was hidden in an earlier edition; shown now, it would give away what that edition hid.
        case hiddenEarlier
        /// It would give away the cell at this position.
        case protecting(Int)
        /// It is sensitive, but “dưới” would give away the cell at this position; so it has the neutral mark.
        case markTells(Int)
        /// A share whose numerator or denominator, at this position, is hidden.
        case partHidden(Int)
        /// A share of fewer than ten.
        case smallDenominator
    }

    /// Where the guarantee does not hold; see ``isSafe``.
    public enum Fault: Sendable, Hashable {
        /// The values do not fulfil the relation at this position.
        case brokenRelation(Int)
        /// No second possible value was found for this cell, or it is sensitive and an earlier edition showed it.
        case exposed(Int)
        /// Readers can narrow this cell to the given values, fewer than promised.
        case narrow(Int, ClosedRange<Int>)
    }

    /// Another table that agrees with all that is published: what its cells have more or less than the true one.
    public struct Witness: Sendable, Hashable {
        /// The cells that differ, in order, with the difference.
        public let changes: [CellSystem.Term]

        /// Makes a witness.
        public init(changes: [CellSystem.Term]) { self.changes = changes }
    }

    /// What happens to each cell.
    public let cells: [Outcome]
    /// What happens to each share: shown or withheld.
    public let ratios: [Outcome]
    /// Empty when the whole guarantee holds.
    public let faults: [Fault]
    /// The proofs; ``SuppressionAudit`` reads them again.
    public let witnesses: [Witness]

    /// Makes a plan.
    public init(cells: [Outcome], ratios: [Outcome], faults: [Fault], witnesses: [Witness]) {
        self.cells = cells
        self.ratios = ratios
        self.faults = faults
        self.witnesses = witnesses
    }

    /// Whether it may be published: nothing is broken or exposed.
    ///
    /// Narrow cells may remain; they have two possible values at least.
    public var isSafe: Bool {
        faults.allSatisfy { if case .narrow = $0 { true } else { false } }
    }

    /// How many of the published cells are hidden.
    public var hiddenCount: Int { cells.count { $0.isHidden } }
    /// How many of them are hidden only to protect others.
    public var secondaryCount: Int { cells.count { if case .withheld(.protecting) = $0 { true } else { false } } }
}

extension SuppressionPlan.Outcome {
    /// Whether readers were meant to see it and do not.
    public var isHidden: Bool { self != .shown && self != .unpublished }
}
