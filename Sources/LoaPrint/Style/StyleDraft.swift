/// A style while declarations are put into it; borders keep apart what was said of each.
struct StyleDraft {
    /// What is said of a line along a side, with the initial values of CSS.
    struct Border: Hashable, Sendable {
        /// The width in points; CSS begins with `medium`, three pixels.
        var width = 2.25
        /// Nil for none.
        var line: PrintBorder.Line?
        /// Nil for the colour of the type.
        var paint: Paint?
    }

    var style: PrintStyle
    var borders = Edges(Border())

    init(_ style: PrintStyle) { self.style = style }

    /// The style with its borders.
    var finished: PrintStyle {
        var result = style
        result.border = Edges(top: made(borders.top), right: made(borders.right), bottom: made(borders.bottom), left: made(borders.left))
        return result
    }

    private func made(_ border: Border) -> PrintBorder {
        guard let line = border.line, border.width > 0 else { return PrintBorder() }
        return PrintBorder(width: border.width, paint: border.paint ?? style.color, line: line)
    }
}

/// What a value is worked out against.
struct StyleContext {
    /// The style of the parent.
    var parent: PrintStyle
    /// The size of the leaflet’s type in points.
    var rootSize: Double
}
