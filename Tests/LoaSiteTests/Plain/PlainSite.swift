import LoaMarkup
import Testing

@testable import LoaSite

/// A site of one page in memory, with what is said of its wording.
struct PlainSite {
    var site: SiteIndex
    var readings: [(readers: AudienceMask, reading: PlainReading)] = []
    /// All faults, those of settings included, refined and in order.
    var diagnostics: [Diagnostic]

    /// `limits` stands in the front matter, `list` is `plain.yaml`.
    init(
        _ body: String, for audiences: String = "tho, chu", config: String = Self.config, list: String = "", keys: String = "", title: String = "Trang thử",
        glossary: String = "", today: CalendarDate? = CalendarDate(year: 2026, month: 11, day: 22)
    ) throws {
        let today = try #require(today)
        let path = SourcePath("content/a.md")
        let text = Array("---\ntitle: \(title)\nfor: [\(audiences)]\n\(keys)---\n\(body)".utf8)
        let read = SiteConfig.read(Array(config.utf8), knownCodes: [])
        let known = PlainList.read(Array(list.utf8), audiences: read.value.audiences, today: today)
        let rules = PlainRules.make(known.value, units: [], today: today)
        let page = PageReader(config: read.value, today: today).read(path, text: text)
        let index = SiteIndex.build(
            config: read.value, glossary: Glossary.read(Array("abbreviations: {\(glossary)}".utf8)).value, snippets: Snippets(), today: today,
            pages: [try #require(page.value)], files: [], plain: rules.value)
        site = index.value
        let prepared = PreparedPage.prepare(0, text: text, site: site)
        var reader = PlainReader(measuring: site)
        let readers = site.pages[0].mask
        let alike = prepared.value.firstAlike(among: readers)
        reader.begin(isShared: true)
        for bit in readers.bits where alike[bit] == bit {
            let all = readers.bits.filter { alike[$0] == bit }.reduce(into: AudienceMask()) { $0.formUnion(AudienceMask(bit: $1)) }
            readings.append((all, reader.read(prepared.value.tailored(for: bit).document)))
        }
        let settings = read.diagnostics + known.diagnostics + rules.diagnostics
        let texts = [
            SiteConfig.path: Array(config.utf8), PlainList.path: Array(list.utf8), path: text,
        ]
        diagnostics =
            (settings + page.diagnostics + index.diagnostics + prepared.diagnostics
            + (PlainRules.isIdle(site) ? [] : reader.diagnostics(of: site.pages[0], readings: readings))).map { $0.refined(in: texts[$0.span.path] ?? []) }.sorted()
    }

    /// The faults as `line:column code`; of the page, the lines count from the first of its body.
    var faults: [String] {
        diagnostics.map { fault in
            let isPage = fault.span.path.string == "content/a.md"
            let line = isPage ? fault.span.line - head : fault.span.line
            return "\(isPage ? "" : fault.span.path.string + ":")\(line):\(fault.span.column) \(fault.code.name)"
        }
    }

    /// The words of the faults in Vietnamese.
    var words: [String] { diagnostics.map(\.message.vi) }

    /// The numbers of the first reading.
    var numbers: PlainNumbers { readings.first?.reading.numbers ?? PlainNumbers() }

    private var head: Int { 4 + (site.pages[0].front.limits == nil ? 0 : 1) + (site.pages[0].front.asOf == nil ? 0 : 1) }

    static let config = """
        format: 1
        title: Thử
        audiences:
          tho: { name: Người lao động, plain: {} }
          chu: { name: Người sử dụng lao động, plain: { average: 16, p90: 25, most: 35, long_share: 8, paragraph: 100 } }
          can-bo: { name: Cán bộ, access: internal }
        """
}
