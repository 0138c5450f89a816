internal import LoaMarkup

/// Gathers the pieces and stops of a paragraph from left to right.
struct ParagraphBuilder {
    private let shaper: Shaper
    private let styles: [TextStyle]
    private let hasCompounds: Bool
    private var pieces: [ShapedText.Piece] = []
    private var stops: [ShapedText.Stop] = []
    private var sections: [ShapedText.Section] = []
    private var missing: [MissingLetter] = []
    private var syllables: [CompoundTable.Syllable] = []

    /// Where the next glyph stands, and the space that tracking adds behind the last one.
    private var pen = 0.0
    private var tracking = 0.0
    /// The byte behind what was read, over all runs.
    private var byte = 0
    private var syllableCount: Int32 = 0
    /// Spaces behind the last word: where they begin, and the first of their pieces.
    private var gap: (end: Double, piece: Int)?
    private var word = WordState()
    private var hasSection = false
    private var hasSpareStops = false

    /// The style of the run that is read, looked up once.
    private var face: FontFace?
    private var options = ShapingOptions()
    private var size = 0.0
    private var spacing = 0.0
    /// The space of each style, which is every second word.
    private var spaces: [ShapedRun?]

    /// What is known of the word that is being read, which may go on in the next run.
    private struct WordState {
        var isOpen = false
        var start = 0.0
        /// Where the part of it behind the last no-break space begins, and the first stop inside that.
        var core = 0.0
        var coreStop: Int?
        /// The class of its last character.
        var last: LineBreakClass?
        /// What its bytes are, together.
        var flags: UInt8 = 0
        var letters = 0
        var endsPhrase = false
        /// The first stop inside it that only wide words have.
        var spare: Int?
        var key = SyllableKey()
    }

    init(_ shaper: Shaper, _ styles: [TextStyle], hasCompounds: Bool) {
        self.shaper = shaper
        self.styles = styles
        self.hasCompounds = hasCompounds
        spaces = Array(repeating: nil, count: styles.count)
    }

    /// Adds the words of a run.
    mutating func add(_ run: StyledText.Run) {
        guard styles.indices.contains(run.style) else { return }
        let style = styles[run.style]
        (face, options, size, spacing) = (style.fonts.first, style.options, style.size, style.tracking * style.size)
        let bytes = run.text[...]
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let first = bytes[index]
            var end = index + 1
            if first == 0x0A {
                breakLine(run)
            } else if first == 0x20 {
                while end < bytes.endIndex, bytes[end] == 0x20 { end += 1 }
                addSpaces(bytes[index..<end], run)
            } else {
                while end < bytes.endIndex, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
                addWord(bytes[index..<end], run)
            }
            index = end
        }
    }

    /// The finished text.
    mutating func finish(_ compounds: CompoundTable) -> ShapedText {
        if hasSection { endSection(isForced: false) }
        var penalties = stops
        compounds.find(in: syllables) { stop, penalty in penalties[stop].penalty = max(penalties[stop].penalty, penalty) }
        return ShapedText(pieces: pieces, stops: penalties, sections: sections, missing: missing)
    }

    // MARK: Sections and spaces

    private mutating func startSection() {
        guard !hasSection else { return }
        hasSection = true
        tracking = 0
        sections.append(ShapedText.Section(first: stops.count, last: stops.count, hasSpareStops: false, isForced: false))
        stops.append(stop(end: pen))
    }

    private mutating func endSection(isForced: Bool) {
        endWord()
        stops.append(stop(end: gap?.end ?? pen - tracking, hanging: gap?.piece))
        // No compound goes on behind a forced break.
        endSyllable(stop: -1)
        endSyllable(stop: -1, isBarrier: true)
        sections[sections.count - 1].last = stops.count - 1
        sections[sections.count - 1].isForced = isForced
        sections[sections.count - 1].hasSpareStops = hasSpareStops
        (gap, hasSection, hasSpareStops) = (nil, false, false)
        word = WordState()
    }

    private mutating func breakLine(_ run: StyledText.Run) {
        startSection()
        byte += 1
        // Two words must not become one for somebody who hears the text.
        if gap == nil, word.isOpen {
            endWord()
            gap = (pen - tracking, pieces.count)
            putSpace(run)
        }
        endSection(isForced: true)
    }

    private mutating func addSpaces(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        startSection()
        endWord()
        if gap == nil { gap = (pen - tracking, pieces.count) }
        if bytes.count == 1 { putSpace(run) } else { shape(bytes, run) }
        byte += bytes.count
    }

    /// A stop where the pen is.
    private func stop(end: Double, hanging: Int? = nil) -> ShapedText.Stop {
        ShapedText.Stop(
            end: end, start: pen, hanging: Int32(hanging ?? pieces.count), piece: Int32(pieces.count), byte: Int32(byte), syllables: syllableCount)
    }

    // MARK: Words

    private mutating func addWord(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        startSection()
        let (first, _) = LineBreakClass.at(bytes.startIndex, in: bytes)
        if word.isOpen { joinWord(first) } else { openWord(first, bytes) }
        var inner: UInt8 = 0
        for byte in bytes.dropLast() { inner |= ByteKind.table[Int(byte)] }
        let last = bytes[bytes.endIndex - 1]
        countSyllable(inner | ByteKind.table[Int(last)])
        word.letters += bytes.count > 4 ? 2 : bytes.count { $0 & 0xC0 != 0x80 }
        let start = byte
        if inner & ByteKind.special == 0 {
            if hasCompounds { word.key.add(bytes) }
            shape(bytes, run)
        } else {
            addParts(bytes, run)
        }
        byte = start + bytes.count
        word.last = last < 0x80 ? LineBreakClass.ascii(last) : LineBreakClass.last(bytes)
        word.endsPhrase = ByteKind.table[Int(last)] & ByteKind.stop != 0
    }

    /// Begins a word: a line may break before it unless brackets or points stand in the way.
    private mutating func openWord(_ first: LineBreakClass, _ bytes: ArraySlice<UInt8>) {
        let before = word
        word = WordState()
        word.isOpen = true
        (word.start, word.core) = (pen, pen)
        // Its last syllable ends at the break, which is noted below.
        word.key = before.key
        // Dots to write on begin a line like a word.
        let isFiller = bytes.count > 1 && bytes[bytes.startIndex] == bytes[bytes.startIndex + 1] && bytes[bytes.startIndex] < 0x80
        let isHeld = first.holdsBefore && !isFiller || before.last?.holdsNext == true
        // Spaces at the beginning of a line are part of it.
        guard let gap, let last = before.last else {
            self.gap = nil
            return
        }
        if isHeld {
            word.start = before.start
            endSyllable(stop: -1)
        } else {
            var stop = stop(end: gap.end, hanging: gap.piece)
            stop.isPhraseEnd = before.endsPhrase
            if first == .dash { stop.penalty = Penalty.dash }
            if last != .closing {
                if before.flags & ~ByteKind.number == 0, before.flags & ByteKind.digit != 0, first == .letter {
                    stop.penalty = Penalty.number
                } else if before.letters == 1, before.flags & ByteKind.letter != 0 {
                    stop.penalty = Penalty.letter
                }
            }
            endSyllable(stop: stops.count)
            stops.append(stop)
        }
        self.gap = nil
    }

    /// Goes on with a word of the run before.
    private mutating func joinWord(_ first: LineBreakClass) {
        guard let last = word.last, let penalty = WordCuts.plain(last, first) else { return }
        addStop(penalty)
        word.flags = 0
    }

    /// Notes what the bytes of a word are; the first letter or figure makes it a syllable.
    private mutating func countSyllable(_ flags: UInt8) {
        let isNew = (word.flags | flags) & (ByteKind.letter | ByteKind.digit) != 0 && word.flags & (ByteKind.letter | ByteKind.digit) == 0
        if isNew { syllableCount += 1 }
        word.flags |= flags
    }

    /// A break without a space.
    private mutating func addStop(_ penalty: Float, isSpare: Bool = false) {
        var stop = stop(end: pen - tracking)
        stop.penalty = penalty
        stop.isSpare = isSpare
        if isSpare {
            // The width is known when the word ends.
            if word.spare == nil { word.spare = stops.count }
            if word.coreStop == nil { word.coreStop = stops.count }
        } else {
            endSyllable(stop: stops.count)
        }
        stops.append(stop)
    }

    /// Ends a word: breaks that only wide words have learn how wide it is.
    private mutating func endWord() {
        guard word.isOpen else { return }
        word.isOpen = false
        endCore()
        guard let first = word.spare else { return }
        // What is held together counts in full only where it is wider than the line.
        let whole = (pen - tracking - word.start) * Penalty.wideShare
        for index in first..<stops.count where stops[index].isSpare { stops[index].word = max(stops[index].word, whole) }
        word.spare = nil
        hasSpareStops = true
    }

    /// Ends a part of a word before a no-break space.
    private mutating func endCore() {
        if let first = word.coreStop {
            for index in first..<stops.count where stops[index].isSpare { stops[index].word = max(pen - tracking - word.core, 0.001) }
        }
        word.coreStop = nil
    }

    /// A word with signs in it, ideographs or no-break spaces.
    private mutating func addParts(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
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
    private mutating func addPart(
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
    private mutating func addCore(_ part: ArraySlice<UInt8>, _ spare: [WordCuts.Cut], _ run: StyledText.Run, _ base: Int, _ first: Int) {
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

    private mutating func endSyllable(stop: Int, isBarrier: Bool = false) {
        guard hasCompounds else { return }
        syllables.append(CompoundTable.Syllable(key: isBarrier ? SyllableKey() : word.key, stop: Int32(stop)))
        word.key = SyllableKey()
    }

    // MARK: Glyphs

    private mutating func shape(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        // Nearly all words need the first font alone.
        if let face {
            let shaped = shaper.shape(bytes, with: face, options: options)
            if shaped.missing.isEmpty { return put(shaped, run) }
        }
        for shaped in glyphs(bytes, run) { put(shaped, run) }
    }

    private mutating func putSpace(_ run: StyledText.Run) {
        if let known = spaces[run.style] { return put(known, run) }
        let first = pieces.count
        shape([0x20], run)
        if pieces.count == first + 1 { spaces[run.style] = pieces[first].run }
    }

    /// A word in the fonts that have its letters.
    private mutating func glyphs(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) -> [ShapedRun] {
        let style = styles[run.style]
        let (runs, lost) = shaper.shape(bytes, with: style.fonts, options: style.options)
        for glyph in lost { missing.append(MissingLetter(missing: MissingGlyph(scalar: glyph.scalar, offset: bytes.startIndex + glyph.offset), place: run.place)) }
        return runs
    }

    private mutating func put(_ shaped: ShapedRun, _ run: StyledText.Run) {
        if !shaped.glyphs.isEmpty { tracking = spacing }
        let width = shaped.width(at: size) + spacing * Double(shaped.glyphs.count)
        pieces.append(ShapedText.Piece(run: shaped, style: Int32(truncatingIfNeeded: run.style), span: Int32(truncatingIfNeeded: run.span), x: pen, width: width))
        pen += width
    }
}
