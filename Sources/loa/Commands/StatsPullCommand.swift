import ArgumentParser
import LoaMarkup
import LoaShell

struct StatsPullCommand: LoaCommand {
    static let guide = CommandGuide(
        "stats pull", vi: "lấy số liệu từ các nguồn đã khai báo (tệp, cơ sở dữ liệu, web, chương trình)",
        en: "fetch data from the sources declared (files, databases, web, programs)",
        details: Message(
            vi: "Nguồn khai báo ở “from” trong content/stats/stats.yaml. Chỉ đọc nguồn, không sửa gì ở đó. Mọi ô được kiểm tra như khi nhập tệp; số mới được lưu cùng lịch sử. "
                + "Nguồn lỗi hoặc số liệu sai thì trang vẫn dùng bản tốt cuối cùng. Mật khẩu chỉ lấy từ biến môi trường hoặc tệp ngoài content. Mã kết thúc: 1 số liệu bị từ chối, 3 không lấy được.",
            en: "Sources are declared by “from” in content/stats/stats.yaml. They are only read, never changed. "
                + "Every cell is checked as in an import, and what is new is stored with its history. When a source fails or its data are wrong, the site goes on with the last good copy. "
                + "Passwords come from the environment or a file outside content alone. Exit codes: 1 data refused, 3 not fetched."),
        arguments: [
            .init(
                Message(vi: "BỘ", en: "SET"), isRequired: false, repeats: true, vi: "một hay nhiều bộ số liệu; không ghi thì mọi bộ có nguồn",
                en: "one data set or more; without it all that have a source")
        ],
        options: [
            .init("--by", Message(vi: "TÊN", en: "NAME"), vi: "tên ghi vào nhật ký (mặc định: loa stats pull)", en: "the name in the journal (default: loa stats pull)"),
            .init("--dry-run", vi: "lấy và kiểm tra, không lưu gì", en: "fetch and check, store nothing"),
        ],
        common: ["--site", "--today", "--lang", "--json", "--strict", "--help"],
        examples: [
            .init("loa stats pull", vi: "lấy mọi bộ có nguồn", en: "fetch all sets that have a source"),
            .init("loa stats pull doan-vien-thang --dry-run", vi: "xem nguồn của một bộ có gì mới, có lỗi gì", en: "see what is new or wrong at one source"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var sets: [String] = []
    @Option(name: .customLong("by")) var who: String?
    @Flag(name: .customLong("dry-run")) var dryRun = false

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        var work = StatsPull()
        (work.sets, work.who, work.isDry) = (sets, who, dryRun)
        return try work.command(options)
    }
}
