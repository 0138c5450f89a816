extension UprightPlot {
    /// Draws where values cannot be compared, with the number of the note.
    mutating func drawBreaks(from top: Double) {
        for (number, mark) in model.breaks.enumerated() {
            let at = (x(mark.index - 1) + x(mark.index)) / 2
            let text = DrawingText(
                "(\(number + 1))", at: DrawingPoint(at, top + sizes.small), anchor: .middle, size: sizes.small, weight: .semibold)
            let start = DrawingPoint(at, top + sizes.line)
            let end = DrawingPoint(at, area.bottom)
            canvas.draw(.breakMark, .polyline(ChartMarks.zigzag(from: start, to: end)), .stroke(1.5, dash: []))
            canvas.avoid(DrawingRectangle(x: at - 5, y: start.y, width: 10, height: end.y - start.y))
            if canvas.write(.breakMark, text) { continue }
            let lower = [1.0, 2, 3, 4].map { row in
                var moved = text
                moved.at.y += sizes.line * row
                return [moved]
            }
            canvas.write(.breakMark, firstOf: lower, mayCover: true)
        }
    }

    /// Draws the target across the plot, its name where it covers nothing.
    mutating func drawTarget() {
        guard let target = model.target else { return }
        let at = y(target.value.approximate)
        let line = DrawingShape.Form.line(DrawingPoint(area.x, at), DrawingPoint(area.right, at))
        canvas.draw(.casing, line, .stroke(5, dash: []))
        canvas.draw(.target, line, .stroke(2, dash: []))
        canvas.avoid(DrawingRectangle(x: area.x, y: at - 2, width: area.width, height: 4))
        let value = numbers.value(target.value)
        let room = area.width - 4
        let name = TextMeasure.fit(
            target.label, width: Swift.max(40, room - TextMeasure.width(": " + value, size: sizes.text, weight: .semibold)), size: sizes.text,
            weight: .semibold)
        let text = "\(name): \(value)"
        func place(_ x: Double, _ dy: Double, _ anchor: DrawingText.Anchor) -> DrawingText {
            DrawingText(text, at: DrawingPoint(x, at + dy), anchor: anchor, size: sizes.text, weight: .semibold)
        }
        let (above, below) = (-6.0, sizes.text + 4)
        let middle = area.x + area.width / 2
        canvas.write(
            .target,
            firstOf: [
                place(area.x + 2, above, .start), place(area.right - 2, above, .end), place(middle, above, .middle),
                place(area.x + 2, below, .start), place(area.right - 2, below, .end), place(middle, below, .middle),
            ].map { [$0] }, mayCover: true)
    }

    /// Draws the way to the target, to the edge of the plot at most.
    mutating func drawPace() {
        guard let pace = model.target?.pace, pace.end > pace.start, pace.start >= 0, pace.start < slots else { return }
        let end = Swift.min(pace.end, slots - 1)
        let share = Double(end - pace.start) / Double(pace.end - pace.start)
        let (first, last) = (pace.startValue.approximate, pace.endValue.approximate)
        let from = DrawingPoint(x(pace.start), y(first))
        let to = DrawingPoint(x(end), y(first + share * (last - first)))
        canvas.draw(.pace, .line(from, to), .stroke(2, dash: [2, 5]))
        canvas.avoid(from: from, to: to)
        guard !pace.label.isEmpty else { return }
        let name = TextMeasure.fit(pace.label, width: area.width * 0.6, size: sizes.small, weight: .semibold)
        let places = [0.75, 0.6, 0.45, 0.85, 0.3].flatMap { share in
            let at = DrawingPoint(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
            return [(-8.0, -4.0, DrawingText.Anchor.end), (8, sizes.small + 4, .start)].map { dx, dy, anchor in
                DrawingText(name, at: DrawingPoint(at.x + dx, at.y + dy), anchor: anchor, size: sizes.small, weight: .semibold)
                    .kept(from: area.x, to: area.right)
            }
        }
        canvas.write(.pace, firstOf: places.map { [$0] }, mayCover: true)
    }
}
