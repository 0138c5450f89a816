public import LoaMarkup
internal import LoaPrint
internal import LoaSite

extension LiveSite {
    /// The leaflets of a page as drawings, of the newest texts; nil when the page is not printed for the audience on that day.
    ///
    /// - Parameters:
    ///   - path: The page.
    ///   - audience: The audience by its id.
    ///   - day: The day; nil for the present one.
    ///   - form: Sides or panels.
    ///   - isMono: Whether in shades of grey, as photocopiers make them.
    public func leaflets(
        of path: SourcePath, for audience: String, on day: CalendarDate?, as form: LeafletForm, isMono: Bool
    ) async -> LeafletView? {
        let (site, texts) = await newest(on: day)
        guard let site, let page = site.byPath[path], let reader = site.config.audiences.audiences.first(where: { $0.id == audience }) else { return nil }
        let jobs = site.leaflets(of: page, bit: reader.bit)
        guard !jobs.isEmpty else { return nil }
        let title = site.pages[page].title.text(for: reader.bit)
        let loaded = printTheme(texts, site)
        var diagnostics = loaded.diagnostics
        guard let theme = loaded.value, let worker = LeafletWorker(theme, site, programs: FontPrograms()),
            let text = SiteLoader.text(of: site.pages[page], texts, &diagnostics)
        else { return LeafletView(title: title, pictures: [], diagnostics: diagnostics) }
        let prepared = PreparedPage.prepare(page, text: text, site: site)
        diagnostics += prepared.diagnostics
        var pictures: [LeafletPicture] = []
        for (number, job) in jobs.enumerated() where !prepared.failed {
            let laid = worker.lay(job, prepared: prepared.value)
            diagnostics += laid.diagnostics
            guard let leaflet = laid.value else { continue }
            pictures.append(Self.picture(leaflet, job, number, worker, form, isMono))
        }
        return LeafletView(title: title, pictures: pictures, diagnostics: SiteBuild.finished(diagnostics, texts, site))
    }

    private static func picture(
        _ leaflet: LaidLeaflet, _ job: Leaflet, _ number: Int, _ worker: LeafletWorker, _ form: LeafletForm, _ isMono: Bool
    ) -> LeafletPicture {
        let document = worker.compose(leaflet, as: form == .sheet ? .press : .read, isMono: isMono)
        // Empty panels are left out of the file for reading.
        let panels = leaflet.panels.filter { !$0.items.isEmpty || !$0.backdrop.isEmpty }
        var drawing = PageSVG(prefix: "t\(number)-")
        let pages = document.pages.enumerated().map { at, page in
            let size = page.trim ?? PageRect(x: 0, y: 0, width: page.width, height: page.height)
            let isRunning = leaflet.format.pages != nil
            var name = isRunning ? Message(vi: "Trang \(at + 1)", en: "Page \(at + 1)") : Message(vi: "Mặt \(at + 1)", en: "Side \(at + 1)")
            if form == .panels, !isRunning {
                name = Message(vi: "Phần \(at + 1)", en: "Panel \(at + 1)")
                if panels.indices.contains(at), let title = panels[at].panel.title { name = Message(vi: "\(name.vi): \(title.vi)", en: "\(name.en): \(title.en)") }
            }
            let label = leaflet.language == "vi" ? name.vi : name.en
            return LeafletPicture.Page(
                name: name, width: Int((size.width / PageUnit.millimetre).rounded()), height: Int((size.height / PageUnit.millimetre).rounded()),
                svg: drawing.write(page, label: "\(leaflet.title) — \(label)"))
        }
        let read = form == .panels ? document : worker.compose(leaflet, as: .read, isMono: isMono)
        return LeafletPicture(
            id: leaflet.format.id, format: leaflet.format.name, folder: job.folder, language: leaflet.language, pages: pages,
            words: words(read, in: document), definitions: drawing.definitions)
    }

    /// The words of the file for reading, with their places in a drawing.
    private static func words(_ read: PrintDocument, in drawn: PrintDocument) -> [LeafletPicture.Word] {
        let words = read.words
        return zip(words, drawn.places(of: words)).map { word, place in
            let rect = (place ?? word).rect
            return LeafletPicture.Word(text: word.text, page: place?.page, x: rect.x, y: rect.y, width: rect.width, height: rect.height)
        }
    }
}
