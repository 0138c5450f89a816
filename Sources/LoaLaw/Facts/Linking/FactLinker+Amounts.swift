internal import LoaMarkup

extension FactLinker {
    /// The value of a part on a day; nil when there is none, which is told.
    mutating func content(_ written: WrittenContent, _ part: FactPart, on day: Int) -> FactContent? {
        switch written {
        case .broken: return nil
        case .text(let text): return .text(text)
        case .yes(let isSo): return .yes(isSo)
        case .amount(let bound, let low, let high, let rounding):
            guard let lower = amount(low, part, rounding, bound, on: day) else { return nil }
            guard let high else { return .amount(lower) }
            guard let upper = amount(high, part, rounding, bound, on: day) else { return nil }
            if upper.number <= lower.number {
                faults.append(Diagnostic(.lawFact, at: high.span, vi: "khoảng viết từ số nhỏ đến số lớn", en: "a range goes from the smaller number to the larger"))
                return nil
            }
            return .amount(FactAmount(lower.number, to: upper.number, unit: lower.unit))
        }
    }

    private mutating func amount(
        _ written: WrittenNumber, _ part: FactPart, _ rounding: Rounding?, _ bound: FactAmount.Bound, on day: Int
    ) -> FactAmount? {
        let whole = 0..<written.expression.text.utf8.count
        switch exact(written, part, on: day).flatMap({ $0.amount(rounding, bound: bound, at: whole) }) {
        case .success(let amount): return amount
        case .failure(let fault):
            let told = Diagnostic(fault.code, at: written.span(of: fault.range), vi: fault.message.vi, en: fault.message.en)
            if !faults.contains(told) { faults.append(told) }
            return nil
        }
    }

    /// The number of a part on a day, in the part’s unit.
    private func exact(_ written: WrittenNumber, _ part: FactPart, on day: Int) -> Result<ExactQuantity, ExpressionFault> {
        let whole = 0..<written.expression.text.utf8.count
        if let bare = written.expression.bareNumber { return bareNumber(bare, part, at: whole) }
        let isFormula = !written.expression.names.isEmpty
        return written.expression.result { name in
            registry.operand(name, key: part.key).flatMap { reference in
                guard let period = operandPeriod(FactReference(fact: reference.fact, version: reference.version), on: day) else {
                    return .failure(ExpressionFault(.lawNever, vi: "không có hiệu lực", en: "is not in force", at: name.range))
                }
                return registry.quantity(name, reference, period)
            }
        }.flatMap { quantity in
            var quantity = quantity
            guard let unit = part.unit else {
                return part.kind.takes(quantity.unit) ? .success(quantity) : .failure(unitFault(quantity.unit, part, at: whole))
            }
            // What a formula gives may be for something else than its operands: 2 × a monthly wage is đồng/con.
            let fits = isFormula ? quantity.unit.isPercent == unit.isPercent && quantity.unit.counted == unit.counted : quantity.unit.agrees(with: unit)
            guard fits else { return .failure(unitFault(quantity.unit, part, at: whole)) }
            quantity.unit = unit
            return .success(quantity)
        }
    }

    private func bareNumber(_ number: ExactNumber, _ part: FactPart, at range: Range<Int>) -> Result<ExactQuantity, ExpressionFault> {
        guard let unit = part.unit ?? (part.kind == .number ? FactUnit.none : nil) else {
            return .failure(
                ExpressionFault(
                    .lawUnit, vi: "số này chưa có đơn vị; thêm unit, ví dụ unit: ngày, hoặc viết 30 ngày", en: "the number has no unit; add unit, such as unit: ngày, or write 30 ngày",
                    at: range))
        }
        guard let value = unit.isPercent ? number.divided(by: .hundred) : number else {
            return .failure(ExpressionFault(.lawOverflow, vi: "số quá lớn", en: "the number is too large", at: range))
        }
        return .success(ExactQuantity(value: value, unit: unit))
    }

    private func unitFault(_ unit: FactUnit, _ part: FactPart, at range: Range<Int>) -> ExpressionFault {
        let found = unit.isNone ? ("không có đơn vị", "has no unit") : ("có đơn vị “\(unit.text)”", "has the unit “\(unit.text)”")
        let wanted = part.unit.map { $0.isNone ? "số không đơn vị" : $0.text } ?? part.kind.rawValue
        return ExpressionFault(.lawUnit, vi: "giá trị \(found.0), mà dữ kiện cần “\(wanted)”", en: "the value \(found.1), but the fact wants “\(wanted)”", at: range)
    }
}
