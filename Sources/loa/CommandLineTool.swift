import ArgumentParser
import LoaMarkup
import LoaShell

/// Takes a command line and gives back what to print and how it ended.
struct CommandLineTool: Sendable {
    /// What goes to the streams, and the exit code.
    struct Ending: Hashable, Sendable {
        var output = ""
        var errors = ""
        var exitCode = LoaShell.ExitCode.done
    }

    /// The value of `LOA_LANG`.
    var languageVariable: String?
    /// What is known of the terminal.
    var terminal = TerminalFacts()

    /// Follows the words after `loa`.
    func run(_ line: [String]) async -> Ending {
        let asked = CommandWords.language(line) ?? variable
        do throws(UsageError) {
            if let languageVariable, !languageVariable.isEmpty, variable == nil {
                throw UsageError(
                    vi: "biến LOA_LANG là “\(languageVariable)”; chỉ dùng được vi hoặc en",
                    en: "the variable LOA_LANG is “\(languageVariable)”; it can be vi or en")
            }
            let words = try CommandWords(line, root: Loa.guide)
            if words.wantsHelp {
                let help = HelpText(
                    language: asked ?? .vi, colour: terminal.coloursOutput, columns: terminal.columns)
                return Ending(output: help.text(words.guide))
            }
            let command = try parse(words)
            let options = try command.common.read(variable, terminal, words.guide.call)
            if type(of: command).needsSite { try options.requireSite(words.guide.call) }
            let result = try await options.progress.during { () async throws(UsageError) in
                try await command.perform(options)
            }
            let printed = result.printed(options)
            return Ending(output: printed.output, errors: printed.errors, exitCode: result.exitCode)
        } catch {
            return Ending(
                errors: error.text(asked ?? .vi, colour: terminal.coloursErrors), exitCode: LoaShell.ExitCode.usage)
        }
    }

    private func parse(_ words: CommandWords) throws(UsageError) -> any LoaCommand {
        if let command = try? Loa.parseAsRoot(words.arguments) as? any LoaCommand { return command }
        // What can be wrong has been said before; whatever else the parser refuses has no words of its own.
        let help = HelpText(language: .vi), english = HelpText(language: .en)
        throw UsageError(
            vi: "không hiểu dòng lệnh; cách dùng: \(help.usage(words.guide))",
            en: "the command line is not understood; usage: \(english.usage(words.guide))", call: words.guide.call)
    }

    /// The language of `LOA_LANG`: `vi` or `en`, also with a country as in `en_US.UTF-8`.
    private var variable: MessageLanguage? {
        let tag = (languageVariable ?? "").prefix { $0 != "_" && $0 != "-" && $0 != "." }
        return MessageLanguage(rawValue: tag.lowercased())
    }
}
