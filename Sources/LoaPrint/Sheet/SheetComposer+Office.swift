extension SheetComposer {
    /// Exact sheets: each side by itself, or several pieces or pages on a larger sheet.
    func officePages(_ run: LeafletRun) -> [PlacedPage] {
        let format = run.whole.format
        // Sheets with one printed side are not turned.
        let isTwoSided = run.mostSides > 1
        var pages: [PlacedPage]
        if let imposition = format.imposition {
            pages = imposed(run.pieces, imposition, format)
        } else {
            pages = run.pieces.flatMap { faces -> [PlacedPage] in
                let pages = faces.map { face in
                    var page = PlacedPage(width: face.width, height: face.height)
                    page.placements = face.placements(at: PagePoint(0, 0), reach: Edges(0))
                    page.marks = Self.creases(format.folds.filter { $0.side == face.side }, sheet: page.size)
                    return page
                }
                // The next piece begins on a sheet of its own.
                guard run.pieces.count > 1, isTwoSided, pages.count % 2 == 1, let last = pages.last else { return pages }
                return pages + [PlacedPage(width: last.size.width, height: last.size.height)]
            }
        }
        // Pages are laid out for sheets that are turned like the page of a book. Turned head over heels instead, the back must
        // stand on its head to be upright.
        if isTwoSided, let first = pages.first, Self.isTurnedOverHead(format.flip, width: first.size.width, height: first.size.height) {
            for index in pages.indices where index % 2 == 1 { pages[index] = pages[index].turned }
        }
        return pages
    }

    /// What the printer is to be asked for.
    func duplex(_ leaflet: LaidLeaflet, pages: Int) -> DuplexMode {
        pages < 2 ? .oneSided : leaflet.format.flip == .long ? .longEdge : .shortEdge
    }

    /// Whether a sheet that is turned on an edge ends up with its head down.
    static func isTurnedOverHead(_ edge: FlipEdge, width: Double, height: Double) -> Bool { (edge == .long) == (width > height) }

    private static func creases(_ folds: [PrintFold], sheet: (width: Double, height: Double)) -> [PageItem] {
        var marks = OfficeMarks(sheet: sheet)
        for fold in folds { marks.addFold(at: fold.at * PageUnit.millimetre, isLevel: fold.isHorizontal) }
        return marks.items
    }

    private func imposed(_ pieces: [[SheetFace]], _ imposition: Imposition, _ format: PrintFormat) -> [PlacedPage] {
        let size = (width: format.sheet.width * PageUnit.millimetre, height: format.sheet.height * PageUnit.millimetre)
        let grid = CellGrid(imposition, width: size.width, height: size.height)
        var pages = pieces.map(\.count).max() ?? 0
        // The next sheet of a run may not begin on the back of the last.
        if pieces.count > 1, pages > 1 { pages += pages % 2 }
        let plan = ImpositionPlan(imposition, pages: pages, pieces: pieces.count)
        func face(_ cell: ImpositionPlan.Cell) -> SheetFace? {
            pieces.indices.contains(cell.piece) && pieces[cell.piece].indices.contains(cell.page) ? pieces[cell.piece][cell.page] : nil
        }
        return plan.sides.enumerated().map { number, cells in
            var page = PlacedPage(width: grid.sheet.width, height: grid.sheet.height)
            for cell in cells {
                guard let face = face(cell) else { continue }
                let shift = Double(cell.creep) * imposition.creep * PageUnit.millimetre
                var origin = grid.origin(column: cell.column, row: cell.row)
                origin.x += shift
                // A page that is moved to the fold ends there, and its colour fills what it left behind.
                let reach = Edges(top: 0.0, right: -shift, bottom: 0, left: shift)
                page.placements += face.placements(at: origin, reach: reach, isCopy: cell.isCopy)
            }
            // Fronts alone: the cutter follows one side, and no printer puts both in exactly the same place.
            if pages < 2 || number % 2 == 0 {
                var marks = OfficeMarks(sheet: grid.sheet)
                marks.addCuts(of: grid)
                for x in grid.folds { marks.addFold(at: x, isLevel: false) }
                page.marks = marks.items
                for cell in cells {
                    guard let face = face(cell) else { continue }
                    let marks = Self.creases(format.folds.filter { $0.side == face.side }, sheet: (face.width, face.height))
                    let origin = grid.origin(column: cell.column, row: cell.row)
                    if !marks.isEmpty { page.marks.append(.group(GroupItem(marks, transform: .translation(origin.x, origin.y)))) }
                }
            }
            return page
        }
    }
}
