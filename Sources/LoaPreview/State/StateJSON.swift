internal import LoaMarkup
internal import LoaShell
internal import LoaSite

/// The state of a site for the frame.
struct StateJSON {
    let state: LiveState
    let language: MessageLanguage
    let published: PublishedOutput
    let editor: String
    let root: String

    /// More faults than this are counted, not told.
    static let most = 400

    func text() -> String {
        var members: [(String, JSONWriter.Value)] = [
            ("lang", .text(language.rawValue)), ("n", .number(state.number)), ("current", .flag(state.isCurrent)), ("whole", .flag(state.isWhole)),
            ("errors", .number(state.errors)), ("warnings", .number(state.warnings)), ("pages", .number(state.pages)),
            ("day", .text(state.day?.iso ?? "")), ("dayText", .text(state.day.map { $0.text(.short, in: language == .vi ? .vi : .en) } ?? "")),
            ("root", .text(root)), ("editor", .text(editor)), ("published", published.time.map { .text($0) } ?? .null),
            ("faults", faults), ("told", .number(min(Self.most, state.diagnostics.count))),
        ]
        if let site = state.site {
            members.append(("title", .text(site.config.title)))
            members.append(("audiences", audiences(site)))
            let calendar = SiteCalendar(site, language)
            members.append(("upcoming", calendar.upcoming))
            members.append(("ageing", calendar.ageing))
            members.append(("days", calendar.days))
        }
        return JSONWriter.text(.object(members))
    }

    private func audiences(_ site: SiteIndex) -> JSONWriter.Value {
        .list(
            site.config.audiences.audiences.map { audience in
                let folder = (audience.isInternal ? "internal/" : "public/") + audience.id + "/"
                let pages = site.pages.count { $0.mask.contains(audience.mask) && !$0.isLeaflet }
                return .object([
                    ("id", .text(audience.id)), ("name", .text(audience.name)), ("internal", .flag(audience.isInternal)),
                    ("home", .text(folder)), ("pages", .number(pages)), ("leaflets", leaflets(site, audience)),
                ])
            })
    }

    /// What is printed for an audience: leaflets by title, then pages that are printed too.
    private func leaflets(_ site: SiteIndex, _ audience: Audience) -> JSONWriter.Value {
        var seen: Set<Int> = []
        let pages = site.leaflets.filter { $0.bit == audience.bit && site.pages[$0.page].row == nil && seen.insert($0.page).inserted }.map(\.page)
        let sorted = pages.filter { site.pages[$0].isLeaflet } + pages.filter { !site.pages[$0].isLeaflet }
        return .list(
            sorted.map { page in
                .object([
                    ("title", .text(site.pages[page].title.text(for: audience.bit))), ("lang", .text(site.pages[page].language)),
                    ("path", .text(PageAddresses.folder(audience) + site.pages[page].address)), ("own", .flag(site.pages[page].isLeaflet)),
                    ("folders", .list(site.leaflets(of: page, bit: audience.bit).map { .text($0.folder) })),
                ])
            })
    }

    private var faults: JSONWriter.Value {
        var files: [(path: String, items: [JSONWriter.Value])] = []
        for fault in state.diagnostics.prefix(Self.most) {
            let path = fault.span.path.string
            if files.last?.path != path { files.append((path, [])) }
            files[files.count - 1].items.append(item(fault))
        }
        return .list(files.map { .object([("file", .text($0.path)), ("items", .list($0.items))]) })
    }

    private func item(_ fault: Diagnostic) -> JSONWriter.Value {
        var members: [(String, JSONWriter.Value)] = [
            ("error", .flag(fault.severity == .error)), ("line", .number(fault.span.line)), ("column", .number(fault.span.column)),
            ("text", .text(fault.message.text(language))), ("code", .text(fault.code.name)),
            ("why", .text(fault.code.explanation.text(language))),
        ]
        if let line = fault.sourceLine, fault.span.line > 0 {
            let excerpt = SourceExcerpt(line, fault.span, columns: 96)
            members += [("excerpt", .text(excerpt.line)), ("indent", .number(excerpt.indent.utf8.count)), ("carets", .number(excerpt.carets.utf8.count))]
        }
        return .object(members)
    }
}
