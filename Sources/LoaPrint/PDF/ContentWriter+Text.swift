/// Glyphs and the text they stand for.
extension ContentWriter {
    /// Writes words of a baseline; `isRead` by being part of the document and not decoration.
    mutating func write(_ item: TextItem, isRead: Bool) {
        guard item.size > 0, item.size.isFinite, !item.pieces.isEmpty else { return }
        var state = ContentResources.State()
        state.fillOpacity = Self.thousandths(item.paint.opacity)
        // Black letters print over what is there, so that no light seam shows around them when plates shift.
        if let inkLimit { state.overprints = item.paint.inks(limit: inkLimit).isFullBlack && state.fillOpacity == 1000 }
        set(state)
        setFill(item.paint)
        out.add("BT 1 0 0 -1 ")
        out.add(point: item.origin.x)
        out.add(point: item.origin.y)
        out.add("Tm\n")
        var line = Line(size: item.size, tracking: item.tracking * 1000 / item.size, isRead: isRead)
        for piece in item.pieces { write(piece, &line) }
        line.end(&out)
        if line.rise != 0 { out.add("0 Ts ") }
        out.add("ET\n")
    }

    /// Where the pen is, in thousandths of the size, and what is open.
    private struct Line {
        let size: Double
        let tracking: Double
        let isRead: Bool
        var pen = 0.0
        var isInArray = false
        var isInString = false
        var rise: Int32 = 0

        mutating func end(_ out: inout [UInt8]) {
            if isInString { out.add(">") }
            if isInArray { out.add("]TJ\n") }
            isInString = false
            isInArray = false
        }
    }

    private mutating func write(_ piece: TextItem.Piece, _ line: inout Line) {
        let run = piece.run
        let font = resources.font(run.face)
        if tracked.font != font || tracked.size != line.size {
            line.end(&out)
            tracked.font = font
            tracked.size = line.size
            out.add("/F")
            out.add(font)
            out.append(0x20)
            out.add(point: line.size)
            out.add("Tf\n")
        }
        let unit = 1000 / Double(run.face.metrics.unitsPerEm)
        var at = piece.x * 1000 / line.size
        var index = 0
        while index < run.glyphs.count {
            let glyph = run.glyphs[index]
            if glyph.scalar != 0, resources.note(font, glyph.id, glyph.scalar) {
                write(glyph, font, run.face, unit, &at, &line)
                index += 1
                continue
            }
            var end = index + 1
            while end < run.glyphs.count, run.glyphs[end].cluster == glyph.cluster { end += 1 }
            let next = end < run.glyphs.count ? Int(run.glyphs[end].cluster) : run.text.count
            let text = run.text[min(Int(glyph.cluster), next)..<next]
            let isPlain = end == index + 1 && !text.isEmpty && glyph.scalar == 0 && resources.note(font, glyph.id, phrase: text)
            let isSpelled = line.isRead && !isPlain && !text.isEmpty
            if isSpelled { spell(text, &line) }
            for glyph in run.glyphs[index..<end] {
                if !isPlain { note(font, glyph.id, text) }
                write(glyph, font, run.face, unit, &at, &line)
            }
            if isSpelled {
                line.end(&out)
                out.add("EMC\n")
            }
            index = end
        }
    }

    /// Says what the next glyphs stand for, where the map of the font cannot.
    private mutating func spell(_ text: ArraySlice<UInt8>, _ line: inout Line) {
        line.end(&out)
        out.add("/Span<</ActualText")
        out.add(text: String(decoding: text, as: UTF8.self))
        out.add(">>BDC\n")
    }

    /// Gives a glyph some text where it has none yet, since each must have one.
    private mutating func note(_ font: Int, _ glyph: UInt16, _ text: ArraySlice<UInt8>) {
        let first = String(decoding: text, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        _ = resources.note(font, glyph, first.value)
    }

    @inline(__always)
    private mutating func write(
        _ glyph: ShapedGlyph, _ font: Int, _ face: FontFace, _ unit: Double, _ at: inout Double, _ line: inout Line
    ) {
        if glyph.dy != line.rise {
            line.end(&out)
            line.rise = glyph.dy
            out.add(point: Double(glyph.dy) * unit * line.size / 1000)
            out.add("Ts\n")
        }
        if !line.isInArray {
            out.add("[")
            line.isInArray = true
        }
        let gap = Int((at + Double(glyph.dx) * unit - line.pen).rounded())
        if gap != 0 {
            if line.isInString { out.add(">") }
            line.isInString = false
            out.add(-gap)
            line.pen += Double(gap)
        }
        if !line.isInString {
            out.add("<")
            line.isInString = true
        }
        out.add(hex: resources.fonts[font].code(glyph.id))
        line.pen += Double(face.advances[Int(glyph.id)]) * unit
        at += Double(glyph.advance) * unit + line.tracking
    }
}
