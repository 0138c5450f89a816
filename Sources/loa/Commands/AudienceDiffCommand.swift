import ArgumentParser
import LoaMarkup
import LoaShell

struct AudienceDiffCommand: LoaCommand {
    static let guide = CommandGuide(
        "audience diff", vi: "so nội dung của hai nhóm: chỉ A có, chỉ B có, cả hai có nhưng khác nhau",
        en: "compare what two audiences get: only A, only B, both but different",
        arguments: [
            .init(Message(vi: "NHÓM-A", en: "A"), vi: "tên nhóm độc giả thứ nhất", en: "the first audience"),
            .init(Message(vi: "NHÓM-B", en: "B"), vi: "tên nhóm độc giả thứ hai", en: "the second audience"),
            .init(
                Message(vi: "TRANG", en: "PAGE"), isRequired: false,
                vi: "một trang, ví dụ content/luong/cham-luong.md; không ghi thì mọi trang",
                en: "one page, as content/luong/cham-luong.md; without it all pages"),
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init(
                "loa audience diff nguoi-lao-dong doanh-nghiep", vi: "hai nhóm, trên mọi trang",
                en: "two audiences, on all pages")
        ])

    @OptionGroup var common: CommonOptions
    @Argument var first: String
    @Argument var second: String
    @Argument var page: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        if first == second {
            throw UsageError(
                vi: "hai nhóm phải khác nhau; cả hai đều là “\(first)”",
                en: "the audiences must differ; both are “\(first)”",
                call: Self.guide.call)
        }
        return await Commands.audienceDiff(options, first, second, page: page)
    }
}
