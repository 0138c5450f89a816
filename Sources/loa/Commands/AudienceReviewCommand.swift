import ArgumentParser
import LoaMarkup
import LoaShell

struct AudienceReviewCommand: LoaCommand {
    static let guide = CommandGuide(
        "audience review", vi: "bản đọc duyệt của một trang: mọi phiên bản, có ghi của nhóm nào",
        en: "a review copy of a page: all variants, each marked with its audiences",
        arguments: [
            .init(
                Message(vi: "TRANG", en: "PAGE"), vi: "tệp của trang, ví dụ content/luong/cham-luong.md",
                en: "the page's file, as content/luong/cham-luong.md")
        ],
        options: [
            .init(
                "--to", CommandGuide.file, vi: "ghi vào tệp HTML ấy thay vì in ra màn hình",
                en: "write to this HTML file instead of printing")
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init(
                "loa audience review content/luong/cham-luong.md --to duyet.html", vi: "một tệp để gửi người duyệt",
                en: "a file for the reviewer")
        ])

    @OptionGroup var common: CommonOptions
    @Argument var page: String
    @Option(name: .customLong("to")) var to: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        await Commands.audienceReview(options, page: page, to: to)
    }
}
