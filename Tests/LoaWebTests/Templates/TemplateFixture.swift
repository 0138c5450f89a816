import LoaMarkup
import Testing

@testable import LoaWeb

/// A small site's model and its templates in memory, for tests.
struct TemplateFixture {
    var schema = TemplateSchema()
    let site: TemplateType
    let page: TemplateType
    let link: TemplateType
    let audience: TemplateType
    let entry: TemplateType
    let siteTitle, siteAudience, siteNav: TemplateField
    let title, content, summary, words, isHome, tags, toc, previous: TemplateField
    let linkTitle, linkHref, linkCurrent: TemplateField
    let audienceName: TemplateField
    let entryTitle, entryChildren: TemplateField

    init() {
        site = schema.add("site")
        page = schema.add("page")
        link = schema.add("link")
        audience = schema.add("audience")
        entry = schema.add("entry")
        siteTitle = schema.add("site_title", .text, to: site)
        siteAudience = schema.add("audience", .record(audience), to: site)
        siteNav = schema.add("nav", .list(link), to: site)
        title = schema.add("title", .text, to: page)
        content = schema.add("content", .html, to: page)
        summary = schema.add("summary", .text, to: page)
        words = schema.add("words", .number, to: page)
        isHome = schema.add("is_home", .flag, to: page)
        tags = schema.add("tags", .list(TemplateSchema.textItem), to: page)
        toc = schema.add("toc", .list(entry), to: page)
        previous = schema.add("prev", .record(link), to: page)
        linkTitle = schema.add("title", .text, to: link)
        linkHref = schema.add("href", .text, to: link)
        linkCurrent = schema.add("current", .flag, to: link)
        audienceName = schema.add("name", .text, to: audience)
        entryTitle = schema.add("title", .text, to: entry)
        entryChildren = schema.add("children", .list(entry), to: entry)
    }

    func sample() -> [TemplateRecord] {
        var site = schema.record(site)
        site[siteTitle] = .text("Công đoàn \"tỉnh\" & bạn")
        site[siteAudience] = .record(TemplateRecord(audience, [.text("Người lao động")]))
        site[siteNav] = .list([
            TemplateRecord(link, [.text("Luật"), .text("luat/?a=1&b='2'"), .flag(true)]),
            TemplateRecord(link, [.text("Lương <tối thiểu>"), .text("luong/"), .flag(false)]),
        ])
        var page = schema.record(page)
        page[title] = .bytes(Array("Nghỉ phép".utf8))
        page[content] = .html(Array("<p>Mười hai ngày.</p>".utf8))
        page[words] = .number(3)
        page[isHome] = .flag(true)
        page[tags] = .texts(["phép", "lương"])
        page[toc] = .list([chapter("1", [chapter("1.1", []), chapter("1.2", [chapter("1.2.1", [])])])])
        return [site, page]
    }

    private func chapter(_ title: String, _ children: [TemplateRecord]) -> TemplateRecord {
        TemplateRecord(entry, [.text(title), .list(children)])
    }

    func compile(_ files: [String: String]) -> Reported<TemplateSet> {
        let sources = files.sorted { $0.key < $1.key }.map {
            TemplateSource(name: $0.key, path: SourcePath($0.key), bytes: Array($0.value.utf8))
        }
        return TemplateSet.compile(sources, schema: schema, roots: ["page": [site, page]])
    }

    /// What `page` renders to; the templates must be free of faults.
    func render(_ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let set = compile(files)
        #expect(set.diagnostics.map(\.message.en) == [], sourceLocation: sourceLocation)
        var output: [UInt8] = []
        try set.value.render(#require(set.value.template("page")), sample(), into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
