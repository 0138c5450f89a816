import LoaMarkup
import Testing

@Suite struct NumberFormTests {
    let vi = NumberForm(.vi)

    @Test func wholeNumbersAreGrouped() {
        #expect(vi.text(0) == "0")
        #expect(vi.text(999) == "999")
        #expect(vi.text(1000) == "1.000")
        #expect(vi.text(25_000) == "25.000")
        #expect(vi.text(5_310_000) == "5.310.000")
        #expect(vi.text(-1234) == "\u{2212}1.234")
        #expect(vi.text(Int.min) == "\u{2212}9.223.372.036.854.775.808")
        #expect(NumberForm(.en).text(25_000) == "25,000")
        #expect(NumberForm(.ja).text(1_234_567) == "1,234,567")
    }

    @Test func decimalsKeepTheirDigits() {
        #expect(vi.text(DecimalNumber(15, scale: 1)) == "1,5")
        #expect(vi.text(DecimalNumber(150, scale: 2)) == "1,50")
        #expect(vi.text(DecimalNumber(5, scale: 3)) == "0,005")
        #expect(vi.text(DecimalNumber(-5, scale: 1)) == "\u{2212}0,5")
        #expect(vi.percent(DecimalNumber(15, scale: 1)) == "1,5%")
        #expect(NumberForm(.en).percent(DecimalNumber(15, scale: 1)) == "1.5%")
    }

    @Test func rangesAndMoney() {
        #expect(vi.range(12, 20, isPercent: true) == "12%–20%")
        #expect(vi.range(-3, 2) == "từ \u{2212}3 đến 2")
        #expect(vi.money(5_310_000) == "5.310.000\u{A0}đồng")
        #expect(vi.money(5_310_000, isTight: true) == "5.310.000\u{A0}đ")
        #expect(NumberForm(.en).money(5_310_000) == "VND\u{A0}5,310,000")
        #expect(NumberForm(.zh).money(5_310_000) == "5,310,000越南盾")
    }

    @Test func largeNumbersInWords() {
        #expect(vi.inWords(2_600_000) == "2,6\u{A0}triệu")
        #expect(vi.inWords(2_000_000) == "2\u{A0}triệu")
        #expect(vi.inWords(8_520_000_000, digits: 2) == "8,52\u{A0}tỷ")
        #expect(vi.inWords(999_999) == "999.999")
        #expect(vi.inWords(-1_250_000) == "\u{2212}1,3\u{A0}triệu")
        #expect(NumberForm(.en).inWords(2_600_000) == "2.6\u{A0}million")
        #expect(NumberForm(.zh).inWords(25_000) == "2.5万")
        #expect(NumberForm(.ko).inWords(250_000_000) == "2.5억")
        #expect(NumberForm(.ja).inWords(9_999) == "9,999")
    }
}
