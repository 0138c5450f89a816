import ArgumentParser
import LoaShell

/// A command, or a word with commands below it, that tells people about itself.
protocol GuidedCommand: ParsableCommand {
    /// What help and usage errors are made from; a test holds it against what is parsed.
    static var guide: CommandGuide { get }
}

/// A command that does something.
protocol LoaCommand: GuidedCommand {
    /// The options that all commands take.
    var common: CommonOptions { get }

    /// Whether it works on a site, whose folder must then be there.
    static var needsSite: Bool { get }

    /// Does it.
    ///
    /// - Throws: When the command line asks for something that cannot be.
    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult
}

extension LoaCommand {
    /// Whoever is told of `--site` works on a site.
    static var needsSite: Bool { guide.common.contains("--site") }

    /// The name from the guide; help is not the parser's, because it speaks English alone.
    static var configuration: CommandConfiguration { CommandConfiguration(commandName: guide.word, helpNames: []) }
}
