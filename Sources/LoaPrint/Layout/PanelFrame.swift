/// A panel with its boxes: what fitting tries out.
struct PanelFrame {
    let panel: PrintPanel
    let style: PrintStyle
    let boxes: [PrintBox]
    var backdrop: PrintArt?

    var width: Double { panel.width * PageUnit.millimetre }
    var height: Double { panel.height * PageUnit.millimetre }

    /// The sides that content keeps off; they do not grow with the type, so that panels of a sheet stay in line.
    var inset: Edges<Double> {
        Edges(
            top: style.padding.top.resolved(style.size) + style.border.top.width, right: style.padding.right.resolved(style.size) + style.border.right.width,
            bottom: style.padding.bottom.resolved(style.size) + style.border.bottom.width,
            left: style.padding.left.resolved(style.size) + style.border.left.width)
    }

    var innerWidth: Double { max(width - inset.left - inset.right, 1) }
    var innerHeight: Double { max(height - inset.top - inset.bottom, 1) }

    /// The boxes at a factor, from the top.
    func lay(_ factor: FitFactor) -> (fragments: [Fragment], height: Double) {
        FragmentMaker(factor: factor).stack(boxes, width: innerWidth)
    }

    /// How much too high the content is at a factor, in points; negative when there is room.
    func over(_ factor: FitFactor) -> Double {
        FragmentMaker(factor: factor, isMeasuring: true).stack(boxes, width: innerWidth).height - innerHeight
    }

    /// The limits of type in this panel.
    func sizes(_ limits: ClosedRange<Double>) -> ClosedRange<Double> {
        let least = style.fitMin ?? limits.lowerBound
        return least...max(style.fitMax ?? limits.upperBound, least)
    }

    /// Whether the panel’s height is used by design, whatever its text takes.
    var fillsItself: Bool {
        guard style.spread == .start, backdrop == nil else { return true }
        return boxes.contains { box in
            if case .art = box.body, box.style.margin.top == nil || box.style.margin.bottom == nil { return true }
            return false
        }
    }

    /// The content spread over the panel as the style says.
    func spread(_ fragments: [Fragment], height: Double) -> [Fragment] {
        var result = fragments
        let spare = innerHeight - height
        guard spare > 0 else { return result }
        let takers = result.indices.flatMap { index in
            let margin = result[index].box.style.margin
            return (margin.top == nil ? [index] : []) + (margin.bottom == nil ? [index + 1] : [])
        }.filter { $0 < result.count || result.count == 1 }
        if !takers.isEmpty {
            let share = spare / Double(takers.count)
            for index in result.indices where result[index].box.style.float == .none {
                result[index].y += share * Double(takers.filter { $0 <= index }.count)
            }
            return result
        }
        switch style.spread {
        case .start: break
        case .center: for index in result.indices { result[index].y += spare / 2 }
        case .end: for index in result.indices { result[index].y += spare }
        case .spaceBetween:
            let gaps = result.count - 1
            // Never so far that paragraphs fall apart.
            guard gaps > 0 else { break }
            let share = spare / Double(gaps)
            for index in result.indices { result[index].y += share * Double(index) }
        }
        return result
    }
}
