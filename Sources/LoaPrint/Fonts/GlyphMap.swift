/// The glyphs of characters, in pages of 256.
struct GlyphMap: Sendable {
    private var pages: [UInt16] = []
    private var index = [UInt16](repeating: .max, count: 0x1100)

    /// Whether no character has a glyph.
    var isEmpty: Bool { pages.isEmpty }

    /// Lists characters with their glyphs.
    init(_ pairs: [(scalar: UInt32, glyph: UInt16)]) {
        for (scalar, glyph) in pairs where scalar < 0x11_0000 {
            let page = Int(scalar >> 8)
            if index[page] == .max {
                index[page] = UInt16(pages.count >> 8)
                pages += repeatElement(0, count: 256)
            }
            pages[Int(index[page]) << 8 | Int(scalar & 255)] = glyph
        }
    }

    /// The glyph of a character; nil where there is none.
    subscript(scalar: UInt32) -> UInt16? {
        guard scalar < 0x11_0000 else { return nil }
        let page = index[Int(scalar >> 8)]
        guard page != .max else { return nil }
        let glyph = pages[Int(page) << 8 | Int(scalar & 255)]
        return glyph == 0 ? nil : glyph
    }
}
