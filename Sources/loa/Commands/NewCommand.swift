import ArgumentParser
import LoaMarkup
import LoaShell

struct NewCommand: LoaCommand {
    static let guide = CommandGuide(
        "new", vi: "tạo một trang hoặc một mục mới", en: "make a new page or section",
        details: Message(
            vi: "Tạo tệp có sẵn phần khai báo đúng, để bạn viết tiếp. Không bao giờ ghi đè tệp đã có.",
            en: "Makes a file with correct front matter, ready to write in. Never overwrites a file."),
        arguments: [
            .init(
                Message(vi: "ĐƯỜNG-DẪN", en: "PATH"),
                vi: "nơi của trang trong content/, ví dụ luong/cham-luong; có “/” ở cuối là một mục, ví dụ luong/",
                en: "where in content/ it goes, as luong/cham-luong; with a “/” at the end it is a section, as luong/")
        ],
        options: [
            .init(
                "--title", Message(vi: "TÊN", en: "TITLE"), vi: "tên trang, người đọc sẽ thấy",
                en: "the title that readers see"),
            .init(
                "--for", Message(vi: "NHÓM", en: "AUDIENCE"), repeats: true,
                vi: "nhóm độc giả, nhiều nhóm cách nhau dấu phẩy; không ghi thì theo mục chứa trang",
                en: "its audiences, separated by commas; without it those of the section"),
            .init(
                "--rows", Message(vi: "BẢNG", en: "TABLE"),
                vi: "trang làm mẫu, mỗi dòng của bảng thành một trang: tệp .csv cạnh trang, hoặc stats:TÊN-BẢNG",
                en: "a pattern, of which each row of a table makes a page: a .csv file beside it, or stats:TABLE"),
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init(
                "loa new luong/cham-luong --title \"Bị chậm lương thì làm gì?\" --for nguoi-lao-dong",
                vi: "tạo content/luong/cham-luong.md", en: "makes content/luong/cham-luong.md"),
            .init(
                "loa new noi-lam/phuong-xa --title \"Công đoàn {{ten}}\" --rows stats:don-vi",
                vi: "tạo mẫu cho trang của từng đơn vị", en: "makes a pattern for a page of each unit"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var path: String
    @Option(name: .customLong("title")) var title: String?
    @Option(name: .customLong("for")) var audiences: [String] = []
    @Option(name: .customLong("rows")) var rows: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        try NewPage.command(path, title: title, audiences: audiences, rows: rows, options)
    }
}
