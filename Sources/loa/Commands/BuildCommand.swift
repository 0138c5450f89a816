import ArgumentParser
import LoaMarkup
import LoaShell

struct BuildCommand: LoaCommand {
    static let guide = CommandGuide(
        "build", vi: "dựng trang web cho từng nhóm độc giả", en: "build a website for each audience",
        details: Message(
            vi: "Đọc content/ và themes/, kiểm tra, rồi ghi mọi trang vào thư mục đích trong một bước. Có một lỗi thì "
                + "không đăng gì, bản trước giữ nguyên. Thư mục không phải do loa tạo thì không bao giờ bị ghi đè.",
            en: "Reads content/ and themes/, checks them, and puts all the pages into the output folder in one step. "
                + "With one error nothing is published and the previous output stays. A folder that loa did not make is "
                + "never overwritten."),
        options: [
            .init(
                "--figures-as-of", Message(vi: "NGÀY", en: "DATE"), vi: "dùng số liệu như đã nhập đến hết ngày ấy",
                en: "with the figures as they were imported by the end of that day")
        ],
        examples: [
            .init("loa build --strict", vi: "có cảnh báo cũng dừng", en: "stop at warnings too"),
            .init(
                "loa build --today 01/07/2026 --output xem-truoc", vi: "xem trang sẽ ra sao vào ngày 01/7/2026",
                en: "see the site as it will be on 1 July 2026"),
        ])

    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("figures-as-of")) var figuresAsOf: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        var options = options
        options.figuresAsOf = try CommonOptions.date(figuresAsOf, "--figures-as-of", Self.guide.call)
        return await Commands.build(options)
    }
}
