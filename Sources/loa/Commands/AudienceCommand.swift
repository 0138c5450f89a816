import ArgumentParser
import LoaShell

struct AudienceCommand: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [
        AudienceReportCommand.self, AudienceDiffCommand.self, AudienceReviewCommand.self,
    ]

    static let guide = CommandGuide(
        "audience", vi: "xem nhóm độc giả nào nhận được gì", en: "see which audience gets what",
        common: ["--site", "--today", "--lang", "--json", "--help"], commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: guide.word, subcommands: commands.map { $0 }, helpNames: [])
}
