internal import LoaMarkup
extension RowPlot {
    /// Draws bars or stacks with their values.
    mutating func drawBars() {
        for index in model.categories.indices {
            var (above, below) = (0.0, 0.0)
            for series in model.series.indices {
                let value = model.series[series].value(index)
                guard let number = value.number?.approximate else { continue }
                let isStack = model.kind == .stack
                let start = isStack ? (number < 0 ? below : above) : 0
                if isStack { if number < 0 { below += number } else { above += number } }
                bar(index, series, from: x(start), to: x(start + number), isEstimate: value.isEstimate)
                if !isStack { write(number: value.number, isEstimate: value.isEstimate, at: x(number), row(index, series)) }
            }
            if model.kind == .stack {
                let end = below < 0 && above == 0 ? x(below) : x(above)
                let isHidden = model.series.contains { $0.value(index).hiddenWords != nil }
                if !isHidden { write(number: model.total(index), isEstimate: model.hasEstimate(index), at: end, row(index, 0)) }
            }
            stubs(index, x(above))
        }
    }

    /// Draws a dot for every value on the line of its category.
    mutating func drawDots() {
        for index in model.categories.indices {
            let y = tops[index] + depth / 2
            canvas.draw(.grid, .line(DrawingPoint(area.x, y), DrawingPoint(area.right, y)), .stroke(1, dash: [2, 3]))
            for series in model.series.indices.reversed() {
                let value = model.series[series].value(index)
                guard let number = value.number else { continue }
                let form = ChartMarks.dot(series, at: DrawingPoint(x(number.approximate), y), radius: sizes.dot + 2)
                if value.isEstimate {
                    canvas.draw(.estimate(series), form, .hollow(2))
                    if model.series.count > 1 { canvas.lacksKey = true }
                } else {
                    canvas.draw(.series(series), form)
                }
                if model.series.count == 1 {
                    write(number: number, isEstimate: value.isEstimate, at: x(number.approximate) + sizes.dot + 3, y)
                }
            }
            stubs(index, base)
        }
    }

    /// The middle of a bar.
    private func row(_ index: Int, _ series: Int) -> Double {
        tops[index] + thickness * (Double(bars > 1 ? series : 0) + 0.5)
    }

    private mutating func bar(_ index: Int, _ series: Int, from start: Double, to end: Double, isEstimate: Bool) {
        let inset = bars > 1 ? 1.0 : 0
        var (left, width) = (Swift.min(start, end), (start - end).magnitude)
        if width < 1.5 { width = 1.5 }
        if model.kind == .stack, width > 3, start != base {
            width -= 1
            if end > start { left += 1 }
        }
        let room = DrawingRectangle(x: left, y: row(index, series) - thickness / 2 + inset, width: width, height: thickness - 2 * inset)
        canvas.draw(isEstimate ? .estimate(series) : .series(series), .rectangle(room), isEstimate ? .hatched(1.5) : .patterned)
    }

    private mutating func write(number: DecimalNumber?, isEstimate: Bool, at x: Double, _ y: Double) {
        guard let number else { return }
        let text = isEstimate ? "\(ChartWords(model.language).estimate)\u{A0}\(numbers.value(number))" : numbers.value(number)
        let isBelow = number.units < 0 && model.kind != .dot
        let at = DrawingPoint(x + (isBelow ? -6 : 6), y + sizes.text * 0.34)
        let place = DrawingText(text, at: at, anchor: isBelow ? .end : .start, size: sizes.text, weight: .semibold)
        if !canvas.write(.value, place.kept(from: 0, to: sizes.width)), isEstimate { canvas.lacksKey = true }
    }

    /// Marks hidden values with their words, all alike whatever they are; on stacks one mark stands at the end.
    private mutating func stubs(_ index: Int, _ end: Double) {
        for series in model.series.indices {
            guard let words = model.series[series].value(index).hiddenWords else { continue }
            let isStack = model.kind == .stack
            let y = row(index, series)
            let inset = bars > 1 ? 2.0 : 1
            let left = isStack ? end + 1.5 : base
            let high = Swift.min(thickness, sizes.isNarrow ? 15 : 20) - 2 * inset
            canvas.draw(
                .hidden(series), .rectangle(DrawingRectangle(x: left, y: y - high / 2, width: sizes.stub, height: high)), .hollow(1.5))
            let at = DrawingPoint(left + sizes.stub + 6, y + sizes.small * 0.34)
            let isWritten = canvas.write(.scale, DrawingText(words, at: at, size: sizes.small))
            if !isWritten { canvas.lacksKey = true }
            if isStack { return }
        }
    }

    /// Draws where values cannot be compared, with the number of the note.
    mutating func drawBreaks() {
        for (number, mark) in model.breaks.enumerated() where mark.index < tops.count {
            let above = tops[mark.index - 1] + depth
            let name = sizes.isNarrow ? sizes.line * 2 : sizes.line * 0.5
            let y = Swift.max(above + 6, (above + tops[mark.index] - name) / 2)
            let start = DrawingPoint(34, y)
            canvas.draw(.breakMark, .polyline(ChartMarks.zigzag(from: start, to: DrawingPoint(sizes.width - 4, y))), .stroke(1.5, dash: []))
            canvas.write(
                .breakMark,
                DrawingText("(\(number + 1))", at: DrawingPoint(0, y + sizes.small * 0.34), size: sizes.small, weight: .semibold))
        }
    }

    /// Draws the target down the plot, its name above.
    mutating func drawTarget() {
        guard let target = model.target else { return }
        let at = x(target.value.approximate)
        for (top, bottom) in guides {
            let line = DrawingShape.Form.line(DrawingPoint(at, top - 3), DrawingPoint(at, bottom))
            canvas.draw(.casing, line, .stroke(5, dash: []))
            canvas.draw(.target, line, .stroke(2, dash: []))
        }
        let value = numbers.value(target.value)
        let name = TextMeasure.fit(
            target.label, width: sizes.width - TextMeasure.width(": " + value, size: sizes.text, weight: .semibold), size: sizes.text,
            weight: .semibold)
        canvas.write(
            .target,
            DrawingText("\(name): \(value)", at: DrawingPoint(at, area.y - 9), anchor: .middle, size: sizes.text, weight: .semibold)
                .kept(from: 0, to: sizes.width))
    }
}
