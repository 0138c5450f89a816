/// Thin grey ticks on office sheets, where they are cut and folded.
struct OfficeMarks {
    private static let paint = Paint(RGBColour(128, 128, 128))
    private static let width = 0.25
    /// The length of a tick in points: four millimetres.
    static let length = 4 * PageUnit.millimetre
    /// What a tick keeps from the pieces beside it.
    static let gap = 0.5 * PageUnit.millimetre

    private var path = PagePath()
    private let sheet: (width: Double, height: Double)

    init(sheet: (width: Double, height: Double)) { self.sheet = sheet }

    /// The ticks; nothing where there are none.
    var items: [PageItem] {
        path.steps.isEmpty ? [] : [.path(PathItem(path, stroke: Stroke(Self.paint, width: Self.width)))]
    }

    /// Ticks at both ends of a line across the whole sheet.
    mutating func addFold(at place: Double, isLevel: Bool, from start: Double = 0, to end: Double? = nil) {
        let end = end ?? (isLevel ? sheet.width : sheet.height)
        let length = min(Self.length, (end - start) / 4)
        add(at: place, isLevel, from: start, to: start + length)
        add(at: place, isLevel, from: end - length, to: end)
    }

    /// Ticks for cutting, in the margins and between the pieces; where the pieces leave no margin they stand at its edge.
    mutating func addCuts(of grid: CellGrid) {
        let (upright, level) = grid.cuts
        let frame = grid.frame
        for x in upright where isInside(x, sheet.width) {
            addCut(at: x, false, spaces: grid.spaces(along: (frame.y, frame.bottom), cuts: level, sheet: sheet.height), sheet.height)
        }
        for y in level where isInside(y, sheet.height) {
            addCut(at: y, true, spaces: grid.spaces(along: (frame.x, frame.right), cuts: upright, sheet: sheet.width), sheet.width)
        }
    }

    /// Whether a cut is one: nobody cuts off less than a millimetre at the edge of the sheet.
    private func isInside(_ place: Double, _ end: Double) -> Bool { place > PageUnit.millimetre && place < end - PageUnit.millimetre }

    private mutating func addCut(at place: Double, _ isLevel: Bool, spaces: [ClosedRange<Double>], _ end: Double) {
        for (index, space) in spaces.enumerated() {
            let (low, high) = (space.lowerBound, space.upperBound)
            let room = high - low - 2 * Self.gap
            let hasRoom = room > Self.gap
            switch index {
            case 0 where hasRoom: add(at: place, isLevel, from: max(low, high - Self.gap - Self.length), to: high - Self.gap)
            case 0: add(at: place, isLevel, from: 0, to: Self.length)
            case 1 where hasRoom: add(at: place, isLevel, from: low + Self.gap, to: min(high, low + Self.gap + Self.length))
            case 1: add(at: place, isLevel, from: end - Self.length, to: end)
            default: if room > 0 { add(at: place, isLevel, from: low + Self.gap, to: high - Self.gap) }
            }
        }
    }

    private mutating func add(at place: Double, _ isLevel: Bool, from start: Double, to end: Double) {
        path.steps +=
            isLevel
            ? PagePath(from: PagePoint(start, place), to: PagePoint(end, place)).steps
            : PagePath(from: PagePoint(place, start), to: PagePoint(place, end)).steps
    }
}
