import LoaMarkup
import LoaStats
import Testing

/// Figures are exact to the unit, at every place and time.
@Suite struct FigureValueTests {
    let store = SampleStats.store()

    private func number(_ id: String, _ at: String? = nil, in unit: String? = nil, level: PublicationLevel = .public) throws -> String? {
        let figure = try #require(store.schema.figure(id))
        let place = try unit.map { try #require(store.place(named: $0, of: figure)) } ?? .whole
        let value = store.value(figure, at: at.flatMap { Period.parse($0) }, in: place, level: level)
        return value?.number.map { NumberForm(.vi).text($0) }
    }

    @Test func `A stock is that of the last month, a flow the sum of the months`() throws {
        #expect(try number("tong") == "4.060")
        #expect(try number("tong", "2026-01") == "3.600")
        #expect(try number("tong", "2026-Q1") == "3.701")
        #expect(try number("tong", "2026") == "4.060")
        #expect(try number("vao", "2026-Q1") == "297")
        #expect(try number("vao", "2026") == "750")
        #expect(try number("vao", "2025-12") == nil)
        #expect(try number("tong", "2026-06", in: "00001") == "1.234")
        #expect(try number("tong", "2026-06", in: "phường một") == "1.234")
        #expect(try number("tong", "2026-06", in: "Vùng I") == "3.484")
    }

    @Test func `Net and gross are never mixed`() throws {
        // 4.060 now less 3.500 at the start; 750 joined meanwhile.
        #expect(try number("tang") == "560")
        #expect(try number("luy-ke") == "750")
        #expect(try number("tang", "2026-01") == "100")
        #expect(try number("tang", in: "00003") == "76")
        #expect(try number("so-truoc") == "81")
        #expect(try number("so-truoc", "2026-01") == nil)
    }

    @Test func `Shares and ranks`() throws {
        #expect(try number("phan") == "2,78")
        #expect(try number("hang", in: "00002") == "1")
        #expect(try number("hang", in: "00003") == "3")
        #expect(try number("hang") == nil)
        let tang = try #require(store.schema.figure("tang")), muc = try #require(store.schema.target("muc"))
        #expect(store.share(of: tang, in: .target(muc), level: .public)?.number == DecimalNumber(560, scale: 1))
    }

    @Test func `A target says what is missing and at which pace it is reached`() throws {
        let muc = try #require(store.schema.target("muc"))
        let all = try #require(store.progress(muc, level: .public))
        #expect(all.remaining == 440)
        #expect(all.share == DecimalNumber(560, scale: 1))
        #expect(all.monthsLeft == 6)
        // 440 in six months: 73,33 a month, rounded up, since 73 would miss.
        #expect(all.paceNeeded == 74)
        // From January to June: 460 in five months.
        #expect(all.paceNow == 92)
        #expect(all.paceMonths == 5)
        #expect(all.arrival == Period.parse("2026-11"))
        #expect(!all.isReached)
        let figure = try #require(store.schema.figure("tang"))
        let one = try #require(store.place(named: "00001", of: figure))
        let unit = try #require(store.progress(muc, in: one, level: .public))
        #expect(unit.goal == 300 && unit.remaining == 66)
        let other = try #require(store.place(named: "00002", of: figure))
        #expect(store.progress(muc, in: other, level: .public) == nil)
        let start = try #require(store.progress(muc, at: Period.parse("2026-01"), level: .public))
        #expect(start.paceNow == nil && start.arrival == nil && start.remaining == 900)
    }

    @Test func `Every value has its day and says when it is an estimate`() throws {
        let tong = try #require(store.schema.figure("tong"))
        let june = try #require(store.value(tong, level: .public))
        #expect(june.asOf == CalendarDate(year: 2026, month: 6, day: 30) && june.isEstimate)
        let may = try #require(store.value(tong, at: Period.parse("2026-05"), level: .public))
        #expect(!may.isEstimate && may.asOf == CalendarDate(year: 2026, month: 5, day: 31))
        let year = try #require(store.value(tong, at: Period.parse("2026"), level: .public))
        #expect(year.asOf == june.asOf)
    }

    @Test func `What is later than the day of the build is not there`() throws {
        let april = SampleStats.store(today: CalendarDate(year: 2026, month: 4, day: 2) ?? SampleStats.today)
        let tong = try #require(april.schema.figure("tong"))
        #expect(april.latest(tong) == Period.parse("2026-04"))
        #expect(april.value(tong, level: .internal)?.number == 3770)
        #expect(april.value(tong, at: Period.parse("2026-05"), level: .internal) == nil)
    }

    @Test func `A threshold changes with the time`() throws {
        let yaml = SampleStats.yaml.replacing(
            "rank: tong", with: "dated: [{ figure: phan, until: 2026-03 }, { figure: phan-ra }]"
        ).replacing(
            "  con-thieu:",
            with: "  phan-ra:\n    title: Phần ra\n    definition: Ra chia tổng.\n    share: { of: noi-bo, in: tong }\n    round: 3\n  con-thieu:")
        let dated = SampleStats.store(yaml: yaml)
        let hang = try #require(dated.schema.figure("hang"))
        #expect(dated.schema.figures[hang].isPercent && dated.schema.figures[hang].digits == 1)
        // 87 of 3,701 joined in March; 31 of 3,770 left in April.
        #expect(dated.value(hang, at: Period.parse("2026-03"), level: .internal)?.number == DecimalNumber(24, scale: 1))
        #expect(dated.value(hang, at: Period.parse("2026-04"), level: .internal)?.number == DecimalNumber(8, scale: 1))
        // Made of an internal figure, it is internal.
        #expect(dated.schema.level(of: hang) == .internal)
    }

    @Test func `Old numbers are told`() throws {
        let tong = try #require(store.schema.figure("tong"))
        #expect(store.age(tong)?.severity == nil)
        let later = SampleStats.store(today: CalendarDate(year: 2026, month: 8, day: 15) ?? SampleStats.today)
        #expect(later.age(tong)?.days == 46 && later.age(tong)?.severity == .warning)
        let never = SampleStats.store(today: CalendarDate(year: 2027, month: 8, day: 5) ?? SampleStats.today)
        #expect(never.age(tong)?.severity == .error)
    }

    @Test func `Who has reported and who has not`() throws {
        let june = try #require(store.states.first)
        #expect(june.latest == Period.parse("2026-06") && june.expected == june.latest && june.missing.isEmpty && june.reported == 3)
        #expect(june.hasEstimates && !june.isLate)
        let fewer = SampleStats.store(SampleStats.rows.replacing("2026-06,00003,564,18,6,576,uoc\n", with: ""))
        #expect(fewer.states.first?.missing == ["Xã Ba"])
        let august = SampleStats.store(today: CalendarDate(year: 2026, month: 8, day: 31) ?? SampleStats.today)
        #expect(august.states.first?.isLate == true && august.states.first?.missing.count == 3)
    }
}
