import ArgumentParser
import LoaMarkup
import LoaShell

struct InitCommand: LoaCommand {
    static let guide = CommandGuide(
        "init", vi: "tạo một trang mẫu nhỏ trong thư mục trống", en: "make a small complete site in an empty folder",
        arguments: [
            .init(
                CommandGuide.folder, isRequired: false, vi: "thư mục, trống hoặc chưa có (mặc định: thư mục đang đứng)",
                en: "the folder, empty or not there yet (default: the current one)")
        ],
        options: [
            .init("--title", Message(vi: "TÊN", en: "TITLE"), vi: "tên của trang web", en: "the name of the site")
        ],
        common: ["--site", "--lang", "--json", "--help"],
        examples: [
            .init(
                "loa init trang-moi --title \"Công đoàn Hạ Long\"", vi: "rồi chạy: loa build --site trang-moi",
                en: "then run: loa build --site trang-moi")
        ])

    static let needsSite = false

    @OptionGroup var common: CommonOptions
    @Argument var folder: String?
    @Option(name: .customLong("title")) var title: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        if let folder, options.site != "." {
            throw UsageError(
                vi: "chỉ ghi một thư mục: “\(folder)” hoặc --site “\(options.site)”",
                en: "name one folder: “\(folder)” or --site “\(options.site)”", call: Self.guide.call)
        }
        return try StarterSite.command(folder ?? options.site, title: title, options)
    }
}
