internal import LoaMarkup

extension FactExpression {
    /// The exact result; `operand` gives the quantity of a name.
    func result(_ operand: (ExpressionName) -> Result<ExactQuantity, ExpressionFault>) -> Result<ExactQuantity, ExpressionFault> {
        var stack: [ExactQuantity] = []
        for (step, range) in steps {
            switch step {
            case .number(let quantity): stack.append(quantity)
            case .fact(let name):
                switch operand(names[name]) {
                case .success(let quantity): stack.append(quantity)
                case .failure(let fault): return .failure(fault)
                }
            case .negate:
                guard let last = stack.popLast() else { return .failure(Self.broken(range)) }
                stack.append(ExactQuantity(value: last.value.negated, unit: last.unit))
            case .add, .subtract, .multiply, .divide:
                guard let right = stack.popLast(), let left = stack.popLast() else { return .failure(Self.broken(range)) }
                switch Self.apply(step, left, right) {
                case .success(let quantity): stack.append(quantity)
                case .failure(let fault): return .failure(Self.fault(fault, step, left, right, range))
                }
            }
        }
        return stack.last.map { .success($0) } ?? .failure(Self.broken(0..<text.utf8.count))
    }

    private static func apply(_ step: Step, _ left: ExactQuantity, _ right: ExactQuantity) -> Result<ExactQuantity, ExactQuantity.Fault> {
        switch step {
        case .add: left.adding(right)
        case .subtract: left.adding(right, isNegative: true)
        case .multiply: left.times(right)
        default: left.divided(by: right)
        }
    }

    static func fault(_ fault: ExactQuantity.Fault, _ step: Step?, _ left: ExactQuantity, _ right: ExactQuantity, _ range: Range<Int>) -> ExpressionFault {
        switch fault {
        case .zero: return ExpressionFault(.lawOverflow, vi: "không chia được cho 0", en: "nothing can be divided by 0", at: range)
        case .overflow:
            return ExpressionFault(.lawOverflow, vi: "kết quả quá lớn để tính đúng", en: "the result is too large to be exact", at: range)
        case .units:
            let (l, r) = (words(left.unit), words(right.unit))
            let (vi, en) =
                switch step {
                case .add: ("cộng", "added")
                case .subtract: ("trừ", "subtracted")
                case .multiply: ("nhân", "multiplied")
                case .divide: ("chia", "divided")
                default: ("so sánh", "compared")
                }
            return ExpressionFault(
                .lawUnit, vi: "không \(vi) được \(l.vi) với \(r.vi); cộng, trừ, so sánh cần cùng đơn vị, nhân thì một bên là số hoặc %",
                en: "\(l.en) and \(r.en) cannot be \(en); sums and comparisons need one unit, products a bare number or %", at: range)
        }
    }

    private static func words(_ unit: FactUnit) -> (vi: String, en: String) {
        unit.isNone ? ("số không có đơn vị", "a number without unit") : ("“\(unit.text)”", "“\(unit.text)”")
    }

    private static func broken(_ range: Range<Int>) -> ExpressionFault {
        ExpressionFault(syntax: range, vi: "không hiểu công thức", en: "the formula cannot be read")
    }
}

extension ExactQuantity {
    /// The amount with at most nine digits after the comma, rounded when told so; or why there is none.
    ///
    /// Ages come in years and months.
    func amount(_ rounding: Rounding?, bound: FactAmount.Bound = .exact, at range: Range<Int>) -> Result<FactAmount, ExpressionFault> {
        let shown = unit.isPercent ? value.times(.hundred) : value
        guard let shown, let rounded = rounding.map({ shown.rounded($0) }) ?? shown else {
            return .failure(ExpressionFault(.lawOverflow, vi: "kết quả quá lớn để tính đúng", en: "the result is too large to be exact", at: range))
        }
        if unit == .age, let months = rounded.times(ExactNumber(12))?.decimal, months.scale == 0 {
            return .success(FactAmount(DecimalNumber(months.units / 12), months: months.units % 12, bound: bound, unit: unit))
        }
        if let decimal = rounded.decimal { return .success(FactAmount(decimal, bound: bound, unit: unit)) }
        return .failure(
            ExpressionFault(
                .lawInexact, vi: "kết quả chia không hết hoặc quá lớn; thêm round, ví dụ round: 1.000",
                en: "the result has no exact decimal form or is too large; add round, such as round: 1.000", at: range))
    }
}

extension FactAmount {
    /// The exact quantity; nil when it does not fit.
    var exact: ExactQuantity? {
        let months = ExactNumber(Int128(months), 12).flatMap { ExactNumber(number).adding($0) }
        return (unit.isPercent ? months?.divided(by: .hundred) : months).map { ExactQuantity(value: $0, unit: unit) }
    }
}
