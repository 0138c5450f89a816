extension SheetComposer {
    /// One page a side with room past the cut for colour, marks and words; booklets page by page, since printing houses impose.
    func pressPages(_ run: LeafletRun) -> [PlacedPage] {
        zip(run.leaflets, run.pieces).flatMap { pressPages($0, $1) }
    }

    private func pressPages(_ leaflet: LaidLeaflet, _ faces: [SheetFace]) -> [PlacedPage] {
        let bleed = max(leaflet.format.bleed, 0) * PageUnit.millimetre
        return faces.enumerated().map { number, face in
            let margin = bleed + PressMarks.room
            let trim = PageRect(x: margin, y: margin, width: face.width, height: face.height)
            var page = PlacedPage(width: face.width + 2 * margin, height: face.height + 2 * margin)
            page.trim = trim
            page.bleed = trim.inset(by: -bleed)
            page.placements = face.placements(at: PagePoint(trim.x, trim.y), reach: Edges(bleed))
            page.marks = PressMarks(trim: trim, bleed: bleed).items(folds: leaflet.format.folds.filter { $0.side == face.side })
            page.folds = leaflet.format.folds.filter { $0.side == face.side }.map { fold in
                let at = fold.at * PageUnit.millimetre
                return fold.isHorizontal
                    ? PagePath(from: PagePoint(trim.x, trim.y + at), to: PagePoint(trim.right, trim.y + at))
                    : PagePath(from: PagePoint(trim.x + at, trim.y), to: PagePoint(trim.x + at, trim.bottom))
            }
            if let slug { page.marks += slug.items(of: leaflet, page: number, pages: faces.count, trim: trim, bleed: bleed) }
            return page
        }
    }
}
