internal import LoaMarkup
internal import LoaSite

/// Writes what stands above the audiences' sites: the choosers, the site map, the word to crawlers, the assets.
public struct RootFiles {
    let context: RenderContext

    /// Makes a writer.
    public init(_ context: RenderContext) {
        self.context = context
    }

    /// Writes all of it.
    public func write(emit: PageWorker.Emit) throws {
        let hasPublic = context.audiences.contains { !$0.isInternal }
        let hasInternal = context.audiences.contains { $0.isInternal }
        if hasPublic { try root("public/", isInternal: false, emit) }
        if hasInternal { try root("internal/", isInternal: true, emit) }
        for audience in context.audiences { try assets(Edition.folder(of: audience), emit) }
    }

    func assets(_ folder: String, _ emit: PageWorker.Emit) throws {
        for asset in context.theme.assets { try emit("\(folder)assets/\(context.theme.assetHash)/\(asset.path)", asset.bytes) }
    }

    func root(_ folder: String, isInternal: Bool, _ emit: PageWorker.Emit) throws {
        try chooser(folder, isInternal: isInternal, emit)
        try assets(folder, emit)
        let url = context.site.config.url
        if isInternal {
            try emit(folder + "robots.txt", Array("User-agent: *\nDisallow: /\n".utf8))
        } else if url.isEmpty {
            try emit(folder + "robots.txt", Array("User-agent: *\nDisallow:\n".utf8))
        } else {
            try emit(folder + "robots.txt", Array("User-agent: *\nDisallow:\nSitemap: \(url)sitemap.xml\n".utf8))
            try emit(folder + "sitemap.xml", sitemap(url))
        }
    }

    func chooser(_ folder: String, isInternal: Bool, _ emit: PageWorker.Emit) throws {
        let model = context.theme.model
        let language = context.site.config.language
        let homes = context.audiences.filter { !$0.isInternal || isInternal }.map { audience -> TemplateRecord in
            let up = audience.isInternal == isInternal ? "" : "../public/"
            return model.home.record([
                "name": .text(audience.name), "href": .text(up + audience.id + "/index.html"),
                "audience_id": .text(audience.id), "description": .text(audience.description),
                "style": .text(audience.style), "is_internal": .flag(audience.isInternal),
            ])
        }
        let edition = model.edition.record([
            "lang": .text(language), "site_title": .text(context.site.config.title),
            "site_tagline": .text(context.site.config.tagline),
            "t": .record(model.words.record(texts: context.theme.words(language))),
            "year": .number(context.site.today.year), "is_internal": .flag(isInternal),
        ])
        let here = model.folder.record([
            "root": .text("./"), "home_href": .text("index.html"), "assets": .text("assets/\(context.theme.assetHash)/"),
            "homes": .list(homes),
        ])
        let title = context.site.config.title
        let url = isInternal ? "" : context.site.config.url
        let card = model.card.record([
            "title": .text(title), "description": .text(context.site.config.tagline), "type": .text("website"),
            "url": .text(url), "locale": .text(PageRecord.locale(language)),
        ])
        let page = model.page.record([
            "title": .text(title), "head_title": .text(title), "summary": .text(context.site.config.tagline),
            "canonical": .text(url), "og": .record(card),
        ])
        try render("chooser", [edition, here, page], folder + "index.html", emit)
        let lost = context.theme.words(language)["lost_title"] ?? "404"
        let notFound = model.page.record([
            "title": .text(lost), "head_title": .text("\(lost) | \(title)"), "is_notfound": .flag(true),
        ])
        // Above the audiences' sites there is no search and no menu: who is lost chooses again.
        try render("chooser", [edition, here, notFound], folder + "404.html", emit)
    }

    func render(_ name: String, _ records: [TemplateRecord], _ path: String, _ emit: PageWorker.Emit) throws {
        guard let template = context.theme.templates.template(name) else { return }
        var out: [UInt8] = []
        try context.theme.templates.render(template, records, into: &out)
        try emit(path, out)
    }

    /// The site map of all public pages, as sitemaps.org says.
    func sitemap(_ url: String) -> [UInt8] {
        var out: [UInt8] = []
        out.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        func entry(_ prefix: [UInt8], _ address: String, _ day: ArraySlice<UInt8>) {
            out.add("<url><loc>")
            out.append(contentsOf: prefix)
            if address.utf8.allSatisfy(Self.isPlain) {
                out.add(address)
            } else {
                out.escapeAddress(Array(address.utf8)[...])
            }
            out.add("</loc>")
            if !day.isEmpty {
                out.add("<lastmod>")
                out.append(contentsOf: day)
                out.add("</lastmod>")
            }
            out.add("</url>\n")
        }
        func escaped(_ address: String) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.escapeAddress(Array(address.utf8)[...])
            return bytes
        }
        let site = context.site
        entry(escaped(url), "", [])
        for audience in context.audiences where !audience.isInternal {
            let prefix = escaped(url + audience.id + "/")
            if site.top(language: site.config.language).map({ !site.isVisible($0, to: audience.bit) }) ?? true {
                entry(prefix, "", [])
            }
            for page in site.signs.indices where site.isVisible(page, to: audience.bit) {
                let iso = context.cards[page, audience.bit].iso
                let day = context.cards.texts.text[iso.value..<iso.value + Int(iso.count)]
                entry(prefix, site.pages[page].prettyAddress, day)
            }
        }
        out.add("</urlset>\n")
        return out
    }

    /// Whether a byte stands for itself in every address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }
}
