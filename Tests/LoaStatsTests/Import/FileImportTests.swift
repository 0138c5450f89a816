import LoaMarkup
import LoaStats
import Testing

/// A set with two numbers and a rule, as senders of `SmallSet` send it.
struct SenderFile {
    static let columns = """
        kv: { title: Khu vực, type: code, values: { nn: nhà nước, nnn: ngoài nhà nước } }
        dau: { title: Đoàn viên đầu kỳ, type: integer, heads: [Đầu kỳ] }
        nap: { title: Kết nạp mới, type: integer, heads: [Kết nạp], min: 0 }
        cuoi: { title: Đoàn viên cuối kỳ, type: integer, heads: [Cuối kỳ] }
        nu: { title: Trong đó nữ, type: integer, optional: true }
        """
    static let rest = "rules: [cuoi = dau + nap, dau = previous(cuoi)]"

    let small: SmallSet

    init(rest: String = rest) throws { small = try SmallSet(columns: Self.columns, key: "[ky, dv, kv]", rest: rest) }

    static func mapping(_ constants: [(String, String)] = [("kv", "nnn")]) -> ImportMapping {
        var mapping = ImportMapping()
        mapping.constants = constants.map { ImportMapping.Pair($0.0, $0.1) }
        return mapping
    }

    func load(_ text: String, _ mapping: ImportMapping = mapping(), period: String? = "2026-10") -> ImportedRows {
        var file = FileImport(
            small.set, schema: small.schema, path: SourcePath("gui.csv"), mapping: mapping, period: period.flatMap { Period.parse($0) })
        var options = CSVOptions()
        options.width = .any
        var rows = CSVRows(path: SourcePath("gui.csv"), bytes: Array(text.utf8), options: options)
        file.add(&rows)
        return file.finish()
    }

    func bytes(_ table: DataTable) -> String { String(decoding: DataSetFile.bytes(table, small.set), as: UTF8.self) }

    func stored(_ text: String) -> DataTable { small.read(text).value }

    func plan(_ file: ImportedRows, _ stored: String, isPartial: Bool = false, replaces: Bool = false) -> ImportPlan {
        ImportPlan.make(
            file, stored: self.stored(stored), small.set, schema: small.schema, today: Samples.today, path: SourcePath("gui.csv"), isPartial: isPartial,
            replaces: replaces)
    }
}

@Suite struct FileImportTests {
    let sender: SenderFile

    init() throws { sender = try SenderFile() }

    private func told(_ file: ImportedRows) -> [String] { file.diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column) \($0.message.vi)" } }

    /// Everything that staff do to a table at once: titles, heads in two rows, numbering, text numbers, dashes, zeros lost, totals, signatures.
    @Test func aStaffTableIsRead() {
        let text = """
            LIÊN ĐOÀN LAO ĐỘNG TỈNH;;;;;
            BÁO CÁO ĐOÀN VIÊN THÁNG 10 NĂM 2026;;;;;
            (Kèm theo báo cáo ngày 5 tháng 11 năm 2026);;;;;
            ;;;;;
            STT;Đơn vị;Đoàn viên;;;Trong đó nữ
            ;;Đầu kỳ;Kết nạp;Cuối kỳ;
            (1);(2);(3);(4);(5);(6)
            1;6652;25.000;39;25.039;12.000
            2;Phường Cao Xanh;7;-;7;–
            ;Tổng cộng;25.007;39;25.046;12.000
            ;;;;;
            ;Quảng Ninh, ngày 5 tháng 11 năm 2026;;;;
            ;NGƯỜI LẬP BIỂU;;;;

            """
        let file = sender.load(text, period: nil)
        #expect(told(file) == [])
        #expect(sender.bytes(file.table) == "ky,dv,kv,dau,nap,cuoi,nu\n2026-10,06652,nnn,25000,39,25039,12000\n2026-10,06658,nnn,7,0,7,0\n")
        #expect(file.totals == 1)
        #expect(file.notes == 2)
        #expect(!file.isUnusable)
        #expect(file.table.lines == [8, 9])
    }

    @Test func columnsAreFoundByNameTitleOrHead() {
        for head in ["dv,dau,nap,cuoi", "ĐƠN VỊ,Đoàn viên  đầu kỳ:,kết nạp MỚI,(Đoàn viên cuối kỳ)", "don vi,Đầu kỳ,Kết nạp,Cuối kỳ"] {
            #expect(told(sender.load("\(head)\n06652,1,2,3\n")) == [], "\(head)")
        }
    }

    @Test(arguments: [
        ("dv,dau,nap", "stats.head 1:1 dòng 1: thiếu cột “Đoàn viên cuối kỳ” (cuoi); nếu tệp gọi bằng tên khác, ghi vào “columns” của tệp ánh xạ người gửi"),
        (
            "dv,dau,nap,cuoi,Cuối kì",
            "stats.head 1:5 dòng 1, cột E (Cuối kì): không biết cột này (không cần thì ghi vào “ignore” của tệp ánh xạ người gửi) — ý bạn là “Cuối kỳ”?"
        ),
        ("dv,dau,nap,cuoi,Đầu kỳ", "stats.head 1:5 dòng 1, cột E (Đầu kỳ): cột này và cột B cùng là “Đoàn viên đầu kỳ”; bỏ một cột"),
        (
            "dv,dau,nap,cuoi,Họ và tên",
            "stats.personal 1:5 dòng 1, cột E (Họ và tên): đây có vẻ là họ tên của từng người; xóa cột này khỏi tệp rồi nhập lại"
        ),
    ]) func headsThatLeaveSomethingOpenAreRefused(head: String, message: String) {
        let file = sender.load(head + "\n06652,1,2,3,4\n")
        #expect(told(file) == [message])
        #expect(file.isUnusable)
        #expect(file.table.count == 0)
    }

    @Test func aMappingSaysWhatHeadsMean() {
        var mapping = SenderFile.mapping()
        mapping.columns = [.init("Số cuối", "cuoi"), .init("Nữ", "nu")]
        mapping.ignored = ["Ghi chú", "Họ tên"]
        let file = sender.load("dv,dau,nap,Số cuối,Nữ,Ghi chú\n06652,1,2,3,1,x\n", mapping)
        #expect(told(file) == [])
        #expect(file.table.units(6, 0) == 1)
        #expect(file.mapping.columns.map(\.name) == ["Số cuối", "Nữ", "dv", "dau", "nap"])
        // Data of persons are refused whatever a mapping says.
        #expect(sender.load("dv,dau,nap,cuoi,Họ tên\n06652,1,2,3,A\n", mapping).diagnostics.map(\.code) == [.statsPersonal])
    }

    @Test func aFileWithoutTheTableIsTold() {
        let file = sender.load("Kính gửi,anh chị\nxin gửi,số liệu\n")
        #expect(file.isUnusable)
        #expect(file.diagnostics.map(\.code) == [.statsHead])
        #expect(file.diagnostics[0].message.vi.contains("không tìm thấy bảng của bộ “bang” trong 40 dòng đầu"))
        #expect(sender.load(String(repeating: "x,y\n", count: 40) + "dv,dau,nap,cuoi\n06652,1,2,3\n").isUnusable)
        #expect(!sender.load(String(repeating: "x,y\n", count: 39) + "dv,dau,nap,cuoi\n06652,1,2,3\n").isUnusable)
    }

    @Test func refusedCellsAreNamed() {
        let file = sender.load("STT,dv,dau,nap,cuoi\n1,06652,1,2,3\n2,06653,mười,,3\n3,06661,1,-2,\n")
        #expect(file.table.count == 1)
        #expect(file.refusedRows == 2)
        #expect(
            file.refusals.map { "\($0.address.text(.vi)) [\($0.value)] \($0.column)" } == [
                "dòng 3, cột B (dv) [06653] dv", "dòng 3, cột C (dau) [mười] dau", "dòng 3, cột D (nap) [] nap", "dòng 4, cột D (nap) [-2] nap",
                "dòng 4, cột E (cuoi) [] cuoi",
            ])
        #expect(file.diagnostics.first?.message.vi == "dòng 3, cột B (dv): không có mã hay tên “06653” — ý bạn là “06652 Phường Hà Tu”?")
        #expect(file.diagnostics.first.map { [$0.span.line, $0.span.column] } == [3, 2])
        #expect(!file.isUnusable)
    }

    @Test(arguments: [
        ("Tháng 10/2026", "2026-10"), ("BIỂU THÁNG 10 NĂM 2026", "2026-10"), ("tháng 9 - 2026 và ngày 1 tháng 10 năm 2026", "2026-09"), ("thang 09/2026", "2026-09"),
    ]) func theTitleSaysThePeriod(title: String, period: String) {
        let file = sender.load("\(title),,,\ndv,dau,nap,cuoi\n06652,1,2,3\n", period: nil)
        #expect(told(file) == [])
        #expect(file.table.ordinal(0, 0) == Period.parse(period)?.ordinal)
    }

    @Test(arguments: ["Báo cáo", "Quý III/2026", "ngày 5 tháng 11 năm 2026", "Tháng 13/2026", "6 tháng đầu năm 2026"]) func noPeriodIsTold(title: String) {
        let file = sender.load("\(title),,,\ndv,dau,nap,cuoi\n06652,1,2,3\n", period: nil)
        #expect(file.isUnusable)
        #expect(file.diagnostics.map(\.code) == [.statsPeriod])
        #expect(file.diagnostics[0].message.vi.contains("--period 2026-10"))
    }

    @Test func periodsThatDisagreeAreTold() throws {
        let text = "Tháng 10/2026 so với tháng 9/2026,,,\ndv,dau,nap,cuoi\n06652,1,2,3\n"
        #expect(sender.load(text, period: nil).isUnusable)
        #expect(told(sender.load(text, period: "2026-09")) == [])
        let other = sender.load(text, period: "2026-08")
        #expect(other.diagnostics.map(\.severity) == [.warning])
        #expect(sender.load(text, period: "2026-Q3").isUnusable)
        #expect(told(sender.load("ky,dv,dau,nap,cuoi\n2026-07,06652,1,2,3\n", period: nil)) == [])
    }

    @Test func totalsMustAddUp() {
        let rows = "06652,1,2,3\n06658,10,20,30\n"
        let head = "dv,dau,nap,cuoi\n"
        for total in ["Tổng,11,22,33", "TỔNG CỘNG:,11,,33", "Cộng,11,22,33", "Toàn tỉnh,11,22,33"] {
            #expect(told(sender.load(head + rows + total + "\n")) == [], "\(total)")
            #expect(told(sender.load(head + total + "\n" + rows)) == [], "\(total)")
        }
        #expect(told(sender.load(head + rows + "Cộng,11,22,33\n06661,5,5,10\nCộng,5,5,10\nTổng cộng,16,27,43\n")) == [])
        #expect(
            told(sender.load(head + rows + "Tổng,11,23,33\n")) == [
                "stats.total 4:3 dòng 4, cột C (Kết nạp mới): dòng tổng ghi 23, nhưng cộng các dòng được 22; tìm dòng sai hoặc sửa dòng tổng"
            ])
        // Sums may stand above the group that they add up.
        #expect(told(sender.load(head + "Cộng phường,11,22,33\n" + rows + "Cộng xã,5,5,10\n06661,5,5,10\n")) == [])
        #expect(told(sender.load(head + "Cộng phường,11,22,33\n" + rows + "Cộng xã,5,6,10\n06661,5,5,10\n")).count == 1)
        // A unit whose name begins with the word for trade union is no total, and a refused row makes every sum wrong.
        #expect(sender.load(head + "Công đoàn X,1,2,3\nTổng,1,2,3\n").refusals.count == 1)
        #expect(told(sender.load(head + rows + "0,1,2,3\nTổng,12,24,36\n")).count == 1)
    }

    @Test func constantsAndStrayCells() {
        #expect(sender.load("dv,dau,nap,cuoi\n06652,1,2,3\n", SenderFile.mapping([])).diagnostics.first?.message.vi.contains("Khu vực") == true)
        #expect(sender.load("dv,dau,nap,cuoi\n06652,1,2,3\n", SenderFile.mapping([("kv", "xx")])).isUnusable)
        let stray = sender.load("dv,dau,nap,cuoi\n06652,1,2,3,9\n")
        #expect(told(stray) == ["stats.head 2:5 dòng 2, cột E: có giá trị ở cột không có tên; giá trị này không được nhập"])
        #expect(stray.diagnostics[0].severity == .warning)
    }

    @Test func notesBelowTheTableAreNoRows() {
        let rows = "dv,dau,nap,cuoi\n06652,1,2,3\n"
        #expect(sender.load(rows + ",,Người lập biểu,\nNgười ký,,,\n").notes == 2)
        // A unit without numbers, and numbers without a unit, are not passed over.
        for row in ["06658,,,", "06658,,mười,", ",1,2,3", ",-,,", "Phường Lạ,1,2,3"] {
            let file = sender.load(rows + row + "\n")
            #expect(file.refusedRows == 1, "\(row)")
            #expect(file.notes == 0, "\(row)")
        }
    }

    @Test func headsRepeatedOnEachPageAreNoRows() {
        #expect(told(sender.load("dv,dau,nap,cuoi\n06652,1,2,3\ndv,dau,nap,cuoi\n06658,1,2,3\n")) == [])
    }
}

@Suite struct ImportPlanTests {
    let sender: SenderFile
    static let head = "ky,dv,kv,dau,nap,cuoi,nu\n"
    static let stored = head + "2026-09,06652,nnn,1,2,3,1\n2026-09,06658,nnn,5,0,5,2\n2026-10,06652,nnn,3,1,4,1\n"

    init() throws { sender = try SenderFile() }

    private func told(_ plan: ImportPlan) -> [String] {
        plan.diagnostics.map { "\($0.severity.rawValue) \($0.code.name) \($0.span.path) \($0.span.line): \($0.message.vi)" }
    }

    @Test func rowsAreAddedCorrectedOrTheSame() {
        let file = sender.load(Self.head + "2026-10,06652,nnn,3,2,5,1\n2026-10,06658,nnn,5,1,6,\n2026-09,06652,nnn,1,2,3,1\n")
        let plan = sender.plan(file, Self.stored)
        #expect(told(plan) == [])
        #expect(plan.isStorable)
        #expect(plan.added == [3])
        #expect(plan.corrected.map { [$0.row, $0.old] } == [[2, 2]])
        #expect(plan.unchanged == 1)
        #expect(plan.changes == 2)
        #expect(
            sender.bytes(plan.table) == Self.head
                + "2026-09,06652,nnn,1,2,3,1\n2026-09,06658,nnn,5,0,5,2\n2026-10,06652,nnn,3,2,5,1\n2026-10,06658,nnn,5,1,6,\n")
    }

    /// What a file does not have stays as it is stored.
    @Test func optionalColumnsThatAFileLacksStay() {
        let plan = sender.plan(sender.load("dv,dau,nap,cuoi\n06652,3,2,5\n"), Self.stored)
        #expect(plan.corrected.count == 1)
        #expect(sender.bytes(plan.table).hasSuffix("2026-10,06652,nnn,3,2,5,1\n"))
    }

    @Test func rulesAreCheckedOverTheWhole() {
        let plan = sender.plan(sender.load("dv,dau,nap,cuoi\n06658,6,1,7\n"), Self.stored)
        #expect(told(plan) == ["error stats.integrity gui.csv 2: 2026-10, 06658 Phường Cao Xanh, ngoài nhà nước: Đoàn viên cuối kỳ kỳ trước 5, nhưng Đoàn viên đầu kỳ ghi 6"])
        #expect(!plan.isStorable)
        // A correction that breaks a row stored after it.
        let back = sender.plan(sender.load("ky,dv,dau,nap,cuoi\n2026-09,06652,1,3,4\n", period: nil), Self.stored)
        #expect(told(back) == ["error stats.integrity content/stats/bang.csv 4: 2026-10, 06652 Phường Hà Tu, ngoài nhà nước: Đoàn viên cuối kỳ kỳ trước 4, nhưng Đoàn viên đầu kỳ ghi 3"])
        #expect(!back.isStorable)
    }

    @Test func faultsOfBeforeDoNotStopAnImport() {
        let broken = Self.head + "2026-09,06652,nnn,1,2,9,1\n2026-09,06658,nnn,5,0,5,2\n"
        let plan = sender.plan(sender.load("dv,dau,nap,cuoi\n06658,5,1,6\n"), broken)
        #expect(plan.isStorable)
        #expect(told(plan).count == 1)
        #expect(told(plan)[0].hasPrefix("warning stats.integrity content/stats/bang.csv 2"))
    }

    @Test func twoRowsOfAFileWithOneKey() {
        let plan = sender.plan(sender.load("dv,dau,nap,cuoi\n06658,5,1,6\n6658,5,1,6\n"), Self.stored)
        #expect(told(plan) == ["error stats.duplicate gui.csv 3: 2026-10, 06658 Phường Cao Xanh, ngoài nhà nước: đã có ở dòng 2; giữ một dòng"])
        #expect(!plan.isStorable)
    }

    @Test func refusedCellsStopAllUnlessPartial() {
        let text = "dv,dau,nap,cuoi\n06652,3,x,5\n06658,5,1,6\n06661,1,1,3\n"
        let whole = sender.plan(sender.load(text), Self.stored)
        #expect(!whole.isStorable)
        #expect(whole.diagnostics.count == 2)
        let partial = sender.plan(sender.load(text), Self.stored, isPartial: true)
        #expect(partial.isStorable)
        #expect(partial.added.count == 1)
        #expect(partial.leftOut == [1])
        #expect(partial.diagnostics.count == 2)
        #expect(sender.bytes(partial.table) == Self.stored + "2026-10,06658,nnn,5,1,6,\n")
    }

    /// Of a chain of rows only the wrong one is left out, with those that rest on it.
    @Test func partialKeepsWhatIsRightByItself() {
        let text = "ky,dv,dau,nap,cuoi\n2026-10,06658,5,1,7\n2026-11,06658,6,1,7\n2026-10,06661,1,1,2\n2026-11,06661,9,1,10\n"
        let plan = sender.plan(sender.load(text, period: nil), Self.stored, isPartial: true)
        #expect(plan.isStorable)
        #expect(plan.leftOut == [0, 3])
    }

    @Test func totalsThatDoNotAddUpStopAll() {
        #expect(!sender.plan(sender.load("dv,dau,nap,cuoi\n06658,5,1,6\nTổng,5,1,7\n"), Self.stored).isStorable)
    }

    @Test func aWholeFileRemovesWhatItLacks() {
        let file = sender.load(Self.head + "2026-09,06658,nnn,5,0,5,2\n2026-10,06658,nnn,5,0,5,2\n", period: nil)
        let plan = sender.plan(file, Self.stored, replaces: true)
        #expect(plan.removed == [0, 2])
        #expect(plan.added == [1])
        #expect(plan.unchanged == 1)
        #expect(plan.isStorable)
    }

    @Test func newPeriodsMayNotLeaveGaps() throws {
        let plan = sender.plan(sender.load("ky,dv,dau,nap,cuoi\n2026-06,06652,0,0,0\n", period: nil), Self.stored)
        #expect(told(plan).map { $0.prefix(21) } == ["error stats.gap conten"].map { $0.prefix(21) })
        #expect(!plan.isStorable)
    }
}

@Suite struct ImportMappingTests {
    let sender: SenderFile

    init() throws { sender = try SenderFile() }

    private func read(_ text: String) -> Reported<ImportMapping> {
        ImportMapping.read(Array(text.utf8), path: SourcePath("content/stats/mappings/ha-tu.yaml"), schema: sender.small.schema)
    }

    @Test func whatIsWrittenIsRead() {
        var mapping = ImportMapping()
        mapping.set = "bang"
        mapping.sheet = "Tháng 10: “a” \"b\" #1"
        mapping.columns = [.init("Số cuối: kỳ \\ \"x\"", "cuoi"), .init("- đầu", "dau")]
        mapping.ignored = ["Ghi chú", "*"]
        mapping.constants = [.init("kv", "nnn")]
        let read = read(String(decoding: mapping.bytes(), as: UTF8.self))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        #expect(read.value == mapping)
    }

    @Test func faultsStandWhereTheyAre() {
        let read = read("format: 1\nset: bang\ncolumns:\n  Số: cuo\nconstants:\n  kv: xx\n  kvv: nnn\nshet: A\n")
        #expect(
            read.diagnostics.sorted().map { "\($0.code.name) \($0.span.line):\($0.span.column)" } == [
                "stats.reference 4:7", "stats.cell 6:7", "stats.reference 7:3", "yaml.unknown-key 8:1",
            ])
    }

    @Test func sendersHaveSafeFileNames() {
        #expect(ImportMapping.path(sender: "Phường Hà Tu")?.string == "content/stats/mappings/phuong-ha-tu.yaml")
        #expect(ImportMapping.path(sender: "../x")?.string == "content/stats/mappings/---x.yaml")
        #expect(ImportMapping.path(sender: "…") == nil)
    }
}
