import ArgumentParser
import LoaShell

struct StatsCommand: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [StatsImportCommand.self, StatsLogCommand.self, StatsDiffCommand.self]

    static let guide = CommandGuide(
        "stats", vi: "nhập số liệu các đơn vị gửi, xem đã nhập và đổi những gì", en: "import the figures that units send, see what was imported and what changed",
        common: ["--site", "--today", "--lang", "--json", "--help"], commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: guide.word, subcommands: commands.map { $0 }, helpNames: [])
}
