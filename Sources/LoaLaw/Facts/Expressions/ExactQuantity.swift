/// An exact number with its unit; percentages are kept as the fraction they mean.
struct ExactQuantity: Hashable, Sendable {
    var value: ExactNumber
    var unit: FactUnit

    /// Why two quantities do not go together.
    enum Fault: Error {
        /// Their units differ.
        case units
        /// The result is too large.
        case overflow
        /// A division by zero.
        case zero
    }

    func adding(_ other: ExactQuantity, isNegative: Bool = false) -> Result<ExactQuantity, Fault> {
        guard unit.agrees(with: other.unit) else { return .failure(.units) }
        let sum = isNegative ? value.subtracting(other.value) : value.adding(other.value)
        return sum.map { .success(ExactQuantity(value: $0, unit: unit.each.isEmpty ? other.unit : unit)) } ?? .failure(.overflow)
    }

    func times(_ other: ExactQuantity) -> Result<ExactQuantity, Fault> {
        guard let unit = unit.times(other.unit) else { return .failure(.units) }
        return value.times(other.value).map { .success(ExactQuantity(value: $0, unit: unit)) } ?? .failure(.overflow)
    }

    func divided(by other: ExactQuantity) -> Result<ExactQuantity, Fault> {
        guard !other.value.isZero else { return .failure(.zero) }
        guard let unit = unit.divided(by: other.unit) else { return .failure(.units) }
        return value.divided(by: other.value).map { .success(ExactQuantity(value: $0, unit: unit)) } ?? .failure(.overflow)
    }

    func compared(to other: ExactQuantity) -> Result<Int, Fault> {
        guard unit.agrees(with: other.unit) else { return .failure(.units) }
        return value.compared(to: other.value).map { .success($0) } ?? .failure(.overflow)
    }
}

extension FactUnit {
    /// The unit of a product; nil when the two do not go together.
    ///
    /// A bare number or a percentage goes with everything; otherwise one counts what the other is for: đồng/giờ × giờ.
    func times(_ other: FactUnit) -> FactUnit? {
        if let unit = cancelled(other) ?? other.cancelled(self) { return unit }
        guard counted.isEmpty || other.counted.isEmpty, each.isEmpty || other.each.isEmpty else { return nil }
        let counted = counted + other.counted
        return FactUnit(counted: counted, each: each + other.each, isPercent: counted.isEmpty && (isPercent || other.isPercent))
    }

    /// The unit of a quotient; nil when the two do not go together.
    func divided(by other: FactUnit) -> FactUnit? {
        if other.counted.isEmpty, other.each.isEmpty { return isPercent && other.isPercent ? FactUnit(counted: "", each: each) : self }
        if agrees(with: other), each == other.each || other.each.isEmpty { return FactUnit.none }
        if counted == other.counted, each.isEmpty { return FactUnit(counted: other.each) }
        // đồng ÷ (đồng/giờ) left giờ above; đồng ÷ người leaves đồng/người.
        guard !counted.isEmpty, each.isEmpty, other.each.isEmpty, !other.isPercent else { return nil }
        return FactUnit(counted: counted, each: other.counted)
    }

    /// What is left when the other counts what this is for.
    private func cancelled(_ other: FactUnit) -> FactUnit? {
        guard !each.isEmpty, each == other.counted else { return nil }
        return FactUnit(counted: counted, each: other.each, isPercent: isPercent)
    }
}
