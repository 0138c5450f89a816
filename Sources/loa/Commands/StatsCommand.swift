import ArgumentParser
import LoaShell

struct StatsCommand: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [StatsImportCommand.self, StatsPullCommand.self, StatsLogCommand.self]

    static let guide = CommandGuide(
        "stats", vi: "nhập số liệu các đơn vị gửi, lấy từ nguồn, xem đã nhập những gì",
        en: "import the figures that units send, fetch from sources, see what was imported",
        common: ["--site", "--today", "--lang", "--json", "--help"], commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: guide.word, subcommands: commands.map { $0 }, helpNames: [])
}
