/// The fonts that a text may be set in, best first.
public struct FontChain: Sendable {
    /// The fonts, never empty.
    public let faces: [FontFace]

    /// Puts a font before its fallbacks.
    public init(_ first: FontFace, fallbacks: [FontFace] = []) { faces = [first] + fallbacks }

    /// The font whose measures lines follow.
    public var first: FontFace { faces[0] }

    /// Whether a character has no shape by itself: joiners, word joiners, soft hyphens, selectors of variants.
    static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }
}

extension Shaper {
    /// The glyphs of a word in a chain of fonts: mostly one run, more where fallbacks stand in.
    ///
    /// Characters that no font has are in the second value, with their places in the text given; the word must not be printed.
    public func shape(
        _ text: ArraySlice<UInt8>, with chain: FontChain, options: ShapingOptions = ShapingOptions()
    ) -> (runs: [ShapedRun], missing: [MissingGlyph]) {
        let run = shape(text, with: chain.first, options: options)
        guard !run.missing.isEmpty else { return ([run], []) }
        var (runs, missing): ([ShapedRun], [MissingGlyph]) = ([], [])
        var (start, offset) = (text.startIndex, text.startIndex)
        var current = chain.first
        // Letters stay with their marks; which font has them is asked of the shaper, which may put a letter together.
        for character in String(decoding: text, as: UTF8.self) {
            let end = offset + character.utf8.count
            let letter = text[offset..<end]
            if let face = chain.faces.first(where: { shape(letter, with: $0, options: options).missing.isEmpty }) {
                if face !== current {
                    if offset > start { runs.append(shape(text[start..<offset], with: current, options: options)) }
                    (start, current) = (offset, face)
                }
            } else {
                let lost = shape(letter, with: chain.first, options: options).missing
                missing += lost.map { MissingGlyph(scalar: $0.scalar, offset: offset - text.startIndex + $0.offset) }
            }
            offset = end
        }
        if offset > start { runs.append(shape(text[start..<offset], with: current, options: options)) }
        return (runs, missing)
    }
}
