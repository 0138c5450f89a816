internal import LoaMarkup

/// Words with signs, ideographs or no-break spaces in them, and their glyphs.
extension ParagraphBuilder {
    /// A word with signs in it, ideographs or no-break spaces.
    mutating func addParts(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        let base = byte
        var spare: [WordCuts.Cut] = []
        var start = 0
        for cut in WordCuts(bytes).cuts {
            if cut.isSpare {
                spare.append(cut)
                continue
            }
            addPart(bytes, start..<cut.offset, spare, run, base)
            addStop(cut.penalty)
            // What follows counts as a syllable of its own.
            word.flags = 0
            let first = bytes[bytes.startIndex + cut.offset]
            countSyllable(ByteKind.table[Int(first)] & (ByteKind.letter | ByteKind.digit))
            (start, spare) = (cut.offset, [])
        }
        addPart(bytes, start..<bytes.count, spare, run, base)
    }

    /// A part of a word between two breaks that any line may have.
    mutating func addPart(
        _ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ spare: [WordCuts.Cut], _ run: StyledText.Run, _ base: Int
    ) {
        var start = bytes.startIndex + range.lowerBound
        let end = bytes.startIndex + range.upperBound
        var index = start
        while index < end {
            guard bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 else {
                index += 1
                continue
            }
            addCore(bytes[start..<index], spare, run, base, bytes.startIndex)
            endCore()
            endSyllable(stop: -1)
            // A space like any other, so that words are shaped once wherever they stand.
            shape(bytes[index..<index + 2], run)
            index += 2
            start = index
            word.core = pen
            if index < end { syllableCount += 1 }
        }
        addCore(bytes[start..<end], spare, run, base, bytes.startIndex)
        byte = base + range.upperBound
    }

    /// A part of a word without spaces of any kind; the word begins at byte `base` of the text and `first` of its run.
    mutating func addCore(_ part: ArraySlice<UInt8>, _ spare: [WordCuts.Cut], _ run: StyledText.Run, _ base: Int, _ first: Int) {
        guard !part.isEmpty else { return }
        if hasCompounds { word.key.add(part) }
        guard !spare.isEmpty else { return shape(part, run) }
        var offset = part.startIndex - first
        for shaped in glyphs(part, run) {
            for piece in shaped.parts(at: spare.map { $0.offset - offset }) {
                byte = base + offset + piece.offset
                if let cut = spare.first(where: { $0.offset == offset + piece.offset }) { addStop(cut.penalty, isSpare: true) }
                put(piece.run, run)
            }
            offset += shaped.text.count
        }
    }

    // MARK: Syllables

    mutating func endSyllable(stop: Int, isBarrier: Bool = false) {
        guard hasCompounds else { return }
        syllables.append(CompoundTable.Syllable(key: isBarrier ? SyllableKey() : word.key, stop: Int32(stop)))
        word.key = SyllableKey()
    }

    // MARK: Glyphs

    mutating func shape(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        // Nearly all words need the first font alone.
        if let face {
            let shaped = shaper.shape(bytes, with: face, options: options)
            if shaped.missing.isEmpty { return put(shaped, run) }
        }
        for shaped in glyphs(bytes, run) { put(shaped, run) }
    }

    mutating func putSpace(_ run: StyledText.Run) {
        if let known = spaces[run.style] { return put(known, run) }
        let first = pieces.count
        shape([0x20], run)
        if pieces.count == first + 1 { spaces[run.style] = pieces[first].run }
    }

    /// A word in the fonts that have its letters.
    mutating func glyphs(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) -> [ShapedRun] {
        let style = styles[run.style]
        let (runs, lost) = shaper.shape(bytes, with: style.fonts, options: style.options)
        for glyph in lost { missing.append(MissingLetter(missing: MissingGlyph(scalar: glyph.scalar, offset: bytes.startIndex + glyph.offset), place: run.place)) }
        return runs
    }

    mutating func put(_ shaped: ShapedRun, _ run: StyledText.Run) {
        if !shaped.glyphs.isEmpty { tracking = spacing }
        let width = shaped.width(at: size) + spacing * Double(shaped.glyphs.count)
        pieces.append(ShapedText.Piece(run: shaped, style: Int32(truncatingIfNeeded: run.style), span: Int32(truncatingIfNeeded: run.span), x: pen, width: width))
        pen += width
    }
}
