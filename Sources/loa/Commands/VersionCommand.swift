import ArgumentParser
import LoaShell

struct VersionCommand: LoaCommand {
    static let guide = CommandGuide(
        "version", vi: "in số phiên bản", en: "print the version", common: ["--lang", "--json", "--help"])

    @OptionGroup var common: CommonOptions

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult { LoaVersion.command() }
}
