internal import LoaMarkup

extension ScanRun {
    /// Those of the words before a place that may matter, nearest first, back to a mark that ends a clause, of at most fourteen.
    static func starts(
        _ bytes: borrowing Span<UInt8>, before place: Int, from least: Int, where matters: (Syllable) -> Bool
    ) -> [Syllable] {
        var result: [Syllable] = []
        var start = place
        var words = 0
        while start > least, words < 14, place - start < 240 {
            let before = Glyph.start(bytes, before: start)
            let glyph = Glyph(bytes, at: before)
            if glyph.isLetter {
                guard let word = Syllable(bytes, endingAt: start), word.start >= least else { break }
                if matters(word) { result.append(word) }
                words += 1
                start = word.start
            } else if glyph.base == 0x2E || glyph.base == 0x3B || glyph.base == 0x21 || glyph.base == 0x3F {
                break
            } else {
                start = before
            }
        }
        return result
    }

    /// Whether nothing but a space, a comma, a bracket or a joining word lies between two places.
    static func touches(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
        var place = from
        while place < to {
            let glyph = Glyph(bytes, at: place)
            switch glyph.base {
            case 0x20, 0x2C, 0x28, 0x3A, 0x2D, Glyph.unseen: place = glyph.next
            default:
                guard let word = Syllable(bytes, at: place), [LawWord.va, LawWord.tai, LawWord.cac, LawWord.o].contains(word.key) else { return false }
                place = word.end
            }
        }
        return place == to
    }

    /// Whether places that end here belong to an instrument that starts there.
    static func joins(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
        let place = NumberReading.skippingSpace(bytes, from: from)
        if place == to { return true }
        guard let of = Syllable(bytes, at: place), of.key == LawWord.cua else { return false }
        return NumberReading.skippingSpace(bytes, from: of.end) == to
    }

    /// Whether a digit stands in an address on the web or by mail, and where what was looked at ends.
    static func address(_ bytes: borrowing Span<UInt8>, at digit: Int) -> (isAddress: Bool, end: Int) {
        guard digit > 0, bytes[digit - 1] > 0x20, bytes[digit - 1] < 0x80 else { return (false, digit) }
        var start = digit
        while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] < 0x80, digit - start < 300 { start -= 1 }
        var end = digit
        while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80, end - digit < 300 { end += 1 }
        for place in start..<end where isAddressMark(bytes, place, start, end) { return (true, end) }
        return (false, end)
    }

    private static func isAddressMark(_ bytes: borrowing Span<UInt8>, _ place: Int, _ start: Int, _ end: Int) -> Bool {
        switch bytes[place] {
        case 0x40: place > start && place + 1 < end && bytes[place - 1] | 0x20 > 0x2F
        case 0x3A: place + 2 < end && bytes[place + 1] == 0x2F && bytes[place + 2] == 0x2F
        case 0x77, 0x57:
            place + 3 < end && bytes[place + 1] | 0x20 == 0x77 && bytes[place + 2] | 0x20 == 0x77 && bytes[place + 3] == 0x2E
        case 0x2E:
            // .vn, .com, .org before a slash or the end
            place > start && [".vn", ".com", ".org", ".net", ".html", ".pdf"].contains { ends(bytes, place, end, $0) }
        default: false
        }
    }

    private static func ends(_ bytes: borrowing Span<UInt8>, _ place: Int, _ end: Int, _ suffix: String) -> Bool {
        var at = place
        for letter in suffix.utf8 {
            guard at < end, bytes[at] | 0x20 == letter | 0x20 else { return false }
            at += 1
        }
        return at == end || bytes[at] == 0x2F || bytes[at] == 0x3F || bytes[at] == 0x2C || bytes[at] == 0x29
    }

    /// Where a day ends that starts at a digit: 28/7, 12/6/2021, 1-7-2025; nil for none.
    static func day(_ bytes: borrowing Span<UInt8>, _ digit: Int) -> Int? {
        if let day = DayReading(bytes, at: digit) { return day.end }
        guard let day = NumberReading.digits(bytes, at: digit, most: 2), Glyph(bytes, at: day.end).base == 0x2F,
            let month = NumberReading.digits(bytes, at: day.end + 1, most: 4)
        else { return nil }
        let after = Glyph(bytes, at: month.end)
        guard !after.isLetter, after.base != 0x25, !(after.base == 0x2C && Glyph(bytes, at: after.next).isDigit) else { return nil }
        let isDay = (1...31).contains(day.value) && (1...12).contains(month.value) && month.count <= 2
        let isMonth = (1...12).contains(day.value) && (1900...2199).contains(month.value)
        return isDay || isMonth ? month.end : nil
    }

    // MARK: what stays open

    /// All that was found; places without an instrument take the nearest one of their sentence, else the last before.
    func findings(_ bytes: borrowing Span<UInt8>) -> CitationScanner.Findings {
        var kept: [ScannedCitation] = []
        var last: ScannedCitation?
        var waiting = open[...]
        for (index, found) in citations.enumerated() {
            var citation = found
            if waiting.first == index {
                waiting.removeFirst()
                let isNear = last.map { Self.isSameSentence(bytes, $0.range.upperBound, citation.range.lowerBound) } ?? false
                if !isNear, let name = nameInSentence(bytes, citation.range) {
                    citation.instrument = name.instrument
                } else if let last, isNear || !citation.isSloppy {
                    (citation.instrument, citation.signed) = (last.instrument, last.signed)
                } else if citation.isSloppy {
                    // “k2 Đ35” and “dieu 5” without any instrument may be something else.
                    continue
                }
                citation.isSloppy = false
            }
            if citation.instrument != .none, citation.instrument != .unknownName { last = citation }
            kept.append(citation)
        }
        return CitationScanner.Findings(citations: kept, amounts: amounts.found)
    }

    /// How far a sentence is followed, in bytes.
    private static let reach = 600

    /// A known name that stands in the same sentence: the last one before the place, else the first after it.
    private func nameInSentence(_ bytes: borrowing Span<UInt8>, _ place: Range<Int>) -> InstrumentFinder.Found? {
        var start = place.lowerBound
        while start > 0, place.lowerBound - start < Self.reach, !Self.isStop(bytes, start - 1) { start -= 1 }
        var found: InstrumentFinder.Found?
        while start < place.lowerBound {
            let step = name(bytes, at: start)
            if let name = step.found { found = name }
            start = step.next
        }
        var after = place.upperBound
        while found == nil, after < bytes.count, after - place.upperBound < Self.reach, !Self.isStop(bytes, after) {
            let step = name(bytes, at: after)
            found = step.found
            after = step.next
        }
        return found
    }

    /// The known name at a place, if any, and where to look next.
    private func name(_ bytes: borrowing Span<UInt8>, at place: Int) -> (found: InstrumentFinder.Found?, next: Int) {
        guard let word = Syllable(bytes, at: place) else { return (nil, Glyph(bytes, at: place).next) }
        guard let found = finder.instrument(bytes, word), !found.isThis, found.instrument != .unknownName else { return (nil, word.end) }
        return (found, found.end)
    }

    private static func isSameSentence(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
        guard from < to else { return true }
        guard to - from < reach else { return false }
        for place in from..<to where isStop(bytes, place) { return false }
        return true
    }

    /// Whether a sentence ends at a byte.
    private static func isStop(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        switch bytes[place] {
        case 0x21, 0x3F, 0x3B, 0x0A: true
        case 0x2E: place + 1 >= bytes.count || bytes[place + 1] <= 0x20
        default: false
        }
    }
}
