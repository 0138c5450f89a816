internal import LoaMarkup

/// Reads one citation as a writer types it into a directive.
struct CitationParser {
    private var number: (number: InstrumentNumber, range: Range<Int>)?
    private var signed: CalendarDate?
    private var issuer: String?
    private var items: [ProvisionItem] = []

    /// Reads all of a text; gives the first fault.
    mutating func read(_ bytes: borrowing Span<UInt8>) -> CitationFault? {
        var place = 0
        var hasJoint = false
        while place < bytes.count {
            let glyph = Glyph(bytes, at: place)
            if glyph.base == 0x20 || glyph.base == Glyph.unseen {
                place = glyph.next
            } else if glyph.base == 0x2C || glyph.base == 0x3B {
                place = glyph.next
                hasJoint = true
            } else if let list = ProvisionReader.list(bytes, at: place), isUnit(bytes, place, list) {
                var new = list.items
                if hasJoint { new[0].joint = .comma }
                // The number may stand between: “điểm a 50/2024/QH15 Điều 5” is not written so, but “khoản 1” goes on after it.
                items += new
                place = list.end
                hasJoint = false
            } else if glyph.isDigit {
                switch readNumber(bytes, place) {
                case .success(let end): place = end
                case .failure(let fault): return fault
                }
            } else if glyph.base == 0x40 {
                guard number != nil, let day = day(bytes, glyph.next) else { return Self.dayFault(bytes, place) }
                signed = day.date
                place = day.end
            } else if glyph.base == 0x28 {
                guard number != nil, let name = issuer(bytes, glyph.next) else { return Self.issuerFault(bytes, place) }
                issuer = name.text
                place = name.end
            } else if let word = Syllable(bytes, at: place) {
                if word.key == LawWord.ngay {
                    let start = NumberReading.skippingSpace(bytes, from: word.end)
                    guard number != nil, let day = day(bytes, start) else { return Self.dayFault(bytes, place) }
                    signed = day.date
                    place = day.end
                } else if let end = InstrumentWords.end(bytes, at: place) ?? Self.joining(word) {
                    place = end
                } else {
                    return Self.wordFault(bytes, place..<word.end)
                }
            } else {
                return Self.wordFault(bytes, place..<glyph.next)
            }
        }
        return nil
    }

    /// What was read, one citation a place.
    func citations(_ bytes: [UInt8]) -> Result<[Citation], CitationFault> {
        guard let number else {
            return .failure(
                CitationFault(
                    vi: "thiếu số hiệu văn bản; viết như 50/2024/QH15 Điều 5 khoản 1",
                    en: "the number of an instrument is missing; write it as 50/2024/QH15 Điều 5 khoản 1", at: 0..<bytes.count))
        }
        let places = ProvisionResolver.places(items)
        if let loose = places.first(where: { $0.article == nil && $0.division == nil }) {
            let (vi, en) = loose.clause != nil ? ("khoản", "a clause") : ("điểm", "a point")
            return .failure(
                CitationFault(
                    vi: "\(vi) phải đi với Điều hoặc mục; viết như khoản 1 Điều 5 \(number.number.text)",
                    en: "\(en) needs its article or section; write it as khoản 1 Điều 5 \(number.number.text)", at: 0..<bytes.count))
        }
        return .success(
            (places.isEmpty ? [Provision()] : places).map { Citation(number: number.number, signed: signed, issuer: issuer, provision: $0) })
    }

    /// Whether units mean units here; “đa” alone may also be a typing error.
    private func isUnit(_ bytes: borrowing Span<UInt8>, _ place: Int, _ list: ProvisionReader.List) -> Bool {
        InstrumentWords.end(bytes, at: place) == nil || list.items.count > 1 || list.isPlain
    }

    private mutating func readNumber(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Result<Int, CitationFault> {
        guard let reading = NumberReading(bytes, at: place) else { return .failure(Self.numberFault(bytes, place)) }
        let range = place..<reading.end
        guard !reading.parts.isEmpty else {
            let shown = Self.text(bytes, range)
            return .failure(
                CitationFault(
                    vi: "“\(shown)” thiếu ký hiệu ở cuối; viết đủ như \(shown)/QH15 hoặc \(shown)/NĐ-CP",
                    en: "“\(shown)” lacks the sign at its end; write it in full, as \(shown)/QH15 or \(shown)/NĐ-CP", at: range))
        }
        if let mended = reading.mended {
            return .failure(
                CitationFault(
                    vi: "“\(Self.text(bytes, range))” viết bằng Đ: “\(mended)”",
                    en: "“\(Self.text(bytes, range))” is written with Đ: “\(mended)”", at: range, suggestion: mended))
        }
        if let number {
            return .failure(
                CitationFault(
                    vi: "mỗi lần dẫn một văn bản; đã có “\(number.number.text)”, hãy viết “\(reading.text)” thành một lệnh :law[…] khác",
                    en: "one instrument a citation; “\(number.number.text)” is here already, write “\(reading.text)” as another :law[…]",
                    at: range))
        }
        number = (InstrumentNumber(reading.text), range)
        return .success(reading.end)
    }

    /// A day as 2021-06-12 or 12/6/2021, up to the next space.
    private func day(_ bytes: borrowing Span<UInt8>, _ start: Int) -> (date: CalendarDate, end: Int)? {
        var end = start
        var text = ""
        while end < bytes.count, text.utf8.count < 12 {
            let glyph = Glyph(bytes, at: end)
            guard glyph.isDigit || glyph.base == 0x2D || glyph.base == 0x2F else { break }
            text.unicodeScalars.append(Unicode.Scalar(glyph.base))
            end = glyph.next
        }
        guard case .success(let date) = CalendarDate.parse(text) else { return nil }
        return (date, end)
    }

    /// What stands up to the closing bracket.
    private func issuer(_ bytes: borrowing Span<UInt8>, _ start: Int) -> (text: String, end: Int)? {
        var end = start
        while end < bytes.count, bytes[end] != 0x29 { end += 1 }
        guard end < bytes.count, end > start else { return nil }
        return (Self.text(bytes, start..<end), end + 1)
    }

    private static func joining(_ word: Syllable) -> Int? {
        switch word.key {
        case LawWord.so, LawWord.cua, LawWord.va, LawWord.and, Syllable.key("of"), Syllable.key("no"): word.end
        default: nil
        }
    }

    private static func text(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
        var copy: [UInt8] = []
        copy.append(copying: bytes.extracting(range))
        return String(decoding: copy, as: UTF8.self)
    }

    /// Up to the next space, for showing.
    private static func wordEnd(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, end - start < 60 {
            let glyph = Glyph(bytes, at: end)
            guard glyph.base != 0x20 else { break }
            end = glyph.next
        }
        return max(end, min(start + 1, bytes.count))
    }
}

extension CitationParser {
    private static func numberFault(_ bytes: borrowing Span<UInt8>, _ place: Int) -> CitationFault {
        let range = place..<wordEnd(bytes, place)
        let shown = text(bytes, range)
        return CitationFault(
            vi: "“\(shown)” không phải số hiệu văn bản; viết như 50/2024/QH15, 293/2025/NĐ-CP, 61/QĐ-TLĐ hoặc 02-NQ/TW",
            en: "“\(shown)” is no number of an instrument; write it as 50/2024/QH15, 293/2025/NĐ-CP, 61/QĐ-TLĐ or 02-NQ/TW", at: range)
    }

    private static func dayFault(_ bytes: borrowing Span<UInt8>, _ place: Int) -> CitationFault {
        CitationFault(
            vi: "ngày ký viết ngay sau số hiệu, như 02-NQ/TW@2021-06-12",
            en: "the day of signing follows the number, as 02-NQ/TW@2021-06-12", at: place..<wordEnd(bytes, place))
    }

    private static func issuerFault(_ bytes: borrowing Span<UInt8>, _ place: Int) -> CitationFault {
        CitationFault(
            vi: "cơ quan ban hành viết trong ngoặc sau số hiệu, như 02-NQ/TW@2021-06-12(Bộ Chính trị)",
            en: "the issuer stands in brackets behind the number, as 02-NQ/TW@2021-06-12(Bộ Chính trị)", at: place..<wordEnd(bytes, place))
    }

    private static func wordFault(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> CitationFault {
        let shown = text(bytes, range)
        if let syllable = Syllable(bytes, at: range.lowerBound), let unit = unitName(syllable.key) {
            return CitationFault(
                vi: "sau “\(shown)” phải là \(unit.vi)", en: "“\(shown)” must be followed by \(unit.en)", at: range)
        }
        let near = Suggestion.phrase(for: shown, in: ["Điều", "khoản", "điểm", "mục", "chương", "phần", "phụ lục"])
        return CitationFault(
            vi: "không hiểu “\(shown)”; viết số hiệu rồi đến Điều, khoản, điểm, như 50/2024/QH15 Điều 5 khoản 1 điểm a\(near.vi)",
            en: "“\(shown)” is not understood; write the number, then Điều, khoản, điểm, as 50/2024/QH15 Điều 5 khoản 1 điểm a\(near.en)",
            at: range)
    }

    /// What must follow the word of a unit.
    private static func unitName(_ key: UInt64) -> (vi: String, en: String)? {
        switch key {
        case LawWord.dieu: ("số của điều, như Điều 5", "the number of the article, as Điều 5")
        case LawWord.khoan: ("số của khoản, như khoản 1", "the number of the clause, as khoản 1")
        case LawWord.diem: ("chữ của điểm, như điểm a", "the letter of the point, as điểm a")
        case LawWord.muc, LawWord.chuong, LawWord.phan: ("số của phần đó, như mục II", "the number of that part, as mục II")
        default: nil
        }
    }
}
