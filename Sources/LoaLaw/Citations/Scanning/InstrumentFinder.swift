internal import LoaMarkup

/// Reads the instrument that starts at a place in running text.
struct InstrumentFinder: Sendable {
    /// An instrument as written.
    struct Found {
        var instrument: ScannedCitation.Instrument
        var signed: CalendarDate?
        var start: Int
        var end: Int
        var isSloppy = false
        /// A name alone, which is a citation only with a place.
        var isNameAlone = false
        /// “Nghị định này”.
        var isThis = false
    }

    let names: NameTable
    let issuers: NameTable

    /// Whether an instrument may start with a word; it seldom does.
    func mayStart(_ word: Syllable) -> Bool { names.mayStart(word) || InstrumentWords.mayStart(word) }

    /// The instrument that starts with a word, with its day and issuer.
    func instrument(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> Found? {
        guard mayStart(word) else { return nil }
        guard var found = named(bytes, word) ?? byKind(bytes, word) else { return nil }
        if !found.isThis { extend(bytes, &found) }
        return found
    }

    /// The instrument whose number starts at a place, without words before it.
    func number(_ bytes: borrowing Span<UInt8>, at start: Int, hasKind: Bool) -> Found? {
        guard let reading = NumberReading(bytes, at: start), var found = whole(bytes, reading, start, hasKind) else { return nil }
        extend(bytes, &found)
        return found
    }

    /// A whole number; a sign that is no kind’s counts only after a kind or “số”.
    private func whole(_ bytes: borrowing Span<UInt8>, _ reading: NumberReading, _ start: Int, _ hasKind: Bool) -> Found? {
        guard let first = reading.parts.first, Glyph(bytes, at: reading.end).base != 0x2F || Glyph(bytes, at: reading.end + 1).base == 0x20 else { return nil }
        if let kind = reading.kind {
            if reading.parts.count == 1, reading.year == nil, !hasKind { return nil }
            if reading.parts.count == 1, kind.sign == "QH" || kind.sign == "UBTVQH", reading.year == nil { return nil }
            if kind.sign == "HD", !hasKind, reading.year != nil, reading.parts.count == 1 { return nil }
        } else {
            guard hasKind, first.utf8.count >= 2, reading.parts.count > 1 || reading.year != nil, first == first.uppercased() else { return nil }
        }
        let text = reading.mended ?? reading.text
        return Found(
            instrument: .number(InstrumentNumber(text)), start: start, end: reading.end,
            isSloppy: !Self.matches(bytes, text, start..<reading.end))
    }

    /// A name that the scanner knows, with a number or year after it.
    private func named(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> Found? {
        guard let (name, end) = names.match(bytes, word) else { return nil }
        if var found = numberAfter(bytes, end, sign: "QH") {
            found.start = word.start
            return found
        }
        if let year = year(bytes, end) {
            return Found(instrument: .name(name, year: year.value), start: word.start, end: year.end)
        }
        return Found(instrument: .name(name, year: nil), start: word.start, end: end, isNameAlone: true)
    }

    private func byKind(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> Found? {
        guard let kind = InstrumentWords.found(bytes, at: word.start) else { return nil }
        var end = kind.end
        // NĐ-CP số 293/2025
        let dash = Glyph(bytes, at: end)
        if dash.base == 0x2D, let agency = Syllable(bytes, at: dash.next) { end = agency.end }
        if var found = numberAfter(bytes, end, sign: kind.sign) ?? serialAfter(bytes, end, kind.sign, word) {
            found.start = word.start
            return found
        }
        let next = NumberReading.skippingSpace(bytes, from: end)
        guard let second = Syllable(bytes, at: next) else { return nil }
        if second.key == LawWord.nay { return Found(instrument: .none, start: word.start, end: second.end, isThis: true) }
        guard word.isCapital, second.isCapital, kind.sign == "QH" || kind.sign == "PL" else { return nil }
        return unknownName(bytes, word.start, second)
    }

    /// “Luật Đất đai số 31/2024/QH15”, “Luật Doanh nghiệp năm 2020”, “Luật Đất đai”.
    private func unknownName(_ bytes: borrowing Span<UInt8>, _ start: Int, _ second: Syllable) -> Found {
        var last = second
        var words = 1
        while words < 9 {
            if var found = numberAfter(bytes, last.end, sign: "QH") {
                found.start = start
                return found
            }
            if let year = year(bytes, last.end) { return Found(instrument: .unknownName, start: start, end: year.end) }
            guard Glyph(bytes, at: last.end).base == 0x20,
                let next = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: last.end)), !LawWord.ending.contains(next.key)
            else { break }
            last = next
            words += 1
        }
        return Found(instrument: .unknownName, start: start, end: second.end, isNameAlone: true)
    }

    /// A number after “số”, an opening bracket or nothing: “(số 50/2024/QH15)”, “số: 50/2024”.
    private func numberAfter(_ bytes: borrowing Span<UInt8>, _ end: Int, sign: String) -> Found? {
        var place = NumberReading.skippingSpace(bytes, from: end)
        let bracket = Glyph(bytes, at: place)
        let isBracketed = bracket.base == 0x28
        if isBracketed { place = bracket.next }
        place = afterNumero(bytes, place)
        guard Glyph(bytes, at: place).isDigit, let reading = NumberReading(bytes, at: place) else { return nil }
        if var found = whole(bytes, reading, place, true) {
            if isBracketed { found.end = afterBracket(bytes, found.end) }
            return found
        }
        guard reading.parts.isEmpty, let year = reading.year, let serial = Int(reading.serial), sign != "HP" else { return nil }
        let after = Glyph(bytes, at: reading.end)
        guard !after.isLetter, !after.isDigit, after.base != 0x2F else { return nil }
        return Found(
            instrument: .partial(sign: sign, serial: serial, year: year), start: place, end: isBracketed ? afterBracket(bytes, reading.end) : reading.end,
            isSloppy: true)
    }

    /// “Nghị định 293”, “NQ 02”, “Nghị định số 283 năm 2026”: a serial alone, only where it can be nothing else.
    private func serialAfter(_ bytes: borrowing Span<UInt8>, _ end: Int, _ sign: String, _ word: Syllable) -> Found? {
        let place = NumberReading.skippingSpace(bytes, from: end)
        let start = afterNumero(bytes, place)
        guard let digits = NumberReading.digits(bytes, at: start, most: 4), digits.value > 0 else { return nil }
        let serial = digits.value
        let isShort = word.end == end
        let certain: Set<String> = isShort ? ["NĐ", "NQ", "QĐ"] : ["NĐ", "NQ", "TT", "TTLT"]
        let isPlain = start > place || certain.contains(sign)
        guard isPlain || word.isCapital && ["QĐ", "CT", "KL", "CV", "HD"].contains(sign) && (serial >= 10 || digits.count > String(serial).utf8.count) else { return nil }
        if !isShort, sign == "QH" || sign == "HP" || sign == "ĐL" { return nil }
        if !Self.endsSerial(bytes, digits.end) { return nil }
        if let year = year(bytes, digits.end, needsWord: true) {
            return Found(instrument: .partial(sign: sign, serial: serial, year: year.value), start: place, end: year.end, isSloppy: true)
        }
        if digits.count == 4, (1945...2099).contains(serial) { return nil }
        return Found(instrument: .partial(sign: sign, serial: serial, year: nil), start: place, end: digits.end, isSloppy: true)
    }

    /// Whether what follows digits leaves them a serial: no unit, group, share or further number.
    private static func endsSerial(_ bytes: borrowing Span<UInt8>, _ end: Int) -> Bool {
        let glyph = Glyph(bytes, at: end)
        if glyph.isLetter || glyph.isDigit || glyph.base == 0x25 || glyph.base == 0x2F || glyph.base == 0x3A { return false }
        if glyph.base == 0x2E || glyph.base == 0x2C || glyph.base == 0x2D { return !Glyph(bytes, at: glyph.next).isDigit }
        guard glyph.base == 0x20, let next = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: end)) else { return true }
        return next.isCapital || next.key == LawWord.nam || next.key == LawWord.ngay || !LawWord.counted.contains(next.key)
    }

    private func afterNumero(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Int {
        guard let word = Syllable(bytes, at: place), word.key == LawWord.so else { return place }
        let glyph = Glyph(bytes, at: word.end)
        return NumberReading.skippingSpace(bytes, from: glyph.base == 0x3A ? glyph.next : word.end)
    }

    private func afterBracket(_ bytes: borrowing Span<UInt8>, _ end: Int) -> Int {
        let glyph = Glyph(bytes, at: end)
        return glyph.base == 0x29 ? glyph.next : end
    }

    /// A year after a space and perhaps “năm”.
    private func year(_ bytes: borrowing Span<UInt8>, _ end: Int, needsWord: Bool = false) -> (value: Int, end: Int)? {
        var place = NumberReading.skippingSpace(bytes, from: end)
        guard place > end else { return nil }
        if let word = Syllable(bytes, at: place), word.key == LawWord.nam {
            place = NumberReading.skippingSpace(bytes, from: word.end)
        } else if needsWord {
            return nil
        }
        guard let digits = NumberReading.digits(bytes, at: place, most: 4), (1945...2099).contains(digits.value) else { return nil }
        let after = Glyph(bytes, at: digits.end)
        return after.isLetter || after.base == 0x2F ? nil : (digits.value, digits.end)
    }

    /// Takes in the day and the issuer that follow.
    private func extend(_ bytes: borrowing Span<UInt8>, _ found: inout Found) {
        var place = NumberReading.skippingSpace(bytes, from: found.end)
        if let day = Syllable(bytes, at: place), day.key == LawWord.ngay || day.key == LawWord.ky {
            var start = NumberReading.skippingSpace(bytes, from: day.end)
            if day.key == LawWord.ky, let second = Syllable(bytes, at: start), second.key == LawWord.ngay {
                start = NumberReading.skippingSpace(bytes, from: second.end)
            }
            if let reading = DayReading(bytes, at: start) {
                found.signed = reading.date
                found.end = reading.end
                if found.isNameAlone { found.isNameAlone = false }
                place = NumberReading.skippingSpace(bytes, from: found.end)
            }
        }
        guard !found.isNameAlone, let of = Syllable(bytes, at: place), of.key == LawWord.cua,
            let first = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: of.end)), let issuer = issuers.match(bytes, first)
        else { return }
        found.end = issuer.end
    }

    private static func matches(_ bytes: borrowing Span<UInt8>, _ text: String, _ range: Range<Int>) -> Bool {
        let wanted = Array(text.utf8)
        guard wanted.count == range.count else { return false }
        return wanted.indices.allSatisfy { bytes[range.lowerBound + $0] == wanted[$0] }
    }
}
