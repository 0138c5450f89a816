internal import LoaMarkup

/// The words of one page for each of its audiences: a text that an audience before had is cut into words no more.
struct WordRuns {
    /// A text that was cut into words, and where.
    private struct Known {
        var text: Range<Int>
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
    /// The runs of the audience at hand.
    private(set) var runs: [Range<Int>] = []

    /// Begins a new page.
    mutating func removeAll() {
        texts.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        start = 0
    }

    /// Begins the words of one audience.
    mutating func begin() {
        before = known.count
        next = 0
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
                isEqual(known[place].text, text)
            else { continue }
            next = place + 1 < before ? place + 1 : 0
            texts.removeLast(text.count)
            SearchCollector.append(known[place].run, to: &runs)
            return
        }
        let run = collector.tokenize(texts.span.extracting(text), kind: kind)
        known.append(Known(text: text, kind: kind, run: run))
        start = texts.count
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
