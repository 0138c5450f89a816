/// What a fact states.
public enum FactKind: String, Sendable, CaseIterable {
    /// A sum of money in đồng, or đồng for something: đồng/tháng.
    case money
    /// A percentage.
    case percent
    /// A count of something.
    case number
    /// A length of time.
    case duration
    /// An age in years and months.
    case age
    /// That something is so, or is not.
    case yes
    /// Words.
    case text

    /// Whether its value is a number with a unit.
    var isAmount: Bool { self != .yes && self != .text }

    /// The unit where none is written.
    var usualUnit: FactUnit? {
        switch self {
        case .money: .dong
        case .percent: .percent
        case .age: .age
        case .number, .duration, .yes, .text: nil
        }
    }

    /// Whether a unit makes sense for it.
    func takes(_ unit: FactUnit) -> Bool {
        switch self {
        case .money: unit.counted == "đồng"
        case .percent: unit.isPercent
        case .age: unit == .age
        case .number: !unit.isPercent
        case .duration: !unit.isPercent && unit.counted != "đồng" && !unit.isNone
        case .yes, .text: unit.isNone
        }
    }
}
