internal import LoaMarkup

/// One text being searched: what was found so far, and what comes at the next digit.
struct ScanRun {
    let finder: InstrumentFinder
    var citations: [ScannedCitation] = []
    /// Which citations have places whose instrument was not beside them.
    var open: [Int] = []
    var amounts = AmountReader()
    /// Where what was found last ends; nothing found later starts before.
    var end = 0
    /// Up to where places were read that belong to nothing.
    private var placesEnd = 0
    /// Up to where the text is known to be no address.
    private var plainEnd = 0

    init(finder: InstrumentFinder) { self.finder = finder }

    /// Reads what a digit belongs to; gives where to go on, which is always further.
    mutating func read(_ bytes: borrowing Span<UInt8>, at digit: Int) -> Int {
        if digit >= plainEnd {
            let word = Self.address(bytes, at: digit)
            if word.isAddress {
                end = max(end, word.end)
                return word.end
            }
            plainEnd = word.end
        }
        let before = Glyph(bytes, before: digit)
        let word = Self.wordBefore(bytes, digit)
        if let found = places(bytes, digit, word) ?? instrument(bytes, digit, before, word) { return found }
        if let day = Self.day(bytes, digit) { return day }
        if !before.isLetter, let read = amounts.read(bytes, at: digit, from: end) {
            end = max(end, read)
            return read
        }
        var place = digit
        while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
        return place
    }

    /// The word just before a place: touching it, or a space or dot away.
    static func wordBefore(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Syllable? {
        if let touching = Syllable(bytes, endingAt: place) { return touching }
        var start = place
        while start > 0, place - start < 12 {
            let glyph = Glyph(bytes, before: start)
            guard glyph.base == 0x20 || glyph.base == Glyph.unseen || glyph.base == 0x2E && start == place else { break }
            start = Glyph.start(bytes, before: start)
        }
        return Syllable(bytes, endingAt: start)
    }

    // MARK: places

    /// Places that the digit belongs to, with the instrument that follows them.
    private mutating func places(_ bytes: borrowing Span<UInt8>, _ digit: Int, _ word: Syllable?) -> Int? {
        guard let word, word.start >= max(end, placesEnd), LawWord.units.contains(word.key) else { return nil }
        guard var list = ProvisionReader.list(bytes, at: word.start), list.end > digit else { return nil }
        var start = word.start
        // “điểm a, b khoản 1” starts before its first digit.
        for earlier in Self.starts(bytes, before: start, from: end, where: { LawWord.units.contains($0.key) || $0.isShortPoint }) {
            if let longer = ProvisionReader.list(bytes, at: earlier.start), longer.end >= list.end {
                list = longer
                start = earlier.start
            }
        }
        let places = ProvisionResolver.places(list.items)
        let isWeak = !list.isPlain && list.items.allSatisfy { $0.level == .division }
        let following = instrumentAfter(bytes, list.end, isWeak: isWeak)
        let isRooted = places.contains { $0.article != nil || $0.division?.label.isEmpty == false }
        guard let following else {
            // “mục 3” and “phần 2” are parts of anything, unless an instrument stands beside them.
            guard isRooted, !isWeak || touchesInstrument(bytes, start) else {
                placesEnd = list.end
                return nil
            }
            return append(bytes, places, start..<list.end, list)
        }
        if following.isThis {
            if isRooted { citations.append(ScannedCitation(instrument: .none, places: places, range: start..<following.end)) }
            end = following.end
            return end
        }
        citations.append(
            ScannedCitation(
                instrument: following.instrument, signed: following.signed, places: places, range: start..<following.end,
                instrumentRange: following.start..<following.end, isSloppy: following.isSloppy))
        end = following.end
        return end
    }

    /// Places without an instrument after them: they belong to the one just before, or wait for the end of the text.
    private mutating func append(_ bytes: borrowing Span<UInt8>, _ places: [Provision], _ range: Range<Int>, _ list: ProvisionReader.List) -> Int {
        end = range.upperBound
        if let last = citations.indices.last, citations[last].places.isEmpty, citations[last].instrument != .none,
            Self.touches(bytes, citations[last].range.upperBound, range.lowerBound)
        {
            citations[last].places = places
            citations[last].range = citations[last].range.lowerBound..<range.upperBound
            return end
        }
        if let name = nameBefore(bytes, range.lowerBound) {
            citations.append(
                ScannedCitation(
                    instrument: name.instrument, places: places, range: name.start..<range.upperBound, instrumentRange: name.start..<name.end))
            return end
        }
        open.append(citations.count)
        citations.append(ScannedCitation(instrument: .none, places: places, range: range, isSloppy: !list.isPlain))
        return end
    }

    /// Whether an instrument ends just before a place.
    private func touchesInstrument(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        if let last = citations.last, last.places.isEmpty, last.instrument != .none, Self.touches(bytes, last.range.upperBound, place) { return true }
        return nameBefore(bytes, place) != nil
    }

    /// A name that ends just before a place: “BLLĐ Điều 35”, “Luật Công đoàn (Điều 21)”.
    private func nameBefore(_ bytes: borrowing Span<UInt8>, _ place: Int) -> InstrumentFinder.Found? {
        for start in Self.starts(bytes, before: place, from: 0, where: { finder.mayStart($0) }) {
            if let found = finder.instrument(bytes, start), found.end <= place, !found.isThis, Self.touches(bytes, found.end, place) {
                return found.instrument == .unknownName ? nil : found
            }
        }
        return nil
    }

    // MARK: instruments

    /// The instrument that the digit belongs to, with places just before it.
    private mutating func instrument(
        _ bytes: borrowing Span<UInt8>, _ digit: Int, _ before: Glyph, _ word: Syllable?
    ) -> Int? {
        guard mayBeInstrument(bytes, digit, word), let found = find(bytes, digit, before, word) else { return nil }
        guard !found.isNameAlone, found.end > digit else { return nil }
        var citation = ScannedCitation(
            instrument: found.instrument, signed: found.signed, places: [], range: found.start..<found.end,
            instrumentRange: found.start..<found.end, isSloppy: found.isSloppy)
        // “mục II Nghị quyết số 02-NQ/TW”: places without a digit.
        for start in Self.starts(bytes, before: found.start, from: end, where: { LawWord.units.contains($0.key) }) {
            if let list = ProvisionReader.list(bytes, at: start.start), list.end <= found.start, Self.joins(bytes, list.end, found.start) {
                citation.places = ProvisionResolver.places(list.items)
                citation.range = start.start..<found.end
            }
        }
        citations.append(citation)
        end = found.end
        return end
    }

    /// Whether it is worth while to look for an instrument at a digit.
    private func mayBeInstrument(_ bytes: borrowing Span<UInt8>, _ digit: Int, _ word: Syllable?) -> Bool {
        var place = digit
        while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
        let mark = Glyph(bytes, at: NumberReading.skippingSpace(bytes, from: place))
        if mark.base == 0x2F || mark.base == 0x2D { return true }
        guard let word else { return false }
        return place - digit == 4 || word.key == LawWord.ngay || LawWord.kindEnds.contains(word.key)
    }

    private func find(
        _ bytes: borrowing Span<UInt8>, _ digit: Int, _ before: Glyph, _ word: Syllable?
    ) -> InstrumentFinder.Found? {
        if before.base == 0x2F || before.base == 0x2E || before.base == 0x2C || before.base == 0x5F { return nil }
        var best: InstrumentFinder.Found?
        for start in Self.starts(bytes, before: digit, from: end, where: { finder.mayStart($0) }) {
            if let found = finder.instrument(bytes, start), found.end > digit, !found.isNameAlone { best = found }
        }
        if let best { return best }
        if before.isLetter { return nil }
        if let found = finder.number(bytes, at: digit, hasKind: word?.key == LawWord.so) { return found }
        // “Nghị định 158/2025, 159/2025”: the kind goes on.
        guard let last = citations.last, case .partial(let sign, _, .some) = last.instrument, Self.touches(bytes, last.range.upperBound, digit),
            let reading = NumberReading(bytes, at: digit), reading.parts.isEmpty, let year = reading.year, let serial = Int(reading.serial)
        else { return nil }
        return InstrumentFinder.Found(
            instrument: .partial(sign: sign, serial: serial, year: year), start: digit, end: reading.end, isSloppy: true)
    }

    /// The instrument after places: “Điều 5 của Luật Công đoàn”, “Điều 5, Nghị định 293/2025/NĐ-CP”, “Điều 21 (Luật Công đoàn)”.
    ///
    /// What may be a part of anything, “mục 3”, needs it beside.
    private func instrumentAfter(_ bytes: borrowing Span<UInt8>, _ end: Int, isWeak: Bool) -> InstrumentFinder.Found? {
        var place = NumberReading.skippingSpace(bytes, from: end)
        let mark = Glyph(bytes, at: place)
        if !isWeak, mark.base == 0x2C || mark.base == 0x28 || mark.base == 0x2D { place = NumberReading.skippingSpace(bytes, from: mark.next) }
        if let of = Syllable(bytes, at: place), of.key == LawWord.cua || of.key == LawWord.trong || of.key == LawWord.theo {
            place = NumberReading.skippingSpace(bytes, from: of.end)
        }
        if Glyph(bytes, at: place).isDigit { return finder.number(bytes, at: place, hasKind: false) }
        guard let word = Syllable(bytes, at: place) else { return nil }
        if word.key == LawWord.so { return finder.number(bytes, at: NumberReading.skippingSpace(bytes, from: word.end), hasKind: true) }
        return finder.instrument(bytes, word)
    }
}
