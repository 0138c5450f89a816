/// The page and place where each panel is read, for everything that points at it.
struct PanelHomes {
    private var homes: [(page: Int, transform: PageTransform)?]

    /// Finds the first place of each panel that is no copy.
    init(_ pages: [PlacedPage], panels: Int) {
        homes = Array(repeating: nil, count: panels)
        for (number, page) in pages.enumerated() {
            for placement in page.placements where !placement.isCopy && homes[placement.panel] == nil {
                homes[placement.panel] = (number, placement.transform)
            }
        }
    }

    private func home(_ panel: Int) -> (page: Int, transform: PageTransform)? { homes.indices.contains(panel) ? homes[panel] : nil }

    /// Turns the panels that figures of a structure stand on into pages.
    func move(_ structure: inout StructureTree) {
        for index in structure.nodes.indices {
            let id = StructureNode.ID(index: index)
            guard let box = structure[id].box else { continue }
            structure[id].box = home(box.page).map { (page: $0.page, rect: $0.transform.apply(box.rect)) }
        }
    }

    /// An item with its links led to pages; nil for links in copies, which would be told twice.
    func linked(_ item: PageItem, isCopy: Bool) -> PageItem? {
        switch item {
        case .text, .path, .picture: return item
        case .link(var link):
            guard !isCopy else { return nil }
            guard case .page(let panel, let point) = link.target else { return item }
            guard let home = home(panel) else { return nil }
            link.target = .page(home.page, home.transform.apply(point))
            return .link(link)
        case .group(var group):
            group.items = group.items.compactMap { linked($0, isCopy: isCopy) }
            return .group(group)
        }
    }

    /// The headings as bookmarks.
    func outline(of leaflet: LaidLeaflet) -> [OutlineEntry] {
        leaflet.panels.enumerated().flatMap { number, laid -> [OutlineEntry] in
            guard let home = home(number) else { return [] }
            return laid.headings.map {
                OutlineEntry($0.title, level: $0.level, page: home.page, point: home.transform.apply(PagePoint(0, $0.y)))
            }
        }
    }
}
