internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// Reads the figures of a site: the schema, the tables of units, the rows of every data set.
struct StatsLoader {
    let reader: any SourceReader
    /// The files of the site.
    let known: Set<SourcePath>
    /// The day that everything dated obeys.
    let today: CalendarDate
    /// The day whose evening's state of the imports is meant; nil for the present one.
    let asOf: CalendarDate?
    var faults: [Diagnostic] = []

    /// The figures on a day; empty when the site has no `stats.yaml`.
    static func load(
        _ paths: [SourcePath], _ reader: any SourceReader, today: CalendarDate, asOf: CalendarDate?, _ diagnostics: inout [Diagnostic]
    ) -> FigureStore {
        guard paths.contains(StatsSchema.path),
            let schema = SiteLoader.setting(StatsSchema.path, reader, &diagnostics, { StatsSchema.read($0) })
        else { return .empty }
        var loader = StatsLoader(reader: reader, known: Set(paths), today: today, asOf: asOf)
        let store = loader.store(schema)
        diagnostics += loader.faults
        return store
    }

    private mutating func store(_ read: StatsSchema) -> FigureStore {
        var schema = read
        for index in schema.units.indices {
            let table = schema.units[index]
            guard let bytes = file(UnitTableFile.path(table), table.file.span) else { continue }
            let units = UnitTableFile.read(bytes, table)
            faults += units.diagnostics
            schema.units[index].fill(units.value)
        }
        let tables = schema.sets.map { table($0, schema) }
        let store = FigureStore(schema, tables: tables, today: today)
        if store.isSealed {
            faults.append(
                Diagnostic(
                    .warning, .figureSealed, at: SourceSpan(StatsSchema.path),
                    vi: "không tìm được cách công bố mà không lộ số nhỏ, nên số đếm nào mới đều giấu, chỉ còn số đã công bố — bớt cách chia (by) hay bớt số liệu công khai",
                    en: "no way was found to publish without giving small counts away, so all new counts are hidden and only those published before are left — take cuts (by) or public figures out"))
        }
        return store
    }

    private mutating func table(_ set: DataSet, _ schema: StatsSchema) -> DataTable {
        guard let bytes = file(DataSetFile.path(set), set.file.span) else { return DataTable(set) }
        let read = DataSetFile.read(bytes, set, schema: schema)
        faults += read.diagnostics
        guard !read.failed else { return read.value }
        let table = stored(read.value, set)
        faults += Self.checked(TableCheck(set, schema: schema, today: today, isGrowing: true).faults(in: table), set)
        return table
    }

    /// The rows as the history has them: what was edited past it is an error, for nobody could say who did it and why.
    private mutating func stored(_ table: DataTable, _ set: DataSet) -> DataTable {
        guard let history = history(of: set) else {
            if asOf != nil {
                faults.append(
                    Diagnostic(
                        .warning, .statsHistory, at: set.span,
                        vi: "bộ “\(set.id)” chưa có lịch sử nhập, nên --figures-as-of không đổi gì ở bộ này",
                        en: "the set “\(set.id)” has no history of imports, so --figures-as-of changes nothing in it"))
            }
            return table
        }
        if let asOf {
            // Before the first import the rows were those that it found.
            let isBefore = history.lines.first.flatMap(\.day).map { asOf < $0 } ?? false
            let state = isBefore && history.lines.first?.isAsFound == true ? history.state(after: 1) : history.state(asOf: asOf)
            faults += state.diagnostics
            return state.value
        }
        switch history.standing(of: History.digest(table, set)) {
        case .new, .current: return table
        case .unfinished:
            let state = history.state(after: history.lines.count)
            faults += state.diagnostics
            return state.value
        case .edited:
            let path = DataSetFile.path(set)
            faults.append(
                Diagnostic(
                    .statsEdited, at: SourceSpan(path),
                    vi: "tệp này bị sửa tay sau lần nhập cuối; chạy loa stats import \(path) --reason \"vì sao\" để ghi vào lịch sử",
                    en: "this file was edited after the last import; run loa stats import \(path) --reason \"why\" to put it into the history"))
            return table
        }
    }

    private mutating func history(of set: DataSet) -> History? {
        let path = History.journal(set)
        guard known.contains(path), case .success(let bytes) = reader.read(path) else { return nil }
        let lines = Journal.read(bytes, path: path)
        faults += lines.diagnostics
        let (reader, folder) = (reader, History.folder(set))
        return History(set, lines: lines.value) { number in
            if case .success(let bytes) = reader.read(SourcePath("\(folder)/\(HistoryBatch.name(number))")) { bytes } else { nil }
        }
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

    private mutating func file(_ path: SourcePath, _ named: SourceSpan) -> [UInt8]? {
        guard known.contains(path) else {
            let beside = known.filter { $0.string.hasPrefix("\(StatsSchema.folder)/") }.map(\.string)
            let near = Suggestion.phrase(for: path.string, in: beside.sorted())
            faults.append(
                Diagnostic(
                    .statsFile, at: named, vi: "không có tệp \(path)\(near.vi)", en: "there is no file \(path)\(near.en)"))
            return nil
        }
        switch reader.read(path) {
        case .success(let bytes): return bytes
        case .failure(let fault):
            faults.append(fault.diagnostic)
            return nil
        }
    }
}
