extension ShapedRun {
    /// The run cut before some of its bytes, in order; a place inside a letter or joined letters is passed over.
    ///
    /// The glyphs keep the places they have in the whole, kerning included.
    func parts(at offsets: [Int]) -> [(run: ShapedRun, offset: Int)] {
        var result: [(ShapedRun, Int)] = []
        var (glyph, byte) = (0, 0)
        for offset in offsets + [text.count] where offset > byte && offset <= text.count {
            var next = glyph
            while next < glyphs.count, Int(glyphs[next].cluster) < offset { next += 1 }
            guard offset == text.count || next < glyphs.count && Int(glyphs[next].cluster) == offset else { continue }
            if byte == 0, offset == text.count { return [(self, 0)] }
            let moved = glyphs[glyph..<next].map { shaped in
                var shaped = shaped
                shaped.cluster -= Int32(byte)
                return shaped
            }
            let lost = missing.filter { $0.offset >= byte && $0.offset < offset }.map { MissingGlyph(scalar: $0.scalar, offset: $0.offset - byte) }
            result.append((ShapedRun(face: face, text: Array(text[byte..<offset]), glyphs: moved, missing: lost), byte))
            (glyph, byte) = (next, offset)
        }
        return result
    }
}
