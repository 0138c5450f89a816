public import LoaMarkup
public import LoaSite
internal import LoaWeb

/// The whole product: a site is read, tailored, rendered and handed to a sink; every fault comes at once.
public enum SiteBuild {
    /// How much was built.
    public struct Summary: Sendable {
        /// How many pages were written, each audience's counted.
        public var pages = 0
        /// How many audiences have a site.
        public var audiences = 0
        /// The language of the site, once its settings are read.
        public var language: String?
        /// What the build knew.
        ///
        /// Giving its many small pieces back takes time, which whoever is about to exit can spare.
        public internal(set) var knowledge: Knowledge?

        /// Makes an empty summary.
        public init() {}
    }

    /// Builds a site into a sink; `jobs` tasks work side by side and change nothing in the result.
    ///
    /// Faults are sorted and refined. What was handed to the sink must be thrown away when there are errors.
    public static func run(
        _ reader: any SourceReader, today: CalendarDate?, figuresAsOf: CalendarDate? = nil, jobs: Int,
        sink: any ArtefactSink
    ) async throws -> Reported<Summary> {
        try await run(SiteLoader.load(reader, today: today, figuresAsOf: figuresAsOf, jobs: jobs), reader, jobs: jobs, sink: sink)
    }

    /// Builds a site that was read already.
    static func run(
        _ loaded: Reported<LoadedSite?>, _ reader: any SourceReader, jobs: Int, sink: any ArtefactSink
    ) async throws -> Reported<Summary> {
        var diagnostics = loaded.diagnostics
        guard let site = loaded.value, let context = site.context else {
            return Reported(Summary(), finished(diagnostics, reader, loaded.value?.index))
        }
        let isSound = !loaded.failed
        let read = try await pages(context, site.texts, reader, jobs, isSound ? sink : NullSink())
        var summary = Summary()
        summary.knowledge = Knowledge(site, read)
        diagnostics += read.diagnostics
        diagnostics += AnchorCheck.check(read.anchors, facts: read.facts, site: context.site)
        let files = FilePlan.make(read.files, site: context.site)
        diagnostics += files.diagnostics
        summary.audiences = context.site.config.audiences.audiences.count
        summary.language = context.site.config.language
        summary.pages = read.facts.reduce(0) { $0 + $1.count }
        // What paper in people’s hands leads to must be there whatever else is built; of a site that is not read whole nobody
        // knows what it lacks.
        let ledger = LedgerBook(context.site, site.ledger)
        let isWhole = !diagnostics.contains { $0.severity == .error }
        if isSound { diagnostics += ledger.gone }
        if isWhole {
            diagnostics += try await rest(context, read, files.value, reader, jobs, sink)
            let printed = try await LeafletRun.all(context, site.texts, reader, jobs: jobs, sink: sink)
            diagnostics += printed.diagnostics
            let codes = ledger.codes(printed.value)
            if !codes.isEmpty { try sink.write("public/\(LeafletCode.file)", codes) }
        }
        return Reported(summary, finished(diagnostics, reader, site.index))
    }

    /// All that was read of a site, held as one.
    public final class Knowledge: Sendable {
        let site: LoadedSite
        let pages: ReadPages

        init(_ site: LoadedSite, _ pages: ReadPages) {
            self.site = site
            self.pages = pages
        }
    }

    /// What all workers read.
    struct ReadPages: Sendable {
        var facts: [[PageFacts]]
        var anchors: [AnchorUse] = []
        var files: [FileUse] = []
        var tokens: [SearchTokens] = []
        var diagnostics: [Diagnostic] = []
    }

    static func pages(
        _ context: RenderContext, _ texts: [SourcePath: [UInt8]], _ reader: any SourceReader, _ jobs: Int,
        _ sink: any ArtefactSink
    ) async throws -> ReadPages {
        let pages = context.site.pages
        let results = try await Slices.run(count: pages.count, jobs: jobs) { task, draw in
            let worker = PageWorker(context, number: task)
            var outcomes: [PageOutcome] = []
            while let range = draw.next() {
                for page in range {
                    var faults: [Diagnostic] = []
                    guard let text = texts[pages[page].path] ?? SiteLoader.text(of: pages[page], reader, &faults) else { continue }
                    outcomes.append(try worker.run(page, text: text) { try sink.write($0, $1) })
                }
            }
            return (outcomes, worker.finish())
        }
        var read = ReadPages(facts: Array(repeating: [], count: pages.count))
        for (outcomes, tokens) in results {
            read.tokens.append(tokens)
            for outcome in outcomes {
                // All of one outcome are about one page.
                if let page = outcome.facts.first?.page { read.facts[page] = outcome.facts }
                if !outcome.anchors.isEmpty { read.anchors += outcome.anchors }
                if !outcome.files.isEmpty { read.files += outcome.files }
                if !outcome.diagnostics.isEmpty { read.diagnostics += outcome.diagnostics }
            }
        }
        return read
    }

    /// Writes all that needs every page read: lists, search, pictures, what stands above the sites.
    static func rest(
        _ context: RenderContext, _ read: ReadPages, _ files: [FilePlan.Copy], _ reader: any SourceReader, _ jobs: Int,
        _ sink: any ArtefactSink
    ) async throws -> [Diagnostic] {
        let (editions, audiences) = (context.editions, context.site.config.audiences.audiences)
        let plans = try await numbered(audiences.count + editions.count + 1, jobs) { step -> SearchPlan? in
            if step < audiences.count {
                return SearchFiles.plan(context, bit: audiences[step].bit, facts: read.facts, tokens: read.tokens)
            }
            if step < audiences.count + editions.count {
                try ListRenderer(context, facts: read.facts).write(edition: step - audiences.count) { try sink.write($0, $1) }
            } else {
                try RootFiles(context).write { try sink.write($0, $1) }
                for audience in audiences {
                    try FigureFiles(context, facts: read.facts).write(audience: audience) { try sink.write($0, $1) }
                }
            }
            return nil
        }.compactMap { $0 }
        // The texts of the indexes in pieces: one audience's alone would keep one processor busy and the others waiting.
        let pieces = try await numbered(plans.count * SearchPlan.pieces, jobs) { step in
            plans[step / SearchPlan.pieces].symbols(piece: step % SearchPlan.pieces)
        }
        _ = try await numbered(plans.count, jobs) { step in
            let own = Array(pieces[(step * SearchPlan.pieces)..<((step + 1) * SearchPlan.pieces)])
            try sink.write(Edition.folder(of: audiences[step]) + "search-index.js", SearchIndex.script(plans[step], own))
        }
        return try copy(files, context, reader, sink)
    }

    /// Does numbered steps side by side; the results in their order.
    private static func numbered<Result: Sendable>(
        _ count: Int, _ jobs: Int, _ step: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] {
        let results = try await Slices.run(count: count, jobs: jobs, size: 1) { _, draw in
            var done: [(Int, Result)] = []
            while let range = draw.next() { for number in range { done.append((number, try step(number))) } }
            return done
        }
        return results.joined().sorted { $0.0 < $1.0 }.map(\.1)
    }

    static func copy(
        _ files: [FilePlan.Copy], _ context: RenderContext, _ reader: any SourceReader, _ sink: any ArtefactSink
    ) throws -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for file in files {
            let bytes = file.isPicture ? context.pictures.published(file.path) : reader.read(file.path)
            switch bytes {
            case .failure(let fault): diagnostics.append(fault.diagnostic)
            case .success(let bytes): for target in file.targets { try sink.write(target, bytes) }
            }
        }
        return diagnostics
    }

    /// Sorts the faults, points each at its words, and leaves out what the site silences.
    ///
    /// - Parameter eachRow: Whether each row of a table is told of by itself.
    public static func finished(
        _ diagnostics: [Diagnostic], _ reader: any SourceReader, _ site: SiteIndex?, eachRow: Bool = false
    ) -> [Diagnostic] {
        let silenced = site?.config.silenced ?? [:]
        var texts: [SourcePath: [UInt8]] = [:]
        var result: [Diagnostic] = []
        // Where the audiences could not be read, every name is unknown; that is one fault, and it is told already.
        let hasAudiences = !(site?.config.audiences.audiences.isEmpty ?? false)
        let followers: Set<DiagnosticCode> = [.audienceUnknown, .audienceMissing, .linkHidden, .chooseCoverage, .pageLanguage]
        for diagnostic in RowFaults.told(diagnostics, site, eachRow: eachRow) {
            if !hasAudiences, followers.contains(diagnostic.code), diagnostic.span.path != SiteConfig.path { continue }
            if diagnostic.severity == .warning, silenced[diagnostic.code.name] != nil { continue }
            let path = diagnostic.span.path
            if diagnostic.span.line > 0, texts[path] == nil {
                var ignored: [Diagnostic] = []
                texts[path] = SiteLoader.text(path, reader, &ignored) ?? []
            }
            result.append(diagnostic.refined(in: texts[path] ?? []))
        }
        result.sort()
        var unique: [Diagnostic] = []
        for diagnostic in result where unique.last != diagnostic { unique.append(diagnostic) }
        return unique
    }
}
