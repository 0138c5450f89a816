/// One printed side of the finished piece, or one page of a booklet: the panels on it, in points.
struct SheetFace {
    /// The width of the cut side.
    let width: Double
    /// The height of the cut side.
    let height: Double
    /// The panels on it with their numbers in the leaflet.
    var panels: [(number: Int, panel: PrintPanel)] = []
    /// The side of the format that its folds are marked on.
    let side: Int

    /// An empty side of a format.
    init(of format: PrintFormat, side: Int) {
        width = format.sheet.width * PageUnit.millimetre
        height = format.sheet.height * PageUnit.millimetre
        self.side = side
    }

    /// All sides of a leaflet in order; of running pages as many as the format asks for, blank ones before the last.
    static func all(of leaflet: LaidLeaflet) -> [SheetFace] {
        let format = leaflet.format
        let most = leaflet.panels.map(\.panel.side).max() ?? 0
        let count = max(most + 1, format.pages == nil ? format.sides : 1)
        var faces = (0..<count).map { SheetFace(of: format, side: format.pages == nil ? $0 : 0) }
        for (number, laid) in leaflet.panels.enumerated() where laid.panel.side >= 0 {
            faces[laid.panel.side].panels.append((number, laid.panel))
        }
        if let pages = format.pages {
            pad(&faces, to: max(pages.least, 1), multiple: max(pages.multiple, 1), format)
        }
        return faces
    }

    /// Adds blank pages before the last; a single page stays the first, with the blank ones behind it.
    static func pad(_ faces: inout [SheetFace], to least: Int, multiple: Int, _ format: PrintFormat) {
        let count = (max(faces.count, least) + multiple - 1) / multiple * multiple
        let blank = [SheetFace](repeating: SheetFace(of: format, side: 0), count: count - faces.count)
        faces.insert(contentsOf: blank, at: faces.count > 1 ? faces.count - 1 : faces.count)
    }

    /// The panels on a page: `origin` is where the side’s top left corner comes to lie, `reach` how far colour runs past its edges.
    func placements(at origin: PagePoint, reach: Edges<Double>, isCopy: Bool = false) -> [PanelPlacement] {
        panels.map { number, panel in
            let isTurned = panel.turns % 2 != 0
            let unit = PageUnit.millimetre
            let (w, h) = (panel.width * unit, panel.height * unit)
            let box = PageRect(x: panel.x * unit, y: panel.y * unit, width: isTurned ? h : w, height: isTurned ? w : h)
            // Turned around its corner, a panel leaves the place it belongs to; the shift brings it back.
            let turned = PageTransform.quarterTurns(panel.turns)
            let around = turned.apply(PageRect(x: 0, y: 0, width: w, height: h))
            let shift = PageTransform.translation(origin.x + box.x - around.x, origin.y + box.y - around.y)
            let onSheet = Edges(
                top: box.y <= Self.hair ? reach.top : 0, right: box.right >= width - Self.hair ? reach.right : 0,
                bottom: box.bottom >= height - Self.hair ? reach.bottom : 0, left: box.x <= Self.hair ? reach.left : 0)
            return PanelPlacement(
                panel: number, transform: shift.after(turned), reach: Self.turned(onSheet, back: panel.turns), isCopy: isCopy)
        }
    }

    /// What is less apart counts as the same place, in points.
    static let hair = 0.1

    /// Edges of the sheet as a panel sees them that was turned clockwise by quarters.
    static func turned(_ edges: Edges<Double>, back turns: Int) -> Edges<Double> {
        let around = [edges.top, edges.right, edges.bottom, edges.left]
        func edge(_ index: Int) -> Double { around[(index + (turns % 4 + 4)) % 4] }
        return Edges(top: edge(0), right: edge(1), bottom: edge(2), left: edge(3))
    }
}
