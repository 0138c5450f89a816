/// Puts the panels of a leaflet on pages for a printing house, an office printer or a screen.
///
/// Figures of the structure and links within the leaflet name panels: the page of ``StructureNode/box`` and of
/// ``LinkItem/Target/page(_:_:)`` is the number of the panel in ``LaidLeaflet/panels``, with coordinates of the panel.
public struct SheetComposer {
    /// The type of the words beside the trim of press files.
    let slug: SlugLine?

    /// Makes a composer; without fonts press files say nothing beside the trim.
    public init(fonts: FontChain? = nil, shaper: Shaper? = nil) {
        if let fonts, let shaper { slug = SlugLine(fonts: fonts, shaper: shaper) } else { slug = nil }
    }

    /// The document for a use; `isMono` turns all colours to grey, for photocopiers.
    public func compose(_ leaflet: LaidLeaflet, as use: SheetUse, isMono: Bool = false) -> PrintDocument {
        compose(LeafletRun(leaflet), use, isMono)
    }

    /// The document of a personalised run: leaflets of one format that differ in words, one after the other; nil for none.
    ///
    /// Where the format puts several pieces on an office sheet, each cell has another one. Title, language and day are those of the first.
    public func compose(run leaflets: [LaidLeaflet], as use: SheetUse, isMono: Bool = false) -> PrintDocument? {
        leaflets.first.map { compose(LeafletRun($0, leaflets.dropFirst()), use, isMono) }
    }

    private func compose(_ run: LeafletRun, _ use: SheetUse, _ isMono: Bool) -> PrintDocument {
        let leaflet = run.whole
        let pages: [PlacedPage]
        switch use {
        case .press: pages = pressPages(run)
        case .office: pages = officePages(run)
        case .read: pages = readPages(leaflet)
        }
        var document = PrintDocument(
            title: leaflet.title, language: leaflet.language, author: leaflet.author, subject: leaflet.subject, day: leaflet.day,
            identity: isMono ? leaflet.identity + Array(" mono".utf8) : leaflet.identity, structure: leaflet.structure)
        let homes = PanelHomes(pages, panels: leaflet.panels.count)
        document.pages = pages.map { paint($0, leaflet, homes, isMono: isMono) }
        homes.move(&document.structure)
        if use == .office { document.duplex = duplex(leaflet, pages: run.mostSides) }
        if use == .read { document.outline = homes.outline(of: leaflet) }
        return document
    }

    private func paint(_ placed: PlacedPage, _ leaflet: LaidLeaflet, _ homes: PanelHomes, isMono: Bool) -> PrintPage {
        var page = PrintPage(width: placed.size.width, height: placed.size.height, trim: placed.trim, bleed: placed.bleed)
        page.folds = placed.folds
        for placement in placed.placements { page.items += paint(leaflet.panels[placement.panel], placement, homes) }
        page.items += placed.marks
        if isMono { page.items = page.items.map(\.grey) }
        return page
    }

    /// A panel, cut where it ends.
    private func paint(_ laid: LaidPanel, _ placement: PanelPlacement, _ homes: PanelHomes) -> [PageItem] {
        let unit = PageUnit.millimetre
        let frame = PageRect(x: 0, y: 0, width: laid.panel.width * unit, height: laid.panel.height * unit)
        let seen = BleedReach.grown(frame, by: placement.reach)
        let reach = BleedReach(frame, reach: placement.reach)
        var items: [PageItem] = []
        if let background = laid.background { items.append(.path(PathItem(PagePath(seen), fill: .paint(background)))) }
        items += reach.extended(laid.backdrop)
        items += reach.extended(laid.items)
        items = items.compactMap { homes.linked($0, isCopy: placement.isCopy) }
        guard !items.isEmpty else { return [] }
        return [
            .group(GroupItem(items, transform: placement.transform, clip: PagePath(seen), mark: placement.isCopy ? .artifact : nil))
        ]
    }
}
