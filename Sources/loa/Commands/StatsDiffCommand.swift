import ArgumentParser
import LoaMarkup
import LoaShell

struct StatsDiffCommand: LoaCommand {
    static let guide = CommandGuide(
        "stats diff", vi: "số liệu đổi gì giữa hai ngày, hay giữa hai kỳ", en: "what changed in the figures between two days or two periods",
        details: Message(
            vi: "Hai ngày: số liệu như đã nhập đến hết mỗi ngày, kèm những lần nhập ở giữa. Hai kỳ (2026-09 2026-10): số của hai kỳ như đang biết.",
            en: "Two days: the figures as imported by the end of each, with the imports in between. Two periods (2026-09 2026-10): their figures as known now."),
        arguments: [
            .init(Message(vi: "TRƯỚC", en: "BEFORE"), vi: "ngày hay kỳ thứ nhất", en: "the first day or period"),
            .init(Message(vi: "SAU", en: "AFTER"), vi: "ngày hay kỳ thứ hai", en: "the second day or period"),
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init("loa stats diff 2026-09 2026-10", vi: "tháng 10 so với tháng 9", en: "October against September"),
            .init("loa stats diff 01/11/2026 15/11/2026", vi: "nửa tháng qua đã nhập và sửa gì", en: "what was imported and corrected in that half month"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var before: String
    @Argument var after: String

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        try StatsDiff.command(before, after, options)
    }
}
