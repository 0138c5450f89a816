public import LoaMarkup

extension LawRegistry {
    /// The names in an expression that mean no fact, or a fact whose part is not said, each as a fault.
    public func faults(of expression: FactExpression) -> [ExpressionFault] {
        expression.names.compactMap { name in
            if case .failure(let fault) = operand(name) { fault } else { nil }
        }
    }

    /// Works an expression out for a day; a fact that is not in force then is a fault.
    public func evaluate(_ expression: FactExpression, on day: CalendarDate, rounding: Rounding? = nil) -> Result<FactQuantity, ExpressionFault> {
        quantity(expression, on: day).flatMap { exact in
            exact.amount(rounding, at: 0..<expression.text.utf8.count).map { describe(expression, $0, on: day) }
        }
    }

    func quantity(_ expression: FactExpression, on day: CalendarDate) -> Result<ExactQuantity, ExpressionFault> {
        expression.result { name in
            operand(name).flatMap { reference in
                guard let period = period(reference, on: day.daysSinceEpoch) else { return .failure(notInForce(name, reference, on: day)) }
                return quantity(name, reference, period)
            }
        }
    }

    /// What a name means; `key` is the part to take of a fact that has several.
    func operand(_ name: ExpressionName, key: String = "") -> Result<FactReference, ExpressionFault> {
        guard var reference = fact(name.text) else { return .failure(unknown(name)) }
        let fact = facts[reference.fact]
        if reference.part == nil {
            guard let part = fact.parts.count == 1 ? 0 : fact.part(key) else {
                let example = "\(name.text).\(fact.parts.first?.key ?? "")"
                return .failure(
                    ExpressionFault(
                        .lawFactUnknown, vi: "“\(name.text)” có nhiều phần; viết rõ phần nào, ví dụ \(example)",
                        en: "“\(name.text)” has several parts; say which, such as \(example)", at: name.range))
            }
            reference.part = part
        }
        guard fact.parts[reference.part ?? 0].kind.isAmount else {
            return .failure(
                ExpressionFault(
                    .lawUnit, vi: "“\(name.text)” không phải là số nên không tính được", en: "“\(name.text)” is no number and cannot be worked with",
                    at: name.range))
        }
        return .success(reference)
    }

    /// The number of one part in a period.
    func quantity(_ name: ExpressionName, _ reference: FactReference, _ period: FactPeriod) -> Result<ExactQuantity, ExpressionFault> {
        guard let amount = period.contents[reference.part ?? 0].amount, amount.bound != .range else {
            return .failure(
                ExpressionFault(
                    .lawUnit, vi: "“\(name.text)” là một khoảng, không phải một số; không tính được", en: "“\(name.text)” is a range, not one number; it cannot be worked with",
                    at: name.range))
        }
        guard let exact = amount.exact else {
            return .failure(ExpressionFault(.lawOverflow, vi: "số quá lớn", en: "the number is too large", at: name.range))
        }
        return .success(exact)
    }

    /// The period that answers for a reference on a day; of a named draft its own.
    func period(_ reference: FactReference, on day: Int) -> FactPeriod? {
        if let version = reference.version, facts[reference.fact].versions[version].isDraft {
            return facts[reference.fact].draftPeriods.first { $0.version == version }
        }
        return period(of: reference.fact, on: day).flatMap { reference.version == nil || reference.version == $0.version ? $0 : nil }
    }

    private func describe(_ expression: FactExpression, _ amount: FactAmount, on day: CalendarDate) -> FactQuantity {
        var result = FactQuantity(amount: amount, facts: [], trust: .a, isDraft: false, bases: [], from: nil, to: nil)
        for name in expression.names {
            guard let reference = fact(name.text), let period = period(reference, on: day.daysSinceEpoch) else { continue }
            if !result.facts.contains(reference) { result.facts.append(reference) }
            result.trust = min(result.trust, period.trust)
            result.isDraft = result.isDraft || facts[reference.fact].versions[period.version].isDraft
            for basis in period.bases where !result.bases.contains(where: { $0.isSame(as: basis) }) { result.bases.append(basis) }
            if let from = period.from { result.from = max(result.from ?? from, from) }
            if let to = period.to { result.to = min(result.to ?? to, to) }
        }
        return result
    }

    func unknown(_ name: ExpressionName) -> ExpressionFault {
        let message = unknownFact(name.text)
        return ExpressionFault(.lawFactUnknown, vi: message.vi, en: message.en, at: name.range)
    }

    /// The words of a message about an id that means nothing, with the nearest that does.
    public func unknownFact(_ id: String) -> Message {
        let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, let reference = names[parts[0]] {
            let keys = facts[reference.fact].parts.map(\.key).filter { !$0.isEmpty }
            if keys.isEmpty {
                return Message(vi: "“\(parts[0])” không có phần nào; bỏ “.\(parts[1])”", en: "“\(parts[0])” has no parts; leave “.\(parts[1])” out")
            }
            let near = Suggestion.phrase(for: parts[1], in: keys)
            return Message(
                vi: "“\(parts[0])” không có phần “\(parts[1])”\(near.vi) (có: \(keys.joined(separator: ", ")))",
                en: "“\(parts[0])” has no part “\(parts[1])”\(near.en) (there are: \(keys.joined(separator: ", ")))")
        }
        let near = Suggestion.phrase(for: parts.first ?? id, in: factNames)
        return Message(vi: "không có dữ kiện “\(id)”\(near.vi)", en: "there is no fact “\(id)”\(near.en)")
    }

    private func notInForce(_ name: ExpressionName, _ reference: FactReference, on day: CalendarDate) -> ExpressionFault {
        let shown = (day.text(.short, in: .vi), day.text(.short, in: .en))
        return ExpressionFault(
            .lawFactNotInForce, vi: "“\(name.text)” không có hiệu lực ngày \(shown.0)", en: "“\(name.text)” is not in force on \(shown.1)", at: name.range)
    }
}
