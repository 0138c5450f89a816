internal import CHarfBuzz

/// Turns words into glyphs and remembers them; each worker has its own.
///
/// Text is UTF-8 in NFC. Only writing from left to right is laid out.
public final class Shaper {
    private struct Key: Hashable {
        var text: ArraySlice<UInt8>
        var face: ObjectIdentifier
        var options: ShapingOptions
    }

    private let buffer: HarfBuzzBuffer
    private let most: Int
    private var known: [Key: ShapedRun] = [:]

    /// Starts with nothing remembered for text in a language (a BCP 47 tag); forgets everything after so many words.
    ///
    /// Nil when memory runs out.
    public init?(language: String = "vi", remembering most: Int = 50_000) {
        guard let buffer = HarfBuzzBuffer(language: language) else { return nil }
        self.buffer = buffer
        self.most = most
    }

    /// The glyphs of a word in one font; what the font lacks is in ``ShapedRun/missing``.
    public func shape(_ text: ArraySlice<UInt8>, with face: FontFace, options: ShapingOptions = ShapingOptions()) -> ShapedRun {
        if let run = known[Key(text: text, face: ObjectIdentifier(face), options: options)] { return run }
        let run = shapeAnew(text, face, options)
        if known.count >= most { known.removeAll(keepingCapacity: true) }
        // A copy, so that the memory of the page the word came from is not kept.
        known[Key(text: run.text[...], face: ObjectIdentifier(face), options: options)] = run
        return run
    }

    private func shapeAnew(_ text: ArraySlice<UInt8>, _ face: FontFace, _ options: ShapingOptions) -> ShapedRun {
        buffer.fill(text)
        face.shape(buffer, features: Self.features(options, face))
        let bytes = Array(text)
        var glyphs = buffer.glyphs()
        for index in glyphs.indices where Int(glyphs[index].id) >= face.advances.count { glyphs[index].id = 0 }
        if options.tabularFigures, !face.hasTabularFigures { Self.setFigures(&glyphs, bytes, face) }
        Self.setScalars(&glyphs, bytes)
        return ShapedRun(face: face, text: bytes, glyphs: glyphs, missing: Self.missing(bytes, glyphs, face))
    }

    private static func features(_ options: ShapingOptions, _ face: FontFace) -> [hb_feature_t] {
        var features: [hb_feature_t] = []
        func set(_ name: StaticString, _ value: UInt32) {
            features.append(hb_feature_t(tag: HarfBuzzFont.tag(name), value: value, start: 0, end: .max))
        }
        if options.tabularFigures {
            set("kern", 0)
            if face.hasTabularFigures { set("tnum", 1) }
        }
        if !options.ligatures {
            set("liga", 0)
            set("clig", 0)
        }
        return features
    }

    /// Puts each figure in the middle of the width of the widest.
    private static func setFigures(_ glyphs: inout [ShapedGlyph], _ text: [UInt8], _ face: FontFace) {
        for index in glyphs.indices where 0x30...0x39 ~= text[Int(glyphs[index].cluster)] {
            let own = Int32(face.advances[Int(glyphs[index].id)])
            glyphs[index].advance = face.figureAdvance
            glyphs[index].dx = (face.figureAdvance - own) / 2
        }
    }

    /// Notes which glyphs stand for just one character; a no-break space reads as a space.
    private static func setScalars(_ glyphs: inout [ShapedGlyph], _ text: [UInt8]) {
        for index in glyphs.indices {
            let cluster = glyphs[index].cluster
            if index > 0, glyphs[index - 1].cluster == cluster { continue }
            let next = index + 1 < glyphs.count ? glyphs[index + 1].cluster : Int32(text.count)
            guard next > cluster else { continue }
            var scalars = String(decoding: text[Int(cluster)..<Int(next)], as: UTF8.self).unicodeScalars.makeIterator()
            guard let scalar = scalars.next(), scalars.next() == nil else { continue }
            glyphs[index].scalar = scalar == "\u{A0}" ? 0x20 : scalar.value
        }
    }

    /// The characters behind glyphs of number 0; there is always one for each such glyph.
    private static func missing(_ text: [UInt8], _ glyphs: [ShapedGlyph], _ face: FontFace) -> [MissingGlyph] {
        var result: [MissingGlyph] = []
        for (index, glyph) in glyphs.enumerated() where glyph.id == 0 {
            let next = glyphs[(index + 1)...].first { $0.cluster != glyph.cluster }?.cluster ?? Int32(text.count)
            var offset = Int(glyph.cluster)
            let scalars = String(decoding: text[offset..<max(offset, Int(next))], as: UTF8.self).unicodeScalars
            for scalar in scalars {
                let isLost = !face.covers(scalar) && !FontChain.isIgnorable(scalar)
                if isLost || scalars.count == 1 { result.append(MissingGlyph(scalar: scalar, offset: offset)) }
                offset += UTF8.width(scalar)
            }
        }
        return result
    }
}
