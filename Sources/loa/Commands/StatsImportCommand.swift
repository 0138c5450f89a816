import ArgumentParser
import LoaMarkup
import LoaShell

struct StatsImportCommand: LoaCommand {
    static let guide = CommandGuide(
        "stats import", vi: "nhập một tệp số liệu (.xlsx, .csv) vào kho của trang", en: "import a file of figures (.xlsx, .csv) into the site's data",
        details: Message(
            vi:
                "Mọi ô được kiểm tra trước; chỉ lưu khi tất cả đều đúng. Ô nào bị từ chối được nêu rõ trang tính, dòng, cột và lý do. Số cũ không bị mất: mỗi lần nhập được giữ trong content/stats/history.",
            en:
                "Every cell is checked first; nothing is stored unless all is right. Refused cells are named by sheet, row, column and reason. No old number is lost: each import is kept in content/stats/history."
        ),
        arguments: [
            .init(CommandGuide.file, vi: "tệp .xlsx hoặc .csv mà đơn vị gửi", en: "the .xlsx or .csv file that a unit sent")
        ],
        options: [
            .init("--as", Message(vi: "BỘ", en: "SET"), vi: "bộ số liệu trong stats.yaml (mặc định: bộ hợp với tệp)", en: "the data set of stats.yaml (default: the one that fits)"),
            .init("--sheet", Message(vi: "TÊN", en: "NAME"), vi: "trang tính chứa số liệu (mặc định: mọi trang có bảng)", en: "the sheet with the data (default: all that have the table)"),
            .init(
                "--period", Message(vi: "KỲ", en: "PERIOD"), vi: "kỳ của số liệu khi tệp không ghi, ví dụ 2026-10, 2026-Q3",
                en: "the period when the file does not say it, as 2026-10, 2026-Q3"),
            .init(
                "--sender", Message(vi: "TÊN", en: "NAME"), vi: "đơn vị gửi; cách đọc tệp của họ được nhớ trong content/stats/mappings",
                en: "who sent it; how to read their files is remembered in content/stats/mappings"),
            .init("--by", Message(vi: "TÊN", en: "NAME"), vi: "người nhập, ghi vào nhật ký (mặc định: tên đăng nhập máy)", en: "who imports, for the journal (default: the user of the machine)"),
            .init("--reason", Message(vi: "LÝ-DO", en: "TEXT"), vi: "vì sao sửa số đã lưu; bắt buộc khi có sửa", en: "why stored numbers change; needed when some do"),
            .init("--partial", vi: "lưu những dòng đúng, nêu những dòng bị từ chối", en: "store the rows that are right, list those refused"),
            .init("--dry-run", vi: "chỉ kiểm tra, không lưu gì", en: "check alone, store nothing"),
        ],
        common: ["--site", "--today", "--lang", "--json", "--strict", "--help"],
        examples: [
            .init("loa stats import ha-tu-thang-10.xlsx --dry-run", vi: "xem tệp có lỗi gì", en: "see what is wrong with a file"),
            .init(
                "loa stats import bao-cao.xlsx --period 2026-10 --sender \"Phường Hà Tu\" --by Lan", vi: "nhập và nhớ cách đọc tệp của đơn vị",
                en: "import, and remember how the unit's files read"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var file: String
    @Option(name: .customLong("as")) var set: String?
    @Option(name: .customLong("sheet")) var sheet: String?
    @Option(name: .customLong("period")) var period: String?
    @Option(name: .customLong("sender")) var sender: String?
    @Option(name: .customLong("by")) var who: String?
    @Option(name: .customLong("reason")) var reason: String?
    @Flag(name: .customLong("partial")) var partial = false
    @Flag(name: .customLong("dry-run")) var dryRun = false

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        var work = StatsImport(file)
        (work.set, work.sheet, work.period, work.sender, work.who, work.reason) = (set, sheet, period, sender, who, reason)
        (work.isPartial, work.isDry) = (partial, dryRun)
        return try work.command(options)
    }
}
