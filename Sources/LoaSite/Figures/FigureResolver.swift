internal import LoaMarkup
internal import LoaStats

/// Understands the figure directives of a page, and says what is wrong with them once, for all audiences.
struct FigureResolver {
    let document: Document
    let masks: [AudienceMask]?
    let readers: AudienceMask
    let store: FigureStore
    let insiders: AudienceMask
    var queries: [Int: FigureQuery] = [:]
    var lists: [Int: FigureList] = [:]
    var diagnostics: [Diagnostic] = []

    /// The names of the directives that show figures.
    static let names: Set<String> = ["figure", "progress", "chart", "table", "definitions", "reporting"]

    /// What a page asks; nil when it has no figures.
    static func resolve(
        _ document: Document, masks: [AudienceMask]?, readers: AudienceMask, config: SiteConfig, store: FigureStore,
        language: String
    ) -> Reported<PageFigures?> {
        guard document.directives.contains(where: { names.contains($0.name) }) else { return Reported(nil) }
        let insiders = AudienceMask.insiders(of: config)
        var resolver = FigureResolver(
            document: document, masks: masks, readers: readers, store: store, insiders: insiders)
        for (index, node) in document.nodes.enumerated() {
            guard node.kind == .span || node.kind == .leaf, let directive = document.directive(of: node),
                names.contains(directive.name)
            else { continue }
            resolver.read(directive, node: index)
        }
        return Reported(
            PageFigures(store: store, queries: resolver.queries, lists: resolver.lists, insiders: insiders, language: language), resolver.diagnostics)
    }

    mutating func read(_ directive: Directive, node: Int) {
        let written = directive.form == .leaf ? directive.label : document.plainText(of: node)
        let name = DirectiveGrammarText.trim(written)
        guard !store.isEmpty else {
            return report(
                directive, name, vi: "trang web chưa có số liệu nào — khai báo trong content/stats/stats.yaml",
                en: "the site has no figures yet — declare them in content/stats/stats.yaml")
        }
        if directive.name == "definitions" || directive.name == "reporting" { return list(name, directive, node) }
        if directive.name == "progress" { return progress(name, directive, node) }
        guard let figure = store.schema.figure(name) else {
            let near = Suggestion.phrase(for: name, in: store.schema.figures.map(\.id))
            return report(directive, name, vi: "không có số liệu “\(name)”\(near.vi)", en: "there is no figure “\(name)”\(near.en)")
        }
        guard var query = common(figure, directive) else { return }
        switch directive.name {
        case "chart": chart(&query, directive)
        case "table": table(&query, directive)
        default: value(&query, directive)
        }
        accept(query, directive, node)
    }

    private mutating func progress(_ name: String, _ directive: Directive, _ node: Int) {
        guard let target = store.schema.target(name) else {
            let near = Suggestion.phrase(for: name, in: store.schema.targets.map(\.id))
            return report(directive, name, vi: "không có chỉ tiêu “\(name)”\(near.vi)", en: "there is no target “\(name)”\(near.en)")
        }
        guard var query = common(store.schema.targets[target].figure, directive) else { return }
        query.shape = .progress(target: target)
        accept(query, directive, node)
    }

    /// What all directives share: the period, the unit, the whole.
    private mutating func common(_ figure: Int, _ directive: Directive) -> FigureQuery? {
        var query = FigureQuery(figure: figure, period: nil, place: .whole, whole: nil, shape: .value(nil))
        if let written = directive.attribute("at"), written != "latest" {
            guard let period = Period.parse(written) else {
                report(
                    directive, written, vi: "“\(written)” không phải kỳ; viết at=2026-10, at=2026-Q3, at=2026 hoặc bỏ đi để lấy kỳ mới nhất",
                    en: "“\(written)” is no period; write at=2026-10, at=2026-Q3, at=2026, or leave it out for the latest")
                return nil
            }
            query.period = period
        }
        if let written = directive.attribute("unit") {
            guard let place = store.place(named: written, of: figure) else {
                if let (unit, now) = store.former(named: written, of: figure) {
                    let last = unit.until?.slashed ?? ""
                    report(
                        directive, written,
                        vi: "“\(unit.code) \(unit.name)” chỉ có đến ngày \(last); số của nơi này nay cộng vào “\(now.code) \(now.name)”: viết unit=\(now.code) và xem lại câu chữ",
                        en: "“\(unit.code) \(unit.name)” was there until \(last); its numbers are now part of “\(now.code) \(now.name)”: write unit=\(now.code) and reread the sentence"
                    )
                    return nil
                }
                let near = Suggestion.phrase(for: written, in: store.placeNames(of: figure))
                report(
                    directive, written, vi: "số liệu “\(store.schema.figures[figure].id)” không chia đến “\(written)”\(near.vi)",
                    en: "the figure “\(store.schema.figures[figure].id)” is not cut down to “\(written)”\(near.en)")
                return nil
            }
            query.place = place
        }
        if let written = directive.attribute("of") {
            if let target = store.schema.target(written) {
                query.whole = .target(target)
            } else if let whole = store.schema.figure(written) {
                query.whole = .figure(whole)
            } else {
                let near = Suggestion.phrase(for: written, in: store.schema.targets.map(\.id) + store.schema.figures.map(\.id))
                report(
                    directive, written, vi: "không có chỉ tiêu hay số liệu “\(written)”\(near.vi)",
                    en: "there is no target or figure “\(written)”\(near.en)")
                return nil
            }
        }
        return query
    }

    private mutating func value(_ query: inout FigureQuery, _ directive: Directive) {
        let form = directive.attribute("as").flatMap { FigureText.Form(rawValue: $0) }
        if form == .percent, query.whole == nil, !store.schema.figures[query.figure].isPercent {
            report(
                directive, "percent", vi: "as=percent cần biết phần trăm của cái gì: thêm of=chỉ-tiêu hoặc of=số-liệu",
                en: "as=percent needs to know of what: add of=target or of=figure")
        }
        query.shape = .value(form)
    }

    private mutating func chart(_ query: inout FigureQuery, _ directive: Directive) {
        var target: Int?
        if case .target(let whole)? = query.whole { target = whole }
        let by = cut("by", query.figure, directive)
        if directive.attribute("kind") == "map" { map(by, query, target: target, directive) }
        query.shape = .chart(
            FigureQuery.ChartQuery(
                kind: directive.attribute("kind") ?? "line", from: from(directive), by: by,
                title: directive.attribute("title"), target: target))
    }

    /// A map needs units that have a place on it, and has no room for targets.
    private mutating func map(_ by: FigureDefinition.Cut?, _ query: FigureQuery, target: Int?, _ directive: Directive) {
        let figure = store.schema.figures[query.figure].id
        if target != nil {
            report(
                directive, directive.attribute("of") ?? "", vi: "bản đồ không vẽ chỉ tiêu; bỏ of=, hoặc dùng kind=bar",
                en: "a map draws no target; leave of= out, or use kind=bar")
        }
        guard let by else {
            guard directive.attribute("by") == nil else { return }
            return report(
                directive, "map", vi: "bản đồ cần biết theo đơn vị nào: thêm by=cột-mã-đơn-vị", en: "a map needs to know its units: add by=column-of-units")
        }
        let written = directive.attribute("by") ?? ""
        guard let table = store.units(along: by, of: query.figure) else {
            return report(
                directive, written, vi: "“\(written)” của “\(figure)” không phải cột mã đơn vị, nên không có chỗ trên bản đồ",
                en: "“\(written)” of “\(figure)” is no column of units, so it has no place on a map")
        }
        guard !table.units.contains(where: { $0.tile != nil }) else { return }
        report(
            directive, written,
            vi: "bảng đơn vị “\(table.id)” chưa cho biết đơn vị nằm ở ô nào; thêm một cột vào \(table.file.value) với ô như C4, và tile: tên-cột trong units của stats.yaml",
            en: "the units “\(table.id)” have no tiles yet; add a column to \(table.file.value) with tiles as C4, and tile: column to units in stats.yaml")
    }

    private mutating func table(_ query: inout FigureQuery, _ directive: Directive) {
        let rows = directive.attribute("rows") == "period" ? nil : cut("rows", query.figure, directive)
        var columns = FigureQuery.TableQuery.Columns.value
        if let written = directive.attribute("cols") {
            let names = written.split { $0 == "," || $0 == " " }.map(String.init)
            let figures = names.compactMap { store.schema.figure($0) }
            if written == "period" {
                columns = .periods
            } else if !figures.isEmpty, figures.count == names.count {
                columns = .figures(figures)
            } else if let cut = cut("cols", query.figure, directive) {
                columns = .cut(cut)
            }
        }
        query.shape = .table(
            FigureQuery.TableQuery(rows: rows, columns: columns, from: from(directive), title: directive.attribute("title")))
    }

    private mutating func from(_ directive: Directive) -> Period? {
        guard let written = directive.attribute("from") else { return nil }
        if let period = Period.parse(written) { return period }
        report(directive, written, vi: "“\(written)” không phải kỳ; viết from=2026-01", en: "“\(written)” is no period; write from=2026-01")
        return nil
    }

    private mutating func cut(_ key: String, _ figure: Int, _ directive: Directive) -> FigureDefinition.Cut? {
        guard let written = directive.attribute(key) else { return nil }
        if let cut = store.cut(named: written, of: figure) { return cut }
        let names = store.cuts(figure).joined().map { store.name(of: $0, figure: figure) }
        let near = Suggestion.phrase(for: written, in: names)
        report(
            directive, written, vi: "số liệu “\(store.schema.figures[figure].id)” không chia theo “\(written)”\(near.vi)",
            en: "the figure “\(store.schema.figures[figure].id)” is not cut along “\(written)”\(near.en)")
        return nil
    }

    mutating func report(_ directive: Directive, _ words: String, vi: String, en: String) {
        diagnostics.append(Diagnostic(.figureUnknown, at: directive.place, words: words, vi: vi, en: en))
    }
}
