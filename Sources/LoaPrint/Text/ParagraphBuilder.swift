internal import LoaMarkup

/// Gathers the pieces and stops of a paragraph from left to right.
struct ParagraphBuilder {
    let shaper: Shaper
    let styles: [TextStyle]
    let hasCompounds: Bool
    var pieces: [ShapedText.Piece] = []
    var stops: [ShapedText.Stop] = []
    var sections: [ShapedText.Section] = []
    var missing: [MissingLetter] = []
    var syllables: [CompoundTable.Syllable] = []

    /// Where the next glyph stands, and the space that tracking adds behind the last one.
    var pen = 0.0
    var tracking = 0.0
    /// The byte behind what was read, over all runs.
    var byte = 0
    var syllableCount: Int32 = 0
    /// Spaces behind the last word: where they begin, and the first of their pieces.
    var gap: (end: Double, piece: Int)?
    var word = WordState()
    var hasSection = false
    var hasSpareStops = false

    /// The style of the run that is read, looked up once.
    var face: FontFace?
    var options = ShapingOptions()
    var size = 0.0
    var spacing = 0.0
    /// The space of each style, which is every second word.
    var spaces: [ShapedRun?]

    /// What is known of the word that is being read, which may go on in the next run.
    struct WordState {
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

    mutating func startSection() {
        guard !hasSection else { return }
        hasSection = true
        tracking = 0
        sections.append(ShapedText.Section(first: stops.count, last: stops.count, hasSpareStops: false, isForced: false))
        stops.append(stop(end: pen))
    }

    mutating func endSection(isForced: Bool) {
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

    mutating func breakLine(_ run: StyledText.Run) {
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

    mutating func addSpaces(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
        startSection()
        endWord()
        if gap == nil { gap = (pen - tracking, pieces.count) }
        if bytes.count == 1 { putSpace(run) } else { shape(bytes, run) }
        byte += bytes.count
    }

    /// A stop where the pen is.
    func stop(end: Double, hanging: Int? = nil) -> ShapedText.Stop {
        ShapedText.Stop(
            end: end, start: pen, hanging: Int32(hanging ?? pieces.count), piece: Int32(pieces.count), byte: Int32(byte), syllables: syllableCount)
    }

    // MARK: Words

    mutating func addWord(_ bytes: ArraySlice<UInt8>, _ run: StyledText.Run) {
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
    mutating func openWord(_ first: LineBreakClass, _ bytes: ArraySlice<UInt8>) {
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
    mutating func joinWord(_ first: LineBreakClass) {
        guard let last = word.last, let penalty = WordCuts.plain(last, first) else { return }
        addStop(penalty)
        word.flags = 0
    }

    /// Notes what the bytes of a word are; the first letter or figure makes it a syllable.
    mutating func countSyllable(_ flags: UInt8) {
        let isNew = (word.flags | flags) & (ByteKind.letter | ByteKind.digit) != 0 && word.flags & (ByteKind.letter | ByteKind.digit) == 0
        if isNew { syllableCount += 1 }
        word.flags |= flags
    }

    /// A break without a space.
    mutating func addStop(_ penalty: Float, isSpare: Bool = false) {
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
    mutating func endWord() {
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
    mutating func endCore() {
        if let first = word.coreStop {
            for index in first..<stops.count where stops[index].isSpare { stops[index].word = max(pen - tracking - word.core, 0.001) }
        }
        word.coreStop = nil
    }
}
