/// A panel in its place on a page.
struct PanelPlacement {
    /// The panel, by its number in the leaflet.
    var panel: Int
    /// From the panel’s coordinates to those of the page.
    var transform: PageTransform
    /// How far it is painted past its edges, in points, as the panel is read; less than nothing cuts it.
    var reach = Edges(0.0)
    /// Whether the same panel was placed before, so that this one is decoration to a listener.
    var isCopy = false

    /// The same on a page that is mapped as a whole.
    func moved(_ map: PageTransform) -> PanelPlacement {
        var result = self
        result.transform = map.after(transform)
        return result
    }
}

/// A page with its panels in their places and the marks around them, not painted yet.
struct PlacedPage {
    /// The size of the page in points.
    let size: (width: Double, height: Double)
    var trim: PageRect?
    var bleed: PageRect?
    /// The panels, from the bottom up.
    var placements: [PanelPlacement] = []
    /// What is painted over them: marks for folding and cutting, words beside the trim.
    var marks: [PageItem] = []
    /// Where it is folded, across the whole piece.
    var folds: [PagePath] = []

    init(width: Double, height: Double) { size = (width, height) }

    /// The page with its head down.
    var turned: PlacedPage {
        let map = PageTransform.translation(size.width, size.height).after(.quarterTurns(2))
        var result = self
        result.placements = placements.map { $0.moved(map) }
        if !marks.isEmpty { result.marks = [.group(GroupItem(marks, transform: map))] }
        return result
    }
}
