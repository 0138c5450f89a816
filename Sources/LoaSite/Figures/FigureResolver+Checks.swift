internal import LoaMarkup
internal import LoaStats

extension FigureResolver {
    /// Takes a query in when its readers may see what it asks, and there is something to see.
    mutating func accept(_ query: FigureQuery, _ directive: Directive, _ node: Int) {
        guard let index = directiveIndex(node) else { return }
        var figures = [query.figure]
        if case .table(let table) = query.shape, case .figures(let more) = table.columns { figures += more }
        if case .figure(let whole)? = query.whole { figures.append(whole) }
        for figure in Set(figures).sorted() {
            guard isVisible(figure, directive, node), isFresh(figure, directive) else { return }
        }
        guard hasNumber(query, directive) else { return }
        queries[index] = query
    }

    private func directiveIndex(_ node: Int) -> Int? {
        let value = document.nodes[node].value
        return value >= 0 ? Int(value) : nil
    }

    /// Internal figures go to internal readers alone; what nobody may see goes nowhere.
    private mutating func isVisible(_ figure: Int, _ directive: Directive, _ node: Int) -> Bool {
        let definition = store.schema.figures[figure]
        let seen = (masks?[node] ?? readers).intersection(readers)
        switch store.schema.level(of: figure) {
        case .public: return true
        case .internal:
            guard !seen.subtracting(insiders).isEmpty else { return true }
            diagnostics.append(
                Diagnostic(
                    .figureLevel, at: directive.place, words: definition.id,
                    vi: "“\(definition.id)” là số nội bộ, nhưng chỗ này có độc giả công khai — đặt trong “::: for” của nhóm nội bộ",
                    en: "“\(definition.id)” is internal, but public readers see this place — put it inside “::: for” an internal audience"))
            return false
        case .never:
            diagnostics.append(
                Diagnostic(
                    .figureLevel, at: directive.place, words: definition.id,
                    vi: "“\(definition.id)” chỉ dùng để tính (level: never), không hiện cho ai",
                    en: "“\(definition.id)” serves calculations alone (level: never) and is shown to nobody"))
            return false
        }
    }

    private mutating func isFresh(_ figure: Int, _ directive: Directive) -> Bool {
        guard let age = store.age(figure), let severity = age.severity, let last = store.latest(figure) else { return true }
        let definition = store.schema.figures[figure]
        let (vi, en) = (last.lastDay.text(.short, in: .vi), last.lastDay.text(.short, in: .en))
        diagnostics.append(
            Diagnostic(
                severity, .figureStale, at: directive.place, words: definition.id,
                vi: "“\(definition.id)” mới tính đến \(vi), đã \(age.days) ngày — nhập số mới",
                en: "“\(definition.id)” is as of \(en), \(age.days) days ago — import new numbers"))
        return severity != .error
    }

    private mutating func hasNumber(_ query: FigureQuery, _ directive: Directive) -> Bool {
        let definition = store.schema.figures[query.figure]
        guard store.latest(query.figure) != nil else {
            return empty(
                directive, definition.id, vi: "“\(definition.id)” chưa có con số nào",
                en: "“\(definition.id)” has no numbers yet")
        }
        switch query.shape {
        case .value, .progress:
            if store.value(query.figure, at: query.period, in: query.place, level: .internal) != nil { return true }
        case .chart, .table:
            return true
        }
        let asked = directive.attribute("at") ?? directive.attribute("unit") ?? definition.id
        return empty(
            directive, asked, vi: "“\(definition.id)” không có con số cho “\(asked)”",
            en: "“\(definition.id)” has no number for “\(asked)”")
    }

    private mutating func empty(_ directive: Directive, _ words: String, vi: String, en: String) -> Bool {
        diagnostics.append(Diagnostic(.figureEmpty, at: directive.place, words: words, vi: vi, en: en))
        return false
    }
}

extension AudienceMask {
    /// The audiences of internal sites.
    static func insiders(of config: SiteConfig) -> AudienceMask {
        config.audiences.audiences.reduce(into: AudienceMask()) { if $1.isInternal { $0.formUnion($1.mask) } }
    }
}
