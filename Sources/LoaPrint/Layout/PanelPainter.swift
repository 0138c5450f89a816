internal import LoaMarkup
internal import LoaStats

/// Turns what is laid out into what is painted.
struct PanelPainter {
    /// The size of the panel in points.
    let width: Double
    let height: Double
    /// How far what touches an edge runs on, in points.
    let bleed: Double
    var backdrop: [PageItem] = []
    var items: [PageItem] = []
    var headings: [LaidPanel.Heading] = []
    var facts: PanelFacts
    /// Words that stand out of their line: by how much, in points.
    var wide: [(over: Double, words: String, place: SourcePlace)] = []
    /// Where notes begin, by number.
    var notes: [Int: PagePoint] = [:]
    /// The marks of notes, which are led to them when all panels are laid out.
    var marks: [(number: Int, link: LinkItem)] = []
    private var links: [Int: (rects: [PageRect], goal: PrintBox.Goal, node: StructureNode.ID, words: [UInt8])] = [:]

    init(width: Double, height: Double, bleed: Double, place: SourcePlace) {
        self.width = width
        self.height = height
        self.bleed = bleed
        facts = PanelFacts(place: place)
    }

    /// Paints fragments whose coordinates begin at a point.
    mutating func paint(_ fragments: [Fragment], x: Double, y: Double) {
        for fragment in fragments { paint(fragment, x: x, y: y) }
    }

    /// Ends the links of the panel.
    mutating func finish() {
        for (_, link) in links.sorted(by: { $0.key < $1.key }) {
            let words = String(decoding: link.words, as: UTF8.self)
            switch link.goal {
            case .address(let address): items.append(.link(LinkItem(link.rects, to: .address(address), contents: words, node: link.node)))
            case .note(let number):
                marks.append((number, LinkItem(link.rects, to: .page(0, PagePoint(0, 0)), contents: words, node: link.node)))
            }
        }
        links = [:]
    }

    private mutating func paint(_ fragment: Fragment, x: Double, y: Double) {
        let (left, top) = (x + fragment.x, y + fragment.y)
        let rect = PageRect(x: left, y: top, width: fragment.width, height: fragment.height)
        let box = fragment.box
        decorate(rect, box.style, box.backdrop, isRest: fragment.isRest)
        let (inX, inY) = (left + fragment.inset.left, top + fragment.inset.top)
        if let note = box.note, !fragment.isRest { notes[note] = PagePoint(left, top) }
        if !fragment.isRest { marker(fragment, x: inX, y: inY) }
        if let heading = box.heading, !fragment.isRest { headings.append(.init(title: heading.title, level: heading.level, y: top)) }
        switch fragment.parts {
        case .none: break
        case .lines(let lines, let pitch, let baseline, let size):
            guard case .words(let words) = box.body else { break }
            let room = fragment.width - fragment.inset.left - fragment.inset.right
            let block = PageRect(x: inX, y: inY, width: room, height: LineStack.height(lines, pitch: pitch, size: size))
            facts.texts.append(PlacedText(block, isBody: box.isBody, place: box.place))
            self.lines(lines, words, align: box.style.align, x: inX, y: inY, room: room, pitch: pitch, baseline: baseline, size: size, place: box.place)
        case .fragments(let fragments): paint(fragments, x: inX, y: inY)
        case .art(let frame, let size):
            art(box, PageRect(x: inX + frame.x, y: inY + frame.y, width: frame.width, height: frame.height), size)
        case .rows(let rows): table(rows, box, x: inX, y: inY)
        }
    }

    // MARK: Behind

    /// Where a side touches the panel’s edge it runs on over the bleed.
    private func grown(_ rect: PageRect) -> PageRect {
        let hair = 0.1
        let left = rect.x <= hair ? -bleed : rect.x
        let top = rect.y <= hair ? -bleed : rect.y
        let right = rect.right >= width - hair ? width + bleed : rect.right
        let bottom = rect.bottom >= height - hair ? height + bleed : rect.bottom
        return PageRect(x: left, y: top, width: right - left, height: bottom - top)
    }

    mutating func decorate(_ rect: PageRect, _ style: PrintStyle, _ art: PrintArt?, isRest: Bool) {
        if let paint = style.background {
            let area = style.radius > 0 ? rect : grown(rect)
            backdrop.append(.path(PathItem(style.radius > 0 ? PagePath(area, radius: style.radius) : PagePath(area), fill: .paint(paint))))
        }
        if let art {
            let area = grown(rect)
            let natural = art.natural
            let (wide, high) = (area.width / max(natural.width, 0.1), area.height / max(natural.height, 0.1))
            let scale = style.backdropSizing == .cover ? max(wide, high) : min(wide, high)
            let (w, h) = (natural.width * scale, natural.height * scale)
            // A covering picture stands on the lower edge, where landscapes have their ground.
            let frame = PageRect(x: area.x + (area.width - w) / 2, y: area.bottom - h, width: w, height: h)
            backdrop.append(.group(GroupItem([art.item(in: frame, mark: .artifact)], clip: PagePath(area), mark: .artifact)))
        }
        border(rect, style, isRest: isRest)
    }

    private mutating func border(_ rect: PageRect, _ style: PrintStyle, isRest: Bool) {
        let border = style.border
        if border.top.width > 0, border.top == border.right, border.top == border.bottom, border.top == border.left {
            let line = border.top
            let inner = rect.inset(by: line.width / 2)
            let path = style.radius > 0 ? PagePath(inner, radius: max(style.radius - line.width / 2, 0)) : PagePath(inner)
            backdrop.append(.path(PathItem(path, stroke: Self.stroke(line))))
            return
        }
        let sides: [(PrintBorder, PagePoint, PagePoint)] = [
            (isRest ? PrintBorder() : border.top, PagePoint(rect.x, rect.y + border.top.width / 2), PagePoint(rect.right, rect.y + border.top.width / 2)),
            (border.right, PagePoint(rect.right - border.right.width / 2, rect.y), PagePoint(rect.right - border.right.width / 2, rect.bottom)),
            (border.bottom, PagePoint(rect.x, rect.bottom - border.bottom.width / 2), PagePoint(rect.right, rect.bottom - border.bottom.width / 2)),
            (border.left, PagePoint(rect.x + border.left.width / 2, rect.y), PagePoint(rect.x + border.left.width / 2, rect.bottom)),
        ]
        for (line, start, end) in sides where line.width > 0 {
            backdrop.append(.path(PathItem(PagePath(from: start, to: end), stroke: Self.stroke(line))))
        }
    }

    private static func stroke(_ line: PrintBorder) -> Stroke {
        switch line.line {
        case .solid: Stroke(line.paint, width: line.width)
        case .dashed: Stroke(line.paint, width: line.width, dashes: [line.width * 3, line.width * 2])
        case .dotted: Stroke(line.paint, width: line.width, cap: .round, dashes: [0.001, line.width * 2])
        }
    }

    // MARK: Words

    private mutating func lines(
        _ lines: [SetLine], _ words: PrintBox.Words, align: PrintStyle.Align, x: Double, y: Double, room: Double, pitch: Double, baseline: Double,
        size: Double, place: SourcePlace
    ) {
        var top = y
        for line in lines {
            top += line.extra * size
            defer { top += pitch }
            let spare = room - line.width * size
            let start = x + max(spare, 0) * FragmentMaker.lean(align)
            let base = top + baseline
            if spare < -0.05 {
                wide.append(
                    (-spare, String(decoding: line.pieces.flatMap { $0.words.flatMap(\.run.text) }.prefix(60), as: UTF8.self), place))
            }
            for piece in line.pieces { self.piece(piece, words, x: start, base: base, size: size, place: place) }
        }
    }

    private mutating func piece(_ piece: SetLine.Piece, _ words: PrintBox.Words, x: Double, base: Double, size: Double, place: SourcePlace) {
        let style = words.styles[piece.style]
        let stretch = words.stretches[piece.span]
        let type = style.size * size
        let origin = PagePoint(x + piece.x * size, base - style.rise * size)
        let placed = piece.words.map { TextItem.Piece($0.run, x: $0.x * size) }
        let mark = stretch.slot.map { ContentMark.content($0) } ?? .artifact
        items.append(.text(TextItem(origin: origin, size: type, paint: style.paint, pieces: placed, tracking: style.tracking * type, mark: mark)))
        let metrics = style.fonts.first.metrics
        let units = Double(metrics.unitsPerEm)
        let rect = PageRect(
            x: origin.x, y: origin.y - Double(metrics.capHeight) / units * type, width: piece.width * size,
            height: Double(metrics.capHeight + metrics.descent / 2) / units * type)
        if style.isUnderlined || style.isStruck {
            let thickness = max(Double(metrics.underline.thickness) / units * type, 0.3)
            let y = style.isStruck ? origin.y - Double(metrics.xHeight) / units * type / 2 : origin.y + Double(metrics.underline.position) / units * type
            let path = PagePath(from: PagePoint(origin.x, y), to: PagePoint(origin.x + piece.width * size, y))
            items.append(.path(PathItem(path, stroke: Stroke(style.paint, width: thickness))))
        }
        if let link = stretch.link {
            var known = links[link.number] ?? ([], link.goal, link.node, [])
            known.rects.append(rect)
            for word in piece.words { known.words += word.run.text }
            links[link.number] = known
        }
    }

    private mutating func marker(_ fragment: Fragment, x: Double, y: Double) {
        guard let marker = fragment.box.marker else { return }
        let maker = FragmentMaker(factor: FitFactor())
        // The baseline of the first line of the item is that of the marker.
        guard let first = Self.firstLine(fragment) else { return }
        switch marker {
        case .words(let words):
            guard let line = words.text.lines(width: 1e9, wrap: .pretty).first else { return }
            let style = words.styles.first
            let gap = (style?.size ?? 10) * first.size * 0.45
            let start = x - line.width * first.size - gap
            for piece in line.pieces {
                self.piece(piece, words, x: start, base: y + first.baseline, size: first.size, place: fragment.box.place)
            }
        case .art(let art, let slot):
            let side = maker.size(fragment.box.style) * fragment.box.style.size * first.size * 0.95
            let rect = PageRect(x: x - side * 1.5, y: y + first.baseline - side * 0.85, width: side, height: side)
            items.append(art.item(in: rect, mark: slot.map { .content($0) } ?? .artifact))
        case .tick(let isDone, let slot): tick(fragment.box.style, isDone, slot, x: x, base: y + first.baseline, size: first.size)
        }
    }

    /// A box as high as a capital, with a hook when it is done.
    private mutating func tick(_ style: PrintStyle, _ isDone: Bool, _ slot: ContentSlot, x: Double, base: Double, size: Double) {
        let em = FragmentMaker(factor: FitFactor()).size(style) * style.size * size
        let side = em * 0.72, line = em * 0.07
        let box = PageRect(x: x - side - em * 0.5, y: base - side, width: side, height: side)
        var steps: [PagePath.Step] = [.rect(box.inset(by: line / 2))]
        if isDone {
            steps += [
                .move(PagePoint(box.x + side * 0.22, box.y + side * 0.52)), .line(PagePoint(box.x + side * 0.43, box.y + side * 0.74)),
                .line(PagePoint(box.x + side * 0.8, box.y + side * 0.26)),
            ]
        }
        items.append(.path(PathItem(PagePath(steps), stroke: Stroke(style.color, width: line), mark: .content(slot))))
    }

    /// The baseline of the first line in a fragment, from the top of its content, with its factor of type.
    private static func firstLine(_ fragment: Fragment) -> (baseline: Double, size: Double)? {
        switch fragment.parts {
        case .lines(_, _, let baseline, let size): return (baseline, size)
        case .fragments(let fragments):
            for inner in fragments {
                if let found = firstLine(inner) { return (inner.y + inner.inset.top + found.baseline, found.size) }
            }
            return nil
        default: return nil
        }
    }

    // MARK: Tables and pictures

    private mutating func table(_ rows: [Fragment.RowFragment], _ box: PrintBox, x: Double, y: Double) {
        guard case .table(let source, _) = box.body else { return }
        for row in rows {
            let width = row.cells.map { $0.x + $0.width }.max() ?? 0
            let style = source[row.row].style
            decorate(PageRect(x: x, y: y + row.y, width: width, height: row.height), style, nil, isRest: false)
            for cell in row.cells {
                let own = source[row.row].cells[cell.index]
                let block = PageRect(
                    x: x + cell.x + cell.left, y: y + row.y + cell.top, width: cell.room, height: cell.pitch * Double(cell.lines.count))
                facts.texts.append(PlacedText(block, isBody: false, place: own.place))
                decorate(PageRect(x: x + cell.x, y: y + row.y, width: cell.width, height: row.height), own.style, nil, isRest: false)
                lines(
                    cell.lines, own.words, align: own.align ?? own.style.align, x: x + cell.x + cell.left, y: y + row.y + cell.top, room: cell.room,
                    pitch: cell.pitch, baseline: cell.baseline, size: row.size, place: own.place)
            }
        }
    }

    private mutating func art(_ box: PrintBox, _ rect: PageRect, _ size: Double) {
        switch box.body {
        case .art(let art, let slot):
            let mark = slot.map { ContentMark.content($0) } ?? .artifact
            let area = grown(rect)
            if area == rect {
                items.append(art.item(in: rect, mark: mark))
            } else {
                // A picture at the edge is cut there, a little larger than it would be.
                let scale = max(area.width / rect.width, area.height / rect.height)
                let (w, h) = (rect.width * scale, rect.height * scale)
                let frame = PageRect(x: area.x + (area.width - w) / 2, y: area.y + (area.height - h) / 2, width: w, height: h)
                backdrop.append(.group(GroupItem([art.item(in: frame, mark: mark)], clip: PagePath(area))))
            }
            facts.figures.append(PlacedFigure(rect, name: box.name, alternative: box.alternative, place: box.place))
        case .code(let code, let slot):
            if let item = QRPicture.item(code.payload, in: rect, mark: slot.map { .content($0) } ?? .artifact) { items.append(item) }
            facts.codes.append(PlacedCode(rect, payload: code.payload, alternative: code.alternative, place: box.place))
        case .drawing(let drawing, let slot, let fonts):
            let scale = drawing.width > 0 ? rect.width / drawing.width : 1
            let group = GroupItem(
                DrawingPainter(drawing, style: box.style, fonts: fonts).items(), transform: PageTransform.translation(rect.x, rect.y).after(.scale(scale, scale)),
                mark: slot.map { .content($0) } ?? .artifact)
            items.append(.group(group))
            facts.figures.append(PlacedFigure(rect, name: box.name, alternative: box.alternative, place: box.place))
        case .rule: break
        default: break
        }
    }
}
