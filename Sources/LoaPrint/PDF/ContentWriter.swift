/// Writes what is painted on pages as PDF operators, with marks that tie it to the structure.
///
/// Each page is turned upside down first, so that all coordinates run downwards, as in the model.
struct ContentWriter {
    /// What `q` saves and `Q` brings back, as far as it is tracked; nil where it is not known.
    struct Tracked {
        var fill: Paint?
        var stroke: Paint?
        var state: ContentResources.State? = ContentResources.State()
        var font: Int?
        var size = 0.0
        var map = PageTransform.identity
    }

    /// A link with its rectangles on the page, for its annotation.
    struct PlacedLink {
        let page: Int
        let item: LinkItem
        let rects: [PageRect]
    }

    /// Where a marked stretch stands.
    struct Place {
        let page: Int
        let number: Int
    }

    let inkLimit: Int?
    var resources = ContentResources()
    /// By slot: its marked stretches in the order of painting.
    var places: [[Place]]
    /// By page: the slot of each marked stretch.
    private(set) var marked: [[Int]] = []
    private(set) var links: [PlacedLink] = []
    /// Whether something on the page shines through.
    var isTransparent = false

    var out: [UInt8] = []
    var tracked = Tracked()
    private var saved: [Tracked] = []
    private var open: ContentMark?
    /// Whether marks are settled by a group around.
    private var isInherited = false
    private var page = 0

    init(inkLimit: Int?, slots: Int) {
        self.inkLimit = inkLimit
        places = [[Place]](repeating: [], count: slots)
    }

    /// The content of the next page.
    mutating func write(_ page: PrintPage) -> [UInt8] {
        out.removeAll(keepingCapacity: true)
        tracked = Tracked()
        self.page = marked.count
        marked.append([])
        isTransparent = false
        out.add("1 0 0 -1 0 ")
        out.add(point: page.height)
        out.add("cm\n")
        for item in page.items { write(item) }
        closeMark()
        return out
    }

    private mutating func write(_ item: PageItem) {
        switch item {
        case .text(let text):
            mark(text.mark)
            write(text, isRead: open.map(Self.isRead) ?? false)
        case .path(let path):
            mark(path.mark)
            write(path)
        case .picture(let picture):
            mark(picture.mark)
            write(picture)
        case .link(let link):
            links.append(PlacedLink(page: page, item: link, rects: link.rects.map { tracked.map.apply($0) }))
        case .group(let group): write(group)
        }
    }

    private mutating func write(_ group: GroupItem) {
        guard !group.items.isEmpty, group.transform.determinant != 0 else { return }
        let wasInherited = isInherited
        if let own = group.mark {
            mark(own)
            isInherited = true
        } else if !isInherited {
            closeMark()
        }
        save()
        if group.transform != .identity {
            add(group.transform)
            out.add("cm\n")
            tracked.map = tracked.map.after(group.transform)
        }
        if let clip = group.clip {
            add(clip)
            out.add(group.isEvenOdd ? "W* n\n" : "W n\n")
        }
        if group.opacity < 1 {
            writeForm(group)
        } else {
            for item in group.items { write(item) }
        }
        if !isInherited { closeMark() }
        restore()
        isInherited = wasInherited
    }

    /// Paints a faded group as a form of its own, so that what overlaps inside does not shine through itself.
    private mutating func writeForm(_ group: GroupItem) {
        let boxes = group.items.compactMap(\.box)
        guard let first = boxes.first else { return }
        let around = out
        let before = tracked
        out = []
        tracked = Tracked()
        tracked.state = nil
        tracked.map = before.map
        for item in group.items { write(item) }
        let index = resources.form(out, boxes.dropFirst().reduce(first) { $0.union($1) })
        out = around
        tracked = before
        var state = ContentResources.State()
        state.fillOpacity = Self.thousandths(group.opacity)
        state.strokeOpacity = state.fillOpacity
        set(state)
        out.add("/X")
        out.add(index)
        out.add(" Do\n")
    }

    mutating func save() {
        saved.append(tracked)
        out.add("q\n")
    }

    mutating func restore() {
        out.add("Q\n")
        if let last = saved.popLast() { tracked = last }
    }

    // MARK: Marks

    private static func isRead(_ mark: ContentMark) -> Bool {
        if case .content = mark { true } else { false }
    }

    private mutating func mark(_ mark: ContentMark) {
        guard !isInherited, mark != open else { return }
        closeMark()
        open = mark
        switch mark {
        case .artifact: out.add("/Artifact BMC\n")
        case .pagination: out.add("/Artifact<</Type/Pagination>>BDC\n")
        case .content(let slot):
            out.add("/P<</MCID ")
            out.add(marked[page].count)
            out.add(">>BDC\n")
            places[slot.index].append(Place(page: page, number: marked[page].count))
            marked[page].append(slot.index)
        }
    }

    private mutating func closeMark() {
        guard open != nil else { return }
        open = nil
        out.add("EMC\n")
    }

    // MARK: Parameters

    static func thousandths(_ opacity: Double) -> Int { Int((min(max(opacity.isFinite ? opacity : 1, 0), 1) * 1000).rounded()) }

    mutating func set(_ state: ContentResources.State) {
        if state.fillOpacity < 1000 || state.strokeOpacity < 1000 { isTransparent = true }
        guard tracked.state != state else { return }
        tracked.state = state
        out.add("/G")
        out.add(resources.state(state))
        out.add(" gs\n")
    }

    mutating func add(_ map: PageTransform) {
        for value in [map.a, map.b, map.c, map.d, map.e, map.f] { out.add(exact: value) }
    }
}
