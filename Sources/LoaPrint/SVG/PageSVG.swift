/// Draws laid-out pages as SVG for screens: the same shapes as in the PDF, glyphs as outlines, so that nothing is needed to see them.
///
/// Colours are those of screens. What several pages share (glyphs, gradients, clips) stands in ``definitions``.
public struct PageSVG {
    /// Put before each number of an id, so that drawings can stand in one page.
    private let prefix: String
    private var glyphs: [ObjectIdentifier: [UInt16: Int]] = [:]
    private var count = 0
    var defs: [UInt8] = []
    /// The filter that takes colours away, once there is one.
    var grey: Int?
    var out: [UInt8] = []

    /// Starts drawings whose ids begin with some ASCII letters.
    public init(prefix: String = "p") { self.prefix = prefix }

    /// What the drawings refer to, as an element without size; it stands in the same HTML page.
    public var definitions: [UInt8] {
        Array("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>".utf8) + defs + Array("</defs></svg>".utf8)
    }

    /// A page as an `svg` element: what is left after cutting, with dashed lines where it is folded.
    ///
    /// - Parameter label: What it is to those who do not see it.
    public mutating func write(_ page: PrintPage, label: String) -> [UInt8] {
        let trim = page.trim ?? PageRect(x: 0, y: 0, width: page.width, height: page.height)
        out = []
        out.add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
        for byte in label.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out.add("&amp;")
            case UInt8(ascii: "<"): out.add("&lt;")
            case UInt8(ascii: "\""): out.add("&quot;")
            default: out.append(byte)
            }
        }
        out.add("\" viewBox=\"")
        for value in [trim.x, trim.y, trim.width, trim.height] { out.add(point: value) }
        out.add("\">")
        write(PathItem(PagePath(trim), fill: .paint(.white)))
        for item in page.items { write(item) }
        for fold in page.folds {
            out.add("<path class=\"fold\" fill=\"none\" stroke=\"#0b6fb8\" stroke-width=\".8\" stroke-dasharray=\"5 4\"")
            Self.add(fold, to: &out)
            out.add("/>")
        }
        out.add("</svg>")
        return out
    }

    private mutating func write(_ item: PageItem) {
        switch item {
        case .text(let text): write(text)
        case .path(let path): write(path)
        case .picture(let picture): write(picture)
        case .link: break
        case .group(let group): write(group)
        }
    }

    private mutating func write(_ group: GroupItem) {
        guard !group.items.isEmpty, group.transform.determinant != 0 else { return }
        var clip: Int?
        if let path = group.clip {
            clip = define { id, defs in
                defs.add("<clipPath id=\"\(id)\"><path")
                if group.isEvenOdd { defs.add(" clip-rule=\"evenodd\"") }
                Self.add(path, to: &defs)
                defs.add("/></clipPath>")
            }
        }
        out.add("<g")
        if group.transform != .identity { Self.add(group.transform, as: "transform", to: &out) }
        if let clip { add(reference: clip, as: "clip-path") }
        if group.opacity < 1 { Self.add(group.opacity, as: "opacity", to: &out) }
        out.add(">")
        for item in group.items { write(item) }
        out.add("</g>")
    }

    /// Words as their outlines, in the units of the font.
    private mutating func write(_ text: TextItem) {
        guard text.size > 0, text.size.isFinite else { return }
        for piece in text.pieces {
            let run = piece.run
            let scale = text.size / Double(run.face.metrics.unitsPerEm)
            var at = 0.0
            var isOpen = false
            for glyph in run.glyphs {
                if let id = shape(glyph.id, of: run.face) {
                    if !isOpen {
                        out.add("<g")
                        add(text.paint, as: "fill")
                        let origin = PageTransform(a: scale, b: 0, c: 0, d: -scale, e: text.origin.x + piece.x, f: text.origin.y)
                        Self.add(origin, as: "transform", to: &out)
                        out.add(">")
                        isOpen = true
                    }
                    out.add("<use href=\"#\(prefix)\(id)\" x=\"")
                    out.add(point: at + Double(glyph.dx))
                    if glyph.dy != 0 {
                        out.add("\" y=\"")
                        out.add(Int(glyph.dy))
                    }
                    out.add("\"/>")
                }
                at += Double(glyph.advance) + text.tracking / scale
            }
            if isOpen { out.add("</g>") }
        }
    }

    /// The number of a glyph's outline; nil where nothing is to be seen.
    private mutating func shape(_ glyph: UInt16, of face: FontFace) -> Int? {
        let font = ObjectIdentifier(face)
        if let known = glyphs[font]?[glyph] { return known == 0 ? nil : known }
        let outline = face.outline(glyph)
        var number = 0
        if !outline.steps.isEmpty {
            number = define { id, defs in
                defs.add("<path id=\"\(id)\"")
                Self.add(outline, to: &defs)
                defs.add("/>")
            }
        }
        glyphs[font, default: [:]][glyph] = number
        return number == 0 ? nil : number
    }

    /// Adds something that drawings refer to.
    mutating func define(_ write: (String, inout [UInt8]) -> Void) -> Int {
        count += 1
        write("\(prefix)\(count)", &defs)
        return count
    }

    mutating func add(reference: Int, as name: StaticString) { out.add(" \(name)=\"url(#\(prefix)\(reference))\"") }
}
