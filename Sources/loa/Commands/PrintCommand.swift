import ArgumentParser
import LoaMarkup
import LoaShell

struct PrintCommand: LoaCommand {
    static let guide = CommandGuide(
        "print", vi: "làm tờ rơi, áp phích, thẻ thành tệp PDF để in", en: "make leaflets, posters and cards as PDF files to print",
        details: Message(
            vi: "Mỗi tờ có ba tệp: press.pdf cho nhà in (bốn màu, bù xén, dấu cắt và gấp), office.pdf cho máy in văn phòng, read.pdf để đọc trên máy. "
                + "Chữ không vừa là lỗi, nói rõ thừa mấy mm và cần bớt mấy tiếng; không gì bị cắt bỏ.",
            en: "Each leaflet has three files: press.pdf for the printing house (four inks, bleed, crop and fold marks), office.pdf for office printers, "
                + "read.pdf for screens. Text that does not fit is an error that says by how much; nothing is dropped."),
        arguments: [
            .init(Message(vi: "TỜ", en: "LEAFLET"), isRequired: false, vi: "tệp của tờ rơi; không ghi thì làm tất cả", en: "the leaflet's file; all without it")
        ],
        options: [
            .init("--audience", Message(vi: "NHÓM", en: "AUDIENCE"), vi: "chỉ cho nhóm độc giả này", en: "for this audience alone"),
            .init("--format", Message(vi: "KHỔ", en: "FORMAT"), vi: "chỉ khổ này, ví dụ a5", en: "this format alone, as a5"),
            .init("--only", Message(vi: "LOẠI", en: "KIND"), repeats: true, vi: "chỉ loại tệp này: press, office, read", en: "this kind of file alone: press, office, read"),
            .init("--mono", vi: "bản đen trắng cho máy phô-tô", en: "in shades of grey, for photocopiers"),
            .init("--merge", CommandGuide.file, vi: "mỗi dòng của bảng CSV này một tờ", en: "a leaflet for each row of this CSV table"),
            .init("--to", CommandGuide.folder, vi: "ghi vào thư mục này (mặc định: _print)", en: "write into this folder (default: _print)"),
        ],
        common: ["--site", "--today", "--lang", "--jobs", "--strict", "--json", "--help"],
        examples: [
            .init("loa print", vi: "làm mọi tờ vào _print", en: "make all leaflets in _print"),
            .init("loa print leaflets/co-nguoi-ben-ban --only office --mono", vi: "một tờ, bản đen trắng cho máy văn phòng", en: "one leaflet in grey for the office printer"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var page: String?
    @Option(name: .customLong("audience")) var audience: String?
    @Option(name: .customLong("format")) var format: String?
    @Option(name: .customLong("only")) var only: [String] = []
    @Flag(name: .customLong("mono")) var isMono = false
    @Option(name: .customLong("merge")) var merge: String?
    @Option(name: .customLong("to")) var folder: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        await Commands.print(options, PrintRequest(page: page, audience: audience, format: format, uses: only, isMono: isMono, merge: merge, folder: folder))
    }
}
