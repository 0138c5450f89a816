internal import LoaMarkup
extension UprightPlot {
    private var isStack: Bool { model.kind == .stack }
    private var rows: Int { isStack ? 1 : model.series.count }
    /// The width of one bar.
    var barWidth: Double { Swift.min(56, band * (rows > 1 ? 0.82 : 0.7) / Double(rows)) }

    /// The left edge of a bar.
    func barLeft(_ index: Int, _ series: Int) -> Double {
        x(index) - barWidth * Double(rows) / 2 + (isStack ? 0 : barWidth * Double(series))
    }

    /// Draws bars or stacks.
    mutating func drawBars() {
        for index in model.categories.indices {
            var (above, below) = (0.0, 0.0)
            for series in model.series.indices {
                let value = model.series[series].value(index)
                guard let number = value.number?.approximate else { continue }
                let start = isStack ? (number < 0 ? below : above) : 0
                if isStack { if number < 0 { below += number } else { above += number } }
                bar(index, series, from: y(start), to: y(start + number), isEstimate: value.isEstimate)
            }
            drawStubs(index, top: isStack ? y(above) : base)
        }
    }

    private mutating func bar(_ index: Int, _ series: Int, from start: Double, to end: Double, isEstimate: Bool) {
        // A hair of ground between neighbours; zero keeps a thin mark, so that it is not taken for a gap.
        let inset = barWidth > 4 && rows > 1 ? 0.5 : 0
        var (top, height) = (Swift.min(start, end), (start - end).magnitude)
        if height < 1.5 { (top, height) = (start - 1.5, 1.5) }
        if isStack, height > 3, start != base {
            height -= 1
            if end > start { top += 1 }
        }
        let room = DrawingRectangle(x: barLeft(index, series) + inset, y: top, width: barWidth - 2 * inset, height: height)
        canvas.draw(isEstimate ? .estimate(series) : .series(series), .rectangle(room), isEstimate ? .hatched(1.5) : .patterned)
        canvas.avoid(room)
    }

    /// Marks hidden values, all alike whatever they are; on stacks one mark stands on top.
    private mutating func drawStubs(_ index: Int, top: Double) {
        for series in model.series.indices where model.series[series].value(index).hiddenWords != nil {
            let inset = Swift.min(2, barWidth * 0.15)
            let room = DrawingRectangle(
                x: barLeft(index, series) + inset, y: top - sizes.stub - (isStack ? 1.5 : 0), width: barWidth - 2 * inset, height: sizes.stub)
            canvas.draw(.hidden(series), .rectangle(room), .hollow(1.5))
            canvas.avoid(room)
            if isStack { return }
        }
    }

    /// Writes values at the ends of bars: all if they fit, else the highest and the last.
    mutating func writeBarValues() {
        let size = rows > 1 ? sizes.small : sizes.text
        var places: [(index: Int, text: DrawingText, isEstimate: Bool)] = []
        for index in model.categories.indices {
            for series in isStack ? 0..<1 : model.series.indices {
                let number = isStack ? model.total(index) : model.series[series].value(index).number
                guard let number else { continue }
                let isBelow = number.units < 0
                let end = y(number.approximate)
                let at = DrawingPoint(barLeft(index, series) + barWidth / 2, isBelow ? end + size + 2 : end - 5)
                let text = DrawingText(numbers.value(number), at: at, anchor: .middle, size: size, weight: .semibold)
                places.append((index, text, isStack ? model.hasEstimate(index) : model.series[series].value(index).isEstimate))
            }
        }
        let boxes = places.map(\.text.box)
        let areAllFitting =
            zip(boxes, boxes.dropFirst()).allSatisfy { !$0.overlaps($1) }
            && boxes.allSatisfy { $0.width <= (rows > 1 ? barWidth + 8 : band) }
        let highest = places.indices.max { boxes[$0].y > boxes[$1].y }
        for (offset, place) in places.enumerated().reversed() {
            let isChosen = areAllFitting || offset == places.count - 1 || offset == highest
            if isChosen { _ = canvas.write(.value, place.text.kept(from: area.x, to: sizes.width), avoidsMarks: true) }
            if place.isEstimate { writeAbove(ChartWords(model.language).estimate, place.text, raised: isChosen) }
        }
        writeHiddenWords()
        if isStack { writeParts() }
    }

    /// Writes the parts of stacks at their right, where all of them fit.
    private mutating func writeParts() {
        let room = (band - barWidth) / 2 - 5
        let texts = model.numbers.map { TextMeasure.width(numbers.value($0), size: sizes.small, weight: .regular) }
        guard model.series.count > 1, texts.allSatisfy({ $0 <= room * 1.6 && $0 <= band - barWidth - 8 }) else { return }
        for index in model.categories.indices {
            var (above, below) = (0.0, 0.0)
            for row in model.series {
                guard let number = row.value(index).number else { continue }
                let value = number.approximate
                let start = value < 0 ? below : above
                if value < 0 { below += value } else { above += value }
                guard (y(start) - y(start + value)).magnitude >= sizes.line * 0.8 else { continue }
                let at = DrawingPoint(x(index) + barWidth / 2 + 5, y(start + value / 2) + sizes.small * 0.34)
                canvas.write(.value, DrawingText(numbers.value(number), at: at, size: sizes.small))
            }
        }
    }

    private mutating func writeAbove(_ words: String, _ text: DrawingText, raised: Bool) {
        let isBelow = text.at.y > base
        let dy = (isBelow ? 1.2 : -1.2) * sizes.text
        let at = DrawingPoint(text.at.x, text.at.y + (raised ? dy : 0))
        let place = DrawingText(words, at: at, anchor: .middle, size: sizes.small).kept(from: area.x, to: sizes.width)
        if !canvas.write(.scale, place, avoidsMarks: true) { canvas.lacksKey = true }
    }

    private mutating func writeHiddenWords() {
        for index in model.categories.indices {
            for series in model.series.indices {
                guard let words = model.series[series].value(index).hiddenWords else { continue }
                let above = model.series.compactMap { $0.value(index).number?.approximate }.filter { $0 > 0 }.reduce(0, +)
                let top = isStack ? y(above) - 1.5 : base
                let at = DrawingPoint(barLeft(index, series) + barWidth / 2, top - sizes.stub - 5)
                let place = DrawingText(words, at: at, anchor: .middle, size: sizes.small).kept(from: area.x, to: sizes.width)
                if !canvas.write(.scale, place, avoidsMarks: true) { canvas.lacksKey = true }
                if isStack { break }
            }
        }
    }
}
