import ArgumentParser
import LoaMarkup
import LoaShell

struct AudienceReportCommand: LoaCommand {
    static let guide = CommandGuide(
        "audience report", vi: "mỗi trang: từng nhóm thấy những khối nào, chung bao nhiêu, dài bao nhiêu",
        en: "for each page: the blocks that each audience sees, what is shared, how long it is",
        options: [
            .init(
                "--html", CommandGuide.file, vi: "ghi thêm báo cáo dạng trang HTML vào tệp ấy",
                en: "also write the report as an HTML page")
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init(
                "loa audience report --html bao-cao.html", vi: "bảng trên màn hình và một trang để gửi đi",
                en: "a table here, and a page to pass on")
        ])

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("html")) var html: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        await Commands.audienceReport(options, html: html)
    }
}
