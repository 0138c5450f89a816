internal import LoaMarkup
internal import LoaStats

/// A block with its style, its words shaped, and its place in the reading order.
final class PrintBox {
    /// Where a link leads.
    enum Goal {
        case address(String)
        /// The note with a number.
        case note(Int)
    }

    /// A link with its element, and its number in the leaflet.
    typealias Link = (goal: Goal, node: StructureNode.ID, number: Int)

    /// Where a stretch of words goes in the reading order, and where it leads.
    struct Stretch {
        var slot: ContentSlot?
        var link: Link?
    }

    /// Shaped words.
    struct Words {
        var text: any BreakableText
        var styles: [TextStyle]
        var stretches: [Stretch]
        /// The words, for messages.
        var source: PrintText
    }

    /// What stands before an item.
    enum Marker {
        case words(Words)
        case art(PrintArt, ContentSlot?)
        /// A box to tick, ticked or not.
        case tick(isDone: Bool, ContentSlot)
    }

    /// A cell of a table.
    final class Cell {
        let style: PrintStyle
        let words: Words
        var align: PrintStyle.Align?
        let isNumeric: Bool
        let place: SourcePlace

        init(style: PrintStyle, words: Words, align: PrintStyle.Align?, isNumeric: Bool, place: SourcePlace) {
            self.style = style
            self.words = words
            self.align = align
            self.isNumeric = isNumeric
            self.place = place
        }
    }

    /// A row of a table.
    final class Row {
        let style: PrintStyle
        let cells: [Cell]
        let isHead: Bool

        init(style: PrintStyle, cells: [Cell], isHead: Bool) {
            self.style = style
            self.cells = cells
            self.isHead = isHead
        }
    }

    enum Body {
        case words(Words)
        case boxes([PrintBox])
        case table([Row], caption: PrintBox?)
        case art(PrintArt, ContentSlot?)
        case code(QRContent, ContentSlot?)
        case drawing(Drawing, ContentSlot?, FontChain)
        case rule
    }

    let style: PrintStyle
    let element: StyleElement
    let place: SourcePlace
    let body: Body
    /// The level of a heading, and its words.
    var heading: (level: Int, title: String)?
    var marker: Marker?
    /// The number of the note that it is.
    var note: Int?
    /// What messages call a figure, and the words for those who cannot see it.
    var name = ""
    var alternative: String?
    /// Whether it is text for reading, and not a headline, note or imprint.
    var isBody = true
    var backdrop: PrintArt?

    init(_ block: PrintBlock, _ node: StyleNode, _ body: Body) {
        style = node.style
        element = node.element
        place = block.place
        self.body = body
    }

    init(element: StyleElement, style: PrintStyle, place: SourcePlace, body: Body) {
        self.element = element
        self.style = style
        self.place = place
        self.body = body
    }
}
