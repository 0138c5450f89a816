/// Reads the pages of a file for screens that was written here, as they were before they were written.
///
/// What it knows is what ``ContentWriter`` writes; anything else gives no pages.
public struct PDFPageReader {
    /// A group that is not closed yet.
    private struct Frame {
        var group = GroupItem([])
        /// Whether a map or a cut inside another group began it; it ends with that one.
        var isImplied = false
    }

    /// What `q` saves and `Q` brings back.
    struct State {
        var fill = RGBColour.black
        var outline = Stroke(.black, width: 1)
        var opacity = ContentResources.State()
        var font = 0
        var size = 0.0
    }

    private enum Mark {
        case kind(ContentMark)
        /// The text of the glyphs inside; nil once one has taken it.
        case spelled([UInt8]?)
    }

    private let objects: PDFObjects
    private var resources: PDFReadResources
    private var frames = [Frame()]
    private var saved: [State] = []
    private var state = State()
    private var marks: [Mark] = []
    private var path: [PagePath.Step] = []
    /// Whether the path is to cut what follows, and how its holes are told.
    private var clip: Bool?
    private var text: PDFTextReader?
    private var page = 0
    /// How many forms are being read, one in another, and how many more may be: one that places itself has no end.
    private var (depth, formsLeft) = (0, 10_000)

    /// The pages of a file; nil when it was not written here, was changed since, or is for presses.
    public static func pages(of file: [UInt8]) -> [PrintPage]? {
        guard let objects = PDFObjects(file), let first = objects.pages.first, let number = first.integer("Resources"), let resources = objects[number] else { return nil }
        var reader = PDFPageReader(objects, resources)
        var pages: [PrintPage] = []
        for entries in objects.pages {
            let box = entries["MediaBox"]
            guard box.count == 4, box[2] > 0, box[3] > 0, let content = entries.integer("Contents").flatMap({ objects.content(of: $0) }),
                let items = reader.items(content, height: box[3])
            else { return nil }
            pages.append(PrintPage(width: box[2], height: box[3], items: items))
        }
        return pages
    }

    private init(_ objects: PDFObjects, _ resources: ArraySlice<UInt8>) {
        self.objects = objects
        self.resources = PDFReadResources(objects, resources)
    }

    /// What a page paints.
    private mutating func items(_ content: [UInt8], height: Double) -> [PageItem]? {
        (frames, saved, state, marks, path, clip, text) = ([Frame()], [], State(), [], [], nil, nil)
        // Pages begin by being turned upside down, as the model is.
        var turn: [UInt8] = []
        turn.add("1 0 0 -1 0 ")
        turn.add(point: height)
        turn.add("cm\n")
        guard content.starts(with: turn), run(content[turn.count...]) else { return nil }
        page += 1
        while frames.count > 1 { close() }
        return frames[0].group.items
    }

    /// Follows the operators; false at one that is not known.
    private mutating func run(_ content: ArraySlice<UInt8>) -> Bool {
        var tokens = PDFTokens(content)
        var operands: [PDFTokens.Token] = []
        while let token = tokens.next() {
            guard case .word(let name) = token else {
                if token != .open, token != .close { operands.append(token) }
                continue
            }
            guard follow(name, operands) else { return false }
            operands.removeAll(keepingCapacity: true)
        }
        return true
    }

    private mutating func follow(_ name: String, _ operands: [PDFTokens.Token]) -> Bool {
        let numbers = operands.compactMap { if case .number(let value) = $0 { value } else { nil } }
        func point(_ at: Int) -> PagePoint { PagePoint(numbers[at], numbers[at + 1]) }
        func has(_ count: Int) -> Bool { numbers.count == count }
        switch name {
        case "m" where has(2): path.append(.move(point(0)))
        case "l" where has(2): path.append(.line(point(0)))
        case "c" where has(6): path.append(.curve(point(0), point(2), point(4)))
        case "h": path.append(.close)
        case "re" where has(4): path.append(.rect(PageRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])))
        case "f", "f*", "S", "B", "B*": paint(name)
        case "W", "W*": clip = name == "W*"
        case "n": cut()
        case "q":
            saved.append(state)
            frames.append(Frame())
        case "Q":
            guard let last = saved.popLast() else { return false }
            state = last
            while frames.last?.isImplied == true { close() }
            close()
        case "cm" where has(6): map(PageTransform(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5]))
        case "rg" where has(3): state.fill = Self.colour(numbers)
        case "RG" where has(3): state.outline.paint.rgb = Self.colour(numbers)
        case "w" where has(1): state.outline.width = numbers[0]
        case "J" where has(1): state.outline.cap = Stroke.Cap(rawValue: Int(numbers[0])) ?? .butt
        case "j" where has(1): state.outline.join = Stroke.Join(rawValue: Int(numbers[0])) ?? .miter
        case "M" where has(1): state.outline.miterLimit = numbers[0]
        case "d" where !numbers.isEmpty: (state.outline.dashes, state.outline.dashPhase) = (Array(numbers.dropLast()), numbers[numbers.count - 1])
        case "gs":
            guard let opacity = Self.index(operands).flatMap({ resources.states[$0] }) else { return false }
            state.opacity = opacity
        case "sh":
            guard let gradient = Self.index(operands).flatMap({ resources.gradients[$0] }) else { return false }
            fill(gradient)
        case "Do": return place(operands)
        case "BMC", "BDC": return mark(operands)
        case "EMC": marks.removeLast(marks.isEmpty ? 0 : 1)
        default: return write(name, operands, numbers)
        }
        return true
    }

    /// The number of a name like `/F12`.
    private static func index(_ operands: [PDFTokens.Token]) -> Int? {
        guard case .name(let name)? = operands.first else { return nil }
        return Int(name.dropFirst())
    }

    static func colour(_ parts: [Double]) -> RGBColour {
        func byte(_ part: Double) -> UInt8 { UInt8(min(max(part, 0), 1) * 255 + 0.5) }
        return RGBColour(byte(parts[0]), byte(parts[1]), byte(parts[2]))
    }

    // MARK: Groups

    private mutating func add(_ item: PageItem) { frames[frames.count - 1].group.items.append(item) }

    /// Ends the innermost group.
    private mutating func close() {
        guard frames.count > 1, let frame = frames.popLast(), !frame.group.items.isEmpty else { return }
        let isPlain = frame.group.transform == .identity && frame.group.clip == nil && frame.group.opacity >= 1
        if isPlain { frames[frames.count - 1].group.items += frame.group.items } else { add(.group(frame.group)) }
    }

    private mutating func map(_ map: PageTransform) {
        let group = frames[frames.count - 1].group
        if !group.items.isEmpty || group.clip != nil || frames.count == 1 { frames.append(Frame(isImplied: true)) }
        frames[frames.count - 1].group.transform = frames[frames.count - 1].group.transform.after(map)
    }

    private mutating func cut() {
        defer { (path, clip) = ([], nil) }
        guard let isEvenOdd = clip else { return }
        let group = frames[frames.count - 1].group
        if !group.items.isEmpty || group.clip != nil || frames.count == 1 { frames.append(Frame(isImplied: true)) }
        frames[frames.count - 1].group.clip = PagePath(path)
        frames[frames.count - 1].group.isEvenOdd = isEvenOdd
    }

    // MARK: Painting

    private var currentMark: ContentMark {
        for case .kind(let mark) in marks.reversed() { return mark }
        return .artifact
    }

    private mutating func paint(_ name: String) {
        var item = PathItem(PagePath(path), isEvenOdd: name.hasSuffix("*"), mark: currentMark)
        if name != "S" { item.fill = .paint(Paint(state.fill, opacity: Double(state.opacity.fillOpacity) / 1000)) }
        if name.hasPrefix("S") || name.hasPrefix("B") {
            item.stroke = state.outline
            item.stroke?.paint.opacity = Double(state.opacity.strokeOpacity) / 1000
        }
        path = []
        add(.path(item))
    }

    /// Colours run over what the group is cut to, in a map of their own.
    private mutating func fill(_ gradient: Gradient) {
        var gradient = gradient
        var place = frames.count - 1
        if frames[place].isImplied, frames[place].group.clip == nil, place > 0 {
            gradient.transform = frames[place].group.transform
            place -= 1
        }
        gradient.opacity = Double(state.opacity.fillOpacity) / 1000
        guard let path = frames[place].group.clip else { return }
        frames[place].group.items.append(.path(PathItem(path, fill: .gradient(gradient), isEvenOdd: frames[place].group.isEvenOdd, mark: currentMark)))
    }

    /// A picture, or a form that is faded as a whole.
    private mutating func place(_ operands: [PDFTokens.Token]) -> Bool {
        guard case .name(let name)? = operands.first, let index = Int(name.dropFirst()), depth < 16 else { return false }
        if name.hasPrefix("I") {
            guard let picture = resources.picture(index), let back = picture.turn.inverse else { return false }
            // The map around lays the stored picture; the item turns it again.
            add(.group(GroupItem([.picture(PictureItem(picture, in: PageRect(x: 0, y: 0, width: 1, height: 1), mark: currentMark))], transform: back)))
            return true
        }
        guard let number = resources.forms[index], let content = objects.content(of: number), formsLeft > 0 else { return false }
        formsLeft -= 1
        let (before, count) = (state, frames.count)
        var frame = Frame()
        frame.group.opacity = Double(state.opacity.fillOpacity) / 1000
        frame.group.mark = currentMark
        frames.append(frame)
        depth += 1
        defer { depth -= 1 }
        guard run(content[...]), frames.count > count else { return false }
        while frames.count > count { close() }
        state = before
        return true
    }

    // MARK: Marks

    private mutating func mark(_ operands: [PDFTokens.Token]) -> Bool {
        guard case .name(let name)? = operands.first else { return false }
        switch name {
        case "Artifact": marks.append(.kind(operands.count > 1 ? .pagination : .artifact))
        case "P":
            guard case .number(let number)? = operands.last else { return false }
            marks.append(.kind(.content(ContentSlot(node: StructureNode.ID(index: 0), index: page << 20 | Int(min(max(number, 0), 1_000_000))))))
        case "Span":
            guard case .units(let units)? = operands.last else { return false }
            marks.append(.spelled(Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self).utf8)))
        default: return false
        }
        return true
    }

    // MARK: Text

    private mutating func write(_ name: String, _ operands: [PDFTokens.Token], _ numbers: [Double]) -> Bool {
        switch name {
        case "BT": text = PDFTextReader()
        case "Tm" where numbers.count == 6: text?.origin = PagePoint(numbers[4], numbers[5])
        case "Tf" where numbers.count == 1:
            guard let index = Self.index(operands) else { return false }
            (state.font, state.size) = (index, numbers[0])
        case "Ts" where numbers.count == 1: text?.rise = numbers[0]
        case "TJ":
            guard let font = resources.font(state.font) else { return false }
            var meaning = PDFTextReader.Meaning.own
            if case .spelled(let words)? = marks.last {
                meaning = .spelled(words)
                marks[marks.count - 1] = .spelled(nil)
            }
            text?.show(operands, font, state.size, meaning)
        case "ET":
            var shown = text
            text = nil
            if let item = shown?.item(state.size, Paint(state.fill, opacity: Double(state.opacity.fillOpacity) / 1000), currentMark) { add(.text(item)) }
        default: return false
        }
        return true
    }
}
