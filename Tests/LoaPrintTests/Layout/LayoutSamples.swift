import Foundation
import LoaMarkup
import Testing

@testable import LoaPrint

/// A style sheet in code, for tests of the layout alone.
struct PlainStylist: Stylist {
    var change: @Sendable (StyleElement, inout PrintStyle) -> Void = { _, _ in }

    func root(_ element: StyleElement) -> StyleNode {
        var style = PrintStyle()
        style.families = ["Be Vietnam Pro"]
        change(element, &style)
        return StyleNode(element, style: style, parent: nil)
    }

    func node(_ element: StyleElement, in parent: StyleNode) -> StyleNode {
        // What is inherited.
        var style = PrintStyle()
        let above = parent.style
        (style.families, style.weight, style.isItalic, style.size, style.leading) = (above.families, above.weight, above.isItalic, above.size, above.leading)
        (style.color, style.align, style.wrap, style.marker) = (above.color, above.align, above.wrap, above.marker)
        func space(_ top: Double, _ bottom: Double) { style.margin = Edges(top: PrintLength(ems: top), right: .zero, bottom: PrintLength(ems: bottom), left: .zero) }
        switch element.name {
        case "panel": style.padding = Edges(PrintLength(points: 8 * PageUnit.millimetre))
        case "h1":
            (style.size, style.weight, style.leading, style.wrap) = (above.size * 2, 800, 1.3, .balance)
            space(0, 0.4)
        case "h2":
            (style.size, style.weight, style.leading, style.wrap, style.breakAfter) = (above.size * 1.3, 800, 1.3, .balance, .avoid)
            space(0.8, 0.3)
        case "p": space(0.5, 0.5)
        case "strong", "th": style.weight = 600
        case "a": style.isUnderlined = true
        case "sup": (style.size, style.rise) = (above.size * 0.7, 0.35)
        case "ul", "ol":
            space(0.5, 0.5)
            style.padding.left = PrintLength(ems: 1.4)
        case "li": space(0.2, 0.2)
        case "td": style.padding = Edges(PrintLength(points: 3))
        default: break
        }
        if element.name == "th" { style.padding = Edges(PrintLength(points: 3)) }
        change(element, &style)
        return StyleNode(element, style: style, parent: parent)
    }
}

/// Fonts of the theme and no pictures.
struct PlainStock: PrintStock {
    let families: [String: FontFamily]
    let fallback: FontFamily

    init() throws {
        let faces = try ["Regular", "Italic", "SemiBold", "ExtraBold"].map { try FontFace(Samples.fontBytes($0)) }
        fallback = try #require(FontFamily(faces))
        families = ["be vietnam pro": fallback]
    }

    func art(_ path: SourcePath) -> PrintArt? { nil }
    func themeArt(_ path: String) -> PrintArt? { nil }
}

/// Content made of a few words of markup.
enum LayoutSamples {
    static let place = SourcePlace(path: SourcePath("content/leaflets/a.md"), line: 3)

    static func text(_ words: String) -> PrintText {
        var text = PrintText()
        text.spans = [.init(StyleElement("p"), parent: nil), .init(StyleElement("strong"), parent: 0), .init(StyleElement("a"), parent: 0, link: "https://example.org/", role: .link)]
        for (index, part) in words.split(separator: "*", omittingEmptySubsequences: false).enumerated() where !part.isEmpty {
            text.runs.append(.init(Array(part.utf8), span: index % 4 == 1 ? 1 : index % 4 == 3 ? 2 : 0, place: place))
        }
        return text
    }

    static func block(_ name: String, _ role: StructureRole?, _ words: String) -> PrintBlock {
        PrintBlock(StyleElement(name), role: role, .text(text(words)), place: place)
    }

    static func list(_ items: [String], start: Int? = nil) -> PrintBlock {
        let made = items.map { PrintBlock(StyleElement("li"), role: .listItem, .text(text($0)), place: place) }
        return PrintBlock(StyleElement(start == nil ? "ul" : "ol"), role: .list, .list(made, start: start), place: place)
    }

    static func table(_ rows: [[String]]) -> PrintBlock {
        var table = PrintTable()
        table.heads = [rows[0].map { .init(StyleElement("th"), text: text($0), scope: .column, place: place) }]
        table.rows = rows.dropFirst().map { row in row.map { .init(StyleElement("td"), text: text($0), place: place) } }
        return PrintBlock(StyleElement("table"), role: .table, .table(table), place: place)
    }

    static func format(_ width: Double = 148, _ height: Double = 210, size: ClosedRange<Double> = 8...12) -> PrintFormat {
        PrintFormat(
            id: "a5", name: Message(vi: "A5", en: "A5"), place: place, sheet: PaperSize(width, height),
            panels: [PrintPanel("mat", width: width, height: height)], fit: FitLimits(size: size))
    }

    static func content(_ blocks: [PrintBlock], panel: String = "mat") -> PrintContent {
        PrintContent(title: "Tờ rơi", language: "vi", path: place.path, panels: [PanelContent(name: panel, place: place, blocks: blocks)])
    }

    static func lay(
        _ content: PrintContent, _ format: PrintFormat, stylist: PlainStylist = PlainStylist()
    ) throws -> Reported<LeafletLayout.Outcome> {
        let layout = LeafletLayout(stylist: stylist, stock: try PlainStock(), shaper: try #require(ParagraphShaper(language: "vi")))
        return layout.lay(content, format: format, classes: [], day: Samples.day, identity: [1])
    }

    /// The panels as plain pages, without sheets.
    static func document(_ leaflet: LaidLeaflet) -> PrintDocument {
        var document = PrintDocument(title: leaflet.title, language: leaflet.language, day: leaflet.day, identity: leaflet.identity)
        document.structure = leaflet.structure
        document.pages = leaflet.panels.map { panel in
            let (width, height) = (panel.panel.width * PageUnit.millimetre, panel.panel.height * PageUnit.millimetre)
            var items: [PageItem] = []
            if let paint = panel.background { items.append(.path(PathItem(PagePath(PageRect(x: 0, y: 0, width: width, height: height)), fill: .paint(paint)))) }
            return PrintPage(width: width, height: height, items: items + panel.backdrop + panel.items)
        }
        return document
    }
}
