internal import LoaMarkup
internal import LoaPrint
internal import LoaSite
internal import LoaWeb

/// Makes the leaflets of a site and hands their files to a sink.
enum LeafletRun {
    /// Makes all leaflets of a site; nothing is read where there are none.
    static func all(
        _ context: RenderContext, _ texts: [SourcePath: [UInt8]], _ reader: any SourceReader, jobs: Int, sink: any ArtefactSink
    ) async throws -> [Diagnostic] {
        try await some(context.site.leaflets, context.site, reader, texts: texts, jobs: jobs, wish: .init(), sink: sink)
    }

    /// Makes some leaflets side by side.
    static func some(
        _ leaflets: [Leaflet], _ site: SiteIndex, _ reader: any SourceReader, texts: [SourcePath: [UInt8]] = [:], jobs: Int,
        wish: LeafletWorker.Wish, sink: any ArtefactSink
    ) async throws -> [Diagnostic] {
        guard !leaflets.isEmpty else { return [] }
        let loaded = PrintThemeLoader.load(reader, site.config)
        guard let theme = loaded.value, !loaded.failed else { return loaded.diagnostics }
        let programs = FontPrograms()
        let results = try await Slices.run(count: leaflets.count, jobs: jobs, size: 1) { _, draw in
            var diagnostics: [Diagnostic] = []
            guard let worker = LeafletWorker(theme, site, programs: programs) else { return diagnostics }
            var last: (page: Int, prepared: PreparedPage)?
            while let range = draw.next() {
                for leaflet in leaflets[range] {
                    if last?.page != leaflet.page {
                        let page = site.pages[leaflet.page]
                        guard let text = texts[page.path] ?? SiteLoader.text(of: page, reader, &diagnostics) else { continue }
                        let prepared = PreparedPage.prepare(leaflet.page, text: text, site: site)
                        diagnostics += prepared.diagnostics
                        guard !prepared.failed else { continue }
                        last = (leaflet.page, prepared.value)
                    }
                    guard let prepared = last?.prepared else { continue }
                    func path(_ use: SheetUse) -> String { "\(leaflet.folder)\(use.rawValue).pdf" }
                    let made = worker.run(leaflet, prepared: prepared, wish: wish) { sink.previous(path($0)) }
                    diagnostics += made.diagnostics
                    for file in made.value { try sink.write(path(file.use), file.bytes) }
                }
            }
            return diagnostics
        }
        return loaded.diagnostics + results.flatMap(\.self)
    }
}
