import LoaMarkup
import Testing

@testable import LoaPrint

/// Formats and laid leaflets for tests of sheets.
enum SheetSamples {
    static let place = SourcePlace(path: SourcePath("themes/thu/print/formats.yaml"), line: 1)

    static func format(_ id: String, _ width: Double, _ height: Double, _ panels: [PrintPanel]) -> PrintFormat {
        PrintFormat(
            id: id, name: Message(vi: "Khổ \(id)", en: "Format \(id)"), place: place, sheet: PaperSize(width, height), panels: panels,
            fit: FitLimits(size: 9...12))
    }

    static let a5 = format("a5", 148, 210, [PrintPanel("mat", width: 148, height: 210)])

    static let a5TwoSides = format(
        "a5-2", 148, 210, [PrintPanel("truoc", width: 148, height: 210), PrintPanel("sau", side: 1, width: 148, height: 210)])

    /// Outside from the left: flap, back, cover; inside 100, 100, 97.
    static var trifold: PrintFormat {
        var format = format(
            "a4-gap-ba", 297, 210,
            [
                PrintPanel("bia", side: 0, x: 197, width: 100, height: 210), PrintPanel("gap", side: 0, x: 0, width: 97, height: 210),
                PrintPanel("mot", side: 1, x: 0, width: 100, height: 210), PrintPanel("hai", side: 1, x: 100, width: 100, height: 210),
                PrintPanel("ba", side: 1, x: 200, width: 97, height: 210), PrintPanel("sau", side: 0, x: 97, width: 100, height: 210),
            ])
        format.folds = [PrintFold(side: 0, at: 97), PrintFold(side: 0, at: 197), PrintFold(side: 1, at: 100), PrintFold(side: 1, at: 200)]
        format.flip = .short
        return format
    }

    static func booklet(creep: Double = 0) -> PrintFormat {
        var format = format("so-tay", 148, 210, [PrintPanel("trang", width: 148, height: 210)])
        format.filling = .flow
        format.pages = PageCount(least: 8, most: 16, multiple: 4)
        format.imposition = Imposition(.saddle, sheet: PaperSize(297, 210), columns: 2, rows: 1, creep: creep)
        format.flip = .short
        return format
    }

    static func nUp(_ format: PrintFormat, on sheet: PaperSize, _ columns: Int, _ rows: Int, gap: Double = 0, flip: FlipEdge = .long) -> PrintFormat {
        var result = format
        result.imposition = Imposition(.nUp, sheet: sheet, columns: columns, rows: rows, gap: gap)
        result.flip = flip
        return result
    }

    static let card = format(
        "the-vi", 85.6, 54, [PrintPanel("truoc", width: 85.6, height: 54), PrintPanel("sau", side: 1, width: 85.6, height: 54)])

    static let colours = [(230, 80, 60), (60, 140, 220), (90, 190, 110), (240, 190, 60), (150, 100, 200), (80, 190, 190)]
        .map { Paint(RGBColour(UInt8($0.0), UInt8($0.1), UInt8($0.2))) }

    /// A leaflet with the name of each panel in its middle, a background of its own, and a heading.
    static func leaflet(_ format: PrintFormat, pages: Int? = nil, hasColour: Bool = true) throws -> LaidLeaflet {
        let shaper = try #require(Shaper())
        let face = try Samples.regular.get()
        var tree = StructureTree()
        var panels: [LaidPanel] = []
        var all = format.panels
        if let pages, let first = all.first {
            all = (0..<pages).map { page in
                var panel = first
                panel.side = page
                panel.name = "trang\(page)"
                return panel
            }
        }
        for (number, panel) in all.enumerated() {
            var laid = LaidPanel(panel)
            let section = tree.add(.section, to: tree.root)
            let heading = tree.add(.heading1, to: section)
            let slot = tree.addSlot(to: heading)
            let (w, h) = (panel.width * PageUnit.millimetre, panel.height * PageUnit.millimetre)
            var line = Samples.line(panel.name, at: PagePoint(0, 0), size: 14, face: face, mark: .content(slot), shaper: shaper)
            if case .text(var text) = line {
                let width = text.pieces.map { $0.x + $0.run.width(at: 14) }.max() ?? 0
                text.origin = PagePoint((w - width) / 2, h / 2)
                line = .text(text)
            }
            laid.items = [line]
            if hasColour { laid.background = colours[number % colours.count] }
            laid.headings = [LaidPanel.Heading(title: panel.name, level: 1, y: h / 2 - 14)]
            laid.filled = 0.9
            panels.append(laid)
        }
        return LaidLeaflet(
            title: "Vào công đoàn: quyền của bạn", language: "vi", format: format, panels: panels, structure: tree, day: Samples.day,
            identity: Array("thử".utf8))
    }

    static func composer() throws -> SheetComposer {
        SheetComposer(fonts: FontChain(try Samples.regular.get()), shaper: Shaper())
    }

    static func compose(_ leaflet: LaidLeaflet, _ use: SheetUse, isMono: Bool = false) throws -> PrintDocument {
        try composer().compose(leaflet, as: use, isMono: isMono)
    }

    static func write(_ document: PrintDocument, _ use: SheetUse) throws -> [UInt8] {
        switch use {
        case .press: try Samples.write(document, as: .press(try Samples.press.get()))
        case .office: try Samples.write(document, as: .office)
        case .read: try Samples.write(document, as: .read)
        }
    }
}

/// What stands on a composed page.
struct PageReading {
    struct Word {
        var text: String
        /// The middle of the words on the page.
        var middle: PagePoint
        /// Where the head of the letters points.
        var up: PagePoint
        /// Whether it is a part of the document and no decoration.
        var isRead: Bool
    }

    private(set) var words: [Word] = []
    private(set) var strokes: [(path: PagePath, stroke: Stroke)] = []
    private(set) var paints: [Paint] = []
    private(set) var links: [LinkItem] = []

    init(_ page: PrintPage) { for item in page.items { read(item, .identity, nil) } }

    private mutating func read(_ item: PageItem, _ map: PageTransform, _ mark: ContentMark?) {
        switch item {
        case .text(let text):
            let width = text.pieces.map { $0.x + $0.run.width(at: text.size) }.max() ?? 0
            let origin = map.apply(PagePoint(0, 0))
            let up = map.apply(PagePoint(0, -1))
            var isRead = false
            if case .content = mark ?? text.mark { isRead = true }
            words.append(
                Word(
                    text: text.pieces.map { String(decoding: $0.run.text, as: UTF8.self) }.joined(),
                    middle: map.apply(PagePoint(text.origin.x + width / 2, text.origin.y)),
                    up: PagePoint((up.x - origin.x).rounded(), (up.y - origin.y).rounded()), isRead: isRead))
            paints.append(text.paint)
        case .path(let path):
            if let stroke = path.stroke {
                strokes.append((path.path.mapped(map), stroke))
                paints.append(stroke.paint)
            }
            if case .paint(let paint)? = path.fill { paints.append(paint) }
        case .picture: break
        case .link(let link): links.append(link)
        case .group(let group): for inner in group.items { read(inner, map.after(group.transform), mark ?? group.mark) }
        }
    }

    func words(named text: String) -> [Word] { words.filter { $0.text == text } }
}
