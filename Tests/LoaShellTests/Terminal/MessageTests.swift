import Foundation
import LoaMarkup
import LoaShell
import LoaSite
import Testing

@Suite struct MessageTests {
    /// One of each kind: a place with its line, a warning, a whole file, text that would drive a terminal.
    static let diagnostics: [Diagnostic] = [
        Diagnostic(
            .warning, .sectionIndex, at: SourceSpan(SourcePath("content/an-toan/_index.md")),
            vi: "thư mục “an-toan” không có _index.md", en: "the folder “an-toan” has no _index.md"),
        Diagnostic(
            .audienceUnknown, at: SourceSpan(SourcePath("content/luat/phep-nam.md"), line: 12, column: 9, length: 11),
            vi: "không có nhóm độc giả “doanh-ngiep” — ý bạn là “doanh-nghiep”?",
            en: "there is no audience “doanh-ngiep” — did you mean “doanh-nghiep”?", sourceLine: "::: for doanh-ngiep"),
        Diagnostic(
            .linkBroken, at: SourceSpan(SourcePath("content/luat/phep-nam.md"), line: 3, column: 14, length: 9),
            vi: "không có tệp “la\u{1B}[31m.md”", en: "there is no file “la\u{1B}[31m.md”",
            sourceLine: "\t- Xem 有給[nghỉ\u{1B}](la.md) và \"trích\" \\ hết"),
        Diagnostic(
            .warning, .audienceExcluded, at: SourceSpan(SourcePath("content/a.md"), line: 1_234_567, column: 1),
            vi: "loại trừ thắng", en: "exclusion wins", sourceLine: ""),
    ]

    @Test(arguments: MessageLanguage.allCases) func messagesAreAsKept(language: MessageLanguage) throws {
        let text = DiagnosticPrinter(language: language).text(Self.diagnostics)
        try Golden.expect(text, "diagnostics.\(language.rawValue).txt")
        let coloured = DiagnosticPrinter(language: language, colour: true, columns: 60).text(Self.diagnostics)
        try Golden.expect(coloured, "diagnostics-colour.\(language.rawValue).txt")
    }

    @Test func orderOfFindingDoesNotShow() {
        let printer = DiagnosticPrinter(language: .vi)
        #expect(printer.text(Self.diagnostics) == printer.text(Self.diagnostics.reversed()))
        #expect(printer.text([]).isEmpty)
    }

    @Test(arguments: MessageLanguage.allCases) func jsonIsAsKept(language: MessageLanguage) throws {
        let result = CommandResult(
            Self.diagnostics, strict: false, summary: Message(vi: "Không dựng gì.", en: "Nothing built."),
            json: "{\"pages\":[1,2]}")
        let printed = result.printed(CommandOptions(language: language, json: true))
        #expect(printed.errors.isEmpty)
        try Golden.expect(printed.output, "diagnostics.\(language.rawValue).json")

        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 2)
        #expect(object["pages"] as? [Int] == [1, 2])
        let list = try #require(object["diagnostics"] as? [[String: Any]])
        let sorted = Self.diagnostics.sorted()
        #expect(list.map { $0["message"] as? String } == sorted.map { $0.message.text(language) })
        #expect(list.map { $0["source"] as? String } == sorted.map(\.sourceLine))
    }

    @Test func everyScalarSurvivesJSON() throws {
        var text = "“ế” 有給 🙂 \u{2028} \u{7F} \u{85}"
        for value in UInt8(0)..<0x30 { text.unicodeScalars.append(Unicode.Scalar(value)) }
        let written = JSONWriter.text(.object([("a", .list([.text(text), .null, .flag(true), .number(-3)]))]))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
        #expect((object["a"] as? [Any])?.first as? String == text)
        #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }

    @Test(arguments: [
        (nil, true, false, 0), (Severity.warning, false, false, 0), (.warning, true, false, 1),
        (.error, false, true, 1),
    ])
    func exitCodeFollowsGravity(severity: Severity?, strict: Bool, _: Bool, code: Int32) {
        let found =
            severity.map { [Diagnostic($0, .linkBroken, at: SourceSpan(SourcePath("a")), vi: "", en: "")] } ?? []
        #expect(CommandResult(found, strict: strict).exitCode.rawValue == code)
    }

    @Test func askedLanguageWinsOverTheSites() {
        let result = CommandResult(exitCode: .done, summary: Message(vi: "xong", en: "done"), language: .en)
        #expect(result.printed(CommandOptions()).errors == "done\n")
        #expect(result.printed(CommandOptions(language: .vi)).errors == "xong\n")
    }

    /// Work that says once what it does is shown when it turns out to be slow.
    @Test func progressComesByItself() async {
        let lines = Lines()
        let progress = Progress(isOn: true, delay: .milliseconds(10)) { lines.add($0) }
        await progress.during {
            progress.show(Message(vi: "Đang dựng…", en: "Building…"))
            for _ in 0..<100 where lines.all.isEmpty { try? await Task.sleep(for: .milliseconds(50)) }
        }
        #expect(lines.all.first == "\r\u{1B}[KĐang dựng… 0 s")
        #expect(lines.all.last == "\r\u{1B}[K")
    }

    @Test func progressIsSilentUntilWorkIsSlow() {
        let lines = Lines()
        let quick = Progress(isOn: true) { lines.add($0) }
        quick.show(Message(vi: "đọc", en: "reading"))
        quick.clear()
        #expect(lines.all.isEmpty)
        let off = Progress(isOn: false, delay: .zero) { lines.add($0) }
        off.show(Message(vi: "đọc", en: "reading"))
        #expect(lines.all.isEmpty)
        let slow = Progress(isOn: true, columns: 20, delay: .zero) { lines.add($0) }
        slow.show(Message(vi: "đọc các trang", en: "reading"), done: 3, of: 1000)
        slow.show(Message(vi: "bỏ vì quá sớm", en: "dropped"))
        slow.clear()
        slow.clear()
        #expect(lines.all == ["\r\u{1B}[Kđọc các trang… 3/1…", "\r\u{1B}[K"])
    }
}

/// Collects what is written.
private final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []
    func add(_ line: String) { lock.withLock { lines.append(line) } }
    var all: [String] { lock.withLock { lines } }
}
