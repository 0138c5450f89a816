import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

@Suite struct PrintLedgerTests {
    private static let path = SourcePath("content/print-ledger.csv")
    private static let digest = String(repeating: "0a", count: 32)

    static func run(_ leaflet: String = "content/leaflets/gia-nhap.md", line: Int = 0) -> PrintRun {
        var run = PrintRun(
            day: Samples.day, leaflet: SourcePath(leaflet), audience: "nguoi-lao-dong", format: "a5", quantity: 5000, printer: "Nhà in Hạ Long, tổ 2",
            digest: digest, figures: [PrintRun.Figure("doan-vien", "312.450", on: Samples.day)],
            facts: [PrintRun.Fact("luong-vung-1", "5.310.000 đồng"), PrintRun.Fact("phep-nam", "12 ngày; thêm 1 ngày mỗi 5 năm = 13")],
            targets: ["https://example.org/gia-nhap?a=1;b=2", "tel:19001234"])
        run.line = line
        return run
    }

    @Test func linesAreAddedAndReadBack() {
        var bytes: [UInt8] = []
        var written: [PrintRun] = []
        for number in 0..<3 {
            let before = bytes
            bytes = PrintLedger.adding(Self.run("content/leaflets/to-\(number).md"), to: bytes)
            #expect(bytes.starts(with: before))
            written.append(Self.run("content/leaflets/to-\(number).md", line: number + 2))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let head = "day,leaflet,audience,format,quantity,printer,digest,until,figures,facts,laws,qr,codes,note\n"
        #expect(text.hasPrefix(head + "2026-11-23,content/leaflets/to-0.md,nguoi-lao-dong,a5,5000,\"Nhà in Hạ Long, tổ 2\","))
        #expect(text.contains("doan-vien=312.450@2026-11-23") && text.contains("\"luong-vung-1=5.310.000 đồng; phep-nam=12 ngày\\; thêm 1 ngày mỗi 5 năm \\= 13\""))
        let read = PrintLedger.read(bytes)
        #expect(read.value == written && read.diagnostics.isEmpty, "\(read.diagnostics)")
        // A last line without its end, as editors leave it.
        bytes.removeLast()
        bytes = PrintLedger.adding(Self.run(), to: bytes)
        #expect(PrintLedger.read(bytes).value.count == 4)
        #expect(PrintLedger.read([]).value.isEmpty && PrintLedger.read([]).diagnostics.isEmpty)
    }

    @Test func damagedLinesAreToldAndTheOthersKept() {
        let head = "day,leaflet,audience,format,quantity,printer,digest,until,figures,facts,laws,qr,codes,note\n"
        let good = "2026-11-23,a.md,x,a5,10,,\(Self.digest),,,,,,,\n"
        func read(_ line: String) -> (count: Int, faults: [Diagnostic]) {
            let result = PrintLedger.read(Array((head + good + line + "\n" + good).utf8), path: Self.path)
            return (result.value.count, result.diagnostics)
        }
        #expect(read("").count == 2)
        for line in [
            "2026-13-23,a.md,x,a5,10,,\(Self.digest),,,,,,,", "2026-11-23,a.md,x,a5,0,,\(Self.digest),,,,,,,", "2026-11-23,a.md,x,a5,nhiều,,\(Self.digest),,,,,,,",
            "2026-11-23,a.md,x,a5,10,,abc,,,,,,,", "2026-11-23,,x,a5,10,,\(Self.digest),,,,,,,", "2026-11-23,a.md,x,a5,10,,\(Self.digest),,doan-vien=3,,,,,",
            "2026-11-23,a.md,x,a5,10,,\(Self.digest),,doan-vien=3@hôm qua,,,,,", "2026-11-23,a.md,x,a5,10,,\(Self.digest),,,luong,,,,",
            "2026-11-23,a.md,x,a5,10,,\(Self.digest),,,=5,,,,",
        ] {
            let (count, faults) = read(line)
            #expect(count == 2 && faults.map(\.code.name) == ["print.ledger"] && faults.first?.span.line == 3, "\(line) \(faults)")
        }
        let short = read("2026-11-23,a.md")
        #expect(short.count == 2 && short.faults.count == 1 && short.faults.first?.span.line == 3)
        let headless = PrintLedger.read(Array(good.utf8), path: Self.path)
        #expect(headless.value.isEmpty && headless.diagnostics.first?.code.name == "print.ledger")
    }

    /// Spreadsheets write semicolons and days in their own way.
    @Test func filesFromSpreadsheetsAreRead() {
        let text = "\u{FEFF}day;leaflet;audience;format;quantity;printer;digest;until;figures;facts;laws;qr;codes;note\r\n23/11/2026;a.md;x;a5;10;;\(Self.digest);;;\"a=1; b=2\";;;;\r\n"
        let read = PrintLedger.read(Array(text.utf8))
        #expect(read.diagnostics.isEmpty && read.value.first?.day == Samples.day && read.value.first?.facts.map(\.value) == ["1", "2"], "\(read)")
    }

    @Test func anythingSurvivesTheFile() {
        var random = SeededGenerator(26)
        let letters = ["a", "Đ", "ệ", ";", "=", "@", "\\", "\"", ",", " ", "'", "|", "北", "1", "-", "; ", "\\;"]
        func words(_ least: Int = 0) -> String { (0..<(least + random.below(6))).map { _ in random.pick(letters) }.joined() }
        var bytes: [UInt8] = []
        var written: [PrintRun] = []
        for number in 0..<400 {
            var run = PrintRun(
                day: CalendarDate(daysSinceEpoch: 20_000 + random.below(3000)), leaflet: SourcePath("content/\(words()).md"), audience: "a" + words(),
                format: "f" + words(), quantity: 1 + random.below(90_000), printer: words(), digest: Self.digest,
                figures: (0..<random.below(3)).map { _ in PrintRun.Figure("i" + words(), words(), on: CalendarDate(daysSinceEpoch: 20_000 + random.below(99))) },
                facts: (0..<random.below(3)).map { _ in PrintRun.Fact("i" + words(), words()) }, targets: (0..<random.below(3)).map { _ in "t" + words() })
            run.laws = (0..<random.below(3)).map { _ in "l" + words() }
            run.codes = (0..<random.below(3)).map { _ in PrintRun.Code("c" + words(), to: words()) }
            run.until = random.below(2) == 0 ? nil : CalendarDate(daysSinceEpoch: 20_000 + random.below(99))
            run.note = "n" + words() + "n"
            bytes = PrintLedger.adding(run, to: bytes)
            run.line = number + 2
            written.append(run)
        }
        let read = PrintLedger.read(bytes)
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.count == written.count)
        for (one, other) in zip(read.value, written) where one != other { Issue.record("\(one)\n\(other)") }
    }

    @Test func daysOfUseInstrumentsAndSmallChangesAreJudged() {
        var run = Self.run()
        (run.until, run.laws, run.facts, run.targets) = (Samples.day, ["50/2024/QH15"], [], [])
        run.figures = [PrintRun.Figure("doan-vien", "1000", on: Samples.day)]
        func stale(_ day: CalendarDate, figure: String = "1000", isOver: Bool = false) -> [StaleRun.Reason] {
            var today = PrintedToday(figure: { _ in (figure, day) }, fact: { _ in nil }, opens: { _ in true })
            (today.day, today.figureLimit) = (day, 5)
            today.law = { _ in isOver ? .init(last: Samples.day, by: nil) : nil }
            return PrintLedger.stale([run], today: today).flatMap(\.reasons)
        }
        let later = Samples.day.adding(days: 1)
        #expect(stale(Samples.day).isEmpty && stale(later) == [.useEnded(Samples.day)])
        #expect(stale(Samples.day, isOver: true) == [.lawEnded("50/2024/QH15", last: Samples.day, by: nil)])
        run.until = nil
        #expect(stale(later, figure: "1050").isEmpty && stale(later, figure: "950").isEmpty)
        #expect(stale(later, figure: "1051") == [.figureNewer(id: "doan-vien", printed: "1000", today: "1051", day: later)])
        #expect(stale(Samples.day, figure: "1001") == [.figureCorrected(id: "doan-vien", printed: "1000", today: "1001", day: Samples.day)])
    }

    @Test func staleRunsAreFound() throws {
        let later = Samples.day.adding(days: 30)
        func stale(
            figure: (String, CalendarDate)? = ("312.450", Samples.day), facts: [String: String] = ["luong-vung-1": "5.310.000 đồng", "phep-nam": "12 ngày; thêm 1 ngày mỗi 5 năm = 13"],
            gone: String = ""
        ) -> [StaleRun.Reason] {
            let today = PrintedToday(figure: { _ in figure }, fact: { facts[$0] }, opens: { $0 != gone })
            return PrintLedger.stale([Self.run()], today: today).flatMap(\.reasons)
        }
        #expect(stale().isEmpty && stale(figure: ("312.450", later)).isEmpty)
        #expect(stale(figure: ("320.000", later)) == [.figureNewer(id: "doan-vien", printed: "312.450", today: "320.000", day: later)])
        #expect(stale(figure: ("312.000", Samples.day)) == [.figureCorrected(id: "doan-vien", printed: "312.450", today: "312.000", day: Samples.day)])
        #expect(stale(figure: nil) == [.figureEnded(id: "doan-vien", printed: "312.450")])
        let facts = ["luong-vung-1": "5.700.000 đồng"]
        #expect(
            stale(facts: facts) == [
                .factChanged(id: "luong-vung-1", printed: "5.310.000 đồng", today: "5.700.000 đồng"),
                .factEnded(id: "phep-nam", printed: "12 ngày; thêm 1 ngày mỗi 5 năm = 13"),
            ])
        #expect(stale(gone: "tel:19001234") == [.targetGone("tel:19001234")])
        let run = StaleRun(run: Self.run(line: 7), reasons: stale(facts: facts) + stale(gone: "tel:19001234"))
        let told = run.diagnostics()
        #expect(told.map(\.severity) == [.warning, .warning, .error] && told.allSatisfy { $0.span.line == 7 && $0.span.path == Self.path })
        let words = "content/leaflets/gia-nhap.md, 5.000 bản in ngày 23/11/2026: “luong-vung-1” đã in là “5.310.000 đồng”, nay là “5.700.000 đồng” — thu hồi tờ còn lại, sửa rồi in lại"
        #expect(told.first?.message.vi == words)
    }
}
