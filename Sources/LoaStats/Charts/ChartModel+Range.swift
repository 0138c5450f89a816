internal import LoaMarkup
extension ChartModel {
    /// All values that the axis must cover: numbers or their stacks, the target, the ends of the pace line.
    func covered(hasPace: Bool) -> [DecimalNumber] {
        var values = kind == .stack ? categories.indices.flatMap { stack($0) } : numbers
        if let target {
            values.append(target.value)
            if hasPace, let pace = target.pace { values += [pace.startValue, pace.endValue] }
        }
        return values
    }

    /// The sums of what is above and below zero in a category.
    private func stack(_ index: Int) -> [DecimalNumber] {
        let values = series.compactMap { $0.value(index).number }
        let above = values.filter { $0.units > 0 }.reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
        let below = values.filter { $0.units < 0 }.reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
        return [above, below]
    }

    /// The sum of a category when all of it is known; nil otherwise, so that no hidden value can be worked out.
    func total(_ index: Int) -> DecimalNumber? {
        var sum = DecimalNumber.zero
        for row in series {
            guard let number = row.value(index).number, let next = sum.adding(number) else { return nil }
            sum = next
        }
        return sum
    }

    /// Whether the values of a category include an estimate.
    func hasEstimate(_ index: Int) -> Bool { series.contains { $0.value(index).isEstimate } }
}
