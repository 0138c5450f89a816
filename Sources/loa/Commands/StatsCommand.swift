import ArgumentParser
import LoaShell

struct StatsCommand: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [
        StatsImportCommand.self, StatsPullCommand.self, StatsLogCommand.self, StatsDiffCommand.self,
    ]

    static let guide = CommandGuide(
        "stats", vi: "nhập số liệu đơn vị gửi, lấy từ nguồn, xem đã nhập và đổi những gì",
        en: "import the figures that units send, fetch them from sources, see what was imported and changed",
        common: ["--site", "--today", "--lang", "--json", "--help"], commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: guide.word, subcommands: commands.map { $0 }, helpNames: [])
}
