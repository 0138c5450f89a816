internal import LoaMarkup
internal import LoaPrint
internal import LoaSite
internal import LoaWeb

/// Makes the leaflets of a site and hands their files to a sink.
enum LeafletRun {
    /// Makes all leaflets of a site; nothing is read where there are none.
    static func all(
        _ context: RenderContext, _ texts: [SourcePath: [UInt8]], _ reader: any SourceReader, jobs: Int, sink: any ArtefactSink
    ) async throws -> Reported<[MadeLeaflet]> {
        try await some(context.site.leaflets, context.site, reader, texts: texts, jobs: jobs, wish: .init(), sink: sink)
    }

    /// Makes some leaflets side by side; what was made comes back in their order.
    static func some(
        _ leaflets: [Leaflet], _ site: SiteIndex, _ reader: any SourceReader, texts: [SourcePath: [UInt8]] = [:], jobs: Int,
        wish: LeafletWorker.Wish, sink: any ArtefactSink
    ) async throws -> Reported<[MadeLeaflet]> {
        guard !leaflets.isEmpty else { return Reported([]) }
        let loaded = PrintThemeLoader.load(reader, site.config)
        guard let theme = loaded.value, !loaded.failed else { return Reported([], loaded.diagnostics) }
        let programs = FontPrograms()
        let results = try await Slices.run(count: leaflets.count, jobs: jobs, size: 1) { _, draw in
            var (all, diagnostics): ([(at: Int, made: MadeLeaflet)], [Diagnostic]) = ([], [])
            guard let worker = LeafletWorker(theme, site, programs: programs) else { return (all, diagnostics) }
            var last: (page: Int, prepared: PreparedPage)?
            while let range = draw.next() {
                for at in range {
                    let leaflet = leaflets[at]
                    if last?.page != leaflet.page {
                        let page = site.pages[leaflet.page]
                        guard let text = texts[page.path] ?? SiteLoader.text(of: page, reader, &diagnostics) else { continue }
                        let prepared = PreparedPage.prepare(leaflet.page, text: text, site: site)
                        diagnostics += prepared.diagnostics
                        guard !prepared.failed else { continue }
                        last = (leaflet.page, prepared.value)
                    }
                    guard let prepared = last?.prepared else { continue }
                    let done = worker.make(leaflet, prepared: prepared, wish: wish) { sink.previous(leaflet.folder + $0) }
                    diagnostics += done.diagnostics
                    guard var made = done.value else { continue }
                    for file in made.kept { try sink.write(leaflet.folder + file.name, file.bytes) }
                    made.kept = []
                    if let laid = made.laid, !wish.isOneFile {
                        let files = worker.files([laid], of: leaflet, wish: wish)
                        diagnostics += files.diagnostics
                        for file in files.value { try sink.write(leaflet.folder + file.name, file.bytes) }
                        // The pages of thousands of leaflets would fill the memory.
                        made.laid = nil
                    }
                    all.append((at, made))
                }
            }
            return (all, diagnostics)
        }
        var (all, diagnostics) = (results.flatMap(\.0).sorted { $0.at < $1.at }.map(\.made), loaded.diagnostics + results.flatMap(\.1))
        if wish.isOneFile, !diagnostics.contains(where: { $0.severity == .error }), let worker = LeafletWorker(theme, site, programs: programs) {
            for group in MergedLeaflets.groups(all, site) {
                let files = worker.files(group.leaflets(site), of: group.members[0].job, wish: wish)
                diagnostics += files.diagnostics
                for file in files.value { try sink.write(group.folder + file.name, file.bytes) }
            }
            for at in all.indices { all[at].laid = nil }
        }
        return Reported(all, diagnostics)
    }
}
