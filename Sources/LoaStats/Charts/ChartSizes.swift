/// The sizes of a drawing in points, by its width.
struct ChartSizes {
    /// The width of the drawing.
    let width: Double
    /// Whether it is for a telephone or a column of a leaflet.
    var isNarrow: Bool { width < 480 }
    /// Numbers on axes, keys.
    var small: Double { isNarrow ? 12.5 : 13 }
    /// Names and values.
    var text: Double { isNarrow ? 13 : 14 }
    /// The one number that counts.
    var hero: Double { isNarrow ? 21 : 26 }
    /// From one line of text to the next.
    var line: Double { text * 1.35 }
    /// Between two texts side by side.
    var gap: Double { isNarrow ? 7 : 10 }
    /// Lines of series.
    var stroke: Double { isNarrow ? 2.5 : 3 }
    /// Dots on lines.
    var dot: Double { isNarrow ? 3.5 : 4 }
    /// The height of marks that stand for hidden values.
    var stub: Double { 6 }
}
