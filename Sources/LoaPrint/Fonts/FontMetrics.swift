/// The measures of a font, in its own units.
public struct FontMetrics: Sendable {
    /// How many units the size of the type has, 16 to 16,384.
    public let unitsPerEm: Int
    /// How far letters with marks rise above the baseline.
    public let ascent: Int
    /// How far letters hang below the baseline, as a positive number.
    public let descent: Int
    /// The height of capitals without marks.
    public let capHeight: Int
    /// The height of small letters without ascender, like x.
    public let xHeight: Int
    /// The weight as CSS counts, 1 to 1000; 400 is regular.
    public let weight: Int
    /// Whether letters lean.
    public let isItalic: Bool
    /// The lean in degrees, counter-clockwise, as `post` gives it in 65,536ths.
    let italicAngle: Int
    /// The box that holds every glyph: left, bottom, right, top.
    let box: [Int]
    /// Where an underline has its middle, below the baseline as a positive number, and how thick it is.
    public let underline: (position: Int, thickness: Int)

    /// Usual measures, for a font of which nothing but its shapes is known.
    init(unitsPerEm: Int) {
        self.unitsPerEm = unitsPerEm
        (ascent, descent, capHeight, xHeight) = (unitsPerEm * 9 / 10, unitsPerEm / 4, unitsPerEm * 7 / 10, unitsPerEm / 2)
        (weight, isItalic, italicAngle) = (400, false, 0)
        box = [0, 0, unitsPerEm, unitsPerEm]
        underline = (unitsPerEm / 10, unitsPerEm / 20)
    }

    /// Reads the measures from checked tables; the heights of H and x are measured where OS/2 has none.
    init(_ tables: FontTables, heights: (Unicode.Scalar) -> Int) throws(FontFault) {
        let (reader, head, hhea, os2) = (
            tables.reader, tables.range("head").lowerBound, tables.range("hhea").lowerBound, tables.range("OS/2").lowerBound
        )
        unitsPerEm = try reader.u16(head + 18)
        var box: [Int] = []
        for index in 0..<4 { box.append(try reader.i16(head + 36 + index * 2)) }
        self.box = box
        ascent = try reader.i16(hhea + 4)
        descent = -(try reader.i16(hhea + 6))
        weight = min(max(try reader.u16(os2 + 4), 1), 1000)
        isItalic = try reader.u16(os2 + 62) & 1 == 1
        let hasHeights = try reader.u16(os2) >= 2 && tables.range("OS/2").count >= 90
        let (x, cap) = hasHeights ? (try reader.i16(os2 + 86), try reader.i16(os2 + 88)) : (0, 0)
        xHeight = x > 0 ? x : heights("x")
        capHeight = cap > 0 ? cap : heights("H")
        let post = tables.range("post")
        let hasPost = post.count >= 12
        italicAngle = hasPost ? Int(Int32(truncatingIfNeeded: try reader.u32(post.lowerBound + 4))) : 0
        let line = hasPost ? (try reader.i16(post.lowerBound + 8), try reader.i16(post.lowerBound + 10)) : (0, 0)
        underline = (line.0 < 0 ? -line.0 : unitsPerEm / 10, line.1 > 0 ? line.1 : unitsPerEm / 20)
    }
}
