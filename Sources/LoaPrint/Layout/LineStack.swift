/// Lines of words below each other.
///
/// All are equally high, but that a line with larger type stands further from those around it. The first line keeps its
/// place: there is a margin above.
enum LineStack {
    /// How high lines are together, at a factor of type.
    static func height(_ lines: [SetLine], pitch: Double, size: Double) -> Double {
        lines.reduce(0) { $0 + pitch + $1.extra * size }
    }

    /// How many lines fit a height.
    static func count(_ lines: [SetLine], pitch: Double, size: Double, in room: Double) -> Int {
        var (count, height) = (0, 0.0)
        for line in lines {
            height += pitch + line.extra * size
            if height > room + 0.001 * pitch { break }
            count += 1
        }
        return count
    }

    /// Whether any words are larger than those of the block.
    static func hasLarger(_ words: PrintBox.Words) -> Bool {
        guard let block = words.styles.first else { return false }
        return words.styles.contains { $0.size > block.size }
    }

    /// Gives lines the room that their larger type needs; `leading` is the height of a line by the size of its type.
    static func grow(_ lines: inout [SetLine], _ words: PrintBox.Words, leading: Double) {
        guard let block = words.styles.first, lines.count > 1, hasLarger(words) else { return }
        let own = reach(block, leading)
        var below = 0.0
        for index in lines.indices {
            var (above, under) = (0.0, 0.0)
            for piece in lines[index].pieces where words.styles[piece.style].size > block.size {
                let reach = reach(words.styles[piece.style], leading)
                above = max(above, reach.up - own.up)
                under = max(under, reach.down - own.down)
            }
            if index > 0 { lines[index].extra = above + below }
            below = under
        }
    }

    /// How far a line of a style reaches up and down from the baseline.
    private static func reach(_ style: TextStyle, _ leading: Double) -> (up: Double, down: Double) {
        let metrics = style.fonts.first.metrics
        let unit = style.size / Double(metrics.unitsPerEm)
        let (ascent, descent) = (Double(metrics.ascent) * unit, Double(metrics.descent) * unit)
        let half = (leading * style.size - ascent - descent) / 2
        return (ascent + half + style.rise, descent + half - style.rise)
    }
}
