/// What all readers know of one cell once it is hidden, from its mark and from the rules that are public.
struct CellMarks {
    /// Stands for no limit.
    static let unlimited = Int.max / 4

    /// The smallest and largest value that readers cannot exclude; of a cell in the middle of a gap, the outer ends.
    let lowest: Int
    let highest: Int
    /// Values with 1 ≤ |v| ≤ gap are excluded, for they would have been shown as “dưới”.
    let gap: Int
    /// Whether zero is excluded, for it would have been shown.
    let excludesZero: Bool

    /// What is known of a cell with the mark that it has or would get if it were hidden.
    ///
    /// A withheld cell that is not zero is taken to be known above the threshold: were it 1…k, its mark would say so.
    init(of cell: CellSystem.Cell) {
        let bound = cell.threshold.upperBound
        let floor = cell.mayBeNegative ? -Self.unlimited : 0
        if !cell.isPublished {
            (lowest, highest, gap, excludesZero) = (floor, Self.unlimited, 0, false)
        } else if cell.isSensitive {
            (lowest, highest, gap, excludesZero) = (cell.mayBeNegative ? -bound : 1, bound, 0, true)
        } else if bound == 0 || cell.value == 0 {
            (lowest, highest, gap, excludesZero) = (floor, Self.unlimited, bound, false)
        } else if cell.value > 0 {
            (lowest, highest, gap, excludesZero) = (bound + 1, Self.unlimited, bound, true)
        } else {
            (lowest, highest, gap, excludesZero) = (floor, -bound - 1, bound, true)
        }
    }

    /// A quantity that nobody prints and that is at least so much.
    init(atLeast least: Int) { (lowest, highest, gap, excludesZero) = (least, Self.unlimited, 0, false) }

    private init(_ lowest: Int, _ highest: Int, like marks: CellMarks) {
        (self.lowest, self.highest, gap, excludesZero) = (lowest, highest, marks.gap, marks.excludesZero)
    }

    /// What is known of a sensitive cell with the neutral mark: only that it is not zero.
    var neutral: CellMarks {
        CellMarks(lowest < 0 ? -Self.unlimited : lowest, Self.unlimited, like: self)
    }

    /// The same, knowing that a share of the cell is printed only from ten on.
    func limited(byShareOf cell: CellSystem.Cell) -> CellMarks {
        if cell.isPublished { return self }
        return cell.value < 10 ? CellMarks(lowest, min(highest, 9), like: self) : CellMarks(max(lowest, 10), highest, like: self)
    }

    /// Whether readers who see the mark must reckon with this value.
    func allow(_ value: Int) -> Bool {
        value >= lowest && value <= highest && !(excludesZero && value == 0)
            && !(value != 0 && value.magnitude <= gap.magnitude)
    }
}
