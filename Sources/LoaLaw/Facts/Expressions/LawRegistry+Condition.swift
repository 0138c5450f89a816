public import LoaMarkup

extension LawRegistry {
    /// Whether a condition holds on a day; unknown names and units that do not go together are faults.
    public func holds(_ condition: FactCondition, on day: CalendarDate) -> Result<Bool, ExpressionFault> {
        switch condition.test {
        case .inForce(let name):
            guard let reference = fact(name.text) else { return .failure(unknown(name)) }
            return .success(isInForce(reference, on: day) != condition.isNegated)
        case .compare(let left, let relation, let right):
            return side(left, condition.offsets.left, on: day).flatMap { first in
                side(right, condition.offsets.right, on: day).flatMap { second in
                    guard let first, let second else { return .success(false) }
                    switch first.compared(to: second) {
                    case .success(let order): return .success(relation.holds(order) != condition.isNegated)
                    case .failure(let fault):
                        return .failure(FactExpression.fault(fault, nil, first, second, 0..<condition.text.utf8.count))
                    }
                }
            }
        }
    }

    /// One side of a comparison; nil when it names a fact that is not in force.
    private func side(_ expression: FactExpression, _ offset: Int, on day: CalendarDate) -> Result<ExactQuantity?, ExpressionFault> {
        if let fault = faults(of: expression).first { return .failure(fault.moved(by: offset)) }
        switch quantity(expression, on: day) {
        case .success(let quantity): return .success(quantity)
        case .failure(let fault) where fault.code == .lawFactNotInForce: return .success(nil)
        case .failure(let fault): return .failure(fault.moved(by: offset))
        }
    }
}
