import LoaMarkup
import LoaStats
import Testing

@Suite struct CellReaderTests {
    /// A column of each kind; `ty_le` takes numbers from −5 to 99,5, `gc` may be empty.
    static let columns = """
        so: { title: Số, type: integer, min: 0, max: "100.000" }
        ty_le: { title: Tỷ lệ, type: decimal, min: -5, max: "99,5" }
        ngay: { title: Ngày, type: date }
        kv: { title: Khu vực, type: code, values: { nn: nhà nước, nnn: ngoài nhà nước, a: Hà Tú, b: Hà Tu } }
        co: { title: Có, type: flag }
        gc: { title: Ghi chú, type: text, optional: true }
        """

    let small: SmallSet

    init() throws { small = try SmallSet(columns: Self.columns) }

    private func read(_ cell: SourceCell, _ column: String, in period: String? = nil) throws -> Result<CellValue, CellFault> {
        let index = try #require(small.set.column(column))
        var reader = CellReader(small.set.columns[index], of: small.set, schema: small.schema)
        return reader.read(cell, in: period.flatMap { Period.parse($0) })
    }

    @Test(arguments: [
        ("25000", 25_000), ("25.000", 25_000), (" 25 000 ", 25_000), ("1.234", 1234), ("-", 0), ("–", 0), ("—", 0), (" − ", 0), ("007", 7), ("0", 0),
        ("100000", 100_000),
    ]) func wholeNumbersAsStaffWriteThem(text: String, number: Int) throws {
        #expect(try read(.text(text), "so") == .success(.number(DecimalNumber(number))))
    }

    @Test(arguments: ["2,5", "25,000", "1.5", "abc", "1e3", "--", "100001", "-1", "99999999999999999999", "12 người"])
    func otherTextIsNoWholeNumber(text: String) throws {
        let fault = try #require(throws: CellFault.self) { try read(.text(text), "so").get() }
        #expect(fault.code == .statsCell)
        #expect(fault.message.vi.contains(text), "\(fault.message.vi)")
        #expect(fault.message.en.contains(text))
    }

    @Test func storedNumbersAreExact() throws {
        #expect(try read(.number(DecimalNumber(250_000, scale: 1)), "so") == .success(.number(25_000)))
        #expect(throws: CellFault.self) { try read(.number(DecimalNumber(25, scale: 1)), "so").get() }
        #expect(try read(.number(DecimalNumber(25, scale: 1)), "ty_le") == .success(.number(DecimalNumber(25, scale: 1))))
        #expect(throws: CellFault.self) { try read(.number(DecimalNumber(1, scale: 7)), "ty_le").get() }
        #expect(throws: CellFault.self) { try read(.date(Samples.today), "so").get() }
        #expect(throws: CellFault.self) { try read(.flag(true), "so").get() }
    }

    @Test func rangesHold() throws {
        #expect(try read(.text("99,5"), "ty_le") == .success(.number(DecimalNumber(995, scale: 1))))
        #expect(try read(.text("-5"), "ty_le") == .success(.number(-5)))
        let over = try #require(throws: CellFault.self) { try read(.text("99,51"), "ty_le").get() }
        #expect(over.message.vi == "“99,51” lớn hơn 99,5, số lớn nhất được nhận")
        let under = try #require(throws: CellFault.self) { try read(.text("-5,1"), "ty_le").get() }
        #expect(under.message.vi == "“-5,1” nhỏ hơn −5, số nhỏ nhất được nhận")
    }

    @Test(arguments: ["ky", "dv", "so", "ty_le", "ngay", "kv", "co"]) func emptyIsMissingAndNoZero(column: String) throws {
        for cell in [SourceCell.empty, .text(""), .text(" \u{A0}\t")] {
            let fault = try #require(throws: CellFault.self) { try read(cell, column).get() }
            #expect(fault.message.vi.hasPrefix("ô trống"))
        }
        #expect(try read(.empty, "gc") == .success(.empty))
    }

    @Test func faultsOfSpreadsheetsAreTold() throws {
        let fault = try #require(throws: CellFault.self) { try read(.error("#REF!"), "gc").get() }
        #expect(fault.message.vi.contains("#REF!"))
    }

    @Test(arguments: ["2026-10", "10/2026", "Tháng 10/2026", "2026-10-31", " tháng  10 / 2026 "]) func months(text: String) throws {
        #expect(try read(.text(text), "ky") == .success(.period(Period(.month, ordinal: 2026 * 12 + 9))))
    }

    @Test func aDayCellMeansItsMonth() throws {
        #expect(try read(.date(Samples.day(2026, 10, 17)), "ky") == .success(.period(Period(.month, ordinal: 2026 * 12 + 9))))
    }

    @Test(arguments: ["2026-13", "10/1/2026", "2026-Q3", "2026", "hôm nay", "0026-10", "1026-10"]) func noMonths(text: String) throws {
        let fault = try #require(throws: CellFault.self) { try read(.text(text), "ky").get() }
        #expect(fault.code == .statsPeriod)
        #expect(fault.message.vi.contains("2026-10"))
    }

    @Test func quartersAndYearsTakeNoDayInBetween() throws {
        for (every, day, works) in [("quarter", 1, true), ("quarter", 2, false), ("year", 1, false)] {
            let small = try SmallSet(columns: Self.columns, every: every)
            var reader = CellReader(small.set.columns[0], of: small.set, schema: small.schema)
            let isRead = (try? reader.read(.date(Samples.day(2026, 10, day))).get()) != nil
            #expect(isRead == works)
        }
        let small = try SmallSet(columns: Self.columns, every: "year")
        var reader = CellReader(small.set.columns[0], of: small.set, schema: small.schema)
        #expect(reader.read(.number(2026)) == .success(.period(Period(.year, ordinal: 2026))))
    }

    @Test func days() throws {
        let first = CellValue.date(Samples.day(2025, 7, 1))
        #expect(try read(.text("1/7/2025"), "ngay") == .success(first))
        #expect(try read(.text("2025-07-01"), "ngay") == .success(first))
        #expect(try read(.date(Samples.day(2025, 7, 1)), "ngay") == .success(first))
        #expect(throws: CellFault.self) { try read(.text("31/02/2026"), "ngay").get() }
        #expect(throws: CellFault.self) { try read(.number(45_000), "ngay").get() }
    }

    @Test(arguments: [
        SourceCell.text("06652"), .text("6652"), .number(6652), .number(DecimalNumber(66_520, scale: 1)), .text("Phường Hà Tu"), .text("PHƯỜNG  HÀ TU "),
        .text("phuong ha tu"), .text("Phu\u{31B}o\u{31B}\u{300}ng Ha\u{300} Tu"), .text("\u{A0}06652"),
    ]) func codesByCodeNameOrWithoutZeros(cell: SourceCell) throws {
        #expect(try read(cell, "dv", in: "2026-10") == .success(.word("06652")))
    }

    @Test func unknownCodesNameTheNearest() throws {
        let fault = try #require(throws: CellFault.self) { try read(.text("Phường Cao Xang"), "dv").get() }
        #expect(fault.message.vi == "không có mã hay tên “Phường Cao Xang” — ý bạn là “06658 Phường Cao Xanh”?")
        let far = try #require(throws: CellFault.self) { try read(.text("Xã Ở Đâu Đó Rất Xa"), "kv").get() }
        #expect(far.message.vi.contains("(có: nn, nnn, a, b)"))
    }

    @Test func namesThatDifferInMarksAreToldApart() throws {
        #expect(try read(.text("Hà Tú"), "kv") == .success(.word("a")))
        #expect(try read(.text("HÀ TU"), "kv") == .success(.word("b")))
        let fault = try #require(throws: CellFault.self) { try read(.text("ha tu"), "kv").get() }
        #expect(fault.message.vi == "“ha tu” là tên của nhiều mã (a, b); ghi mã")
    }

    @Test func codesOfAnotherTimeNameTheirSuccessor() throws {
        #expect(try read(.text("00011"), "dv", in: "2025-06") == .success(.word("00011")))
        let replaced = try #require(throws: CellFault.self) { try read(.text("11"), "dv", in: "2025-07").get() }
        #expect(replaced.message.vi == "“00011 Phường Cũ” chỉ dùng đến ngày 30/06/2025; từ đó thay bằng “06652 Phường Hà Tu”")
        let gone = try #require(throws: CellFault.self) { try read(.text("00012"), "dv", in: "2025-07").get() }
        #expect(gone.message.en == "“00012 Phường Mất” was in use until 30/06/2025, no longer in 2025-07")
        let early = try #require(throws: CellFault.self) { try read(.text("06652"), "dv", in: "2025-06").get() }
        #expect(early.message.vi.contains("chỉ có từ ngày 01/07/2025"))
    }

    @Test func aCodeTurnedIntoADayIsTold() throws {
        let fault = try #require(throws: CellFault.self) { try read(.date(Samples.day(2026, 9, 1)), "kv").get() }
        #expect(fault.message.vi.contains("đổi mã thành ngày"))
    }

    @Test(arguments: [
        (SourceCell.text("1"), true), (.text("x"), true), (.text("X"), true), (.text("Có"), true), (.number(1), true), (.flag(true), true),
        (.text("0"), false), (.text("không"), false), (.text("-"), false), (.number(0), false), (.flag(false), false),
    ]) func flags(cell: SourceCell, is value: Bool) throws {
        #expect(try read(cell, "co") == .success(.flag(value)))
    }

    @Test(arguments: [SourceCell.text("2"), .number(2), .text("có lẽ"), .date(CalendarDate(daysSinceEpoch: 0))]) func noFlags(cell: SourceCell) throws {
        #expect(throws: CellFault.self) { try read(cell, "co").get() }
    }

    @Test func textIsComposedAndFolded() throws {
        #expect(try read(.text(" Ha\u{300}  Tu\n2"), "gc") == .success(.word("Hà Tu 2")))
        guard case .success(.word(let word)) = try read(.text("Ha\u{300}"), "gc") else { throw CancellationError() }
        #expect(Array(word.utf8) == Array("H\u{E0}".utf8))
        #expect(try read(.number(DecimalNumber(15, scale: 1)), "gc") == .success(.word("1,5")))
    }
}
