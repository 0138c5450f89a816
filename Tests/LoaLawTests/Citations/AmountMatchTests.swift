import LoaLaw
import LoaMarkup
import Testing

@Suite struct AmountMatchTests {
    private static let known: [AmountMatch.Known] = [
        known("luong-co-so", "lương cơ sở", 2_340_000, .dong, from: (2024, 7, 1), to: (2026, 6, 30)),
        known("luong-co-so", "lương cơ sở", 2_530_000, .dong, from: (2026, 7, 1)),
        known("doan-phi", "đoàn phí", 1, .percent, from: (2017, 1, 1), to: (2025, 6, 30)),
        known("doan-phi", "đoàn phí", DecimalNumber(5, scale: 1), .percent, from: (2025, 7, 1)), known("bhtn", "bảo hiểm thất nghiệp", 1, .percent, from: (2026, 1, 1)),
        known("cham-luong", "chậm lương", 30, .day, from: (2013, 1, 1), to: (2020, 12, 31)), known("tro-cap", "trợ cấp", 100_000, .dong, to: (2020, 1, 1)),
    ]

    private static func known(
        _ id: String, _ name: String, _ value: DecimalNumber, _ unit: ScannedAmount.Unit, from: (Int, Int, Int)? = nil, to: (Int, Int, Int)? = nil
    ) -> AmountMatch.Known {
        func day(_ parts: (Int, Int, Int)) -> CalendarDate? { CalendarDate(year: parts.0, month: parts.1, day: parts.2) }
        return AmountMatch.Known(id: id, name: name, value: value, unit: unit, from: from.flatMap(day), to: to.flatMap(day), words: [name])
    }

    private func faults(_ text: String, on day: String = "2026-11-23", advises: Bool = false) throws -> [Diagnostic] {
        let bytes = Array(text.utf8)
        let match = AmountMatch(Self.known, on: try CalendarDate.parse(day).get(), advises: advises)
        return match.faults(CitationScanner().scan(bytes.span).amounts, in: bytes.span) { SourcePlace(path: SourcePath("a.md"), line: 1, byteColumn: $0 + 1) }
    }

    @Test func anOldSumNamesTheNewOne() throws {
        let found = try faults("Mỗi tháng 2.340.000 đồng")
        #expect(found.map(\.code.name) == ["law.amount-old"])
        #expect(found.first?.message.vi == "“2.340.000 đồng” là mức cũ của lương cơ sở, không còn dùng từ ngày 01/7/2026; nay là 2.530.000 đồng, viết :fact[luong-co-so]")
        #expect(try faults("Mỗi tháng 2,34 triệu đồng").count == 1)
        #expect(try faults("Mỗi tháng 2.340.000 đồng", on: "2026-06-30").isEmpty)
    }

    @Test func commonNumbersNeedTheFactBesideThem() throws {
        #expect(try faults("Nộp hồ sơ trong 30 ngày").isEmpty)
        #expect(try faults("Công ty chậm lương 30 ngày").count == 1)
        #expect(try faults("Mỗi suất quà 100.000 đồng").isEmpty)
        #expect(try faults("Mức trợ cấp 100.000 đồng").count == 1)
        #expect(try faults("Đạt 1%").isEmpty)
        #expect(try faults("Đoàn phí 1%").count == 1)
        // A value of today for another fact named here is right.
        #expect(try faults("Đoàn phí và bảo hiểm thất nghiệp: 1%").isEmpty)
    }

    @Test func adviceComesOnlyWhenAsked() throws {
        #expect(try faults("Lương cơ sở 2.530.000 đồng").isEmpty)
        #expect(try faults("Lương cơ sở 2.530.000 đồng", advises: true).map(\.code.name) == ["law.amount-typed"])
        #expect(try faults("Đoàn phí là 0,5%", advises: true).count == 1)
        #expect(try faults("Lãi là 0,5%", advises: true).isEmpty)
    }
}
