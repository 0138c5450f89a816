internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// Reads the figures of a site: the schema, the tables of units, the rows of every data set.
enum StatsLoader {
    /// The figures on a day; empty when the site has no `stats.yaml`, or one with an error.
    static func load(
        _ paths: [SourcePath], _ reader: any SourceReader, today: CalendarDate, _ diagnostics: inout [Diagnostic]
    ) -> FigureStore {
        guard paths.contains(StatsSchema.path),
            var schema = SiteLoader.setting(StatsSchema.path, reader, &diagnostics, { StatsSchema.read($0) })
        else { return .empty }
        let known = Set(paths)
        var faults: [Diagnostic] = []
        for index in schema.units.indices {
            let table = schema.units[index]
            guard let bytes = file(UnitTableFile.path(table), table.file.span, known, reader, &faults) else { continue }
            let read = UnitTableFile.read(bytes, table)
            faults += read.diagnostics
            schema.units[index].fill(read.value)
        }
        let tables = schema.sets.map { set -> DataTable in
            guard let bytes = file(DataSetFile.path(set), set.file.span, known, reader, &faults) else { return DataTable(set) }
            let read = DataSetFile.read(bytes, set, schema: schema)
            faults += read.diagnostics
            if !read.failed { faults += checked(TableCheck(set, schema: schema, today: today).faults(in: read.value), set) }
            return read.value
        }
        let store = FigureStore(schema, tables: tables, today: today)
        if store.isSealed {
            faults.append(
                Diagnostic(
                    .warning, .figureSealed, at: SourceSpan(StatsSchema.path),
                    vi: "không tìm được cách công bố mà không lộ số nhỏ, nên mọi số đếm người và doanh nghiệp đều giấu — bớt cách chia (by) hay bớt số liệu công khai",
                    en: "no way was found to publish without giving small counts away, so all counts of persons and firms are hidden — take cuts (by) or public figures out"))
        }
        diagnostics += faults
        return store
    }

    /// The faults of a set's rows; rows later than the day are told once, for a site may be built as of an earlier day.
    private static func checked(_ faults: [Diagnostic], _ set: DataSet) -> [Diagnostic] {
        var kept = faults.filter { $0.code != .statsFuture }
        if let first = faults.first(where: { $0.code == .statsFuture }) {
            let count = faults.count - kept.count
            kept.append(
                Diagnostic(
                    .warning, .statsFuture, at: first.span, vi: "\(count) dòng thuộc kỳ sau ngày dựng trang được bỏ qua; dòng đầu ở đây",
                    en: "\(count) rows of periods after the day of the build are left out; the first is here"))
        }
        return kept
    }

    private static func file(
        _ path: SourcePath, _ named: SourceSpan, _ known: Set<SourcePath>, _ reader: any SourceReader,
        _ diagnostics: inout [Diagnostic]
    ) -> [UInt8]? {
        guard known.contains(path) else {
            let beside = known.filter { $0.string.hasPrefix("\(StatsSchema.folder)/") }.map(\.string)
            let near = Suggestion.phrase(for: path.string, in: beside.sorted())
            diagnostics.append(
                Diagnostic(
                    .statsFile, at: named, vi: "không có tệp \(path)\(near.vi)", en: "there is no file \(path)\(near.en)"))
            return nil
        }
        switch reader.read(path) {
        case .success(let bytes): return bytes
        case .failure(let fault):
            diagnostics.append(fault.diagnostic)
            return nil
        }
    }
}
