internal import LoaMarkup
internal import LoaStats

extension StatsImport {
    /// Where the mapping of the sender stands; nil without a sender.
    var mappingPath: SourcePath? { sender.flatMap { ImportMapping.path(sender: $0) } }

    /// What is known of the sender; nil the first time.
    func knownMapping(_ site: StatsSite) -> Reported<ImportMapping?> {
        guard let path = mappingPath, NewFile.exists(site.options.path(path.string)) else { return Reported(nil) }
        guard let text = site.text(path) else {
            return Reported(nil, [Diagnostic(.fileRead, at: SourceSpan(path), vi: "không đọc được tệp này", en: "this file cannot be read")])
        }
        let read = ImportMapping.read(text, path: path, schema: site.schema)
        return Reported(read.value, read.diagnostics.map { $0.refined(in: text) })
    }

    /// Keeps what was found out about a sender's file; what a person wrote down before stays.
    func remember(_ mapping: ImportMapping, _ site: StatsSite) throws(OutputError) {
        guard let path = mappingPath else { return }
        var mapping = mapping
        mapping.sheet = mapping.sheet ?? sheet
        let place = site.options.path(path.string)
        // The file is a person's once it is there.
        if NewFile.exists(place) { return }
        do { try AtomicFile.write(mapping.bytes(), to: place) } catch { throw OutputError(error, place) }
    }

    /// The set whose own file is imported, if it is one.
    func ownSet(_ site: StatsSite) -> DataSet? {
        guard let real = try? RealPath.existing(file) else { return nil }
        return site.schema.sets.first { set in
            (try? RealPath.existing(site.options.path(DataSetFile.path(set).string))) == real
        }
    }

    /// The set that a file holds, with its rows: the one named, the sender's, or the only one that fits.
    func choose(_ table: SenderTable, _ site: StatsSite, _ known: ImportMapping?) throws(UsageError) -> (DataSet, ImportedRows) {
        let sets = site.schema.sets
        let sheet = try sheetName(table, known)
        let read = { (set: DataSet) in
            table.read(
                set, schema: site.schema, mapping: known?.set == set.id ? known ?? ImportMapping() : ImportMapping(), period: period.flatMap { Period.parse($0) }, sheet: sheet)
        }
        if let name = set ?? known?.set ?? (sets.count == 1 ? sets[0].id : nil) {
            guard let found = sets.first(where: { $0.id == name }) else {
                let near = Suggestion.phrase(for: name, in: sets.map(\.id))
                throw UsageError(
                    vi: "không có bộ số liệu “\(name)”\(near.vi) (có: \(names(sets)))", en: "there is no data set “\(name)”\(near.en) (there are: \(names(sets)))",
                    call: Self.call)
            }
            return (found, read(found))
        }
        let fitting = sets.map { ($0, read($0)) }.filter { !$0.1.isUnusable }
        if fitting.count == 1 { return fitting[0] }
        throw UsageError(
            vi: fitting.isEmpty
                ? "không bộ số liệu nào nhận được tệp này; chọn bằng --as BỘ để biết vì sao (có: \(names(sets)))"
                : "tệp này hợp với nhiều bộ số liệu; chọn bằng --as BỘ (có: \(names(fitting.map(\.0))))",
            en: fitting.isEmpty
                ? "no data set takes this file; name one with --as SET to see why (there are: \(names(sets)))"
                : "this file fits several data sets; choose with --as SET (there are: \(names(fitting.map(\.0))))", call: Self.call)
    }

    func sheetName(_ table: SenderTable, _ known: ImportMapping?) throws(UsageError) -> String? {
        guard !table.sheets.isEmpty, let wanted = sheet ?? known?.sheet else { return nil }
        if table.sheets.contains(wanted) { return wanted }
        let near = Suggestion.phrase(for: wanted, in: table.sheets)
        let all = table.sheets.joined(separator: ", ")
        throw UsageError(
            vi: "tệp không có trang tính “\(wanted)”\(near.vi) (có: \(all))", en: "the file has no sheet “\(wanted)”\(near.en) (there are: \(all))", call: Self.call)
    }

    private func names(_ sets: [DataSet]) -> String { sets.map(\.id).joined(separator: ", ") }
}
