internal import CHarfBuzz
internal import LoaMarkup

/// One static TrueType or OpenType font, read once and shared by all leaflets and threads.
public final class FontFace: Sendable {
    /// The PostScript name, as `BeVietnamPro-Regular`.
    public let name: String
    /// The measures.
    public let metrics: FontMetrics
    /// Whether the outlines are PostScript (CFF); TrueType otherwise.
    public let isCFF: Bool
    /// The SHA-256 of the file, in hexadecimal digits.
    public let digest: String

    /// The advance of each glyph without kerning, in font units.
    let advances: [UInt16]
    /// The character number of each glyph in a CFF font that numbers characters itself; empty in others.
    let characterIDs: [UInt16]
    /// The widest figure from 0 to 9, in font units.
    let figureAdvance: Int32
    let hasTabularFigures: Bool
    /// The glyphs of the figures 0 to 9; empty when one is missing.
    let figures: [UInt16]
    private let harfBuzz: HarfBuzzFont
    private let glyphs: GlyphMap

    /// Reads a font from the bytes of a .ttf or .otf file.
    ///
    /// Refuses damaged, variable and packed files, and those whose licence bits forbid embedding.
    public init(_ bytes: [UInt8]) throws(FontFault) {
        let tables = try FontTables(bytes)
        guard let harfBuzz = HarfBuzzFont(bytes) else { throw .damaged(vi: "không mở được", en: "it cannot be opened") }
        // A damaged cmap may name glyphs that are not there.
        let glyphs = GlyphMap(harfBuzz.coverage().filter { Int($0.glyph) < tables.glyphs })
        guard !glyphs.isEmpty else { throw .damaged(vi: "không có chữ nào trong bảng cmap", en: "its cmap has no characters") }
        isCFF = tables.isCFF
        name = try FontName.postScript(tables)
        metrics = try FontMetrics(tables) { scalar in glyphs[scalar.value].map { harfBuzz.height($0) } ?? 0 }
        advances = try Self.advances(tables)
        characterIDs = isCFF ? try CFFCharset.characterIDs(tables.table("CFF "), glyphs: tables.glyphs) : []
        digest = SHA256.hex(bytes)
        hasTabularFigures = harfBuzz.hasFeature("tnum")
        let wide = advances
        figureAdvance = (0x30...0x39).reduce(0) { most, digit in max(most, glyphs[digit].map { Int32(wide[Int($0)]) } ?? 0) }
        let figures = (0x30...0x39).compactMap { glyphs[$0] }
        self.figures = figures.count == 10 ? figures : []
        self.harfBuzz = harfBuzz
        self.glyphs = glyphs
    }

    /// Takes the shapes out of a font program that a document embeds, for drawing alone; nil when it has none.
    init?(shapes program: [UInt8]) {
        guard let harfBuzz = HarfBuzzFont(program) else { return nil }
        isCFF = false
        name = ""
        metrics = FontMetrics(unitsPerEm: harfBuzz.unitsPerEm)
        advances = []
        characterIDs = []
        digest = ""
        hasTabularFigures = false
        figureAdvance = 0
        figures = []
        glyphs = GlyphMap([])
        self.harfBuzz = harfBuzz
    }

    /// Whether the font has a glyph for a character.
    public func covers(_ scalar: Unicode.Scalar) -> Bool { glyphs[scalar.value] != nil }

    /// The glyph of a character before shaping; nil where there is none.
    func glyph(_ scalar: UInt32) -> UInt16? { glyphs[scalar] }

    /// Shapes what a buffer holds.
    func shape(_ buffer: borrowing HarfBuzzBuffer, features: [hb_feature_t]) { harfBuzz.shape(buffer, features: features) }

    /// The shape of a glyph, in font units with y upwards; empty for a space.
    func outline(_ glyph: UInt16) -> PagePath { harfBuzz.outline(glyph) }

    /// The font program with some glyphs alone, as PDF embeds it: TrueType tables, or the CFF table.
    func program(keeping glyphs: [UInt16]) throws(FontFault) -> [UInt8] {
        guard let made = harfBuzz.subset(keeping: glyphs) else {
            throw .damaged(vi: "hình chữ trong \(name) đọc không được", en: "the outlines of \(name) cannot be read")
        }
        guard isCFF else { return made }
        let reader = FontBytes(bytes: made)
        for index in 0..<(try reader.u16(4)) {
            let at = 12 + index * 16
            guard try reader.u32(at) == 0x4346_4620 else { continue }
            let (offset, length) = (try reader.u32(at + 8), try reader.u32(at + 12))
            guard offset <= made.count, length <= made.count - offset else { break }
            return Array(made[offset..<offset + length])
        }
        throw .damaged(vi: "hình chữ trong \(name) đọc không được", en: "the outlines of \(name) cannot be read")
    }

    private static func advances(_ tables: FontTables) throws(FontFault) -> [UInt16] {
        let (reader, start) = (tables.reader, tables.range("hmtx").lowerBound)
        let full = try reader.u16(tables.range("hhea").lowerBound + 34)
        var result: [UInt16] = []
        result.reserveCapacity(tables.glyphs)
        for glyph in 0..<tables.glyphs { result.append(UInt16(try reader.u16(start + min(glyph, full - 1) * 4))) }
        return result
    }
}
