internal import LoaMarkup

/// The words of one page for each of its audiences: a text that an audience before had is neither cut into words nor
/// counted anew.
struct WordRuns {
    /// A text that was cut into words, and where; `pieces` are the stretches of it of which syllables were counted.
    private struct Known {
        var text: Range<Int>
        var pieces: Range<Int>
        var words: Int
        var kind: SearchTextKind
        var run: Range<Int>
    }

    /// The texts that were cut, one after the other, then the one being gathered.
    private var texts: [UInt8] = []
    private var known: [Known] = []
    /// How many of `known` are of audiences before.
    private var before = 0
    /// Where the next text is looked for first: audiences have the same texts in the same order.
    private var next = 0
    private var start = 0
    /// The stretches to count, in places of each text, of all texts and of the one being gathered.
    private var pieces: [Range<Int>] = []
    private var firstPiece = 0
    /// How many syllables the audience at hand reads.
    private(set) var words = 0
    /// The runs of the audience at hand.
    private(set) var runs: [Range<Int>] = []

    /// Begins a new page.
    mutating func removeAll() {
        texts.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        (start, firstPiece) = (0, 0)
    }

    /// Begins the words of one audience.
    mutating func begin() {
        before = known.count
        next = 0
        words = 0
        runs = []
    }

    /// Adds bytes to the text being gathered.
    mutating func add(_ bytes: some Sequence<UInt8>) { texts.append(contentsOf: bytes) }

    /// Adds a stretch of a document's text to the text being gathered.
    mutating func add(_ text: [UInt8], _ range: TextRange) {
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe texts.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range.range]))
        }
    }

    /// Adds a stretch of a document's text of which the syllables count.
    mutating func count(_ text: [UInt8], _ range: TextRange) {
        let first = texts.count - start
        add(text, range)
        pieces.append(first..<texts.count - start)
    }

    /// Adds a space unless the text being gathered is empty or ends with one.
    mutating func addSpace() {
        if texts.count > start, texts[texts.count - 1] != 32 { texts.append(32) }
    }

    /// Ends the text being gathered: its run is the one that an audience before had, or is made.
    mutating func end(_ kind: SearchTextKind, _ collector: SearchCollector) {
        let text = start..<texts.count
        guard !text.isEmpty else { return }
        for step in 0..<before {
            let place = next + step < before ? next + step : next + step - before
            guard known[place].kind == kind, known[place].text.count == text.count,
                pieces[known[place].pieces] == pieces[firstPiece...], isEqual(known[place].text, text)
            else { continue }
            next = place + 1 < before ? place + 1 : 0
            texts.removeLast(text.count)
            pieces.removeLast(pieces.count - firstPiece)
            words += known[place].words
            SearchCollector.append(known[place].run, to: &runs)
            return
        }
        let run = collector.tokenize(texts.span.extracting(text), kind: kind)
        var count = 0
        for piece in pieces[firstPiece...] {
            count += Syllables.count(texts.span.extracting(start + piece.lowerBound..<start + piece.upperBound))
        }
        known.append(
            Known(text: text, pieces: firstPiece..<pieces.count, words: count, kind: kind, run: run))
        start = texts.count
        firstPiece = pieces.count
        words += count
        SearchCollector.append(run, to: &runs)
    }

    private func isEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        unsafe texts.withUnsafeBytes { bytes in
            var (at, other) = (a.lowerBound, b.lowerBound)
            while at + 8 <= a.upperBound {
                let one = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if unsafe one != bytes.loadUnaligned(fromByteOffset: other, as: UInt64.self) { return false }
                at += 8
                other += 8
            }
            while at < a.upperBound {
                if unsafe bytes[at] != bytes[other] { return false }
                at += 1
                other += 1
            }
            return true
        }
    }
}
