extension SheetComposer {
    /// Exact sheets: each side by itself, or several pieces or pages on a larger sheet.
    func officePages(_ leaflet: LaidLeaflet) -> [PlacedPage] {
        let format = leaflet.format
        let faces = SheetFace.all(of: leaflet)
        var pages: [PlacedPage]
        if let imposition = format.imposition {
            pages = imposed(faces, imposition, format)
        } else {
            pages = faces.map { face in
                var page = PlacedPage(width: face.width, height: face.height)
                page.placements = face.placements(at: PagePoint(0, 0), reach: Edges(0))
                page.marks = Self.creases(format.folds.filter { $0.side == face.side }, sheet: page.size)
                return page
            }
        }
        // Pages are laid out for sheets that are turned like the page of a book. Turned head over heels instead, the back must
        // stand on its head to be upright.
        if let first = pages.first, Self.isTurnedOverHead(format.flip, width: first.size.width, height: first.size.height) {
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

    private func imposed(_ faces: [SheetFace], _ imposition: Imposition, _ format: PrintFormat) -> [PlacedPage] {
        let size = (width: format.sheet.width * PageUnit.millimetre, height: format.sheet.height * PageUnit.millimetre)
        let grid = CellGrid(imposition, width: size.width, height: size.height)
        let plan = ImpositionPlan(imposition, pages: faces.count)
        return plan.sides.enumerated().map { number, cells in
            var page = PlacedPage(width: grid.sheet.width, height: grid.sheet.height)
            for cell in cells where faces.indices.contains(cell.page) {
                let shift = Double(cell.creep) * imposition.creep * PageUnit.millimetre
                var origin = grid.origin(column: cell.column, row: cell.row)
                origin.x += shift
                // A page that is moved to the fold ends there, and its colour fills what it left behind.
                let reach = Edges(top: 0.0, right: -shift, bottom: 0, left: shift)
                page.placements += faces[cell.page].placements(at: origin, reach: reach, isCopy: cell.isCopy)
            }
            // Fronts alone: the cutter follows one side, and no printer puts both in exactly the same place.
            if number % 2 == 0 {
                var marks = OfficeMarks(sheet: grid.sheet)
                marks.addCuts(of: grid)
                for x in grid.folds { marks.addFold(at: x, isLevel: false) }
                page.marks = marks.items
                addCreases(format.folds, cells, faces, grid, to: &page)
            }
            return page
        }
    }

    /// Ticks for the folds of the pieces themselves.
    private func addCreases(_ folds: [PrintFold], _ cells: [ImpositionPlan.Cell], _ faces: [SheetFace], _ grid: CellGrid, to page: inout PlacedPage) {
        guard !folds.isEmpty else { return }
        for cell in cells where faces.indices.contains(cell.page) {
            let face = faces[cell.page]
            let origin = grid.origin(column: cell.column, row: cell.row)
            let marks = Self.creases(folds.filter { $0.side == face.side }, sheet: (face.width, face.height))
            if !marks.isEmpty { page.marks.append(.group(GroupItem(marks, transform: .translation(origin.x, origin.y)))) }
        }
    }
}
