internal import LoaLaw
internal import LoaMarkup
internal import LoaSite

/// Says where a fact or an instrument is stated.
struct LawImpactReport {
    let id: String
    let impact: LawImpact
    let site: SiteIndex

    /// Finds what an id means: a fact or one of its parts or versions, else an instrument.
    static func targets(_ id: String, _ laws: LawRegistry) -> (facts: Set<Int>, instruments: Set<Int>)? {
        if let fact = laws.fact(id) { return ([fact.fact], []) }
        guard case .success(let citations) = Citation.parse(id) else { return nil }
        let found = citations.flatMap { laws.candidates($0) }
        return found.isEmpty ? nil : ([], Set(found))
    }

    func text(_ language: MessageLanguage) -> String {
        let say = { (vi: String, en: String) in language == .vi ? vi : en }
        var result = "\(DisplayText.harmless(title(language)))\n"
        if impact.pages.isEmpty { return result + say("  Không trang nào nêu.\n", "  No page states it.\n") }
        let names = site.config.audiences.audiences
        var perAudience = Array(repeating: 0, count: names.count)
        for use in impact.pages {
            let meta = site.pages[use.page]
            let readers = use.readers.bits.filter { $0 < names.count }
            for bit in readers { perAudience[bit] += 1 }
            var notes: [String] = []
            if let printed = Self.printed(meta, language) { notes.append(printed) }
            if use.isInHead { notes.append(say("tiêu đề, tóm tắt", "title, summary")) }
            if use.isCondition { notes.append(say("điều kiện", "condition")) }
            if let hidden = meta.hidden { notes.append(Self.hidden(hidden, language)) }
            result += "  \(meta.path)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))") + "\n"
            if !use.places.isEmpty { result += "    " + say("dòng ", "lines ") + Self.lines(use.places, in: meta.path) + "\n" }
            result += "    " + readers.map { names[$0].id }.joined(separator: ", ") + "\n"
        }
        let totals = perAudience.indices.filter { perAudience[$0] > 0 }.map { "\(names[$0].id) \(perAudience[$0])" }
        return result + say("Cộng \(impact.pages.count) trang: ", "\(impact.pages.count) pages: ") + totals.joined(separator: ", ") + "\n"
    }

    private func title(_ language: MessageLanguage) -> String {
        let facts = impact.facts.sorted().map { site.laws.facts[$0].id }
        guard !facts.isEmpty else { return impact.instruments.sorted().map { site.laws.instruments[$0].name(language) }.joined(separator: ", ") }
        guard facts.count > 1 else { return facts[0] }
        let more = facts.filter { $0 != id && !id.hasPrefix($0 + ".") }.joined(separator: ", ")
        return language == .vi ? "\(id), và những dữ kiện tính từ đó: \(more)" : "\(id), and what is computed from it: \(more)"
    }

    private static func lines(_ places: [SourcePlace], in path: SourcePath) -> String {
        var seen: [String] = []
        for place in places {
            let text = place.path == path ? "\(place.line)" : "\(place.path):\(place.line)"
            if !seen.contains(text) { seen.append(text) }
        }
        return seen.joined(separator: ", ")
    }

    /// What the page is on paper, with its formats.
    private static func printed(_ page: Page, _ language: MessageLanguage) -> String? {
        let formats = formats(page).joined(separator: ", ")
        if page.isLeaflet { return (language == .vi ? "tờ rơi " : "leaflet ") + formats }
        return formats.isEmpty ? nil : (language == .vi ? "bản in " : "printed as ") + formats
    }

    private static func formats(_ page: Page) -> [String] { page.front.print?.formats.map(\.value) ?? [] }

    private static func hidden(_ hidden: Page.Hidden, _ language: MessageLanguage) -> String {
        switch hidden {
        case .draft: language == .vi ? "nháp" : "draft"
        case .notYet(let day): language == .vi ? "đăng từ \(day.slashed)" : "from \(day.iso)"
        case .expired(let day): language == .vi ? "hết hạn \(day.slashed)" : "expired \(day.iso)"
        }
    }

    var json: String {
        let names = site.config.audiences.audiences
        return JSONWriter.text(
            .object([
                ("id", .text(id)), ("facts", .list(impact.facts.sorted().map { .text(site.laws.facts[$0].id) })),
                ("instruments", .list(impact.instruments.sorted().map { .text(site.laws.instruments[$0].datedNumber) })),
                (
                    "pages",
                    .list(
                        impact.pages.map { use in
                            .object([
                                ("path", .text(site.pages[use.page].path.string)),
                                ("audiences", .list(use.readers.bits.filter { $0 < names.count }.map { .text(names[$0].id) })),
                                (
                                    "places",
                                    .list(use.places.map { .object([("path", .text($0.path.string)), ("line", .number($0.line))]) })
                                ),
                                ("leaflet", .flag(site.pages[use.page].isLeaflet)),
                                ("formats", .list(Self.formats(site.pages[use.page]).map { .text($0) })),
                                ("head", .flag(use.isInHead)), ("condition", .flag(use.isCondition)),
                            ])
                        })
                ),
            ]))
    }
}

extension Commands {
    /// The pages and audiences that state a fact or an instrument.
    public static func lawImpact(_ options: CommandOptions, id: String) async -> CommandResult {
        await report(options, ofFaulty: true) { pages, site, language in
            guard let targets = LawImpactReport.targets(id, site.laws) else {
                let near = Suggestion.phrase(for: id, in: site.laws.factNames + site.laws.instrumentNames)
                throw UnknownName(
                    message: Message(
                        vi: "content/laws/ không có dữ kiện hay văn bản “\(id)”\(near.vi)", en: "content/laws/ has no fact or instrument “\(id)”\(near.en)"))
            }
            var impact = LawImpact(facts: targets.facts, instruments: targets.instruments, in: site.laws)
            for page in pages { impact.add(page, site: site) }
            let report = LawImpactReport(id: id, impact: impact, site: site)
            return Answer(text: report.text(language), json: Array(report.json.utf8))
        }
    }
}
