import LoaLaw
import LoaMarkup
import LoaStats
import Testing

@testable import LoaPrint
@testable import LoaSite

/// A site in memory with a leaflet, figures and law, read as the shell would read it.
struct LeafletSite {
    let site: SiteIndex
    let texts: [SourcePath: [UInt8]]
    private(set) var diagnostics: [Diagnostic] = []

    static let path = "content/leaflets/to.md"

    /// A leaflet with this body, besides other files.
    init(_ body: String, for audiences: String = "tho", print: String = "mot", keys: String = "", files: [String: String] = [:]) throws {
        try self.init(files: [Self.path: "---\ntitle: Tờ thử\nfor: [\(audiences)]\nkind: leaflet\nprint: [\(print)]\n\(keys)---\n\(body)\n"].merging(files) { first, _ in first })
    }

    /// Files by path; pages, snippets and other files.
    init(files: [String: String]) throws {
        let today = try #require(CalendarDate(year: 2026, month: 7, day: 15))
        let config = SiteConfig.read(Array(Self.config.utf8), knownCodes: [])
        let laws = LawRegistry.read([(path: SourcePath("content/laws/a.yaml"), text: Array(Self.laws.utf8))])
        var schema = StatsSchema.read(Array(Self.stats.utf8))
        let units = UnitTableFile.read(Array("ma,ten\n00001,Phường Một\n00002,Phường Hai\n".utf8), schema.value.units[0])
        schema.value.units[0].fill(units.value)
        let rows = DataSetFile.read(Array(Self.rows.utf8), schema.value.sets[0], schema: schema.value)
        let figures = FigureStore(schema.value, tables: [rows.value], today: today)
        diagnostics = config.diagnostics + laws.diagnostics + schema.diagnostics + units.diagnostics + rows.diagnostics
        let reader = PageReader(config: config.value, figures: figures, laws: laws.value, today: today)
        var (snippets, pages, others, texts): (Snippets, [PageDraft], Set<SourcePath>, [SourcePath: [UInt8]]) = (Snippets(), [], [], [:])
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let bytes = Array(text.utf8)
            texts[SourcePath(path)] = bytes
            if path.hasPrefix(Snippets.folder) {
                let name = String(path.dropFirst(Snippets.folder.count).dropLast(3))
                diagnostics += snippets.add(name, text: bytes, path: SourcePath(path), options: PreparedPage.options(language: "vi"))
            } else if path.hasSuffix(".md") {
                let read = reader.read(SourcePath(path), text: bytes)
                diagnostics += read.diagnostics
                if let page = read.value { pages.append(page) }
            } else {
                others.insert(SourcePath(path))
            }
        }
        let glossary = Glossary.read(Array("abbreviations: { CĐCS: công đoàn cơ sở }".utf8)).value
        let built = SiteIndex.build(
            config: config.value, glossary: glossary, snippets: snippets, today: today, pages: pages, files: others, figures: figures, laws: laws.value)
        site = built.value
        self.texts = texts
        diagnostics += built.diagnostics
    }

    /// The content of a page for an audience, with all that was said of it.
    func read(_ audience: String = "tho", format: PrintFormat, path: String = Self.path) throws -> Reported<PrintContent> {
        let page = try #require(site.byPath[SourcePath(path)])
        let prepared = PreparedPage.prepare(page, text: texts[SourcePath(path)] ?? [], site: site)
        let bit = try #require(site.config.audiences.audiences.first { $0.id == audience }).bit
        let read = LeafletReader.read(prepared.value, bit: bit, site: site, format: format)
        return Reported(read.value, (diagnostics + prepared.diagnostics + read.diagnostics).map { $0.refined(in: texts[$0.span.path] ?? []) }.sorted())
    }

    static let config = """
        format: 1
        title: Công đoàn mẫu
        language: vi
        url: https://mau.example/
        audiences:
          tho: { name: Người lao động, languages: [en] }
          chu: { name: Doanh nghiệp }
          can-bo: { name: Cán bộ, access: internal }
        """

    static let laws = """
        format: 1
        instruments:
          - {number: 45/2019/QH14, type: Bộ luật, title: Bộ luật Lao động, issuer: Quốc hội, signed: 2019-11-20, from: 2021-01-01, published: "https://example.org/45"}
          - {number: 50/2024/QH15, type: Luật, title: Luật Công đoàn, issuer: Quốc hội, signed: 2024-11-27, from: 2025-07-01}
          - {number: 293/2025/NĐ-CP, type: Nghị định, title: về lương tối thiểu, issuer: Chính phủ, signed: 2025-11-10, from: 2026-01-01}
        facts:
          - id: ltt
            group: Lương
            text: Lương tối thiểu tháng
            type: money
            unit: đồng/tháng
            parts: [{key: I, label: vùng I}, {key: II, label: vùng II}]
            versions:
              - {id: ltt-2026, values: {I: 5.310.000, II: 4.730.000}, basis: [293/2025/NĐ-CP Điều 3], from: 2026-01-01, to: 2026-12-31, trust: A, source: S1}
          - {id: phi, group: Phí, text: Đoàn phí, type: percent, value: "0,5", basis: [50/2024/QH15 Điều 29], from: 2025-07-01, trust: A, source: S1, checked: {on: 2026-06-01, by: A}}
          - {id: so-nguoi, group: Lập, text: Số người tối thiểu, type: number, unit: người, value: 5, basis: [50/2024/QH15], from: 2025-07-01, trust: C, source: S13}
        """

    static let stats = """
        format: 1
        units:
          don-vi: { file: don-vi.csv, code: ma, name: ten, digits: 5 }
        sets:
          thang:
            title: Theo tháng
            file: thang.csv
            source: Ban mẫu
            level: public
            period: ky
            every: month
            illustrative: minh_hoa
            key: [ky, ma]
            columns:
              ky: { type: period, title: Tháng }
              ma: { type: code, units: don-vi, title: Đơn vị }
              cuoi: { type: integer, unit: người, min: 0 }
              minh_hoa: { type: flag }
        figures:
          tong:
            title: Tổng số đoàn viên
            definition: Số người cuối kỳ.
            set: thang
            measure: cuoi
            over: last
            by: [ma]
            unit: đoàn viên
        targets:
          muc: { title: 5.000 đoàn viên, figure: tong, value: 5000, from: 2026-01, by: 2026-12, document: Kế hoạch mẫu }
        """

    static let rows = "ky,ma,cuoi,minh_hoa\n2026-05,00001,1040,1\n2026-05,00002,2040,1\n2026-06,00001,1200,1\n2026-06,00002,2215,1\n"
}

/// Formats for tests.
enum Formats {
    static func make(_ id: String, _ filling: PanelFilling, _ panels: [PrintPanel]) -> PrintFormat {
        var format = PrintFormat(
            id: id, name: Message(vi: "Khổ \(id)", en: "Format \(id)"), place: SourcePlace(path: SourcePath("themes/a/print/formats.yaml"), line: 1), sheet: PaperSize(210, 297),
            panels: panels, fit: FitLimits(size: 8...12))
        format.filling = filling
        return format
    }

    /// One panel that takes all.
    static let one = make("mot", .named, [PrintPanel("mat", width: 148, height: 210)])
    /// Text that runs over pages.
    static let flow = make("chay", .flow, [PrintPanel("trang", width: 210, height: 297)])
    /// Three named panels, the first of which may be blank; the notes go to the second, the imprint to the last.
    static let three: PrintFormat = {
        var panels = ["gap", "trong", "sau"].map { PrintPanel($0, width: 99, height: 210) }
        panels[0].isOptional = true
        panels[1].takesNotes = true
        panels[2].takesImprint = true
        return make("ba", .named, panels)
    }()
    /// Panels by headings.
    static let parts = make("muc", .headings, ["dau", "giua", "cuoi"].map { PrintPanel($0, width: 99, height: 210) })
}
