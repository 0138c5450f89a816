internal import LoaLaw
internal import LoaMarkup
internal import LoaStats

extension LawFiller {
    /// The words of a fact on the day; nil where there are none, which is told.
    mutating func fact(_ label: String, _ directive: Directive, _ node: Node) -> String? {
        let name = DirectiveGrammarText.trim(label)
        guard let reference = known(name, directive) else { return nil }
        guard let day = day(directive) else { return nil }
        guard let value = ground.laws.value(reference, on: day) else {
            notInForce(reference, name, directive, day)
            return nil
        }
        if day == ground.day { tellOfEnd(value, reference, name, directive) }
        var use = PageLaw.Use(facts: [reference], bases: bases([reference], on: day))
        use.isUnsure = value.isDraft || value.trust == .c
        let form = directive.attribute("as") ?? "value"
        if form == "note" {
            use.isNote = true
            state(use, node)
            return ""
        }
        // Several values in a row read as one: which is meant must be said.
        guard value.parts.count == 1 || form == "list" || form == "text" || form == "day",
            let words = FactText(ground.language).text(value, FactForm(rawValue: form) ?? .value)
        else {
            wrongForm(name, form, reference, value, directive)
            return nil
        }
        state(use, node)
        return words
    }

    /// The day that a directive asks for: the page's, unless it names another.
    private mutating func day(_ directive: Directive) -> CalendarDate? {
        guard let written = directive.attribute("at") else { return ground.day }
        if case .success(let day) = CalendarDate.parse(written) { return day }
        report(
            .factForm, directive, written, vi: "“\(written)” không phải ngày; viết at=2027-01-01", en: "“\(written)” is no day; write at=2027-01-01")
        return nil
    }

    /// A fact by its name; a name that is none is told, with the nearest.
    func lookUp(_ name: String) -> FactReference? { ground.laws.fact(name) }

    mutating func known(_ name: String, _ directive: Directive) -> FactReference? {
        if let found = lookUp(name) { return found }
        guard !ground.laws.isEmpty else {
            report(
                .lawFactUnknown, directive, name, vi: "trang web chưa có dữ kiện pháp luật nào — khai báo trong content/laws/",
                en: "the site has no legal facts yet — declare them in content/laws/")
            return nil
        }
        let head = String(name.prefix { $0 != "." })
        if head != name, let fact = lookUp(head) {
            let parts = ground.laws.facts[fact.fact].parts.map(\.key)
            let near = Suggestion.phrase(for: String(name.dropFirst(head.count + 1)), in: parts)
            report(
                .lawFactUnknown, directive, name,
                vi: parts.isEmpty ? "“\(head)” chỉ có một giá trị — bỏ phần sau dấu chấm" : "“\(head)” không có phần ấy\(near.vi) (có: \(parts.joined(separator: ", ")))",
                en: parts.isEmpty ? "“\(head)” has one value alone — leave out what follows the dot" : "“\(head)” has no such part\(near.en) (there are: \(parts.joined(separator: ", ")))")
            return nil
        }
        let near = Suggestion.phrase(for: name, in: ground.laws.factNames)
        report(
            .lawFactUnknown, directive, name, vi: "không có dữ kiện “\(name)”\(near.vi)", en: "there is no fact “\(name)”\(near.en)")
        return nil
    }

    private mutating func notInForce(_ reference: FactReference, _ name: String, _ directive: Directive, _ day: CalendarDate) {
        let (viDay, enDay) = (day.text(.named, in: .vi), day.text(.short, in: .en))
        let current = ground.laws.value(FactReference(fact: reference.fact, part: reference.part), on: day)
        let next = ground.laws.successor(of: reference, after: day)
        var (vi, en) = ("", "")
        if let current {
            let id = ground.laws.id(FactReference(fact: reference.fact, part: reference.part))
            vi = " — nay là \(Self.short(current, .vi)); dùng “\(id)”"
            en = " — it is now \(Self.short(current, .en)); use “\(id)”"
        } else if let next, let from = next.from {
            vi = " — bản kế tiếp có từ \(from.text(.short, in: .vi)): \(Self.short(next, .vi))"
            en = " — the next is in force from \(from.text(.short, in: .en)): \(Self.short(next, .en))"
        } else {
            vi = " — thêm bản mới vào content/laws/, hoặc bỏ đoạn này"
            en = " — add the new version to content/laws/, or take this out"
        }
        report(
            .lawFactNotInForce, directive, name, vi: "dữ kiện “\(name)” không có hiệu lực vào \(viDay)\(vi)",
            en: "the fact “\(name)” is not in force on \(enDay)\(en)")
    }

    /// A fact that ends soon is told of, unless the page moves on to the next version by itself.
    private mutating func tellOfEnd(_ value: FactValue, _ reference: FactReference, _ name: String, _ directive: Directive) {
        guard !ground.isPinned, !value.isDraft, let last = value.to else { return }
        let left = last.daysSinceEpoch - ground.day.daysSinceEpoch
        guard left >= 0, left < ground.notice else { return }
        let next = ground.laws.successor(of: reference, after: ground.day)
        if reference.version == nil, let next, next.from?.daysSinceEpoch == last.daysSinceEpoch + 1 { return }
        let (vi, en) = next.map { (" — sau đó là \(Self.short($0, .vi))", " — then it is \(Self.short($0, .en))") } ?? (" — chưa có bản kế tiếp", " — there is no next version yet")
        report(
            .warning, .factEnds, directive, name, vi: "dữ kiện “\(name)” hết hiệu lực sau \(last.text(.named, in: .vi)) (còn \(left) ngày)\(vi)",
            en: "the fact “\(name)” ends after \(last.text(.short, in: .en)) (\(left) days left)\(en)")
    }

    private mutating func wrongForm(_ name: String, _ form: String, _ reference: FactReference, _ value: FactValue, _ directive: Directive) {
        let parts = ground.laws.facts[reference.fact].parts.map(\.key)
        if value.parts.count > 1 {
            report(
                .factForm, directive, name, vi: "“\(name)” có nhiều giá trị — viết “\(name).\(parts.first ?? "…")” (có: \(parts.joined(separator: ", "))), hoặc as=list",
                en: "“\(name)” has several values — write “\(name).\(parts.first ?? "…")” (there are: \(parts.joined(separator: ", "))), or as=list")
        } else {
            report(
                .factForm, directive, form, vi: "“\(name)” không viết được theo as=\(form)", en: "“\(name)” cannot be written as=\(form)")
        }
    }

    /// A value in few words, for messages.
    static func short(_ value: FactValue, _ language: TextLanguage) -> String {
        let text = FactText(language)
        return text.text(value, .value) ?? text.text(value, .list) ?? text.text(value, .text) ?? ""
    }

    /// What facts rest on, each place with the trust of the fact that cites it.
    func bases(_ facts: [FactReference], on day: CalendarDate) -> [PageLaw.Basis] {
        facts.flatMap { ground.laws.grounds(of: $0, on: day) }.map { PageLaw.Basis(citation: $0.basis.citation, trust: $0.trust) }
    }

    /// The words of a sum of facts.
    mutating func calculation(_ label: String, _ directive: Directive, _ node: Node) -> String? {
        let written = DirectiveGrammarText.trim(label)
        var rounding: Rounding?
        if let wanted = directive.attribute("round") {
            switch Rounding.parse(wanted) {
            case .success(let read): rounding = read
            case .failure(let fault):
                report(fault.code, directive, wanted, vi: fault.message.vi, en: fault.message.en)
                return nil
            }
        }
        let result: FactQuantity
        switch FactExpression.parse(written).flatMap({ ground.laws.evaluate($0, on: ground.day, rounding: rounding) }) {
        case .success(let quantity): result = quantity
        case .failure(let fault):
            report(fault.code, directive, written, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
        var use = PageLaw.Use(facts: result.facts, bases: bases(result.facts, on: ground.day))
        use.isUnsure = result.isDraft || result.trust == .c && !result.facts.isEmpty
        state(use, node)
        return FactText(ground.language).text(result.amount, FactForm(rawValue: directive.attribute("as") ?? "value") ?? .value)
    }

    /// Whether a condition holds on the day; one that cannot be read holds, so that nothing is lost unseen.
    mutating func holds(_ directive: Directive) -> Bool {
        let written = DirectiveGrammarText.trim(directive.argument)
        switch FactCondition.parse(written).flatMap({ condition in ground.laws.holds(condition, on: ground.day).map { (condition, $0) } }) {
        case .success(let (condition, holds)):
            law.conditions.append((directive, condition.names.compactMap { lookUp($0.text) }))
            return holds
        case .failure(let fault):
            report(fault.code, directive, written, vi: fault.message.vi, en: fault.message.en)
            return true
        }
    }

    /// Whether a table's name is a fact, and no figure.
    func isFact(_ label: String) -> Bool {
        let name = DirectiveGrammarText.trim(label)
        return figures.schema.figure(name) == nil && lookUp(name) != nil
    }

    /// Writes a fact's parts as a table, and under it what they rest on.
    mutating func table(_ node: Node, _ directive: Directive) {
        let name = DirectiveGrammarText.trim(directive.label)
        guard let reference = known(name, directive) else { return }
        guard let value = ground.laws.value(reference, on: ground.day) else { return notInForce(reference, name, directive, ground.day) }
        tellOfEnd(value, reference, name, directive)
        var use = PageLaw.Use(facts: [reference], bases: bases([reference], on: ground.day))
        use.isUnsure = value.isDraft || value.trust == .c
        state(use, node)
        let text = FactText(ground.language)
        let phrases = LawPhrases(ground.language)
        let language = ground.language
        let fact = ground.laws.facts[reference.fact]
        let chosen = reference.part.map { [$0] } ?? Array(fact.parts.indices)
        let rows = chosen.map { part in
            let label = fact.parts[part].label(in: language)
            let one = ground.laws.value(FactReference(fact: reference.fact, version: reference.version, part: part), on: ground.day)
            return [label.isEmpty ? phrases.value : label, one.flatMap { text.text($0, .bound) } ?? ""]
        }
        let title = directive.attribute("title")
        var heads = (directive.attribute("cols") ?? "").split(separator: ",").map { DirectiveGrammarText.trim(String($0)) }
        if heads.count != 2 { heads = [phrases.partHead, phrases.value] }
        write(node, as: .container) { pen in
            if let title { pen.write(.paragraph) { pen in pen.write(.strong) { $0.words(title) } } }
            pen.write(.table) { pen in
                pen.row(heads, isHead: true, numbersFrom: 1)
                for row in rows { pen.row(row.map { ($0.first?.uppercased() ?? "") + $0.dropFirst() }, numbersFrom: 1) }
            }
        }
    }
}
