import ArgumentParser
import LoaMarkup
import LoaShell
import Testing

@testable import loa

@Suite struct UsageTests {
    /// Lines that cannot be followed; every one ends with 2, prints nothing to standard output.
    static let lines: [[String]] = [
        ["biuld"], ["xyzzy"], ["--foo"], ["--foo", "build"], ["build", "--stric"], ["build", "--ouput", "x"],
        ["build", "-x"], ["build", "extra"], ["build", "--", "-x"], ["build", "--json=yes"], ["build", "--site"],
        ["build", "--site="], ["build", "--site", "--json"], ["build", "--site", "a", "--site", "b"],
        ["build", "--today", "31/02/2026"], ["build", "--today", "05/13/2026"], ["build", "--today", "1.5.26"],
        ["build", "--lang", "fr"], ["build", "--jobs", "0"], ["build", "--jobs", "nhiều"], ["build", "--jobs", "-1"],
        ["explain", "audience.unknwon"], ["explain", "a.b", "c.d"], ["audience"], ["audience", "reprt"],
        ["audience", "diff", "a"], ["audience", "diff", "a", "a"], ["audience", "diff", "a", "b", "c", "d"],
        ["audience", "review"], ["audience", "report", "--to", "x"], ["new"], ["init", "a", "b"],
        ["init", "a", "--site", "b"], ["preview", "--port", "x"], ["serve", "--port", "x"], ["--lang", "en", "publish"], ["--", "build"],
        ["build\u{1B}[31m"],
    ]

    @Test(arguments: lines) func endsWithTwo(line: [String]) async {
        let ending = await CommandLineTool().run(line)
        #expect(ending.exitCode == .usage)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.hasPrefix(line.contains("en") ? "error: " : "lỗi: "))
        #expect(!ending.errors.unicodeScalars.contains("\u{1B}"))
    }

    @Test(arguments: MessageLanguage.allCases) func messagesAreAsKept(language: MessageLanguage) async throws {
        var text = ""
        for line in Self.lines {
            let ending = await CommandLineTool(languageVariable: language.rawValue).run(line)
            text += "$ loa \(DisplayText.harmless(line.joined(separator: " ")))\n\(ending.errors)\n"
        }
        try Golden.expect(text, "usage.\(language.rawValue).txt")
    }

    @Test func unknownLanguageOfTheEnvironmentIsTold() async {
        let ending = await CommandLineTool(languageVariable: "fr").run(["version"])
        #expect(ending.exitCode == .usage)
        #expect(ending.errors.contains("LOA_LANG"))
        #expect(await CommandLineTool(languageVariable: "").run(["version"]).exitCode == .done)
    }

    /// Common options may stand before, between and after the words of the command, with a space or `=`.
    @Test(arguments: [
        ["audience", "diff", "a", "b", "--site", "s", "--jobs=3"],
        ["--site", "s", "--jobs", "3", "audience", "diff", "a", "b"],
        ["audience", "--jobs=3", "diff", "a", "--site=s", "b"],
    ])
    func optionsMayStandAnywhere(line: [String]) throws {
        let words = try CommandWords(line, root: Loa.guide)
        let command = try #require(try Loa.parseAsRoot(words.arguments) as? AudienceDiffCommand)
        #expect(command.first == "a")
        #expect(command.second == "b")
        #expect(command.common.site == "s")
        #expect(command.common.jobs == "3")
    }

    @Test func optionsOfACommandMayStandBeforeIt() throws {
        let words = try CommandWords(["--html", "x.html", "audience", "report"], root: Loa.guide)
        #expect(words.arguments == ["audience", "report", "--html", "x.html"])
    }

    @Test func valuesAreRead() throws {
        let words = try CommandWords(
            ["build", "--today", "01/05/2026", "--strict", "--json", "--output", "đích", "--lang", "en"],
            root: Loa.guide)
        let command = try #require(try Loa.parseAsRoot(words.arguments) as? BuildCommand)
        let options = try command.common.read(nil, TerminalFacts(), "loa build")
        #expect(options.today == CalendarDate(year: 2026, month: 5, day: 1))
        #expect(options.strict && options.json)
        #expect(options.outputFolder == "đích")
        #expect(options.language == .en)
        #expect(options.site == ".")
    }

    @Test(arguments: [(".", "_site"), ("trang", "trang/_site"), ("trang/", "trang/_site")])
    func outputLiesInTheSite(site: String, output: String) {
        #expect(CommandOptions(site: site).outputFolder == output)
    }
}
