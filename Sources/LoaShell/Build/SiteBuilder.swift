internal import LoaMarkup

/// Builds a site into its output folder again and again, each time as ``Commands/build(_:)`` would.
///
/// Pages that nothing has changed are kept from the build before (``PageReuse``), and only files that are others are
/// written. Held from one build to the next are the texts of the site and what lists and search need of its pages.
public actor SiteBuilder {
    private let options: CommandOptions
    private var texts: SourceTexts?
    private var knowledge: SiteBuild.Knowledge?

    /// Makes a builder; nothing is read yet.
    public init(_ options: CommandOptions) { self.options = options }

    /// Builds once more.
    ///
    /// - Parameter changes: What changed since the last time, as far as somebody was told; all files are looked at otherwise.
    public func build(_ changes: SiteChanges = .all) async -> CommandResult {
        let result = await once(changes)
        // Also what was kept of the build before, now that the new one has taken its place.
        HeapRoom.giveBack()
        return result
    }

    private func once(_ changes: SiteChanges) async -> CommandResult {
        if texts == nil { texts = SourceTexts(root: options.site) } else { _ = texts?.refresh(changes) }
        guard let texts else { return CommandResult(exitCode: .machine) }
        let (options, memory) = (options, SiteBuild.Memory(of: knowledge))
        var made: SiteBuild.Knowledge?
        let result = await Commands.build(options) { stage in
            let loaded = try await SiteLoader.load(texts, today: options.today, jobs: Commands.jobs(options))
            let built = try await SiteBuild.run(loaded, texts, memory: memory, jobs: Commands.jobs(options), sink: stage)
            made = built.value.knowledge
            return built
        }
        // What was not put in place is not what the next build finds there.
        if result.exitCode == .done, let made { knowledge = made }
        return result
    }
}
