internal import LoaStats

/// Lays boxes out for a width at a factor of type.
struct FragmentMaker {
    var factor: FitFactor
    /// Whether heights alone are wanted: fragments of words and tables come out empty, in a fraction of the time.
    var isMeasuring = false
    /// The side that a code has where the style sheet says nothing, in points.
    static let codeSide = 26 * PageUnit.millimetre

    /// The factor of type in an element, within its own limits.
    func size(_ style: PrintStyle) -> Double {
        var size = factor.size
        if let most = style.fitMax { size = min(size, most) }
        if let least = style.fitMin { size = max(size, least) }
        return size
    }

    /// Boxes below each other in a width; the outer margins of the first and the last count only when negative.
    func stack(_ boxes: [PrintBox], width: Double) -> (fragments: [Fragment], height: Double) {
        let floating = boxes.filter { $0.style.float != .none }
        guard floating.isEmpty || floating.count == boxes.count else { return beside(boxes, width: width) }
        var (fragments, y, before): ([Fragment], Double, Double?) = ([], 0, nil)
        for box in boxes {
            var fragment = lay(box, width: width)
            y += Self.gap(before, fragment.margin.top)
            fragment.y = y
            y = fragment.bottom
            before = fragment.margin.bottom
            fragments.append(fragment)
        }
        if let before, before < 0 { y += before }
        return (fragments, max(y, 0))
    }

    /// The distance between two boxes: the larger margin, less the negative ones.
    static func gap(_ above: Double?, _ below: Double) -> Double {
        guard let above else { return min(below, 0) }
        return max(above, below, 0) + min(above, 0) + min(below, 0)
    }

    /// Boxes beside which others stand in columns of their own.
    private func beside(_ boxes: [PrintBox], width: Double) -> (fragments: [Fragment], height: Double) {
        let sides: [PrintStyle.Float] = [.left, .right]
        let columns = sides.map { side in boxes.filter { $0.style.float == side } }
        let flow = boxes.filter { $0.style.float == .none }
        let widths = columns.map { group in group.map { outerWidth($0, in: width) }.max() ?? 0 }
        let gaps = columns.map { group in group.map { $0.style.gap.resolved($0.style.size * size($0.style)) }.max() ?? 0 }
        let left = columns[0].isEmpty ? 0 : widths[0] + gaps[0]
        let right = columns[1].isEmpty ? 0 : widths[1] + gaps[1]
        var main = stack(flow, width: max(width - left - right, 1))
        for index in main.fragments.indices { main.fragments[index].x += left }
        var height = main.height
        var result = main.fragments
        for (side, group) in columns.enumerated() where !group.isEmpty {
            // In a column of their own they are ordinary boxes.
            var (y, before): (Double, Double?) = (0, nil)
            for box in group {
                var fragment = lay(box, width: widths[side])
                y += Self.gap(before, fragment.margin.top)
                fragment.y = y
                fragment.x += side == 0 ? 0 : width - widths[1]
                y = fragment.bottom
                before = fragment.margin.bottom
                result.append(fragment)
            }
            height = max(height, y)
        }
        return (result, height)
    }

    private func outerWidth(_ box: PrintBox, in width: Double) -> Double {
        let type = box.style.size * size(box.style)
        let margin = (box.style.margin.left?.resolved(type) ?? 0) + (box.style.margin.right?.resolved(type) ?? 0)
        return min(width, (extent(box.style.width, of: width, type) ?? naturalWidth(box, width)) + margin)
    }

    /// How wide a floating box is that does not say so.
    private func naturalWidth(_ box: PrintBox, _ width: Double) -> Double {
        switch box.body {
        case .art(let art, _): min(art.natural.width, width / 2)
        case .code: Self.codeSide
        default: width / 3
        }
    }

    func extent(_ extent: PrintStyle.Extent, of whole: Double, _ type: Double) -> Double? {
        switch extent {
        case .auto: nil
        case .length(let length): length.resolved(type)
        case .part(let part): whole * part
        }
    }

    /// A box in the width of its parent’s content.
    func lay(_ box: PrintBox, width: Double) -> Fragment {
        let style = box.style
        let scale = size(style)
        let type = style.size * scale
        let margin = Edges(
            top: style.margin.top?.resolved(type) ?? 0, right: style.margin.right?.resolved(type) ?? 0,
            bottom: style.margin.bottom?.resolved(type) ?? 0, left: style.margin.left?.resolved(type) ?? 0)
        let inset = Edges(
            top: style.padding.top.resolved(type) + style.border.top.width, right: style.padding.right.resolved(type) + style.border.right.width,
            bottom: style.padding.bottom.resolved(type) + style.border.bottom.width,
            left: style.padding.left.resolved(type) + style.border.left.width)
        let room = width - margin.left - margin.right
        var outer = max(room, 1)
        var fragment = Fragment(box: box, x: margin.left, width: outer, height: 0, margin: margin, inset: inset, parts: .none)
        if let own = extent(style.width, of: room, type) {
            outer = own
            fragment.width = own
            // What is left of the width goes to the sides that take it.
            let spare = room - own
            switch (style.margin.left, style.margin.right) {
            case (nil, nil): fragment.x += spare / 2
            case (nil, _): fragment.x += spare
            default: break
            }
        }
        let inner = max(outer - inset.left - inset.right, 1)
        var height = 0.0
        switch box.body {
        case .words(let words):
            let set = lines(words, style, width: inner, scale)
            fragment.parts = set.parts
            height = set.height
        case .boxes(let boxes):
            if style.columns > 1 {
                let set = columned(boxes, style, width: inner, type)
                (fragment.parts, height) = (.fragments(set.fragments), set.height)
            } else {
                let set = stack(boxes, width: inner)
                (fragment.parts, height) = (.fragments(set.fragments), set.height)
            }
        case .table(let rows, let caption):
            let set = table(rows, caption, width: inner, scale)
            (fragment.parts, height) = (set.parts, set.height)
        case .art(let art, _):
            let placed = art_(art.natural, style, inner, type)
            fragment.parts = .art(PageRect(x: (inner - placed.width) * Self.lean(style.align), y: 0, width: placed.width, height: placed.height), size: scale)
            height = placed.height
        case .code:
            let side = min(extent(style.width, of: room, type).map { _ in inner } ?? Self.codeSide, inner)
            fragment.parts = .art(PageRect(x: (inner - side) * Self.lean(style.align), y: 0, width: side, height: side), size: scale)
            height = side
        case .drawing(let drawing, _, _):
            let grown = drawing.width > 0 ? inner / drawing.width : 1
            fragment.parts = .art(PageRect(x: 0, y: 0, width: inner, height: drawing.height * grown), size: scale)
            height = drawing.height * grown
        case .rule:
            fragment.parts = .art(PageRect(x: 0, y: 0, width: inner, height: 0), size: scale)
        }
        fragment.height = height + inset.top + inset.bottom
        if let least = extent(style.height, of: width, type) { fragment.height = max(fragment.height, least) }
        return fragment
    }

    /// How a picture comes out: as large as the style says, no larger than its room.
    private func art_(_ natural: (width: Double, height: Double), _ style: PrintStyle, _ room: Double, _ type: Double) -> (width: Double, height: Double) {
        let ratio = natural.width > 0 ? natural.height / natural.width : 1
        var width = style.width == .auto ? min(natural.width, room) : room
        if let height = extent(style.height, of: room, type) {
            // A height alone makes the width; with a width the picture stands in the box whole.
            if style.width == .auto { width = min(height / max(ratio, 0.001), room) }
            return width * ratio > height ? (height / max(ratio, 0.001), height) : (width, width * ratio)
        }
        width = min(width, room)
        return (width, width * ratio)
    }

    /// Which part of the room left over stands before what leans.
    static func lean(_ align: PrintStyle.Align) -> Double {
        switch align {
        case .start: 0
        case .center: 0.5
        case .end: 1
        }
    }

    // MARK: Words

    func lines(_ words: PrintBox.Words, _ style: PrintStyle, width: Double, _ scale: Double) -> (parts: Fragment.Parts, height: Double) {
        let (pitch, baseline) = pitch(words, style, scale)
        let isEven = !LineStack.hasLarger(words)
        if isMeasuring, isEven { return (.none, pitch * Double(words.text.lineCount(width: width / scale, wrap: style.wrap, isLoose: false))) }
        var set = words.text.lines(width: width / scale, wrap: style.wrap)
        if isEven { return (.lines(set, pitch: pitch, baseline: baseline, size: scale), pitch * Double(set.count)) }
        LineStack.grow(&set, words, leading: style.leading * factor.leading)
        let height = LineStack.height(set, pitch: pitch, size: scale)
        return (isMeasuring ? .none : .lines(set, pitch: pitch, baseline: baseline, size: scale), height)
    }

    /// The height of a line and where its baseline stands in it.
    func pitch(_ words: PrintBox.Words, _ style: PrintStyle, _ scale: Double) -> (pitch: Double, baseline: Double) {
        let type = style.size * scale
        let pitch = type * style.leading * factor.leading
        let metrics = words.styles.first?.fonts.first.metrics
        let units = Double(metrics?.unitsPerEm ?? 1000)
        let (ascent, descent) = (Double(metrics?.ascent ?? 900) / units * type, Double(metrics?.descent ?? 250) / units * type)
        return (pitch, (pitch - ascent - descent) / 2 + ascent)
    }
}
