/// A font of a file that was written here: what its codes stand for, how wide they are, and their shapes.
struct PDFReadFont {
    let face: FontFace
    private var texts: [UInt16: [UInt8]] = [:]
    private var widths: [UInt16: Double] = [:]
    /// The glyphs of codes in fonts that number characters; empty where codes are glyphs.
    private var glyphs: [UInt16: UInt16] = [:]

    /// Reads a font by its object; nil when it cannot be drawn.
    init?(_ number: Int, _ objects: PDFObjects) {
        guard let font = objects[number].map({ PDFEntries($0) }), let map = font.integer("ToUnicode").flatMap({ objects.content(of: $0) }),
            let descendant = font.integer("DescendantFonts").flatMap({ objects[$0] }),
            let descriptor = PDFEntries(descendant).integer("FontDescriptor").flatMap({ objects[$0] }).map({ PDFEntries($0) })
        else { return nil }
        texts = Self.texts(map[...])
        widths = Self.widths(descendant)
        if let program = descriptor.integer("FontFile2").flatMap({ objects.content(of: $0) }), let face = FontFace(shapes: program) {
            self.face = face
        } else if let table = descriptor.integer("FontFile3").flatMap({ objects.content(of: $0) }), let characters = try? CFFCharset.characters(table[...]),
            let face = FontFace(shapes: Self.font(table, characters.count, characters.unitsPerEm))
        {
            self.face = face
            for (glyph, code) in characters.ids.enumerated() { glyphs[code] = UInt16(clamping: glyph) }
        } else {
            return nil
        }
    }

    /// A font file around a table of PostScript outlines, with what is needed to draw them.
    private static func font(_ table: [UInt8], _ glyphs: Int, _ unitsPerEm: Int) -> [UInt8] {
        func bytes(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        var head = [UInt8](repeating: 0, count: 54)
        head.replaceSubrange(0..<4, with: bytes(0x10000, 4))
        head.replaceSubrange(12..<16, with: bytes(0x5F0F_3CF5, 4))
        head.replaceSubrange(18..<20, with: bytes(unitsPerEm, 2))
        let tables = [("CFF ", table), ("head", head), ("maxp", bytes(0x5000, 4) + bytes(glyphs, 2))]
        var (directory, data) = (Array("OTTO".utf8) + bytes(tables.count, 2) + bytes(0, 6), [UInt8]())
        for (name, content) in tables {
            directory += Array(name.utf8) + bytes(0, 4) + bytes(12 + 16 * tables.count + data.count, 4) + bytes(content.count, 4)
            data += content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
        }
        return directory + data
    }

    func text(_ code: UInt16) -> [UInt8] { texts[code] ?? [] }

    /// The advance in thousandths of the size.
    func width(_ code: UInt16) -> Double { widths[code] ?? 0 }

    func glyph(_ code: UInt16) -> UInt16 { glyphs.isEmpty ? code : glyphs[code] ?? 0 }

    /// The pairs `<code><text>` of a map.
    private static func texts(_ map: ArraySlice<UInt8>) -> [UInt16: [UInt8]] {
        var result: [UInt16: [UInt8]] = [:]
        var tokens = PDFTokens(map)
        var (code, isInPairs): (UInt16?, Bool) = (nil, false)
        while let token = tokens.next() {
            switch token {
            case .word(let word): isInPairs = word == "beginbfchar"
            case .units(let units) where isInPairs:
                if let known = code {
                    result[known] = Array(String(decoding: units, as: UTF16.self).utf8)
                    code = nil
                } else {
                    code = units.first
                }
            default: break
            }
        }
        return result
    }

    /// The runs `code[width width …]` of `/W`.
    private static func widths(_ font: ArraySlice<UInt8>) -> [UInt16: Double] {
        var tokens = PDFTokens(font)
        while let token = tokens.next(), token != .name("W") {}
        var result: [UInt16: Double] = [:]
        var (depth, code) = (0, 0)
        while let token = tokens.next() {
            switch token {
            case .open: depth += 1
            case .close: depth -= 1
            case .number(let value) where depth == 1: code = Int(value)
            case .number(let value):
                result[UInt16(clamping: code)] = value
                code += 1
            default: return result
            }
            if depth == 0 { break }
        }
        return result
    }
}
