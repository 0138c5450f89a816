internal import LoaStats

/// The factors of fitting: how much larger type is than the style sheet says, and how much wider lines stand.
struct FitFactor: Hashable {
    var size = 1.0
    var leading = 1.0
}

/// A box, or a part of one, with its size and what is in it; coordinates are those of the parent’s fragment.
struct Fragment {
    enum Parts {
        case none
        /// Lines of words, each so high, at a factor of type.
        case lines([SetLine], pitch: Double, baseline: Double, size: Double)
        case fragments([Fragment])
        /// A picture, code, drawing or rule in this rectangle.
        case art(PageRect, size: Double)
        /// Rows of a table; those of the head are repeated where it breaks.
        case rows([RowFragment])
    }

    /// A row of a table with the lines of its cells.
    struct RowFragment {
        struct Cell {
            var index: Int
            var x: Double
            var width: Double
            var lines: [SetLine]
            var pitch: Double
            var baseline: Double
            /// From the top of the row to the first line.
            var top: Double
            /// From the left of the cell to where lines begin, and the room for them.
            var left: Double
            var room: Double
        }
        var row: Int
        var y: Double
        var height: Double
        var cells: [Cell]
        var size: Double
    }

    var box: PrintBox
    var x = 0.0
    var y = 0.0
    var width: Double
    var height: Double
    var margin: Edges<Double>
    /// Inside these the content begins.
    var inset: Edges<Double>
    var parts: Parts
    /// Whether it goes on from a part before: markers and the upper border are not painted again.
    var isRest = false

    var bottom: Double { y + height }
}
