import LoaMarkup
import LoaStats
import TestSupport
import Testing

@Suite struct TableCheckTests {
    static let columns = """
        dau: { title: đầu kỳ, type: integer }
        nap: { title: kết nạp, type: integer }
        giam: { title: giảm, type: integer }
        cuoi: { title: cuối kỳ, type: integer }
        nu: { title: nữ, type: integer, optional: true }
        tl: { title: tỷ lệ, type: decimal, optional: true }
        """
    static let rules = """
        rules:
          - cuoi = dau + nap - giam
          - dau = previous(cuoi)
          - nu <= cuoi
          - cuoi >= nap
        """
    static let head = "ky,dv,dau,nap,giam,cuoi,nu,tl\n"

    private func check(_ rows: String, rest: String = rules, today: CalendarDate = Samples.today) throws -> [String] {
        try SmallSet(columns: Self.columns, rest: rest).check(Self.head + rows, today: today)
            .map { "\($0.severity == .warning ? "warning " : "")\($0.code.name) \($0.span.line): \($0.message.vi)" }
    }

    @Test func rightRowsPass() throws {
        #expect(
            try check("2026-09,06652,10,2,1,11,5,\n2026-10,06652,11,0,0,11,11,\n2026-10,06658,3,1,4,0,,\n") == [
                "stats.integrity 4: 2026-10, 06658 Phường Cao Xanh: cuối kỳ 0 nhỏ hơn kết nạp 1"
            ])
    }

    @Test func duplicateKeys() throws {
        #expect(
            try check("2026-10,06652,1,0,0,1,,\n2026-10,06658,1,0,0,1,,\n2026-10,6652,1,0,0,1,,\n") == [
                "stats.duplicate 4: 2026-10, 06652 Phường Hà Tu: đã có ở dòng 2; giữ một dòng"
            ])
    }

    /// Keys of any width: here three numbers of 50 bits each, which no machine word holds side by side.
    @Test func wideKeysAreToldApart() throws {
        let small = try SmallSet(columns: "a: { title: a, type: integer }\nb: { title: b, type: integer }\nc: { title: c, type: integer }", key: "[ky, a, b, c, dv]")
        let wide = 1 << 50
        var random = SeededGenerator(5)
        var rows: Set<String> = []
        for _ in 0..<300 {
            let numbers = (0..<3).map { _ in "\(random.pick([0, 1, 2, wide - 1, wide]))" }.joined(separator: ",")
            rows.insert("2026-10,\(random.pick(["06652", "06658"])),\(numbers)\n")
        }
        let head = "ky,dv,a,b,c\n"
        #expect(small.check(head + rows.sorted().joined()) == [])
        let once = DataSetFile.bytes(small.read(head + rows.sorted().joined()).value, small.set)
        #expect(DataSetFile.bytes(small.read(head + rows.sorted().reversed().joined()).value, small.set) == once)
        let written = String(decoding: once, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",")[2...].compactMap { Int($0) } + line.split(separator: ",")[1...1].compactMap { Int($0) }
        }
        #expect(written.elementsEqual(written.sorted { $0.lexicographicallyPrecedes($1) }))
        let first = try #require(rows.sorted().first)
        #expect(small.check(head + rows.sorted().joined() + first).map(\.code) == [.statsDuplicate])
    }

    @Test func sumsAreToldWithTheirNumbers() throws {
        #expect(
            try check("2026-10,06652,3120,39,13,3145,,\n") == [
                "stats.integrity 2: 2026-10, 06652 Phường Hà Tu: đầu kỳ 3.120 + kết nạp 39 − giảm 13 = 3.146, nhưng cuối kỳ ghi 3.145"
            ])
    }

    @Test func thePeriodBeforeCounts() throws {
        let rows = "2026-10,06652,12,0,0,12,,\n2026-09,06652,11,0,0,11,,\n2026-10,06658,7,0,0,7,,\n"
        #expect(try check(rows) == ["stats.integrity 2: 2026-10, 06652 Phường Hà Tu: cuối kỳ kỳ trước 11, nhưng đầu kỳ ghi 12"])
        #expect(try check(rows, rest: Self.rules + "\nbreaks: [{ at: 2026-10, note: sáp nhập }]") == [])
        // Two periods before is not the one before.
        #expect(try check("2026-10,06652,12,0,0,12,,\n2026-09,06658,7,0,0,7,,\n2026-08,06652,11,0,0,11,,\n") == [])
    }

    @Test func partsAreNotMoreThanTheWhole() throws {
        #expect(try check("2026-10,06652,1,0,0,1,2,\n") == ["stats.integrity 2: 2026-10, 06652 Phường Hà Tu: nữ 2 lớn hơn cuối kỳ 1"])
    }

    @Test func numbersAreExact() throws {
        let rest = "rules: [\"tl <= cuoi\"]"
        #expect(try check("2026-10,06652,0,0,0,1,,\"1,000001\"\n", rest: rest).count == 1)
        #expect(try check("2026-10,06652,0,0,0,1,,1\n", rest: rest) == [])
        let most = Int.max
        #expect(try check("2026-10,06652,\(most),\(most),\(most),\(most),,\n", rest: "rules: [cuoi = dau + nap - giam]") == [])
    }

    @Test func emptyCellsBreakNoRule() throws {
        #expect(try check("2026-10,06652,0,0,0,0,,\n", rest: "rules: [nu = cuoi]") == [])
        #expect(try check("2026-10,06652,0,0,0,0,1,\n", rest: "rules: [nu = cuoi]").count == 1)
    }

    @Test func periodsToCome() throws {
        let rows = "2026-11,06652,0,0,0,0,,\n2026-12,06652,0,0,0,0,,\n"
        #expect(
            try check(rows) == [
                "stats.future 3: 2026-12, 06652 Phường Hà Tu: kỳ này chưa đến (hôm nay là 05/11/2026); kiểm tra năm, tháng"
            ])
        #expect(try check(rows, today: Samples.day(2026, 12, 1)) == [])
    }

    @Test func periodsInBetween() throws {
        #expect(
            try check("2026-06,06652,0,0,0,0,,\n2026-09,06652,0,0,0,0,,\n") == [
                "stats.gap 3: thiếu kỳ 2026-07, 2026-08: có kỳ 2026-06 và 2026-09 nhưng không có ở giữa"
            ])
    }

    @Test func unitsThatAPeriodLacks() throws {
        let rows = "2025-06,00011,0,0,0,0,,\n2025-07,06652,0,0,0,0,,\n2025-07,06661,0,0,0,0,,\n"
        #expect(
            try check(rows, rest: "complete: dv") == [
                "stats.gap 2: kỳ 2025-06 thiếu 1 mã của cột Đơn vị: 00012 Phường Mất",
                "stats.gap 3: kỳ 2025-07 thiếu 1 mã của cột Đơn vị: 06658 Phường Cao Xanh",
            ])
        let small = try SmallSet(columns: Self.columns, rest: "complete: dv")
        let growing = TableCheck(small.set, schema: small.schema, today: Samples.today, isGrowing: true)
        #expect(growing.faults(in: small.read(Self.head + rows).value).map(\.severity) == [.warning, .warning])
    }

    private func series(_ numbers: [Int], unit: String = "06652") -> String {
        numbers.enumerated().map { "\(Period(.month, ordinal: 2025 * 12 + 7 + $0).iso),\(unit),0,\($1),0,0,,\n" }.joined()
    }

    @Test func changesBeyondMeasure() throws {
        let rest = "jump: { columns: [nap], times: 3 }"
        let today = Samples.day(2028, 1, 1)
        let usual = [10, 12, 8, 11, 9, 10]
        #expect(try check(series(usual + [30]), rest: rest, today: today) == [])
        #expect(
            try check(series(usual + [31]), rest: rest, today: today) == [
                "warning stats.jump 8: 2026-02, 06652 Phường Hà Tu: kết nạp 31 gấp hơn 3 lần mức thường thấy của mười hai kỳ trước (trung vị 10); hỏi lại đơn vị gửi"
            ])
        // Five periods are too few to say what is usual; another unit's numbers do not count.
        #expect(try check(series([10, 12, 8, 11, 9, 40]), rest: rest, today: today) == [])
        #expect(try check(series(usual) + series(usual.map { $0 * 100 }, unit: "06658"), rest: rest, today: today) == [])
        // Only twelve periods back, and not over a break.
        let long = Array(repeating: 1000, count: 12) + Array(repeating: 10, count: 12) + [31]
        #expect(try check(series(long), rest: rest, today: today).count == 1)
        #expect(try check(series(long), rest: rest + "\nbreaks: [{ at: 2027-07, note: đổi cách đếm }]", today: today) == [])
    }
}
