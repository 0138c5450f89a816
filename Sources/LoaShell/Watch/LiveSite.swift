internal import Glibc
public import LoaMarkup
public import LoaSite
internal import LoaWeb
internal import Synchronization

/// A site that is built anew in memory whenever its files change.
///
/// From one build to the next are kept the texts, the pages that no change can have changed (``PageReuse``), and leaflets
/// made from the same; all else is made anew. What makes an edit show at once is ``quick()``: the pages that changed are
/// rendered first, in the site as it was read last, or read anew when titles or other front matter changed; which gives
/// the bytes that the whole build then gives as well.
public actor LiveSite {
    /// How many other days are kept.
    static let days = 3

    private let root: String
    private let given: CalendarDate?
    private let jobs: Int
    private nonisolated let shown: Mutex<LiveState>

    private var texts: SourceTexts
    private var generation = 1
    private var number = 0
    private var zone: String?
    /// The last good build, in which single pages are rendered anew.
    private var ground: Ground?
    /// The pages whose texts changed since the last whole build; nil when more changed than that.
    private var edited: Set<SourcePath>?
    /// The print side of the theme, as long as nothing but pages changes.
    private var print: Reported<PrintTheme?>?
    /// The site as it was read for single pages, to be built as a whole.
    private var fresh: (generation: Int, loaded: Reported<LoadedSite?>)?
    private var others: [(day: CalendarDate, state: LiveState)] = []

    private struct Ground {
        var knowledge: SiteBuild.Knowledge
        var texts: SourceTexts
        var site: LoadedSite { knowledge.site }
        var pages: ReadPages { knowledge.pages }
    }

    /// Reads a site; nothing is built yet.
    ///
    /// - Parameters:
    ///   - root: The site's folder.
    ///   - today: The day that everything dated obeys; nil for the real one.
    ///   - jobs: How many threads build; nil for as many as there are processors.
    public init(root: String, today: CalendarDate? = nil, jobs: Int? = nil) {
        self.root = root
        given = today
        self.jobs = jobs ?? Processors.count
        texts = SourceTexts(root: root)
        shown = Mutex(.empty)
    }

    /// The state of the present day.
    public nonisolated var state: LiveState { shown.withLock { $0 } }

    /// Reads what changed; false when the files are the same as before.
    public func read(_ changes: SiteChanges) -> Bool {
        guard let changed = texts.refresh(changes) else {
            generation += 1
            edited = nil
            print = nil
            return true
        }
        if changed.isEmpty { return false }
        if !changed.allSatisfy(SiteLoader.isPage) { print = nil }
        generation += 1
        edited?.formUnion(changed)
        return true
    }

    /// Whether the day has changed since the last build.
    public func hasDayPassed() -> Bool { given == nil && state.day != nil && today() != state.day }

    /// Renders the changed pages alone; false when more than pages changed, or one of them has faults.
    public func quick() async -> Bool {
        let before = state
        guard let ground, let edited, !edited.isEmpty, edited.count <= 8, before.day == today() else { return false }
        guard edited.allSatisfy({ SiteLoader.isPage($0) && texts.held($0) != nil && ground.texts.held($0) != nil }) else { return false }
        let isSameHead = edited.allSatisfy { FrontMatterSplit.haveSameHead(texts.held($0) ?? [], ground.texts.held($0) ?? [], $0) }
        if !isSameHead {
            let loaded = try? await SiteLoader.load(texts, today: before.day, jobs: jobs)
            guard let loaded, !loaded.failed, let site = loaded.value, site.index.pages.count == ground.site.index.pages.count else { return false }
            fresh = (generation, loaded)
        }
        guard let context = isSameHead ? ground.site.context : fresh?.loaded.value?.context else { return false }
        // After a whole build with errors the sound pages among the changed ones still show; what is faulty waits.
        let mayPass = before.isWhole && !before.isCurrent
        var made: [String: [UInt8]] = [:]
        // Leaflets are drawn when somebody looks at them: that they are others now is enough.
        var drawn: Set<String> = []
        for path in edited {
            if let page = context.site.byPath[path], context.site.pages[page].isLeaflet {
                for bit in context.site.pages[page].mask.bits { drawn.formUnion(context.site.leaflets(of: page, bit: bit).map { $0.folder + Leaflet.readFile }) }
                continue
            }
            if let files = rendered(path, context, ground) { made.merge(files) { $1 } } else if !mayPass { return false }
        }
        let changed = Set(made.keys.filter { before.files[$0] != made[$0] })
        guard !changed.isEmpty || !drawn.isEmpty, changed.allSatisfy({ before.files[$0] != nil }) else { return false }
        var files = before.files
        for path in changed { files[path] = made[path] }
        publish(
            LiveState(
                number: next(), texts: before.texts, day: before.day, files: files, isCurrent: false, isWhole: false,
                diagnostics: before.diagnostics, site: before.site, pages: before.pages, changed: changed.union(drawn)))
        return true
    }

    /// The files of a page; nil when it stands elsewhere now, or has faults.
    private func rendered(_ path: SourcePath, _ context: RenderContext, _ ground: Ground) -> [String: [UInt8]]? {
        guard let page = context.site.byPath[path], page == ground.site.index.byPath[path], !context.site.pages[page].isSection,
            context.site.pages[page].row == nil, let bytes = texts.held(path),
            context.site.pages[page].address == ground.site.index.pages[page].address, context.site.pages[page].mask == ground.site.index.pages[page].mask
        else { return nil }
        var made: [String: [UInt8]] = [:]
        let decoded = SourceText.decode(bytes, path: path)
        guard !decoded.failed, let text = decoded.value,
            let outcome = try? PageWorker(context, number: 0).run(page, text: text, emit: { made[$0] = $1 }),
            !outcome.diagnostics.contains(where: { $0.severity == .error }),
            AnchorCheck.check(outcome.anchors, facts: ground.pages.facts, site: context.site).allSatisfy({ $0.severity != .error })
        else { return nil }
        // Pictures and downloads used for the first time are not there yet.
        let isComplete = outcome.files.allSatisfy { use in
            ground.pages.files.contains { $0.path == use.path && $0.readers.isSuperset(of: use.readers) }
        }
        return isComplete ? made : nil
    }

    /// Builds everything; on errors the last good pages stay.
    public func build() async {
        let (texts, generation) = (texts, generation)
        let loaded = fresh?.generation == generation && fresh?.loaded.value?.index.today == today() ? fresh?.loaded : nil
        fresh = nil
        let built = await Self.built(texts, today(), jobs, loaded, after: state.files, knowing: ground?.knowledge)
        if let site = built.site { zone = site.config.timezone }
        if built.isGood, let knowledge = built.knowledge {
            ground = Ground(knowledge: knowledge, texts: texts)
            // What changed while this was built is told again by whoever watches.
            edited = generation == self.generation ? [] : nil
        }
        publish(state(built, after: state, texts: generation))
    }

    /// The site on another day, built when it is not known or not of the newest texts.
    public func state(on day: CalendarDate) async -> LiveState {
        if day == state.day { return state }
        let at = others.firstIndex { $0.day == day }
        let before = at.map { others.remove(at: $0).state }
        if let before, before.texts == generation {
            others.append((day, before))
            return before
        }
        let (texts, generation) = (texts, generation)
        let made = state(await Self.built(texts, day, jobs, after: before?.files ?? [:]), after: before ?? .empty, texts: generation)
        others.removeAll { $0.day == day }
        others.append((day, made))
        if others.count > Self.days { others.removeFirst() }
        return made
    }

    /// The pages as they are read for reports, with the site they belong to; nil when the settings cannot be read.
    ///
    /// - Parameter path: The one page wanted; nil for all.
    public func prepared(_ path: SourcePath? = nil) async -> (site: SiteIndex, pages: [PreparedPage])? {
        let texts = texts
        guard let loaded = try? await SiteLoader.load(texts, today: today(), jobs: jobs).value else { return nil }
        let site = loaded.index
        let numbers = path.map { path in site.byPath[path].map { [$0] } ?? [] } ?? Array(site.pages.indices)
        let parts = try? await Slices.run(count: numbers.count, jobs: jobs) { _, draw in
            var pages: [PreparedPage] = []
            while let range = draw.next() {
                for at in range {
                    var ignored: [Diagnostic] = []
                    guard let text = SiteLoader.text(of: site.pages[numbers[at]], texts, &ignored) else { continue }
                    pages.append(PreparedPage.prepare(numbers[at], text: text, site: site).value)
                }
            }
            return pages
        }
        return (site, (parts ?? []).flatMap(\.self).sorted { $0.page < $1.page })
    }

    /// The pages and how they hang together, of the newest texts, on a day; nil when the settings cannot be read.
    func newest(on day: CalendarDate?) async -> (site: SiteIndex?, texts: SourceTexts) {
        let (texts, day) = (texts, day ?? today())
        if let ground, let edited, day == ground.site.index.today,
            edited.allSatisfy({ path in
                guard SiteLoader.isPage(path), let new = texts.held(path), let old = ground.texts.held(path) else { return false }
                return FrontMatterSplit.haveSameHead(new, old, path)
            })
        {
            return (ground.site.index, texts)
        }
        if let fresh, fresh.generation == generation, let site = fresh.loaded.value?.index, site.today == day { return (site, texts) }
        return (try? await SiteLoader.load(texts, today: day, jobs: jobs).value?.index, texts)
    }

    /// The print side of the theme, read once.
    func printTheme(_ texts: SourceTexts, _ site: SiteIndex) -> Reported<PrintTheme?> {
        if let print { return print }
        let loaded = PrintThemeLoader.load(texts, site.config)
        if !loaded.failed { print = loaded }
        return loaded
    }

    /// The text of a file of the site as it was last read.
    public func text(_ path: SourcePath) -> [UInt8]? { texts.held(path) }

    private func publish(_ state: LiveState) { shown.withLock { $0 = state } }

    private func next() -> Int {
        number += 1
        return number
    }

    /// Today; nil until the settings have told the time zone.
    private func today() -> CalendarDate? {
        if let given { return given }
        guard let zone else { return nil }
        // The zone was set for the process when the settings were read.
        return SiteClock.now(in: zone)
    }

    private func state(_ built: Built, after before: LiveState, texts: Int) -> LiveState {
        let files = built.isGood ? built.files : before.files
        var changed: Set<String> = []
        if built.isGood {
            for (path, bytes) in files where before.files[path] != bytes { changed.insert(path) }
            for path in before.files.keys where files[path] == nil { changed.insert(path) }
        }
        return LiveState(
            number: next(), texts: texts, day: built.site?.today ?? before.day, files: files, isCurrent: built.isGood, isWhole: true,
            diagnostics: built.diagnostics, site: built.site ?? before.site, pages: built.isGood ? built.pages : before.pages, changed: changed)
    }
}

extension LiveSite {
    /// What a build gave.
    struct Built: Sendable {
        var files: [String: [UInt8]] = [:]
        var diagnostics: [Diagnostic] = []
        var loaded: LoadedSite?
        var knowledge: SiteBuild.Knowledge?
        var pages = 0
        /// The pages, when the settings could be read.
        var site: SiteIndex? { loaded.map(\.index).flatMap { $0.config.audiences.audiences.isEmpty ? nil : $0 } }
        var isGood: Bool { knowledge != nil && !diagnostics.contains { $0.severity == .error } }
    }

    private static func built(
        _ texts: SourceTexts, _ today: CalendarDate?, _ jobs: Int, _ loaded: Reported<LoadedSite?>? = nil, after before: [String: [UInt8]],
        knowing earlier: SiteBuild.Knowledge? = nil
    ) async -> Built {
        let sink = MemorySink(after: before)
        var built = Built()
        do {
            let site = if let loaded { loaded } else { try await SiteLoader.load(texts, today: today, jobs: jobs) }
            let made = try await SiteBuild.run(site, texts, memory: .init(of: earlier), jobs: jobs, sink: sink)
            built.diagnostics = made.diagnostics
            built.knowledge = made.value.knowledge
            built.loaded = made.value.knowledge?.site
            built.pages = made.value.pages
            if built.isGood { built.files = sink.all }
        } catch {
            let message = Commands.machine(error)
            built.diagnostics = [Diagnostic(.fileRead, at: SourceSpan(SiteConfig.path), vi: message.vi, en: message.en)]
            built.knowledge = nil
        }
        return built
    }
}
