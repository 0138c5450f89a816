/// What a document uses of a font: which glyphs, and which text each stands for.
struct FontUse {
    let face: FontFace
    /// By glyph: 0 for unused, a scalar, or the top bit with an index of ``phrases``.
    private var texts: [UInt32]
    private(set) var phrases: [[UInt8]] = []

    /// Starts with nothing used; glyph 0 must be in every font.
    init(_ face: FontFace) {
        self.face = face
        texts = [UInt32](repeating: 0, count: face.advances.count)
    }

    /// Notes a glyph for a character; false when it already stands for another.
    @inline(__always)
    mutating func note(_ glyph: UInt16, _ scalar: UInt32) -> Bool {
        let index = Int(glyph)
        let had = texts[index]
        if had == scalar { return true }
        guard had == 0 else { return false }
        texts[index] = scalar
        return true
    }

    /// Notes a glyph for several characters, such as a ligature; false when it already stands for something else.
    mutating func note(_ glyph: UInt16, phrase: ArraySlice<UInt8>) -> Bool {
        let had = texts[Int(glyph)]
        if had == 0 {
            texts[Int(glyph)] = 1 << 31 | UInt32(phrases.count)
            phrases.append(Array(phrase))
            return true
        }
        return had >> 31 == 1 && phrases[Int(had & 0x7FFF_FFFF)][...] == phrase
    }

    /// The glyphs in use, in order, without glyph 0.
    var glyphs: [UInt16] { texts.indices.dropFirst().filter { texts[$0] != 0 }.map { UInt16($0) } }

    /// The glyphs with all figures, once there is one: leaflets that differ in numbers alone share a subset and a map.
    func completed(_ glyphs: [UInt16]) -> [UInt16] {
        guard face.figures.contains(where: { texts[Int($0)] != 0 }) else { return glyphs }
        return (glyphs + face.figures.filter { texts[Int($0)] == 0 }).sorted()
    }

    /// What the file calls a glyph: its number, or the number of its character in CFF fonts that have such.
    func code(_ glyph: UInt16) -> UInt16 {
        face.characterIDs.isEmpty ? glyph : Int(glyph) < face.characterIDs.count ? face.characterIDs[Int(glyph)] : 0
    }

    /// The map from codes to text that copying and reading aloud use (ISO 32000-1, 9.10.3).
    func unicodeMap(_ glyphs: [UInt16]) -> [UInt8] {
        var out: [UInt8] = []
        out.add("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n")
        out.add("/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000><FFFF> endcodespacerange\n")
        for start in stride(from: 0, to: glyphs.count, by: 100) {
            let part = glyphs[start..<min(start + 100, glyphs.count)]
            out.add(part.count)
            out.add(" beginbfchar\n")
            for glyph in part {
                out.add("<")
                out.add(hex: code(glyph))
                out.add("><")
                for unit in text(glyph).utf16 { out.add(hex: unit) }
                out.add(">\n")
            }
            out.add("endbfchar\n")
        }
        out.add("endcmap CMapName currentdict /CMap defineresource pop end end")
        return out
    }

    private func text(_ glyph: UInt16) -> String {
        let value = texts[Int(glyph)]
        if value >> 31 == 1 { return String(decoding: phrases[Int(value & 0x7FFF_FFFF)], as: UTF8.self) }
        // A figure that was added for others’ sake.
        if value == 0, let figure = face.figures.firstIndex(of: glyph) { return String(figure) }
        return String(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
    }
}
