/// Which page comes where on which side of the sheets that an office printer takes.
///
/// Backs are laid out for a sheet that is turned like the page of a book: its columns run the other way.
struct ImpositionPlan {
    /// A page in a cell of a sheet.
    struct Cell: Hashable {
        /// The piece from 0; pieces that a run does not have stay blank.
        var piece = 0
        /// The page of the piece from 0; pages that the leaflet does not have stay blank.
        var page: Int
        /// The column from the left, from 0.
        var column: Int
        /// The row from the top, from 0.
        var row: Int
        /// By how many thicknesses of paper it is moved to the right, to the fold of its sheet; to the left when negative.
        var creep = 0
        /// Whether the page stands on another cell already.
        var isCopy = false
    }

    /// The sides of the sheets in the order of printing, front and back of each.
    let sides: [[Cell]]

    /// Plans for pieces of so many pages: one piece fills the cells of a sheet again and again, different ones have a cell each.
    init(_ imposition: Imposition, pages: Int, pieces: Int = 1) {
        let (columns, rows) = (max(imposition.columns, 1), max(imposition.rows, 1))
        switch imposition.kind {
        case .nUp where pieces == 1: sides = Self.repeated(pages: pages, columns: columns, rows: rows)
        case .nUp:
            let cells = columns * rows
            sides = stride(from: 0, to: pieces, by: cells).flatMap { first in
                Self.repeated(pages: pages, columns: columns, rows: rows).map { side in
                    side.enumerated().map { number, cell in
                        var own = cell
                        own.piece = first + number
                        own.isCopy = false
                        return own
                    }
                }
            }
        case .saddle:
            sides = (0..<pieces).flatMap { piece in
                Self.folded(pages: pages, columns: columns, rows: rows).map { side in
                    side.map { cell in
                        var own = cell
                        own.piece = piece
                        return own
                    }
                }
            }
        }
    }

    private static func repeated(pages: Int, columns: Int, rows: Int) -> [[Cell]] {
        // Two pages make a leaf; one page alone has a back that nobody prints.
        (0..<pages).map { page in
            let isBack = page % 2 == 1
            var cells: [Cell] = []
            for row in 0..<rows {
                for column in 0..<columns {
                    // The first piece of the front has its back on the other side of the paper.
                    let place = isBack ? columns - 1 - column : column
                    cells.append(Cell(page: page, column: place, row: row, isCopy: row > 0 || column > 0))
                }
            }
            return cells
        }
    }

    /// Sheets folded into each other: the outermost has the first page and the last.
    private static func folded(pages: Int, columns: Int, rows: Int) -> [[Cell]] {
        let count = (pages + 3) / 4 * 4
        // Columns beyond the two pages of a sheet hold the same booklet again.
        let booklets = max(columns / 2, 1)
        var sides: [[Cell]] = []
        for sheet in 0..<count / 4 {
            for (isBack, pair) in [(false, [count - 1 - 2 * sheet, 2 * sheet]), (true, [2 * sheet + 1, count - 2 - 2 * sheet])] {
                var cells: [Cell] = []
                for row in 0..<rows {
                    for booklet in 0..<booklets {
                        let place = 2 * (isBack ? booklets - 1 - booklet : booklet)
                        for (half, page) in pair.enumerated() {
                            cells.append(
                                Cell(
                                    page: page, column: place + half, row: row, creep: half == 0 ? sheet : -sheet,
                                    isCopy: row > 0 || booklet > 0))
                        }
                    }
                }
                sides.append(cells)
            }
        }
        return sides
    }
}
