import LoaMarkup
import LoaStats
import Testing

/// A series goes on when units become one: the numbers of before count where they count now.
@Suite struct MergedUnitTests {
    /// Xã Ba, of the second region, is part of Phường Hai from May on.
    private static let yaml = SampleStats.yaml
        .replacing("    digits: 5\n", with: "    digits: 5\n    until: den\n    successor: thay\n")
        .replacing("each: { \"00001\": 300 }", with: "each: { \"00001\": 300, \"00002\": 200, \"00003\": 100 }")
    private static let units = "ma,ten,vung,den,thay\n00001,Phường Một,I,,\n00002,Phường Hai,I,,\n00003,Xã Ba,II,2026-04-30,00002\n"
    private static let rows = SampleStats.rows
        .replacing("2026-05,00002,2115,120,20,2215,chinh-thuc\n2026-05,00003,540,30,6,564,chinh-thuc\n", with: "2026-05,00002,2655,150,26,2779,chinh-thuc\n")
        .replacing("2026-06,00002,2215,55,20,2250,uoc\n2026-06,00003,564,18,6,576,uoc\n", with: "2026-06,00002,2779,73,26,2826,uoc\n")

    let now = SampleStats.store(Self.rows, yaml: Self.yaml, units: Self.units)
    let before = SampleStats.store(Self.rows, yaml: Self.yaml, units: Self.units, today: CalendarDate(year: 2026, month: 4, day: 20) ?? SampleStats.today)

    private func number(_ store: FigureStore, _ id: String, _ at: String? = nil, in unit: String? = nil) throws -> String? {
        let figure = try #require(store.schema.figure(id))
        let place = try unit.map { try #require(store.place(named: $0, of: figure)) } ?? .whole
        return store.value(figure, at: at.flatMap { Period.parse($0) }, in: place, level: .internal)?.number.map { NumberForm(.vi).text($0) }
    }

    @Test func `Numbers of before count where they count now`() throws {
        #expect(try number(now, "tong", "2026-03") == "3.701")
        #expect(try number(now, "tong", "2026-03", in: "00002") == "2.616")
        #expect(try number(now, "tong", in: "00002") == "2.826")
        #expect(try number(now, "tong", "2026-03", in: "Vùng I") == "3.701")
        // 2.826 now less 2.000 and 500 at the start.
        #expect(try number(now, "tang", in: "00002") == "326")
        #expect(try number(now, "luy-ke", in: "00002") == "475")
        #expect(try number(now, "so-truoc", "2026-05", in: "00002") == "124")
    }

    @Test func `Until the day comes each counts for itself`() throws {
        #expect(try number(before, "tong", "2026-03", in: "00002") == "2.085")
        #expect(try number(before, "tong", "2026-03", in: "00003") == "531")
        #expect(try number(before, "tong", "2026-03", in: "Vùng II") == "531")
        let figure = try #require(before.schema.figure("tong"))
        #expect(before.former(named: "00003", of: figure) == nil)
        #expect(before.placeNames(of: figure).contains("Xã Ba"))
    }

    @Test func `A unit that gave its place is no place any more`() throws {
        let figure = try #require(now.schema.figure("tong"))
        #expect(now.place(named: "00003", of: figure) == nil && !now.placeNames(of: figure).contains("Xã Ba"))
        for name in ["00003", "xã ba"] {
            let former = try #require(now.former(named: name, of: figure))
            #expect(former.unit.code == "00003" && former.now.code == "00002")
        }
        #expect(now.former(named: "00002", of: figure) == nil)
    }

    @Test func `Its goals are those of the unit in its place`() throws {
        let muc = try #require(now.schema.target("muc")), tong = try #require(now.schema.figure("tong"))
        let place = try #require(now.place(named: "00002", of: tong))
        #expect(now.progress(muc, in: place, level: .internal)?.goal == DecimalNumber(300))
        #expect(before.progress(muc, in: try #require(before.place(named: "00002", of: tong)), level: .internal)?.goal == DecimalNumber(200))
    }
}
