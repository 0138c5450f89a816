import ArgumentParser
import LoaShell

struct LawCommand: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [LawImpactCommand.self, LawCalendarCommand.self]

    static let guide = CommandGuide(
        "law", vi: "một văn bản hay dữ kiện đang ở những trang nào; sắp tới luật gì bắt đầu, hết hạn, cần đối chiếu lại",
        en: "which pages state an instrument or fact; what law begins, ends or is to be checked again",
        common: ["--site", "--today", "--lang", "--json", "--help"], commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: guide.word, subcommands: commands.map { $0 }, helpNames: [])
}
