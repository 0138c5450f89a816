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
    func operandPeriod(_ reference: FactReference, on day: Int) -> FactPeriod? {
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
}
