internal import LoaMarkup

/// Text that runs from page to page.
struct RunningPages {
    let frame: PanelFrame
    let format: PrintFormat
    let sizes: ClosedRange<Double>

    /// The pages, at the size of the style sheet or, where that gives too many, smaller.
    func lay() -> Reported<[LaidPart]> {
        let most = format.pages?.most ?? 1
        let natural = min(max(1, sizes.lowerBound), sizes.upperBound)
        var factor = FitFactor(size: natural)
        var pages = paginate(factor)
        if pages.count > most {
            factor = FitFactor(size: sizes.lowerBound, leading: format.fit.leading.lowerBound)
            pages = paginate(factor)
            if pages.count > most { return Reported([], [tooLong(pages, most)]) }
            var (low, high) = (0, 64)
            while high - low > 1 {
                let middle = (low + high) / 2
                let share = Double(middle) / 64
                let tried = FitFactor(
                    size: sizes.lowerBound + (natural - sizes.lowerBound) * share,
                    leading: format.fit.leading.lowerBound + (min(1, format.fit.leading.upperBound) - format.fit.leading.lowerBound) * share)
                let found = paginate(tried)
                if found.count <= most { (low, pages) = (middle, found) } else { high = middle }
            }
        }
        var diagnostics: [Diagnostic] = []
        var result: [LaidPart] = []
        for (number, fragments) in pages.enumerated() {
            let height = fragments.map(\.bottom).max() ?? 0
            if height > frame.innerHeight + 0.01 {
                diagnostics.append(
                    OverflowReport(
                        frame: frame, fragments: fragments, height: height,
                        content: PanelContent(name: "", place: fragments.first?.box.place ?? format.place), format: format
                    ).diagnostic)
                continue
            }
            let isLast = number == pages.count - 1
            let place = fragments.first?.box.place ?? format.place
            var painted = LeafletLayout.painted(frame, isLast ? frame.spread(fragments, height: height) : fragments, bleed: format.bleed, place: place)
            painted.panel.panel.side = number
            painted.panel.filled = isLast ? 1 : height / frame.innerHeight
            diagnostics += painted.faults(frame, PanelContent(name: "", place: place))
            result.append(painted)
        }
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reported([], diagnostics) }
        return Reported(filledUp(result), diagnostics)
    }

    /// With blank pages before the last, so that their number is one that can be bound.
    private func filledUp(_ pages: [LaidPart]) -> [LaidPart] {
        guard let rule = format.pages, let last = pages.last else { return pages }
        var count = max(pages.count, rule.least)
        while count % max(rule.multiple, 1) != 0 { count += 1 }
        guard count > pages.count else { return pages }
        var result = Array(pages.dropLast())
        for _ in 0..<(count - pages.count) {
            var blank = LaidPanel(frame.panel)
            blank.filled = 1
            blank.background = frame.style.background
            result.append(LaidPart(panel: blank, facts: PanelFacts(place: format.place), wide: []))
        }
        result.append(last)
        for index in result.indices { result[index].panel.panel.side = index }
        return result
    }

    private func paginate(_ factor: FitFactor) -> [[Fragment]] {
        var rest = frame.lay(factor).fragments
        var pages: [[Fragment]] = []
        while !rest.isEmpty, pages.count < 1000 {
            let (head, tail) = FragmentBreak.split(rest, at: frame.innerHeight + 0.005, isTop: true)
            pages.append(head)
            rest = tail
        }
        return pages.isEmpty ? [[]] : pages
    }

    private func tooLong(_ pages: [[Fragment]], _ most: Int) -> Diagnostic {
        let place = pages[most].first?.box.place ?? format.place
        return Diagnostic(
            .leafletPages, at: place, vi: "khổ \(format.name.vi) cho nhiều nhất \(most) trang, chữ chạy tới \(pages.count) trang ở cỡ nhỏ nhất; bớt chữ từ đây",
            en: "format \(format.name.en) allows \(most) pages, the text runs over \(pages.count) at the smallest type; cut from here on")
    }
}
