import LoaMarkup
import Testing

@testable import LoaSite

/// Columns of Vietnamese text, composed and decomposed.
@Suite struct TerminalTextTests {
    @Test func marksTakeNoColumns() {
        #expect(TerminalText.width("Nghỉ việc ở Uông Bí") == 19)
        #expect(TerminalText.width("Nghi\u{309} vie\u{323}\u{302}c") == 9)
        #expect(TerminalText.width("工会 và 노조") == 4 + 4 + 4)
        #expect(TerminalText.width("a\u{200B}\u{FE0F}b") == 2)
        #expect(TerminalText.width("● ◐ · – ′") == 9)
    }

    @Test func wrapsAtSpacesAndKeepsNoBreakSpaces() {
        #expect(TerminalText.wrap("Điều\u{A0}97 quy định", to: 8) == ["Điều 97", "quy định"])
        #expect(TerminalText.wrap("mộthaibabốnnămsáu bảy", to: 8) == ["mộthaiba", "bốnnămsá", "u bảy"])
        #expect(TerminalText.wrap("", to: 20) == [""])
    }

    @Test func cutsWithAnEllipsis() {
        #expect(TerminalText.cut("Lương phải trả", to: 8) == "Lương p…")
        #expect(TerminalText.cut("Lương phải", to: 7) == "Lương…")
        #expect(TerminalText.cut("Lu\u{31B}o\u{31B}ng", to: 5) == "Lu\u{31B}o\u{31B}ng")
    }

    @Test func numbersAndLetters() {
        #expect(ReportWords.number(25_000, .vi) == "25.000")
        #expect(ReportWords.number(1_234_567, .en) == "1,234,567")
        #expect(ReportWords.number(999, .vi) == "999")
        #expect([0, 25, 26, 51, 52].map(ReportWords.letter) == ["A", "Z", "AA", "AZ", "BA"])
    }
}
