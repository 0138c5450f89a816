internal import LoaMarkup
extension UprightPlot {
    /// A value that is drawn.
    struct Dot {
        let index: Int
        let at: DrawingPoint
        let value: DecimalNumber
        let isEstimate: Bool
    }

    /// The numbers of a series in their places.
    func dots(_ series: Int) -> [Dot] {
        model.categories.indices.compactMap { index in
            let value = model.series[series].value(index)
            guard let number = value.number else { return nil }
            return Dot(
                index: index, at: DrawingPoint(x(index), y(number.approximate)), value: number, isEstimate: value.isEstimate)
        }
    }

    /// Whether two dots belong to one line: nothing is missing and nothing breaks between them.
    private func isJoined(_ left: Dot, _ right: Dot) -> Bool {
        right.index == left.index + 1 && !model.breaks.contains { $0.index == right.index }
    }

    /// Draws lines, the first series last and so on top.
    mutating func drawLines() {
        let spacing = slots > 1 ? area.width / Double(slots - 1) : area.width
        for series in model.series.indices.reversed() {
            let dots = dots(series)
            var run: [Dot] = []
            for (offset, dot) in dots.enumerated() {
                if let last = run.last {
                    // A piece that ends in an estimate is dashed, so it is a run of its own.
                    let isUncertain = last.isEstimate || dot.isEstimate
                    if !isJoined(last, dot) {
                        draw(run, series)
                        run = []
                    } else if isUncertain {
                        draw(run, series)
                        draw([last, dot], series)
                        run = []
                    }
                }
                run.append(dot)
                let isAlone = !(offset > 0 && isJoined(dots[offset - 1], dot)) && !(offset + 1 < dots.count && isJoined(dot, dots[offset + 1]))
                let isEnd = offset == dots.count - 1
                if dot.isEstimate || isAlone || isEnd || spacing >= 22 {
                    mark(dot, series, radius: sizes.dot + (isEnd ? 1.5 : 0))
                }
            }
            draw(run, series)
            drawStubs(series)
        }
    }

    private mutating func draw(_ run: [Dot], _ series: Int) {
        guard run.count > 1, let last = run.last else { return }
        let isEstimate = last.isEstimate || (run.count == 2 && run[0].isEstimate)
        let dash = isEstimate ? [6, 4] : ChartMarks.dashes(series)
        canvas.draw(isEstimate ? .estimate(series) : .series(series), .polyline(run.map(\.at)), .stroke(sizes.stroke, dash: dash))
        for (from, to) in zip(run, run.dropFirst()) { canvas.avoid(from: from.at, to: to.at) }
    }

    private mutating func mark(_ dot: Dot, _ series: Int, radius: Double) {
        let form = ChartMarks.dot(series, at: dot.at, radius: radius)
        if dot.isEstimate {
            canvas.draw(.estimate(series), form, .hollow(2))
        } else {
            canvas.draw(.series(series), form)
        }
        canvas.avoid(DrawingRectangle(x: dot.at.x, y: dot.at.y, width: 0, height: 0).grown(radius))
    }

    /// Marks hidden values at the foot of the plot, all alike whatever they are.
    private mutating func drawStubs(_ series: Int) {
        let foot = axis.hasZero ? base : area.bottom
        let side = sizes.stub
        for index in model.categories.indices where model.series[series].value(index).hiddenWords != nil {
            let left = Swift.min(Swift.max(x(index) - side / 2, 1), sizes.width - side - 1)
            let room = DrawingRectangle(x: left, y: foot - side, width: side, height: side)
            canvas.draw(.hidden(series), .rectangle(room), .hollow(1.5))
            canvas.avoid(room)
        }
    }

    /// Writes the values that tell the story: the last one large, the highest, the first.
    mutating func writeLineValues() {
        if !endLabels.isEmpty {
            writeEndLabels()
        } else if model.series.count == 1 {
            writeStory(dots(0))
        }
        var written: Set<Int> = []
        for series in model.series.indices {
            for index in model.categories.indices where !written.contains(index) {
                guard let words = model.series[series].value(index).hiddenWords else { continue }
                written.insert(index)
                let foot = axis.hasZero ? base : area.bottom
                let place = DrawingText(
                    words, at: DrawingPoint(x(index), foot - sizes.stub - 5), anchor: .middle, size: sizes.small
                ).kept(from: area.x, to: sizes.width)
                if !canvas.write(.scale, place, avoidsMarks: true) { canvas.lacksKey = true }
            }
        }
        if model.series.count > 1, model.series.contains(where: { $0.values.contains(where: \.isEstimate) }) { canvas.lacksKey = true }
    }

    private mutating func writeStory(_ dots: [Dot]) {
        guard let last = dots.last else { return }
        let isWritten = canvas.write(.hero, firstOf: around(last, size: sizes.hero, weight: .bold), mayCover: true)
        if last.isEstimate, !isWritten { canvas.lacksKey = true }
        let highest = dots.max { $0.value < $1.value }
        let lowest = dots.min { $0.value < $1.value }
        var written = [last.index]
        for dot in [dots.first, highest, lowest].compactMap(\.self) where !written.contains(dot.index) {
            written.append(dot.index)
            canvas.write(.value, firstOf: around(dot, size: sizes.text, weight: .semibold))
        }
        if dots.contains(where: { $0.isEstimate && $0.index != last.index }) { canvas.lacksKey = true }
    }

    /// Places for the value of a dot: above it, below it, beside it; “ước” stands small in front.
    private func around(_ dot: Dot, size: Double, weight: DrawingText.Weight) -> [[DrawingText]] {
        let text = numbers.value(dot.value)
        let width = TextMeasure.width(text, size: size, weight: weight)
        let words = dot.isEstimate ? ChartWords(model.language).estimate : ""
        let lead = words.isEmpty ? 0 : TextMeasure.width(words, size: sizes.small, weight: .regular) + 5
        let away = sizes.dot + 6
        func at(_ dx: Double, _ dy: Double, _ share: Double) -> [DrawingText] {
            // The left edge of both, kept between the axis and the edge of the drawing.
            let edge = Swift.max(area.x + 2, Swift.min(dot.at.x + dx - share * (lead + width), sizes.width - lead - width))
            let number = DrawingText(text, at: DrawingPoint(edge + lead, dot.at.y + dy), size: size, weight: weight)
            guard lead > 0 else { return [number] }
            return [number, DrawingText(words, at: DrawingPoint(edge, dot.at.y + dy), size: sizes.small)]
        }
        return [
            at(0, -away - size * 0.2, 0.5), at(sizes.dot, -away - size * 0.2, 1), at(-sizes.dot, -away - size * 0.2, 0),
            at(away + 2, size * 0.34, 0), at(0, away + size * 0.9, 0.5), at(-away - 2, size * 0.34, 1),
            at(0, -away - size * 1.2, 0.5), at(0, away + size * 1.9, 0.5),
        ]
    }
}
