internal import LoaMarkup

/// What was placed on a panel, for the checks before printing; rectangles are in points of the panel.
struct LaidFacts: Sendable {
    struct Words: Sendable {
        var rect: PageRect
        var size: Double
        var weight: Int
        var paint: Paint
        var ground: Paint
        var place: SourcePlace
    }
    struct Picture: Sendable {
        var rect: PageRect
        var pixels: (width: Int, height: Int)
        var place: SourcePlace
    }
    struct Code: Sendable {
        var rect: PageRect
        var payload: String
        var place: SourcePlace
    }
    struct Line: Sendable { var width: Double }
    struct Wide: Sendable {
        var over: Double
        var place: SourcePlace
    }

    var texts: [Words] = []
    var pictures: [Picture] = []
    var codes: [Code] = []
    var lines: [Line] = []
    /// Words that stand out of their line.
    var wide: [Wide] = []
}
