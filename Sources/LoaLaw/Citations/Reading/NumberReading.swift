/// The number of an instrument as found in text: `50/2024/QH15`, `61 / QĐ – TLĐ`, `02-nq/tw`, or only `293/2025`.
struct NumberReading {
    /// What stands before the first mark: 50, 293, 02.
    let serial: String
    /// The year, from 1945 to 2099, when it stands there.
    let year: Int?
    /// The parts of the symbol as typed: `QH15`; `NĐ`, `CP`; empty for a number without one.
    let parts: [String]
    /// Whether the serial is joined by a hyphen, as the Party does: 02-NQ/TW.
    let isDashed: Bool
    /// Where it ends.
    let end: Int
    /// The sign of its kind, with whether it is written right.
    let kind: (sign: String, isExact: Bool)?

    private init(serial: String, year: Int?, parts: [String], isDashed: Bool, end: Int) {
        (self.serial, self.year, self.parts, self.isDashed, self.end) = (serial, year, parts, isDashed, end)
        kind = parts.first.flatMap(InstrumentSign.known)
    }

    /// The number as it should be printed, whole numbers only.
    var text: String {
        let signs = parts.map(InstrumentSign.canonical)
        if isDashed { return "\(serial)-\(signs.joined(separator: "/"))" }
        let head = year.map { "\(serial)/\($0)" } ?? serial
        return "\(head)/\(signs.joined(separator: "-"))"
    }

    /// As `text`, with Đ where it belongs in the sign of the kind.
    var mended: String? {
        guard let kind, !kind.isExact, let first = parts.first else { return nil }
        let rest = first.drop { !$0.isNumber }
        return NumberReading(
            serial: serial, year: year, parts: [kind.sign + rest] + parts.dropFirst(), isDashed: isDashed, end: end
        ).text
    }
}

extension NumberReading {
    /// Reads a number whose first digit stands at a place; nil when what follows the digits is no symbol and no year.
    init?(_ bytes: borrowing Span<UInt8>, at start: Int) {
        guard let serial = Self.digits(bytes, at: start, most: 5) else { return nil }
        let mark = Self.mark(bytes, at: serial.end)
        guard mark.base == 0x2D || mark.base == 0x2F else { return nil }
        if mark.base == 0x2D {
            guard let symbol = Self.symbol(bytes, at: mark.next, joint: 0x2F), symbol.parts.count == 2,
                InstrumentSign.known(symbol.parts[0]) != nil
            else { return nil }
            self.init(serial: serial.text, year: nil, parts: symbol.parts, isDashed: true, end: symbol.end)
            return
        }
        if let year = Self.digits(bytes, at: mark.next, most: 4) {
            guard (1945...2099).contains(year.value) else { return nil }
            let second = Self.mark(bytes, at: year.end)
            let symbol = second.base == 0x2F ? Self.symbol(bytes, at: second.next, joint: 0x2D) : nil
            self.init(
                serial: serial.text, year: year.value, parts: symbol?.parts ?? [], isDashed: false, end: symbol?.end ?? year.end)
            return
        }
        guard let symbol = Self.symbol(bytes, at: mark.next, joint: 0x2D) else { return nil }
        self.init(serial: serial.text, year: nil, parts: symbol.parts, isDashed: false, end: symbol.end)
    }

    static func digits(_ bytes: borrowing Span<UInt8>, at start: Int, most: Int) -> DigitRun? { DigitRun(bytes, at: start, most: most) }

    /// The first character after at most one space, and where what follows it and one more space starts.
    private static func mark(_ bytes: borrowing Span<UInt8>, at start: Int) -> (base: UInt8, next: Int) {
        let glyph = Glyph(bytes, at: skippingSpace(bytes, from: start))
        return (glyph.base, skippingSpace(bytes, from: glyph.next))
    }

    /// The parts of a symbol.
    ///
    /// Officials write 02-NQ/TW and 06/NQ-BCH; people mix the two, and put spaces round the joint.
    private static func symbol(
        _ bytes: borrowing Span<UInt8>, at start: Int, joint: UInt8
    ) -> (parts: [String], end: Int)? {
        guard let first = part(bytes, at: start) else { return nil }
        var parts = [first.text]
        var end = first.end
        while parts.count < 3 {
            let isTightBefore = Glyph(bytes, at: skippingUnseen(bytes, from: end)).base != 0x20
            let glyph = Glyph(bytes, at: skippingSpace(bytes, from: end))
            guard glyph.base == joint || parts.count == 1 && (glyph.base == 0x2D || glyph.base == 0x2F) else { break }
            let isTight = isTightBefore && Glyph(bytes, at: skippingUnseen(bytes, from: glyph.next)).base != 0x20
            guard let next = part(bytes, at: skippingSpace(bytes, from: glyph.next)),
                isTight || mayStandApart(next.text, after: first.text)
            else { break }
            parts.append(next.text)
            end = next.end
        }
        let after = Glyph(bytes, at: end)
        return after.isLetter || after.isDigit ? nil : (parts, end)
    }

    /// Whether a word after a dash with spaces round it still belongs to the symbol, and is not the sentence going on.
    private static func mayStandApart(_ part: String, after first: String) -> Bool {
        guard (2...12).contains(part.utf8.count), !part.contains(where: \.isNumber), InstrumentSign.known(first) != nil else { return false }
        if part == part.uppercased() || InstrumentSign.canonical(part) == part && part.hasPrefix("TT") { return true }
        return first == first.lowercased() && ["cp", "tw", "ttg", "tlđ", "bch", "ubnd", "vpqh"].contains(part)
    }

    /// Letters and the digits after them: `QH15`, `NĐ`, `ToC`.
    private static func part(_ bytes: borrowing Span<UInt8>, at start: Int) -> (text: String, end: Int)? {
        var place = skippingUnseen(bytes, from: start)
        var text: [UInt8] = []
        var hasDigit = false
        while text.count <= 24 {
            let glyph = Glyph(bytes, at: place)
            guard glyph.isLetter && !hasDigit || glyph.isDigit && !text.isEmpty else {
                guard glyph.base == Glyph.unseen, !text.isEmpty, Glyph(bytes, at: glyph.next).isLetter else { break }
                place = glyph.next
                continue
            }
            hasDigit = hasDigit || glyph.isDigit
            for index in place..<glyph.next { text.append(bytes[index]) }
            place = glyph.next
        }
        return text.isEmpty || text.count > 24 ? nil : (String(decoding: text, as: UTF8.self), place)
    }

    static func skippingUnseen(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] >= 0x80 {
            let glyph = Glyph(bytes, at: place)
            guard glyph.base == Glyph.unseen else { break }
            place = glyph.next
        }
        return place
    }

    /// Past one space, with what is not seen on both sides of it.
    static func skippingSpace(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        if start < bytes.count, bytes[start] &- 0x21 < 0x5E { return start }
        let place = skippingUnseen(bytes, from: start)
        let glyph = Glyph(bytes, at: place)
        return glyph.base == 0x20 ? skippingUnseen(bytes, from: glyph.next) : place
    }
}
