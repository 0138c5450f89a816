public import LoaMarkup
public import LoaStats

/// Finds the tables that patterns name, among the units of the figures and the files of the site.
public struct RowTables: Sendable {
    let reader: any SourceReader
    let files: Set<SourcePath>
    /// The figures, whose units may be rows.
    public let figures: FigureStore
    let today: CalendarDate
    /// A table in place of the one that a pattern names.
    let replacement: Replacement?

    /// A table that one pattern takes its rows from, whatever it names; all others keep theirs.
    public struct Replacement: Sendable {
        /// The pattern.
        public var pattern: SourcePath
        /// The file that the reader has for it.
        public var table: SourcePath

        /// Names both.
        public init(pattern: SourcePath, table: SourcePath) {
            self.pattern = pattern
            self.table = table
        }
    }

    /// Looks at the files of a site on a day.
    public init(
        _ reader: any SourceReader, files: Set<SourcePath>, figures: FigureStore, today: CalendarDate, replacement: Replacement? = nil
    ) {
        self.replacement = replacement
        self.reader = reader
        self.files = files
        self.figures = figures
        self.today = today
    }

    /// The table that a pattern names; nil with the reason.
    func table(_ from: Spanned<String>, of pattern: SourcePath) -> Reported<RowTable?> {
        let other = replacement.flatMap { $0.pattern == pattern ? $0.table : nil }
        if from.value.hasPrefix(Self.unitsPrefix) { return units(String(from.value.dropFirst(Self.unitsPrefix.utf8.count)), from.span, other) }
        guard let path = LinkPath.resolve(from.value, from: pattern), path.string.hasSuffix(".csv"), files.contains(path) else {
            let near = Suggestion.phrase(for: from.value, in: names(of: pattern))
            return Self.fault(
                from.span, vi: "không có bảng “\(from.value)”\(near.vi) — viết stats:TÊN-BẢNG, hoặc tên tệp .csv cạnh trang này",
                en: "there is no table “\(from.value)”\(near.en) — write stats:TABLE, or the name of a .csv file beside this page")
        }
        guard !path.string.hasPrefix(StatsSchema.folder + "/") else {
            return Self.fault(
                from.span, vi: "không lấy thẳng “\(from.value)” từ thư mục số liệu, vì số nhỏ sẽ lộ — viết stats:TÊN-BẢNG cho bảng đơn vị, dùng :figure cho số liệu",
                en: "“\(from.value)” may not be taken straight from the folder of figures, since small counts would show — write stats:TABLE for a table of units, :figure for figures")
        }
        return read(other ?? path).map { RowTable($0) }
    }

    static let unitsPrefix = "stats:"

    private func units(_ name: String, _ span: SourceSpan, _ other: SourcePath?) -> Reported<RowTable?> {
        guard let table = figures.schema.units.first(where: { $0.id == name }) else {
            let near = Suggestion.phrase(for: name, in: figures.schema.units.map(\.id))
            return Self.fault(
                span, vi: "không có bảng đơn vị “\(name)” trong content/stats/stats.yaml\(near.vi)",
                en: "there is no table of units “\(name)” in content/stats/stats.yaml\(near.en)")
        }
        // Rows of another table are no units, but may speak of them in their codes.
        if let other { return read(other).map { RowTable($0, codes: table) } }
        // What is wrong with the file was told when the figures were read.
        let read = read(UnitTableFile.path(table))
        return Reported(read.value.map { RowTable($0, units: table, today: today) })
    }

    private func read(_ path: SourcePath) -> Reported<NamedTable?> {
        switch reader.read(path) {
        case .failure(let fault): return Reported(nil, [fault.diagnostic])
        case .success(let bytes):
            let read = NamedTable.read(bytes, path: path)
            return Reported(read.value.columns.isEmpty ? nil : read.value, read.diagnostics)
        }
    }

    /// What a pattern could have meant.
    private func names(of pattern: SourcePath) -> [String] {
        let folder = SiteIndex.folder(of: pattern) + "/"
        let beside = files.map(\.string).filter { $0.hasPrefix(folder) && $0.hasSuffix(".csv") }
        return beside.map { String($0.dropFirst(folder.utf8.count)) }.sorted() + figures.schema.units.map { Self.unitsPrefix + $0.id }
    }

    private static func fault(_ span: SourceSpan, vi: String, en: String) -> Reported<RowTable?> {
        Reported(nil, [Diagnostic(.rowsTable, at: span, vi: vi, en: en)])
    }
}

extension Reported {
    /// The value made into another one, with the same faults.
    fileprivate func map<Inner, Other>(_ make: (Inner) -> Other) -> Reported<Other?> where Value == Inner? {
        Reported<Other?>(value.map(make), diagnostics)
    }
}
