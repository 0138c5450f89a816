internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// What the commands of figures know of a site: its settings, the schema and the units.
struct StatsSite {
    var config: SiteConfig
    var schema: StatsSchema
    var options: CommandOptions
    /// The faults of the schema and of the units.
    var diagnostics: [Diagnostic]

    /// The largest file of data that is read whole, in bytes.
    static let limit = 1 << 30

    /// The language to speak.
    var language: MessageLanguage { options.language ?? Commands.messageLanguage(config.language) ?? .vi }

    /// The day whose period is the last that data can be of.
    var today: CalendarDate { options.today ?? SiteClock.today(in: config.timezone) ?? CalendarDate(daysSinceEpoch: 0) }

    /// Whether the schema has an error, so that nothing can be read by it.
    var isUnusable: Bool { diagnostics.contains { $0.severity == .error } }

    /// Reads the settings, the schema and the units of a site.
    static func load(_ options: CommandOptions, call: String) throws(UsageError) -> StatsSite {
        let path = options.path(SiteConfig.path.string)
        guard let bytes = NewFile.read(path) else {
            throw UsageError(
                vi: "không đọc được \(path); chạy lệnh trong thư mục của trang, hoặc thêm --site THƯ-MỤC",
                en: "cannot read \(path); run this in the site's folder, or add --site FOLDER", call: call)
        }
        let read = SiteConfig.read(bytes, knownCodes: DiagnosticCode.all)
        let faults = read.diagnostics.map { $0.refined(in: bytes) }
        var site = StatsSite(config: read.value, schema: StatsSchema(), options: options, diagnostics: faults)
        guard let text = site.text(StatsSchema.path) else {
            throw UsageError(
                vi: "trang này chưa có \(StatsSchema.path), nơi khai báo các bộ số liệu",
                en: "this site has no \(StatsSchema.path), where its data sets are declared", call: call)
        }
        let schema = StatsSchema.read(text)
        site.schema = schema.value
        site.diagnostics += schema.diagnostics.map { $0.refined(in: text) }
        for index in site.schema.units.indices { site.readUnits(index) }
        return site
    }

    private mutating func readUnits(_ index: Int) {
        let table = schema.units[index]
        let path = UnitTableFile.path(table)
        guard let bytes = NewFile.read(options.path(path.string), limit: Self.limit) else {
            diagnostics.append(
                Diagnostic(.statsFile, at: table.file.span, vi: "không đọc được \(path)", en: "cannot read \(path)"))
            return
        }
        let read = UnitTableFile.read(bytes, table)
        schema.units[index].fill(read.value)
        diagnostics += read.diagnostics.map { $0.refined(in: bytes) }
    }

    /// The text of a small file of the site; nil when it is missing or no text.
    func text(_ path: SourcePath) -> [UInt8]? {
        guard let bytes = NewFile.read(options.path(path.string)) else { return nil }
        return SourceText.decode(bytes, path: path).value
    }
}
