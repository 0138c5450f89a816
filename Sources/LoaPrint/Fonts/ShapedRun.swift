/// A glyph with its place, in font units.
public struct ShapedGlyph: Hashable, Sendable {
    /// The number of the glyph in its font; 0 is the missing one.
    public var id: UInt16
    /// How far the pen moves on.
    public var advance: Int32
    /// How far right of the pen it stands.
    public var dx: Int32
    /// How far above the baseline it stands.
    public var dy: Int32
    /// The byte of the text where its characters begin.
    public var cluster: Int32
    /// The one character that it alone stands for; 0 where glyphs and characters are not one to one.
    var scalar: UInt32 = 0
}

/// A character that no font of a chain has a glyph for.
public struct MissingGlyph: Hashable, Sendable {
    /// The character.
    public let scalar: Unicode.Scalar
    /// Its byte in the text that was shaped.
    public let offset: Int

    /// The character as messages name it, like `U+1F600 “😀”`.
    public var name: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return scalar.value < 0x20 ? code : code + " “\(String(Character(scalar)))”"
    }
}

/// A word as the glyphs of one font; made once and placed many times, at any size.
public final class ShapedRun: Sendable {
    /// The font.
    public let face: FontFace
    /// The text in UTF-8, which copying and reading aloud give back.
    public let text: [UInt8]
    /// The glyphs from left to right.
    public let glyphs: [ShapedGlyph]
    /// The sum of the advances, in font units.
    public let width: Int32
    /// The characters that the font has no glyph for.
    public let missing: [MissingGlyph]

    init(face: FontFace, text: [UInt8], glyphs: [ShapedGlyph], missing: [MissingGlyph]) {
        self.face = face
        self.text = text
        self.glyphs = glyphs
        self.missing = missing
        width = glyphs.reduce(0) { $0 &+ $1.advance }
    }

    /// The width in points at a size in points.
    public func width(at size: Double) -> Double { Double(width) * size / Double(face.metrics.unitsPerEm) }
}
