/// Reads units of an instrument and lists of them: “điểm a khoản 1 Điều 5”, “Điều 113, 114”, “k2 Đ5”, “các điều 105 đến 107”.
enum ProvisionReader {
    /// Units that stand together, with where they end.
    struct List {
        var items: [ProvisionItem] = []
        var end: Int
        /// Whether each unit is written in full; “k2 Đ5” and “dieu 5” are not, and mean something only beside an instrument.
        var isPlain = true
    }

    private typealias Word = (level: ProvisionItem.Level, division: ProvisionDivision.Kind?, end: Int, isPlain: Bool)

    /// The most units that are read as one list.
    private static let most = 120

    /// All units from a place on; nil when none starts there.
    static func list(_ bytes: borrowing Span<UInt8>, at start: Int) -> List? {
        guard let first = unit(bytes, at: start) else { return nil }
        var list = List(items: [first.item], end: first.end, isPlain: first.isPlain)
        while list.items.count < most, let next = following(bytes, list) {
            list.items.append(next.item)
            list.end = next.end
            if !next.isPlain { list.isPlain = false }
        }
        return list
    }

    private typealias Unit = (item: ProvisionItem, end: Int, isPlain: Bool)

    /// A word of a unit with its number.
    private static func unit(_ bytes: borrowing Span<UInt8>, at start: Int) -> Unit? {
        guard let word = word(bytes, at: start), let value = value(bytes, at: word.end, word.level, word.division) else {
            return nil
        }
        return (value.item, value.end, word.isPlain)
    }

    /// The next unit of a list, or a number alone that goes on the last one: “Điều 113, 114”.
    private static func following(_ bytes: borrowing Span<UInt8>, _ list: List) -> Unit? {
        guard let last = list.items.last else { return nil }
        // “Điều 5.1” for khoản 1 Điều 5
        if last.level == .article, Glyph(bytes, at: list.end).base == 0x2E, let clause = numbered(bytes, at: list.end + 1, .clause),
            clause.item.number < 30, Glyph(bytes, at: clause.end).base != 0x2E || !Glyph(bytes, at: clause.end + 1).isDigit
        {
            return (clause.item, clause.end, true)
        }
        guard let joint = joint(bytes, at: list.end) else { return nil }
        if var next = unit(bytes, at: joint.end) {
            // “mục 9 – Điều 161” is no range.
            if joint.joint == .range, next.item.level != last.level { return nil }
            next.item.joint = joint.joint
            return next
        }
        guard joint.joint != .none, var next = value(bytes, at: joint.end, last.level, last.division?.kind),
            !isCounted(bytes, at: next.end), NumberReading(bytes, at: joint.end) == nil, last.level != .division || last.division?.label.isEmpty == false
        else { return nil }
        // “từ Điều 5 - 2 người” is no range.
        if joint.joint == .range, next.item.level != .point, next.item.number <= last.number { return nil }
        next.item.joint = joint.joint
        return (next.item, next.end, true)
    }

    /// Whether a number alone is followed by what it counts, so that it is no unit: “Điều 35, 45 ngày”.
    private static func isCounted(_ bytes: borrowing Span<UInt8>, at end: Int) -> Bool {
        let glyph = Glyph(bytes, at: end)
        if glyph.base == 0x25 || glyph.base == 0x2F { return true }
        if glyph.base == 0x2E || glyph.base == 0x2C { return Glyph(bytes, at: glyph.next).isDigit }
        let start = NumberReading.skippingSpace(bytes, from: end)
        guard start > end, let next = Syllable(bytes, at: start) else { return false }
        return !next.isCapital && LawWord.counted.contains(next.key)
    }

    private static func joint(_ bytes: borrowing Span<UInt8>, at end: Int) -> (joint: ProvisionItem.Joint, end: Int)? {
        let start = NumberReading.skippingSpace(bytes, from: end)
        let glyph = Glyph(bytes, at: start)
        switch glyph.base {
        case 0x2C, 0x3B: return (.comma, afterAnd(bytes, NumberReading.skippingSpace(bytes, from: glyph.next)))
        case 0x2D: return (.range, NumberReading.skippingSpace(bytes, from: glyph.next))
        default: break
        }
        if let word = Syllable(bytes, at: start) {
            switch word.key {
            case LawWord.va, LawWord.hoac, LawWord.and, LawWord.or: return (.and, NumberReading.skippingSpace(bytes, from: word.end))
            case LawWord.den, LawWord.toi, LawWord.to: return (.range, NumberReading.skippingSpace(bytes, from: word.end))
            default: break
            }
        }
        return (.none, start)
    }

    private static func afterAnd(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
        guard let word = Syllable(bytes, at: start), word.key == LawWord.va else { return start }
        return NumberReading.skippingSpace(bytes, from: word.end)
    }

    /// The word of a unit, in full or short, at the start of a word.
    private static func word(_ bytes: borrowing Span<UInt8>, at start: Int) -> Word? {
        guard let syllable = Syllable(bytes, at: start) else { return nil }
        let after = NumberReading.skippingSpace(bytes, from: syllable.end)
        switch syllable.key {
        case LawWord.dieu, LawWord.article: return (.article, nil, after, syllable.isMarked || syllable.key == LawWord.article)
        case LawWord.khoan, LawWord.clause: return (.clause, nil, after, syllable.isMarked || syllable.key == LawWord.clause)
        case LawWord.diem, LawWord.point: return (.point, nil, after, syllable.isMarked || syllable.key == LawWord.point)
        case LawWord.muc where !syllable.isSection(bytes): return nil
        case LawWord.muc, LawWord.section: return (.division, .section, after, false)
        case LawWord.chuong, LawWord.chapter: return (.division, .chapter, after, syllable.isMarked)
        case LawWord.phan, LawWord.part: return (.division, .part, after, false)
        case LawWord.phu:
            guard let second = Syllable(bytes, at: after), second.key == LawWord.luc else { return nil }
            return (.division, .annex, NumberReading.skippingSpace(bytes, from: second.end), true)
        case LawWord.annex: return (.division, .annex, after, true)
        case LawWord.d, LawWord.k: return short(bytes, syllable)
        default: return shortPoint(bytes, syllable)
        }
    }

    /// Đ113, Đ.113, k2, k.2.
    private static func short(_ bytes: borrowing Span<UInt8>, _ syllable: Syllable) -> Word? {
        guard syllable.key == LawWord.k || syllable.isMarked else { return nil }
        var end = syllable.end
        let glyph = Glyph(bytes, at: end)
        if glyph.base == 0x2E { end = glyph.next }
        guard Glyph(bytes, at: end).isDigit else { return nil }
        return (syllable.key == LawWord.k ? .clause : .article, nil, end, false)
    }

    /// “đa”, “đđ”, “đl”: điểm a, điểm đ, điểm l; only before a clause or an article.
    private static func shortPoint(_ bytes: borrowing Span<UInt8>, _ syllable: Syllable) -> Word? {
        let first = Glyph(bytes, at: syllable.start)
        guard first.isD, !first.isUpper else { return nil }
        let letter = Glyph(bytes, at: first.next)
        guard letter.isLetter, letter.next == syllable.end, !letter.traits.contains(.marked) || letter.isD else { return nil }
        return (.point, nil, first.next, false)
    }

    /// What numbers a unit: digits with a letter for articles and clauses, a letter for points, Roman numbers for parts.
    private static func value(
        _ bytes: borrowing Span<UInt8>, at place: Int, _ level: ProvisionItem.Level, _ division: ProvisionDivision.Kind?
    ) -> (item: ProvisionItem, end: Int)? {
        switch level {
        case .article, .clause: numbered(bytes, at: place, level)
        case .point: letter(bytes, at: place) ?? numbered(bytes, at: place, .point)
        case .division: division.flatMap { label(bytes, at: place, $0) }
        }
    }

    private static func numbered(
        _ bytes: borrowing Span<UInt8>, at place: Int, _ level: ProvisionItem.Level
    ) -> (item: ProvisionItem, end: Int)? {
        guard let digits = NumberReading.digits(bytes, at: place, most: 3), digits.value > 0 else { return nil }
        var item = ProvisionItem(level: level, number: digits.value)
        var end = digits.end
        if let letters = Syllable(bytes, at: end) {
            guard let letter = pointLetter(bytes, letters) else { return nil }
            item.letter = letter
            end = letters.end
        }
        return Glyph(bytes, at: end).isDigit || level == .clause && isMoney(bytes, at: end) ? nil : (item, end)
    }

    /// Whether a number is a share or a sum, so that the word before means an item of money: “khoản 2%”, “khoản 5 triệu đồng”.
    private static func isMoney(_ bytes: borrowing Span<UInt8>, at end: Int) -> Bool {
        let start = NumberReading.skippingSpace(bytes, from: end)
        let glyph = Glyph(bytes, at: start)
        if glyph.base == 0x25 { return true }
        if glyph.base == 0x2E || glyph.base == 0x2C, start == end { return Glyph(bytes, at: glyph.next).isDigit }
        guard let word = Syllable(bytes, at: start) else { return false }
        return LawWord.money.contains(word.key)
    }

    private static func letter(_ bytes: borrowing Span<UInt8>, at place: Int) -> (item: ProvisionItem, end: Int)? {
        guard let letters = Syllable(bytes, at: place), let letter = pointLetter(bytes, letters) else { return nil }
        guard let digits = NumberReading.digits(bytes, at: letters.end, most: 2) else {
            return Glyph(bytes, at: letters.end).isDigit ? nil : (ProvisionItem(level: .point, letter: letter), letters.end)
        }
        return (ProvisionItem(level: .point, letter: letter + digits.text), digits.end)
    }

    /// The small letter of a point when a word is one letter alone: a, đ; ă and ở are none.
    private static func pointLetter(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> String? {
        let glyph = Glyph(bytes, at: word.start)
        guard glyph.next == word.end, glyph.base < 0x80, !glyph.traits.contains(.marked) || glyph.isD else { return nil }
        return glyph.isD ? "đ" : String(Unicode.Scalar(glyph.base))
    }

    private static func label(
        _ bytes: borrowing Span<UInt8>, at place: Int, _ kind: ProvisionDivision.Kind
    ) -> (item: ProvisionItem, end: Int)? {
        if let digits = NumberReading.digits(bytes, at: place, most: 2), Syllable(bytes, at: digits.end) == nil,
            !isCut(bytes, at: digits.end)
        {
            return (ProvisionItem(level: .division, division: ProvisionDivision(kind, digits.text)), digits.end)
        }
        if let word = Syllable(bytes, at: place), word.isAllCapitals || word.end - word.start == 1 {
            let text = label(bytes, word)
            if RomanNumber.value(text) != nil || text.utf8.count == 1 && kind != .section || text.utf8.count == 1 && word.isCapital {
                return (ProvisionItem(level: .division, division: ProvisionDivision(kind, text)), word.end)
            }
        }
        guard kind == .annex else { return nil }
        // “Phụ lục Nghị định …”: the only annex; the space before the next word is not taken.
        var end = place
        while end > 0, Glyph(bytes, before: end).base == 0x20 { end = Glyph.start(bytes, before: end) }
        return (ProvisionItem(level: .division, division: ProvisionDivision(kind, "")), end)
    }

    /// Whether a number goes on at a place: 5.310.000, 2%.
    private static func isCut(_ bytes: borrowing Span<UInt8>, at end: Int) -> Bool {
        let glyph = Glyph(bytes, at: end)
        if glyph.base == 0x2E || glyph.base == 0x2C { return Glyph(bytes, at: glyph.next).isDigit }
        return glyph.isDigit || glyph.base == 0x25 || glyph.base == 0x2F
    }

    private static func label(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> String {
        var text = ""
        var place = word.start
        while place < word.end {
            let glyph = Glyph(bytes, at: place)
            if glyph.base &- 0x61 < 26 { text.unicodeScalars.append(Unicode.Scalar(glyph.base & 0xDF)) }
            place = glyph.next
        }
        return text
    }
}
