internal import LoaMarkup
internal import LoaPrint
internal import LoaSite
internal import Synchronization

extension Commands {
    /// Makes leaflets as files for presses, office printers and screens, without building the sites.
    public static func print(_ options: CommandOptions, _ request: PrintRequest) async -> CommandResult {
        var uses: [SheetUse] = []
        for name in request.uses {
            guard let use = SheetUse(rawValue: name) else {
                let near = Suggestion.phrase(for: name, in: SheetUse.allCases.map(\.rawValue))
                return CommandResult(
                    exitCode: .usage,
                    summary: Message(
                        vi: "không có loại tệp “\(name)”\(near.vi) (có: press, office, read)", en: "there is no kind of file “\(name)”\(near.en) (there are: press, office, read)"))
            }
            uses.append(use)
        }
        do {
            var reader: any SourceReader = DiskReader(root: options.site)
            var merged: SourcePath?
            let jobs = jobs(options)
            var loaded = try await SiteLoader.load(reader, today: options.today, jobs: jobs)
            if let merge = request.merge {
                switch overlay(merge, request, loaded.value?.index, reader) {
                case .failure(let fault): return CommandResult(exitCode: .usage, summary: fault.message)
                case .success(let (made, replacement)):
                    merged = replacement.table
                    reader = made
                    loaded = try await SiteLoader.load(reader, today: options.today, replacement: replacement, jobs: jobs)
                }
            }
            func finished(_ faults: [Diagnostic]) -> [Diagnostic] {
                var faults = SiteBuild.finished(faults, reader, loaded.value?.index, eachRow: merged != nil)
                // What is wrong in the table is mended in the file that was given.
                if let merge = request.merge { for at in faults.indices where faults[at].span.path == merged { faults[at].span.path = SourcePath(merge) } }
                return faults
            }
            let language = messageLanguage(loaded.value?.index.config.language)
            func refused(_ faults: [Diagnostic]) -> CommandResult {
                CommandResult(
                    faults, strict: options.strict, summary: Message(vi: "Có lỗi nên không in gì.", en: "Nothing was printed because of these faults."),
                    language: language)
            }
            guard let site = loaded.value?.index, !loaded.failed else { return refused(finished(loaded.diagnostics)) }
            let leaflets: [Leaflet]
            do {
                leaflets = try chosen(request, site, language ?? .vi)
            } catch {
                return CommandResult(exitCode: .usage, summary: error.message)
            }
            guard !leaflets.isEmpty else {
                return CommandResult(
                    exitCode: .usage,
                    summary: Message(
                        vi: "không có tờ rơi nào như vậy; tờ rơi là trang có “kind: leaflet” và “print: [khổ]”, xem content/leaflets",
                        en: "there is no such leaflet; a leaflet is a page with “kind: leaflet” and “print: [format]”, see content/leaflets"))
            }
            if request.record != nil {
                if let fault = PrintRecord.fault(leaflets, site) { return CommandResult(exitCode: .usage, summary: fault) }
                let ledger = LedgerFile.read(options)
                guard ledger.diagnostics.isEmpty else { return refused(ledger.diagnostics) }
            }
            options.progress.show(Message(vi: "Đang dàn \(leaflets.count) tờ…", en: "Laying out \(leaflets.count) leaflets…"))
            defer { options.progress.clear() }
            let folder = request.folder ?? options.path("_print")
            let sink = try PrintStage(folder)
            var wish = LeafletWorker.Wish(uses: uses.isEmpty ? SheetUse.allCases : uses, isMono: request.isMono, isOneFile: request.isOneFile)
            wish.ticket = LeafletWorker.TicketWish(
                language: options.language ?? language ?? .vi, quantity: request.record, printer: request.printer, note: request.note)
            let made = try await LeafletRun.some(leaflets, site, reader, jobs: jobs, wish: wish, sink: sink)
            let diagnostics = finished(loaded.diagnostics + made.diagnostics)
            let failed = diagnostics.contains { $0.severity == .error } || (options.strict && !diagnostics.isEmpty)
            guard !failed else { return refused(diagnostics) }
            let count = try sink.commit()
            // Only what can be handed over is recorded.
            let runs = PrintRecord.runs(made.value, request, site)
            if !runs.isEmpty {
                let faults = try LedgerFile.add(runs, options)
                guard faults.isEmpty else { return refused(faults) }
            }
            var summary = Message(
                vi: "Đã ghi \(count) tệp PDF của \(leaflets.count) tờ vào \(folder).",
                en: "Wrote \(count) PDF files of \(leaflets.count) leaflets to \(folder).")
            if !runs.isEmpty {
                summary.vi += " Đã ghi \(runs.count) lần in vào sổ \(PrintLedger.path)."
                summary.en += " Recorded \(runs.count) runs in \(PrintLedger.path)."
            }
            return CommandResult(diagnostics, strict: options.strict, summary: summary, language: language)
        } catch let error as OutputError {
            return CommandResult(error)
        } catch let fault as SystemFault {
            return CommandResult(OutputError(fault, options.path(PrintLedger.path.string)))
        } catch {
            return CommandResult(exitCode: .machine, summary: machine(error))
        }
    }

    /// The leaflets that were asked for.
    private static func chosen(_ request: PrintRequest, _ site: SiteIndex, _ language: MessageLanguage) throws(UnknownName) -> [Leaflet] {
        let pages = request.page == nil ? nil : Set(try select(request.page, site))
        let bit: Int? = if let name = request.audience { try find(name, site, language).bit } else { nil }
        return site.leaflets.filter { leaflet in
            (pages?.contains(leaflet.page) ?? true) && (bit.map { $0 == leaflet.bit } ?? true) && (request.format.map { $0 == leaflet.format } ?? true)
        }
    }

    /// The site with another table beside the leaflet that takes its rows from it.
    private static func overlay(
        _ merge: String, _ request: PrintRequest, _ site: SiteIndex?, _ reader: any SourceReader
    ) -> Result<(OverlayReader, RowTables.Replacement), UnknownName> {
        func fault(_ vi: String, _ en: String) -> Result<(OverlayReader, RowTables.Replacement), UnknownName> { .failure(UnknownName(message: Message(vi: vi, en: en))) }
        guard let page = request.page, let site else {
            return fault("--merge cần tên một tờ rơi", "--merge needs the name of a leaflet")
        }
        let pattern = [page, "content/" + page, page + ".md", "content/" + page + ".md"].lazy.compactMap { site.patterns[SourcePath($0)] }.first
        guard let pattern else {
            return fault(
                "“\(page)” không phải mẫu lấy dòng từ một bảng (khóa rows)", "“\(page)” is no pattern over the rows of a table (key rows)")
        }
        guard let bytes = NewFile.read(merge, limit: 64 << 20) else { return fault("không đọc được tệp \(merge)", "the file \(merge) cannot be read") }
        let table = SourcePath(pattern.path.string + ".merge.csv")
        return .success((OverlayReader(base: reader, files: [table: bytes]), RowTables.Replacement(pattern: pattern.path, table: table)))
    }
}
