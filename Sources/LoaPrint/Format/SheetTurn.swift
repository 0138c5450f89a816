/// How a sheet is turned over: where a place of one side comes to lie on the other, each seen from its own front.
struct SheetTurn {
    private let sheet: PaperSize
    /// Whether the sheet turns like the page of a book, around an upright edge; else like the sheet of a wall calendar.
    private let isUpright: Bool

    init(_ format: PrintFormat) {
        sheet = format.sheet
        isUpright = (format.flip == .short) == (format.sheet.width > format.sheet.height)
    }

    /// A distance from the left.
    func across(_ x: Double) -> Double { isUpright ? sheet.width - x : x }
    /// A distance from the top.
    func down(_ y: Double) -> Double { isUpright ? y : sheet.height - y }
}
