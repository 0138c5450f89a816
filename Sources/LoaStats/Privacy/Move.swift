/// A table that differs from the true one, and what must be hidden so that it agrees with all that is published.
struct Move {
    /// The cells that differ, each with its difference.
    var changes: [CellSystem.Term] = []
    /// The cells to be hidden.
    var hides: [Int] = []
    /// The sensitive cells that are to have the neutral mark, for “dưới” would tell too much.
    var neutrals: [Int] = []
    /// The shares to be hidden.
    var ratioHides: [Int] = []
    /// What all that costs.
    var cost = 0
}

extension Move {
    /// A move that still leaves relations broken.
    struct State {
        var move = Move()
        var broken: [Broken] = []
    }

    /// A relation that a move breaks.
    struct Broken {
        let relation: Int
        /// How much its sum is too large.
        let excess: Int
        /// What mending it is thought to cost.
        let guess: Int
    }

    /// One more change to a state, not yet made.
    struct Step {
        enum Kind { case change, changeWithNeutralMark, hideShare }

        /// The state that it starts from, by number.
        let state: Int
        let kind: Kind
        /// The cell, or the share.
        let place: Int
        let amount: Int
        /// Cost so far and guess of what is left; the least is looked at first.
        let weight: Int
    }
}

extension CellSystem.Term {
    /// A hash that is the same on every run, so that plans are too.
    var hashValueInOrder: Int {
        var mixed = UInt64(bitPattern: Int64(cell)) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(coefficient)) &* 0xC2B2_AE3D_27D4_EB4F
        mixed ^= mixed >> 29
        mixed &*= 0xBF58_476D_1CE4_E5B9
        return Int(bitPattern: UInt(mixed ^ mixed >> 32))
    }
}
