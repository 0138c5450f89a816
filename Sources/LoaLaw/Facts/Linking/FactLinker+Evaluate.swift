internal import LoaMarkup

extension FactLinker {
    /// Works out all versions: those in numbers first, then those whose facts are all worked out.
    mutating func evaluateAll() {
        var starts: [Int] = []
        for fact in registry.facts.indices {
            starts.append((starts.last ?? 0) + (fact == 0 ? 0 : registry.facts[fact - 1].versions.count))
        }
        var nodes: [(fact: Int, version: Int)] = []
        for fact in registry.facts.indices {
            for version in registry.facts[fact].versions.indices { nodes.append((fact, version)) }
        }
        var waitsFor = Array(repeating: 0, count: nodes.count)
        var users: [[Int]] = Array(repeating: [], count: nodes.count)
        var needs: [[Int]] = Array(repeating: [], count: nodes.count)
        for (node, place) in nodes.enumerated() {
            let names = Set(registry.facts[place.fact].versions[place.version].contents.flatMap(\.names).map(\.text))
            for name in names.sorted() {
                guard let reference = registry.fact(name) else { continue }
                let used = reference.version.map { $0..<($0 + 1) } ?? registry.facts[reference.fact].versions.indices
                for version in used {
                    let other = starts[reference.fact] + version
                    // What a fact is made from never depends on drafts, unless a draft is named.
                    if reference.version == nil, registry.facts[reference.fact].versions[version].isDraft { continue }
                    users[other].append(node)
                    needs[node].append(other)
                    waitsFor[node] += 1
                }
            }
        }
        var ready = nodes.indices.filter { waitsFor[$0] == 0 }
        var next = 0
        while next < ready.count {
            let node = ready[next]
            next += 1
            resolve(nodes[node].fact, nodes[node].version)
            for user in users[node] {
                waitsFor[user] -= 1
                if waitsFor[user] == 0 { ready.append(user) }
            }
        }
        if ready.count < nodes.count { tellLoops(nodes, needs, waitsFor) }
    }

    /// Names each circle once; what merely uses a fact of a circle is not told.
    private mutating func tellLoops(_ nodes: [(fact: Int, version: Int)], _ needs: [[Int]], _ waitsFor: [Int]) {
        var isDone = waitsFor.map { $0 == 0 }
        for start in nodes.indices where !isDone[start] {
            var way: [Int] = []
            var place: [Int: Int] = [:]
            var at = start
            while !isDone[at], place[at] == nil {
                place[at] = way.count
                way.append(at)
                guard let next = needs[at].first(where: { waitsFor[$0] > 0 }) else { break }
                at = next
            }
            if let begin = place[at] {
                let circle = (way[begin...] + [at]).map { registry.facts[nodes[$0].fact].id }.joined(separator: " → ")
                let place = nodes[at]
                faults.append(
                    Diagnostic(
                        .lawLoop, at: span(place.fact, place.version), vi: "công thức dẫn vòng về chính nó: \(circle)",
                        en: "the formula leads back to itself: \(circle)"))
            }
            for node in way { isDone[node] = true }
        }
    }

    /// Where the first formula of a version stands.
    private func span(_ fact: Int, _ version: Int) -> SourceSpan {
        for content in registry.facts[fact].versions[version].contents {
            if case .amount(_, let low, _, _) = content, !content.names.isEmpty { return low.span }
        }
        return registry.facts[fact].versions[version].span
    }

    /// Works out one version; all that it names is worked out already.
    private mutating func resolve(_ fact: Int, _ index: Int) {
        let version = registry.facts[fact].versions[index]
        let contents = version.contents
        guard contents.count == registry.facts[fact].parts.count, !contents.contains(where: \.isBroken) else { return }
        let operands = operands(of: contents)
        guard let operands else { return tellUnknown(contents, of: fact) }
        let first = version.from?.daysSinceEpoch ?? .min
        let last = version.to?.daysSinceEpoch ?? .max
        var cuts: Set<Int> = [first]
        for reference in operands where reference.version == nil {
            for period in registry.facts[reference.fact].periods {
                if period.first > first, period.first <= last { cuts.insert(period.first) }
                if period.last != .max, period.last + 1 > first, period.last + 1 <= last { cuts.insert(period.last + 1) }
            }
        }
        let sorted = cuts.sorted()
        var hasAny = false
        for (place, start) in sorted.enumerated() {
            let periods = operands.map { operandPeriod($0, on: start) }
            guard !periods.contains(where: { $0 == nil }) else { continue }
            hasAny = true
            let end = place + 1 < sorted.count ? sorted[place + 1] - 1 : last
            guard let period = period(fact, index, start, end, periods.compactMap { $0 }) else { return }
            if version.isDraft { registry.facts[fact].draftPeriods.append(period) } else { registry.facts[fact].periods.append(period) }
        }
        let isFaulty = operands.contains { registry.facts[$0.fact].periods.isEmpty && registry.facts[$0.fact].draftPeriods.isEmpty }
        if !hasAny, !isFaulty {
            faults.append(
                Diagnostic(
                    .warning, .lawNever, at: span(fact, index), vi: "không ngày nào mọi dữ kiện trong công thức cùng có hiệu lực",
                    en: "on no day are all facts of the formula in force"))
        }
    }

    /// The period that answers for an operand; a version that is named answers on every day.
    private func operandPeriod(_ reference: FactReference, on day: Int) -> FactPeriod? {
        let fact = registry.facts[reference.fact]
        guard let version = reference.version else { return fact.periods.first { $0.contains(day) } }
        return (fact.versions[version].isDraft ? fact.draftPeriods : fact.periods).first { $0.version == version }
    }

    /// The facts that formulas name, each once; nil when one is not known.
    private func operands(of contents: [WrittenContent]) -> [FactReference]? {
        var result: [FactReference] = []
        for name in contents.flatMap(\.names) {
            guard var reference = registry.fact(name.text) else { return nil }
            reference.part = nil
            if !result.contains(reference) { result.append(reference) }
        }
        return result
    }

    private mutating func tellUnknown(_ contents: [WrittenContent], of fact: Int) {
        for content in contents {
            guard case .amount(_, let low, let high, _) = content else { continue }
            for number in [low, high].compactMap({ $0 }) {
                for name in number.expression.names where registry.fact(name.text) == nil {
                    let fault = registry.unknown(name)
                    let told = Diagnostic(fault.code, at: number.span(of: fault.range), vi: fault.message.vi, en: fault.message.en)
                    if !faults.contains(told) { faults.append(told) }
                }
            }
        }
    }

    private mutating func period(_ fact: Int, _ index: Int, _ first: Int, _ last: Int, _ operands: [FactPeriod]) -> FactPeriod? {
        let version = registry.facts[fact].versions[index]
        var contents: [FactContent] = []
        for (part, written) in zip(registry.facts[fact].parts, version.contents) {
            guard let content = content(written, part, on: first) else { return nil }
            contents.append(content)
        }
        var period = FactPeriod(
            version: index, contents: contents, trust: version.trust, bases: version.bases, checked: version.checked, first: first, last: last)
        for operand in operands {
            period.trust = min(period.trust, operand.trust)
            for basis in operand.bases where !period.bases.contains(where: { $0.isSame(as: basis) }) { period.bases.append(basis) }
        }
        if version.checked == nil, !operands.isEmpty, operands.allSatisfy({ $0.checked != nil }) {
            period.checked = operands.compactMap(\.checked).min { $0.on < $1.on }
        }
        return period
    }

    private mutating func content(_ written: WrittenContent, _ part: FactPart, on day: Int) -> FactContent? {
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
