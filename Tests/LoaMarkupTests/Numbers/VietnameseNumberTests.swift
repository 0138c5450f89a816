import LoaMarkup
import Testing

@Suite struct VietnameseNumberTests {
    @Test(arguments: [
        ("25.000", 25_000, 0), ("25000", 25_000, 0), ("1,5", 15, 1), ("5.310.000", 5_310_000, 0),
        ("1.234,5", 12_345, 1), ("−3", -3, 0), ("-3,25", -325, 2),
        ("0", 0, 0), ("0,125", 125, 3), ("1.234,500", 1_234_500, 3), (" 25 000\u{A0}", 25_000, 0), ("05", 5, 0),
        ("25,0", 250, 1),
        ("9223372036854775807", Int.max, 0),
    ])
    func readsWhatIsUnmistakable(_ text: String, _ units: Int, _ scale: Int) throws {
        let number = try VietnameseNumber.parse(text).get()
        #expect(number.units == units && number.scale == scale)
    }

    @Test(arguments: [
        ("1.5", "1,5"), ("25.00", "dot"), ("25,000", "thousands or decimals"), ("1,234.5", "decimal part"),
        ("1,234,567", "two commas"), ("", "not a number"),
        ("-", "not a number"), ("12a", "not a number"), ("1.000.00", "dot"), ("1 000.000", "dot"), ("1..000", "dot"),
        ("1,", "not a number"), (",5", "not a number"),
        ("+5", "not a number"), ("١٢", "not a number"), ("1e5", "not a number"), ("99999999999999999999", "too large"),
        ("5%", "not a number"), ("0.125", "dot"),
        ("1,1234567890", "decimal part"), ("--5", "not a number"),
    ])
    func refusesWithAReason(_ text: String, _ reason: String) {
        guard case .failure(let fault) = VietnameseNumber.parse(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(fault.message.en.contains(reason), "\(fault.message.en)")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<3000 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let units = Int(truncatingIfNeeded: state) >> Int(state % 50 + 1)
            // Three decimals are refused when no dot shows which mark is which.
            let number = DecimalNumber(units, scale: [0, 1, 2][Int(state % 3)])
            let read = try VietnameseNumber.parse(NumberForm(.vi).text(number)).get()
            #expect(read.units == number.units && read.scale == number.scale)
        }
    }
}
