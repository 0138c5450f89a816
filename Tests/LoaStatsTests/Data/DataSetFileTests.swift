import LoaMarkup
import LoaStats
import TestSupport
import Testing

@Suite struct DataSetFileTests {
    @Test(arguments: ["doan-vien-thang", "doanh-nghiep-quy"]) func samplesAreReadAndRight(name: String) throws {
        let schema = try Samples.schema()
        let set = schema.sets[try #require(schema.set(name))]
        let bytes = try Samples.bytes("\(name).csv")
        let read = DataSetFile.read(bytes, set, schema: schema)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.prefix(5))")
        #expect(read.value.count == (name == "doan-vien-thang" ? 864 : 1646))
        let faults = TableCheck(set, schema: schema, today: Samples.today).faults(in: read.value)
        #expect(!faults.contains { $0.severity == .error }, "\(faults.prefix(5))")
    }

    static let small = """
        so: { title: Số, type: integer }
        ty_le: { title: Tỷ lệ, type: decimal, optional: true }
        ngay: { title: Ngày, type: date, optional: true }
        kv: { title: Khu vực, type: code, values: { nn: nhà nước, nnn: ngoài nhà nước }, optional: true }
        co: { title: Có, type: flag, optional: true }
        gc: { title: Ghi chú, type: text, optional: true }
        """

    @Test func canonicalFormIsSortedAndStable() throws {
        let small = try SmallSet(columns: "so: { title: Số, type: integer }\ngc: { title: Ghi chú, type: text, optional: true }")
        let read = small.read("gc,so,dv,ky\n\"a, \"\"b\"\"\",25.000,6658,10/2026\nx,2,06652,2026-10\n,1,06658,2026-09\n")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        let canonical = "ky,dv,so,gc\n2026-09,06658,1,\n2026-10,06652,2,x\n2026-10,06658,25000,\"a, \"\"b\"\"\"\n"
        #expect(String(decoding: DataSetFile.bytes(read.value, small.set), as: UTF8.self) == canonical)
        #expect(read.value.lines == [2, 3, 4])
    }

    /// Whatever a table holds, it is written and read back the same, and written again in the same bytes.
    @Test(arguments: 1...40) func whatIsWrittenIsRead(seed: UInt64) throws {
        let small = try SmallSet(columns: Self.small)
        var random = SeededGenerator(seed)
        var builder = DataTableBuilder(small.set)
        let words = ["", "a,b", "“x”", "\"", "'", "-", "=1+1", "Hà Tu", "1;2", "0", "tab"]
        for row in 0..<random.below(60) {
            let scale = random.below(7)
            builder.append(
                [
                    .period(Period(.month, ordinal: 2025 * 12 + 6 + row / 3)), .word(["06652", "06658", "06661"][row % 3]),
                    .number(DecimalNumber(random.below(2_000_001) - 1_000_000)),
                    random.chance(20) ? .empty : .number(DecimalNumber(random.below(20_001) - 10_000, scale: scale)),
                    random.chance(20) ? .empty : .date(CalendarDate(daysSinceEpoch: random.below(40_000))),
                    random.chance(20) ? .empty : .word(random.pick(["nn", "nnn"])),
                    random.chance(20) ? .empty : .flag(random.chance(50)), .word(random.pick(words)),
                ], line: row + 2)
        }
        let bytes = DataSetFile.bytes(builder.table, small.set)
        let read = DataSetFile.read(bytes, small.set, schema: small.schema)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics) \(String(decoding: bytes, as: UTF8.self))")
        #expect(read.value.count == builder.table.count)
        for row in 0..<read.value.count {
            for column in small.set.columns.indices {
                #expect(read.value.number(column, row) == builder.table.number(column, row))
                #expect(read.value.ordinal(column, row) == builder.table.ordinal(column, row))
                #expect(read.value.word(column, row) == builder.table.word(column, row))
            }
        }
        #expect(DataSetFile.bytes(read.value, small.set) == bytes)
    }

    @Test(arguments: [
        ("ky,dv,sso\n", "stats.head", 7, "không có cột “sso” trong stats.yaml — ý bạn là “so”?"),
        ("ky,dv\n", "stats.head", 1, "thiếu cột “so”"),
        ("ky,dv,so,so\n", "stats.head", 10, "cột “so” có hai lần"),
        ("ky,dv,so,Số CCCD\n", "stats.personal", 10, "cột “Số CCCD” có vẻ là số căn cước của từng người; ở đây chỉ giữ số đếm"),
        ("ky,dv,so,,\n", "stats.head", 10, "cột không có tên"),
        ("", "stats.head", 1, "tệp trống; dòng đầu phải là: ky,dv,so"),
    ]) func headsAreHeldToTheSchema(head: String, code: String, column: Int, message: String) throws {
        let faults = try SmallSet(columns: "so: { title: Số, type: integer }").read(head + "2026-10,06652,x\n").diagnostics
        if head.isEmpty {
            let empty = try SmallSet(columns: "so: { title: Số, type: integer }").read("").diagnostics
            #expect(empty.map(\.message.vi) == [message])
            return
        }
        let found = try #require(faults.first { $0.message.vi == message }, "\(faults)").refined(in: Array(head.utf8))
        #expect(found.code.name == code)
        #expect(found.severity == .error)
        #expect(found.span.line == 1)
        #expect(found.span.column == column)
    }

    @Test func cellsAreRefusedWithTheirPlace() throws {
        let small = try SmallSet(columns: "so: { title: Số, type: integer }\ngc: { title: Ghi chú, type: text, optional: true }")
        let text = "ky,dv,gc,so\n2026-10,06652,\"Hà, Tu\",mười\n2026-14,06658,,\n2026-10,06661,,5\n"
        let read = small.read(text)
        #expect(read.value.count == 1)
        let faults = read.diagnostics.map { $0.refined(in: Array(text.utf8)) }
        #expect(
            faults.map { "\($0.code.name) \($0.span.line):\($0.span.column) \($0.message.vi)" } == [
                "stats.cell 2:24 cột so: “mười” không phải là số",
                "stats.period 3:1 cột ky: “2026-14” không phải kỳ; viết 2026-10",
                "stats.cell 3:16 cột so: ô trống; không có gì thì ghi 0 hoặc “-”",
            ])
        #expect(faults[0].sourceLine == "2026-10,06652,\"Hà, Tu\",mười")
    }

    /// Periods are read once for neighbours that write them alike; a wrong one is told in each row.
    @Test func everyRowWithAWrongPeriodIsRefused() throws {
        let small = try SmallSet(columns: "so: { title: Số, type: integer }")
        let read = small.read("ky,dv,so\n2026-10,06652,1\n2026-14,06652,2\n2026-14,06658,3\n2026-10,06658,4\n2026-10,06661,5\n")
        #expect(read.diagnostics.map(\.span.line) == [3, 4])
        #expect(read.value.lines == [2, 5, 6])
        #expect((0..<3).map { read.value.ordinal(0, $0) } == Array(repeating: 2026 * 12 + 9, count: 3))
    }

    @Test func aThousandFaultsAreEnough() throws {
        let small = try SmallSet(columns: "so: { title: Số, type: integer }")
        let read = small.read("ky,dv,so\n" + String(repeating: "2026-10,06652,x\n", count: 1500))
        #expect(read.diagnostics.count == 1001)
        #expect(read.diagnostics.last?.message.vi == "và còn 500 lỗi nữa trong tệp này")
    }
}

@Suite struct UnitTableFileTests {
    let table: UnitTable

    init() throws { table = try SmallSet(columns: "so: { title: Số, type: integer }").schema.units[0] }

    @Test func whatIsWrittenIsRead() throws {
        let read = UnitTableFile.read(Array(SmallSet.units.utf8), table)
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.map(\.code) == ["06652", "06658", "06661", "00011", "00012"])
        #expect(read.value[3].until == Samples.day(2025, 6, 30))
        #expect(read.value[3].successor == "06652")
        #expect(UnitTableFile.bytes(read.value, table) == Array(SmallSet.units.utf8))
    }

    @Test(arguments: [
        ("6652,A,,,", "stats.cell", 1, "mã “6652” phải có 5 chữ số; bảng tính đã bỏ số 0 ở đầu, viết 06652"),
        (",A,,,", "stats.cell", 1, "thiếu mã đơn vị"),
        ("06700,,,,", "stats.cell", 7, "thiếu tên đơn vị"),
        ("06652,A,,,", "stats.duplicate", 1, "mã “06652” đã có ở dòng 2"),
        ("06700,A,31/02/2026,,", "stats.cell", 9, "không có ngày 31 tháng 2 năm 2026; tháng này có 28 ngày"),
        ("06700,A,2026-05-01,2026-04-30,", "stats.cell", 20, "ngày cuối 30/04/2026 trước ngày đầu 01/05/2026"),
        (
            "06700,A,,,06652", "stats.reference", 9,
            "“06700 A” có mã thay thế nhưng chưa ghi ngày cuối; số của nơi này chỉ cộng vào “06652” sau ngày ấy"
        ),
        ("06700,A,,2026-04-30,06653", "stats.reference", 20, "không có đơn vị “06653” để thay thế — ý bạn là “06652”?"),
    ]) func faultsOfUnits(row: String, code: String, column: Int, message: String) {
        let text = "ma,ten,tu,den,thay\n06652,Hà Tu,,,\n" + row + "\n"
        let faults = UnitTableFile.read(Array(text.utf8), table).diagnostics.map { $0.refined(in: Array(text.utf8)) }
        #expect(faults.map(\.message.vi) == [message])
        #expect(faults.first?.code.name == code)
        #expect(faults.first?.span.line == 3)
        #expect(faults.first?.span.column == column || code == "stats.reference")
    }

    @Test(arguments: [("2025-06-30", false), ("2025-06-29", true), ("2026-12-31", true)]) func whoTakesAPlaceIsThereTheNextDay(until: String, isWrong: Bool) {
        let text = "ma,ten,tu,den,thay\n06652,Hà Tu,2025-07-01,2026-12-31,\n06700,A,,\(until),06652\n"
        let faults = UnitTableFile.read(Array(text.utf8), table).diagnostics
        #expect(faults.map(\.code.name) == (isWrong ? ["stats.reference"] : []), "\(faults)")
        #expect(faults.allSatisfy { $0.span.line == 3 && $0.message.vi.hasPrefix("“06652 Hà Tu” thay “06700 A” từ ngày ") })
    }

    @Test func tilesArePlacesOfAMap() throws {
        var table = table
        table.tileColumn = "o"
        let text = "ma,ten,tu,den,thay,o\n06652,Hà Tu,,,,C4\n06658,Cao Xanh,,2025-06-30,,z60\n06661,Việt Hưng,2025-07-01,,,Z60\n06664,Bãi Cháy,,,,\n"
        let read = UnitTableFile.read(Array(text.utf8), table)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        #expect(read.value.map(\.tile) == [MapTile(column: 2, row: 3), MapTile(column: 25, row: 59), MapTile(column: 25, row: 59), nil])
        #expect(UnitTableFile.bytes(read.value, table) == Array(text.replacing("z60", with: "Z60").utf8))
    }

    @Test(arguments: [
        ("4C", "stats.cell", "“4C” không phải ô bản đồ; viết cột bằng chữ (A ở phía tây) rồi hàng bằng số (1 ở phía bắc), như C4"),
        ("C04", "stats.cell", "“C04” không phải ô bản đồ; viết cột bằng chữ (A ở phía tây) rồi hàng bằng số (1 ở phía bắc), như C4"),
        ("C61", "stats.cell", "“C61” không phải ô bản đồ; viết cột bằng chữ (A ở phía tây) rồi hàng bằng số (1 ở phía bắc), như C4"),
        ("C+4", "stats.cell", "“C+4” không phải ô bản đồ; viết cột bằng chữ (A ở phía tây) rồi hàng bằng số (1 ở phía bắc), như C4"),
        ("c4", "stats.duplicate", "ô C4 đã là của “06652 Hà Tu” ở dòng 2"),
    ]) func faultsOfTiles(written: String, code: String, message: String) {
        var table = table
        table.tileColumn = "o"
        let text = "ma,ten,tu,den,thay,o\n06652,Hà Tu,,,,C4\n06658,Cao Xanh,,,,\(written)\n"
        let faults = UnitTableFile.read(Array(text.utf8), table).diagnostics.map { $0.refined(in: Array(text.utf8)) }
        #expect(faults.map(\.message.vi) == [message] && faults.first?.code.name == code)
        #expect(faults.first?.span.line == 3 && faults.first?.span.column == 19)
    }

    @Test func strangeColumnsAreRefused() {
        let faults = UnitTableFile.read(Array("ma,ten,tu,den,thay,Điện thoại,la\n".utf8), table).diagnostics
        #expect(faults.map(\.code.name) == ["stats.personal", "stats.head"])
        #expect(UnitTableFile.read(Array("ma,tu\n".utf8), table).diagnostics.map(\.message.vi) == ["thiếu cột “ten”"])
    }
}
