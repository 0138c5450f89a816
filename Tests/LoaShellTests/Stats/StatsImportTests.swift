import Foundation
import LoaMarkup
import LoaStats
import Testing

@testable import LoaShell
@testable import loa

@Suite struct StatsImportTests {
    let place: StatsPlace

    init() throws { place = try StatsPlace() }

    static let first = StatsPlace.head + "2026-09,06652,1,2,3,,\n2026-09,06658,5,0,5,2,\n"

    @Test func aFileIsStoredWithItsHistory() async throws {
        let file = try place.file(Self.first)
        let dry = await place.run("import", file, "--dry-run")
        #expect(dry.exitCode == .done)
        #expect(dry.output.contains("Dòng mới"))
        #expect(place.stored == nil)
        #expect(place.history.isEmpty)
        let ending = await place.run("import", file, "--by", "Lan")
        #expect(ending.exitCode == .done, "\(ending.errors)")
        #expect(ending.errors.contains("Đã lưu \(file) vào bộ “bang” (lần nhập 1)."))
        #expect(place.stored == Self.first)
        #expect(place.history == ["0001.csv", "journal.csv"])
        #expect(try place.folder.text("content/stats/history/bang/0001.csv").hasSuffix("added,2026-09,06652,1,2,3,,\nadded,2026-09,06658,5,0,5,2,\n"))
        let line = try #require(place.journal.last).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        #expect(line[0] == "1")
        #expect(line[1].contains(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/))
        #expect(line[2...3] == ["Lan", "gui.csv"])
        #expect(line[4] == SHA256.hex(Array(Self.first.utf8)))
        #expect(line[6...] == ["2", "0", "0", SHA256.hex(Array(Self.first.utf8))])
        let again = await place.run("import", file)
        #expect(again.exitCode == .done)
        #expect(again.errors.contains("Không có gì mới"))
        #expect(place.journal.count == 2)
    }

    @Test func correctionsNeedTheirReasonAndKeepOldValues() async throws {
        _ = await place.run("import", try place.file(Self.first))
        let file = try place.file(StatsPlace.head + "2026-09,06652,1,3,4,,\n", "sua.csv")
        let refused = await place.run("import", file)
        #expect(refused.exitCode == .usage)
        #expect(refused.output.contains("2026-09, 06652 Phường Hà Tu: Kết nạp mới 2 → 3; Đoàn viên cuối kỳ 3 → 4"))
        #expect(refused.errors.contains("--reason"))
        #expect(place.stored == Self.first)
        let done = await place.run("import", file, "--reason", "đơn vị báo lại")
        #expect(done.exitCode == .done)
        #expect(place.stored == StatsPlace.head + "2026-09,06652,1,3,4,,\n2026-09,06658,5,0,5,2,\n")
        #expect(try place.folder.text("content/stats/history/bang/0002.csv").hasSuffix("\ncorrected,2026-09,06652,1,3,4,,\n"))
        #expect(try place.folder.text("content/stats/history/bang/0001.csv").contains("2026-09,06652,1,2,3"))
        let log = await place.run("log")
        #expect(log.output.contains("0 mới, 1 sửa, 0 bỏ  “đơn vị báo lại”"))
        let json = await place.run("log", "bang", "--json")
        #expect(json.output.contains(#""number":2"#) && json.output.contains(#""corrected":1"#))
    }

    @Test func nothingIsStoredUnlessAllIsRight() async throws {
        let file = try place.file(StatsPlace.head + "2026-09,06652,1,2,3,,\n2026-09,06658,năm,0,5,2,\n")
        let refused = await place.run("import", file)
        #expect(refused.exitCode == .content)
        #expect(refused.errors.contains("dòng 3, cột C (dau): “năm” không phải là số"))
        #expect(refused.errors.contains("Chưa lưu gì."))
        #expect(place.stored == nil)
        #expect(place.journal.isEmpty)
        let partial = await place.run("import", file, "--partial", "--json")
        #expect(partial.exitCode == .content)
        #expect(partial.output.contains(#""stored":true"#))
        #expect(partial.output.contains(#""refused":[{"sheet":null,"row":3,"cell":"C3","column":"dau","value":"năm","reason":"“năm” không phải là số"}]"#))
        #expect(place.stored == StatsPlace.head + "2026-09,06652,1,2,3,,\n")
    }

    @Test func aHandMadeFileIsRecordedAsFound() async throws {
        try place.folder.put("content/stats/bang.csv", "dv,ky,dau,nap,cuoi\n6658,9/2026,5,-,5\n")
        let ending = await place.run("import", try place.file(StatsPlace.head + "2026-10,06658,5,1,6,,\n"))
        #expect(ending.exitCode == .done, "\(ending.errors)")
        #expect(place.journal.count == 3)
        #expect(place.journal[1].contains(",bang.csv,") && place.journal[1].contains(",as found,1,0,0,"))
        #expect(place.stored == StatsPlace.head + "2026-09,06658,5,0,5,,\n2026-10,06658,5,1,6,,\n")
        let lines = Journal.read(Array(try place.folder.text("content/stats/history/bang/journal.csv").utf8), path: SourcePath("j")).value
        let site = try StatsSite.load(CommandOptions(site: place.path), call: "")
        let store = HistoryStore(site.schema.sets[0], site)
        #expect(store.standing == .current)
        let found = store.history.state(after: 1).value
        #expect(History.digest(found, store.set) == lines[0].state)
        #expect(String(decoding: DataSetFile.bytes(found, store.set), as: UTF8.self) == StatsPlace.head + "2026-09,06658,5,0,5,,\n")
    }

    @Test func aFileEditedByHandIsNoticedAndCanBeRecorded() async throws {
        let file = try place.file(Self.first)
        _ = await place.run("import", file)
        try place.folder.put("content/stats/bang.csv", StatsPlace.head + "2026-09,06652,1,1,2,,\n")
        let noticed = await place.run("import", file)
        #expect(noticed.exitCode == .content)
        #expect(noticed.errors.contains("[stats.edited]"))
        let own = place.path + "/content/stats/bang.csv"
        #expect(await place.run("import", own).exitCode == .usage)
        let recorded = await place.run("import", own, "--reason", "xóa trùng")
        #expect(recorded.exitCode == .done, "\(recorded.errors)")
        #expect(try place.folder.text("content/stats/history/bang/0002.csv").hasSuffix("\ncorrected,2026-09,06652,1,1,2,,\nremoved,2026-09,06658,5,0,5,2,\n"))
        // Another order of rows or columns is no edit.
        try place.folder.put("content/stats/bang.csv", "dv;ky;dau;nap;cuoi\n6652;2026-09;1;1;2\n")
        #expect(await place.run("import", try place.file(StatsPlace.head + "2026-10,06652,2,0,2,,\n")).exitCode == .done)
    }

    /// The form of a ward as LibreOffice saves it: titles, merged heads in two rows, numbers as text, a sum.
    @Test func aFormOfLibreOfficeIsRead() async throws {
        let form = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/bieu-thang-10.xlsx")
        let ending = await place.run("import", form.path, "--sender", "Phường Hà Tu")
        #expect(ending.exitCode == .done, "\(ending.errors)")
        #expect(
            place.stored == StatsPlace.head
                + "2026-10,06652,25000,39,25039,12000,2026-11-02\n2026-10,06658,7,0,7,0,2026-11-03\n2026-10,06661,100,1,101,50,2026-11-03\n")
        #expect(ending.output.contains("Dòng tổng đã đối chiếu  1"))
        #expect(ending.output.contains("Dòng ghi chú bỏ qua     1"))
        let mapping = try place.folder.text("content/stats/mappings/phuong-ha-tu.yaml")
        #expect(mapping.contains("\"Đoàn viên Kết nạp\": \"nap\"") && mapping.contains("ignore:\n  - \"STT\""))
        let again = await place.run("import", form.path, "--sender", "Phường Hà Tu", "--sheet", "Biểu 1")
        #expect(again.errors.contains("Không có gì mới"))
        let wrong = await place.run("import", form.path, "--sheet", "Biểu 2")
        #expect(wrong.exitCode == .usage)
        #expect(wrong.errors.contains("ý bạn là “Biểu 1”"))
    }

    @Test func theMappingOfASenderIsUsed() async throws {
        try place.folder.put(
            "content/stats/mappings/ha-tu.yaml", "format: 1\nset: bang\ncolumns: { Cuối: cuoi }\nignore: [Ghi chú]\nconstants: { dv: \"06652\" }\n")
        let file = try place.file("dau,nap,Cuối,Ghi chú\n1,2,3,x\n")
        #expect(await place.run("import", file, "--period", "2026-09").exitCode == .content)
        #expect(await place.run("import", file, "--period", "2026-09", "--sender", "Hà Tu").exitCode == .done)
        #expect(place.stored == StatsPlace.head + "2026-09,06652,1,2,3,,\n")
        try place.folder.put("content/stats/mappings/ha-tu.yaml", "format: 1\nset: bang\ncolumns: { Cuối: cuoii }\n")
        let faulty = await place.run("import", file, "--period", "2026-09", "--sender", "Hà Tu")
        #expect(faulty.exitCode == .content)
        #expect(faulty.errors.contains("content/stats/mappings/ha-tu.yaml:3:18: lỗi [stats.reference]"))
    }

    @Test(arguments: [
        ["import", "nowhere.csv"], ["import", "FILE", "--as", "bangg"], ["import", "FILE", "--period", "tháng mười"], ["import", "FILE", "--sender", "…"],
        ["log", "bangg"],
    ]) func wrongCallsEndWithTwo(words: [String]) async throws {
        let file = try place.file(Self.first)
        let ending = await CommandLineTool().run(["stats"] + words.map { $0 == "FILE" ? file : $0 } + ["--site", place.path])
        #expect(ending.exitCode == .usage, "\(ending.errors)")
        #expect(ending.errors.hasPrefix("lỗi: "))
        #expect(place.stored == nil)
    }

    @Test func aDamagedHistoryStopsImports() async throws {
        let file = try place.file(Self.first)
        _ = await place.run("import", file)
        _ = await place.run("import", try place.file(StatsPlace.head + "2026-10,06652,3,0,3,,\n"))
        try FileManager.default.removeItem(atPath: place.path + "/content/stats/bang.csv")
        try place.folder.put("content/stats/history/bang/0001.csv", "change,ky,dv,dau,nap,cuoi,nu,ngay\nadded,2026-09,06652,1,2,4,,\n")
        let ending = await place.run("import", file)
        #expect(ending.exitCode == .content)
        #expect(ending.errors.contains("[stats.history]"))
        #expect(place.stored == nil)
    }

    @Test func twoImportsAtOnceDoNotMeet() async throws {
        let file = try place.file(Self.first)
        let site = try StatsSite.load(CommandOptions(site: place.path), call: "")
        let lock = try HistoryLock(site.schema.sets[0], site.options)
        let ending = await place.run("import", file)
        withExtendedLifetime(lock) {}
        #expect(ending.exitCode == .machine)
        #expect(ending.errors.contains("[output.busy]"))
        #expect(place.stored == nil)
    }
}
