import ArgumentParser
import Foundation
import LoaMarkup
import LoaShell
import Testing

@testable import loa

@Suite struct HelpTests {
    static let guides = Loa.guide.all.map(\.name)

    @Test(arguments: guides, MessageLanguage.allCases)
    func helpIsAsKept(name: String, language: MessageLanguage) async throws {
        let words = ["help"] + name.split(separator: " ").map(String.init) + ["--lang", language.rawValue]
        let ending = await CommandLineTool().run(words)
        #expect(ending.exitCode == .done)
        #expect(ending.errors.isEmpty)
        let file = name.isEmpty ? "loa" : "loa-" + name.split(separator: " ").joined(separator: "-")
        try Golden.expect(ending.output, "help-\(file).\(language.rawValue).txt")
    }

    @Test(arguments: guides, [20, 40, 80, 100, 300])
    func noLineIsWiderThanTheTerminal(name: String, columns: Int) throws {
        let guide = try #require(Loa.guide.all.first { $0.name == name })
        for language in MessageLanguage.allCases {
            let help = HelpText(language: language, columns: columns).text(guide)
            for line in help.split(separator: "\n") where !line.contains("loa ") {
                #expect(DisplayText.width(of: line) <= max(64, min(columns, 100)), "\(line)")
            }
        }
    }

    /// All ways of asking lead to one text.
    @Test(arguments: [
        ["build", "--help"], ["help", "build"], ["-h", "build"], ["build", "-h"], ["--help", "build", "x"],
    ])
    func helpCanBeAskedForAnyhow(words: [String]) async {
        let ending = await CommandLineTool().run(words)
        #expect(ending.output.hasPrefix("loa build — dựng"))
        #expect(ending.exitCode == .done)
    }

    @Test func bareProgramShowsHelp() async {
        let bare = await CommandLineTool().run([])
        #expect(bare.exitCode == .done)
        #expect(bare.output.contains("CÁCH DÙNG"))
        #expect(await CommandLineTool(languageVariable: "en_US.UTF-8").run([]).output.contains("USAGE"))
        #expect(await CommandLineTool(languageVariable: "en").run(["--lang", "vi"]).output == bare.output)
    }

    /// What help tells is what is parsed: same commands, options, values, arguments.
    @Test func guidesAgreeWithTheParser() throws {
        let dump = try #require(
            try JSONSerialization.jsonObject(with: Data(Loa._dumpHelp().utf8)) as? [String: Any])
        let root = try #require(dump["command"] as? [String: Any])
        try compare(root, Loa.guide, isRoot: true)
    }

    /// - Parameter above: The options of a command above that does something itself: it reads those of the same name.
    private func compare(_ command: [String: Any], _ guide: CommandGuide, isRoot: Bool = false, above: Set<String> = []) throws {
        #expect(command["commandName"] as? String == guide.word)
        let below = (command["subcommands"] as? [[String: Any]] ?? []).filter { $0["commandName"] as? String != "help" }
        #expect(below.map { $0["commandName"] as? String } == guide.commands.map(\.word))
        let arguments = (command["arguments"] as? [[String: Any]] ?? [])
        let own = arguments.compactMap { ($0["preferredName"] as? [String: Any])?["name"] as? String }.map { "--" + $0 }
        for (child, childGuide) in zip(below, guide.commands) {
            try compare(child, childGuide, above: guide.standsAlone ? Set(own) : [])
        }
        guard below.isEmpty || guide.standsAlone else { return }
        var (options, places) = (Set<String>(), [Bool]())
        for argument in arguments {
            guard argument["kind"] as? String != "positional" else {
                places.append(argument["isOptional"] as? Bool == false)
                continue
            }
            let name = "--" + ((argument["preferredName"] as? [String: Any])?["name"] as? String ?? "")
            options.insert(name)
            let option = try #require(guide.option(name), "\(guide.call) has no \(name) in its guide")
            #expect((option.value != nil) == (argument["kind"] as? String == "option"), "\(guide.call) \(name)")
            #expect(option.repeats == (argument["isRepeating"] as? Bool), "\(guide.call) \(name)")
        }
        #expect(places == guide.arguments.map(\.isRequired), "\(guide.call)")
        let told = Set((guide.options + CommandGuide.commonOptions).map(\.name)).subtracting(["--help"])
        #expect(options.union(above.intersection(told)) == told, "\(guide.call)")
        #expect(Set(guide.common).isSubset(of: Set(CommandGuide.commonOptions.map(\.name))))
    }
}
