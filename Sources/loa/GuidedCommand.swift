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

    /// Does it.
    ///
    /// - Throws: When the command line asks for something that cannot be.
    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult
}

extension LoaCommand {
    /// The name from the guide; help is not the parser's, because it speaks English alone.
    static var configuration: CommandConfiguration { CommandConfiguration(commandName: guide.word, helpNames: []) }
}
