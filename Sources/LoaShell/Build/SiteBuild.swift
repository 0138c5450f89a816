public import LoaMarkup
public import LoaSite
internal import LoaWeb

/// The whole product: a site is read, tailored, rendered and handed to a sink; every fault comes at once.
public enum SiteBuild {
    /// How much was built.
    public struct Summary: Sendable {
        /// How many pages were written, each audience's counted.
        public var pages = 0
        /// How many source files and rows were rendered, and not kept from the build before.
        public var rendered = 0
        /// How many pages of lists, and indexes for search, were made and not kept.
        public var listed = 0
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
    ///
    /// - Parameter memory: What is remembered from one build to the next, if there is to be a next one.
    static func run(
        _ loaded: Reported<LoadedSite?>, _ reader: any SourceReader, memory: Memory? = nil, jobs: Int, sink: any ArtefactSink
    ) async throws -> Reported<Summary> {
        var diagnostics = loaded.diagnostics
        guard let site = loaded.value, let context = site.context else {
            return Reported(Summary(), finished(diagnostics, reader, loaded.value?.index))
        }
        let isSound = !loaded.failed
        let reuse = isSound ? memory?.earlier.flatMap { PageReuse(context, reader, after: $0) } : nil
        let read = try await pages(context, site.texts, reader, jobs, isSound ? sink : NullSink(), reuse, remembers: memory != nil)
        var summary = Summary()
        var rest: [RestPart: MadeFiles] = [:]
        summary.rendered = read.rendered
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
            let written = try await Self.rest(context, read, files.value, reader, jobs, sink, reuse, remembers: memory != nil)
            rest = written.value
            summary.listed = rest.values.count { !$0.isKept }
            diagnostics += written.diagnostics
            let printed = try await LeafletRun.all(context, site.texts, reader, jobs: jobs, sink: sink)
            diagnostics += printed.diagnostics
            let codes = ledger.codes(printed.value)
            if !codes.isEmpty { try sink.write("public/\(LeafletCode.file)", codes) }
        }
        summary.knowledge = Knowledge(site, read, rest)
        return Reported(summary, finished(diagnostics, reader, site.index))
    }

    /// What a build remembers of the one before.
    struct Memory: Sendable {
        /// The last good build into a sink that still has its files; nil for the first.
        var earlier: Knowledge?

        init(of earlier: Knowledge?) { self.earlier = earlier }
    }

    /// All that was read of a site, held as one.
    public final class Knowledge: Sendable {
        let site: LoadedSite
        let pages: ReadPages
        /// The files of lists and of search.
        let rest: [RestPart: MadeFiles]

        init(_ site: LoadedSite, _ pages: ReadPages, _ rest: [RestPart: MadeFiles]) {
            self.site = site
            self.pages = pages
            self.rest = rest
        }
    }

    static func pages(
        _ context: RenderContext, _ texts: [SourcePath: [UInt8]], _ reader: any SourceReader, _ jobs: Int,
        _ sink: any ArtefactSink, _ reuse: PageReuse? = nil, remembers: Bool = false
    ) async throws -> ReadPages {
        let pages = context.site.pages
        let known = reuse?.tokens ?? []
        let results = try await Slices.run(count: pages.count, jobs: jobs) { task, draw in
            let worker = PageWorker(context, number: known.count + task)
            var (read, faults): ([(Int, ReadPage)], [Diagnostic]) = ([], [])
            var rendered = 0
            while let range = draw.next() {
                for page in range {
                    if let kept = reuse?.page(page) {
                        var files = kept.files
                        if try files.write(to: sink) {
                            read.append((page, kept))
                            continue
                        }
                    }
                    guard let text = texts[pages[page].path] ?? SiteLoader.text(of: pages[page], reader, &faults) else { continue }
                    var files = MadeFiles(remembers: remembers)
                    let outcome = try worker.run(page, text: text) { try files.write($0, $1, to: sink) }
                    read.append((page, ReadPage(outcome, files)))
                    rendered += 1
                }
            }
            return (read, faults, rendered, worker.finish())
        }
        var all = [ReadPage?](repeating: nil, count: pages.count)
        for (read, _, _, _) in results { for (page, outcome) in read { all[page] = outcome } }
        return ReadPages(all, tokens: known + results.map(\.3), faults: results.flatMap(\.1), rendered: results.reduce(0) { $0 + $1.2 })
    }

    /// Writes all that needs every page read: lists, search, pictures, what stands above the sites.
    ///
    /// - Returns: What may be kept of it for the next build.
    static func rest(
        _ context: RenderContext, _ read: ReadPages, _ files: [FilePlan.Copy], _ reader: any SourceReader, _ jobs: Int,
        _ sink: any ArtefactSink, _ reuse: PageReuse?, remembers: Bool
    ) async throws -> Reported<[RestPart: MadeFiles]> {
        let audiences = context.site.config.audiences.audiences
        let lists = ListRenderer(context, facts: read.facts)
        let parts: [RestPart] =
            audiences.map { .search($0.bit) }
            + context.editions.indices.flatMap { edition in lists.parts(ofEdition: edition).map { .lists(edition: edition, $0) } } + [.top]
        let done = try await numbered(parts.count, jobs) { step -> (plan: SearchPlan?, files: MadeFiles?) in
            if var kept = reuse?.files(of: parts[step], in: lists, read, context), try kept.write(to: sink) { return (nil, kept) }
            var made = MadeFiles(remembers: remembers)
            switch parts[step] {
            case .search(let bit): return (SearchFiles.plan(context, bit: bit, facts: read.facts, tokens: read.tokens), nil)
            case .lists(let edition, let part): try lists.write(part, edition: edition) { try made.write($0, $1, to: sink) }
            case .top:
                try RootFiles(context).write { try sink.write($0, $1) }
                for audience in audiences {
                    try FigureFiles(context, facts: read.facts).write(audience: audience) { try sink.write($0, $1) }
                }
            }
            return (nil, made)
        }
        // The texts of the indexes in pieces: one audience's alone would keep one processor busy and the others waiting.
        let plans = zip(audiences, done).compactMap { audience, done in done.plan.map { (audience, $0) } }
        let pieces = try await numbered(plans.count * SearchPlan.pieces, jobs) { step in
            plans[step / SearchPlan.pieces].1.symbols(piece: step % SearchPlan.pieces)
        }
        let indexes = try await numbered(plans.count, jobs) { step -> MadeFiles in
            let own = Array(pieces[(step * SearchPlan.pieces)..<((step + 1) * SearchPlan.pieces)])
            var made = MadeFiles(remembers: remembers)
            try made.write(Edition.folder(of: plans[step].0) + "search-index.js", SearchIndex.script(plans[step].1, own), to: sink)
            return made
        }
        var all: [RestPart: MadeFiles] = [:]
        for (part, done) in zip(parts, done) where part != .top { all[part] = done.files }
        for ((audience, _), made) in zip(plans, indexes) { all[.search(audience.bit)] = made }
        return Reported(all, try copy(files, context, reader, sink))
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
