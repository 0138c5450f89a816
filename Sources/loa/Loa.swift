import ArgumentParser
import LoaShell

/// `loa`: a new command is one file in `Commands` and one line here.
struct Loa: GuidedCommand {
    static let commands: [any GuidedCommand.Type] = [
        BuildCommand.self, CheckCommand.self, PreviewCommand.self, PrintCommand.self, LedgerCommand.self, ServeCommand.self, ExplainCommand.self, AudienceCommand.self, NewCommand.self,
        StatsCommand.self, LawCommand.self, InitCommand.self, DoctorCommand.self, VersionCommand.self,
    ]

    static let guide = CommandGuide(
        "", vi: "một nguồn nội dung, một trang web cho mỗi nhóm độc giả",
        en: "one source, one website for each audience",
        common: ["--site", "--output", "--today", "--lang", "--json", "--strict", "--jobs", "--help"],
        examples: [
            .init(
                "loa init trang-moi", vi: "tạo một trang mẫu trong thư mục trang-moi",
                en: "make a small site in trang-moi"),
            .init("loa check", vi: "tìm mọi lỗi mà không ghi gì", en: "find all faults, write nothing"),
            .init("loa build", vi: "dựng trang vào _site", en: "build the site into _site"),
        ],
        commands: commands.map { $0.guide })

    static let configuration = CommandConfiguration(
        commandName: "loa", subcommands: commands.map { $0 }, helpNames: [])
}
