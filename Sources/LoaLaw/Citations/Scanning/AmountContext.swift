/// What stands round a number with a unit, and whether that makes it something else than an amount.
struct AmountContext {
    /// Whether it counts places and not things: tháng 5, thứ 2, lần 3, năm 2025.
    private(set) var isOrdinal = false
    /// Whether it is a time of day: 17 giờ, 7 giờ 30.
    private(set) var isClock = false
    /// Where to go on after what is no amount.
    private(set) var end: Int

    init(_ bytes: borrowing Span<UInt8>, number: Range<Int>, unit: UnitReading, clockEnd: Int) {
        end = unit.end
        guard unit.unit != .dong, unit.unit != .percent else { return }
        let before = ScanRun.wordBefore(bytes, number.lowerBound)
        let isTouching = before.map { $0.end == number.lowerBound } ?? false
        let after = NumberReading.skippingSpace(bytes, from: unit.end)
        let following = after > unit.end || unit.unit == .hour ? NumberReading.digits(bytes, at: after, most: 4) : nil
        switch unit.unit {
        case .hour:
            isClock = Self.isClock(bytes, before, unit, after, following?.end, clockEnd, number.lowerBound)
            if isClock, let following { end = following.end }
        case .year:
            // “quý 2 năm 2026”
            isOrdinal = following?.count == 4
        case .month:
            // “30 tháng 4”, but “6 tháng 1 lần”
            if let following, (1...12).contains(following.value), number.count <= 2 {
                isOrdinal = !Self.hasUnit(bytes, following.end)
                if isOrdinal { end = following.end }
            }
        default: break
        }
        guard !isOrdinal, !isClock, let before, !isTouching else { return }
        if Self.isNumbered(bytes, before, number) {
            isOrdinal = true
            end = number.upperBound
        }
    }

    /// Whether the word before takes the number for itself.
    private static func isNumbered(_ bytes: borrowing Span<UInt8>, _ word: Syllable, _ number: Range<Int>) -> Bool {
        switch word.key {
        case LawWord.thang, LawWord.ngay, key.quy:
            guard word.isMarked, number.count <= 2 else { return false }
            // “mỗi ngày 8 giờ”, “một tháng 40 giờ”
            guard let before = ScanRun.wordBefore(bytes, word.start) else { return !Glyph(bytes, before: backSpace(bytes, word.start)).isDigit }
            return !key.each.contains(before.key)
        case LawWord.nam: return word.isMarked && number.count == 4
        case LawWord.muc: return word.isSection(bytes)
        case LawWord.so, key.thu, key.trang, key.buoc, key.ca, key.tang, key.phong, key.khoa, key.vung, key.nhanh, key.bai, key.hang:
            return word.isMarked || word.key == key.trang || word.key == key.ca
        case key.lan, key.phut: return word.isMarked && number.count <= 2
        default: return false
        }
    }

    private static func isClock(
        _ bytes: borrowing Span<UInt8>, _ before: Syllable?, _ unit: UnitReading, _ after: Int, _ minutes: Int?, _ clockEnd: Int, _ start: Int
    ) -> Bool {
        // 7 giờ 30, 17h30
        if let minutes, !hasUnit(bytes, minutes) || Glyph(bytes, at: after).isDigit && after == unit.end { return true }
        if let next = Syllable(bytes, at: after) {
            if key.partsOfDay.contains(next.key), next.key != key.dem || next.isMarked {
                // “8 giờ sáng”; “3 giờ tối đa” is none.
                return next.key != key.toi || !isMost(bytes, next)
            }
            if next.key == LawWord.ngay {
                return Glyph(bytes, at: NumberReading.skippingSpace(bytes, from: next.end)).isDigit
            }
            if next.key == LawWord.den, isHour(bytes, NumberReading.skippingSpace(bytes, from: next.end)), before?.key == key.tu { return true }
        }
        // “22 giờ – 06 giờ”, “22h–6h”
        let dash = Glyph(bytes, at: after)
        if dash.base == 0x2D, isHour(bytes, NumberReading.skippingSpace(bytes, from: dash.next)) { return true }
        // “… đến 6 giờ”, “… – 06 giờ” after a time of day
        if clockEnd >= 0, start - clockEnd <= 8, before == nil || before?.key == LawWord.den { return true }
        guard let before else { return false }
        if before.key == key.luc || before.key == key.hoi { return true }
        return (before.key == key.truoc || before.key == key.hen) && before.isMarked
    }

    private static func isHour(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        guard let digits = NumberReading.digits(bytes, at: place, most: 2),
            let word = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: digits.end))
        else { return false }
        return word.key == key.gio || word.key == key.h
    }

    private static func isMost(_ bytes: borrowing Span<UInt8>, _ word: Syllable) -> Bool {
        guard let next = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: word.end)) else { return false }
        return next.key == key.da || next.key == key.thieu
    }

    /// Whether a number that ends at a place has a unit of its own.
    private static func hasUnit(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        let glyph = Glyph(bytes, at: place)
        if glyph.base == 0x25 || glyph.base == 0x2E && Glyph(bytes, at: glyph.next).isDigit { return true }
        guard let word = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: place)) else { return false }
        return word.key != LawWord.nam && (AmountWords.scale(word) != nil || AmountWords.unit(bytes, word, isTight: false) != nil)
    }

    private static func backSpace(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Int {
        var start = place
        while start > 0, place - start < 8, Glyph(bytes, before: start).base == 0x20 { start = Glyph.start(bytes, before: start) }
        return start
    }

    private enum key {
        static let quy = Syllable.key("quy")
        static let thu = Syllable.key("thu")
        static let trang = Syllable.key("trang")
        static let buoc = Syllable.key("buoc")
        static let ca = Syllable.key("ca")
        static let tang = Syllable.key("tang")
        static let phong = Syllable.key("phong")
        static let khoa = Syllable.key("khoa")
        static let vung = Syllable.key("vung")
        static let nhanh = Syllable.key("nhanh")
        static let bai = Syllable.key("bai")
        static let hang = Syllable.key("hang")
        static let lan = Syllable.key("lan")
        static let phut = Syllable.key("phut")
        static let luc = Syllable.key("luc")
        static let hoi = Syllable.key("hoi")
        static let truoc = Syllable.key("truoc")
        static let hen = Syllable.key("hen")
        static let tu = Syllable.key("tu")
        static let toi = Syllable.key("toi")
        static let dem = Syllable.key("dem")
        static let da = Syllable.key("da")
        static let thieu = Syllable.key("thieu")
        static let gio = Syllable.key("gio")
        static let h = Syllable.key("h")
        static let each = WordSet(["moi", "mot", "hang", "tung", "ca", "trong", "nua", "hai", "ba", "theo", "so"])
        static let partsOfDay = WordSet(["sang", "trua", "chieu", "toi", "dem", "kem"])
    }
}
