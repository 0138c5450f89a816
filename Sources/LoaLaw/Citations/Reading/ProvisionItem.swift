/// One unit as written: “Điều 35a”, “khoản 2”, “điểm đ”, “mục II”, with what stands before it.
struct ProvisionItem: Hashable {
    /// How high a unit is in an instrument.
    enum Level: Int, Comparable {
        case point
        case clause
        case article
        case division

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// What joins a unit to the one before.
    enum Joint {
        /// A space alone: “khoản 1 Điều 5”.
        case none
        case comma
        case and
        /// “đến”, or a dash.
        case range
    }

    let level: Level
    /// The number; 0 for a letter alone.
    var number = 0
    /// The letter of a point, or the one after the number of an article or clause.
    var letter: String?
    var division: ProvisionDivision?
    var joint = Joint.none
}
