import ArgumentParser
import LoaMarkup
import LoaShell

struct StatsLogCommand: LoaCommand {
    static let guide = CommandGuide(
        "stats log", vi: "nhật ký nhập số liệu: lúc nào, ai, tệp nào, đổi bao nhiêu dòng", en: "the journal of imports: when, who, which file, how many rows",
        arguments: [
            .init(
                Message(vi: "BỘ", en: "SET"), isRequired: false, vi: "một bộ số liệu; không ghi thì mọi bộ", en: "one data set; without it all")
        ],
        common: ["--site", "--lang", "--json", "--help"],
        examples: [.init("loa stats log doan-vien-thang", vi: "các lần nhập của bộ ấy, mới nhất ở trên", en: "the imports of that set, the last on top")])

    @OptionGroup var common: CommonOptions
    @Argument var set: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        try StatsLog.command(set, options)
    }
}
