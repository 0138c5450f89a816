import ArgumentParser
import LoaMarkup
import LoaShell

struct PrintCommand: LoaCommand {
    static let guide = CommandGuide(
        "print", vi: "làm tờ rơi, áp phích, thẻ thành tệp PDF để in", en: "make leaflets, posters and cards as PDF files to print",
        details: Message(
            vi: "Mỗi tờ có ba tệp: press.pdf cho nhà in (bốn màu, bù xén, dấu cắt và gấp; kèm phiếu in ticket.pdf), office.pdf cho máy in văn phòng, read.pdf để đọc trên máy. "
                + "Chữ không vừa là lỗi, nói rõ thừa mấy mm và cần bớt mấy tiếng; không gì bị cắt bỏ.",
            en: "Each leaflet has three files: press.pdf for the printing house (four inks, bleed, crop and fold marks; with a job ticket, ticket.pdf), office.pdf for office printers, "
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
            .init("--one-file", vi: "mọi dòng của bảng vào một tệp", en: "all rows of the table in one file"),
            .init(
                "--record", Message(vi: "SỐ-LƯỢNG", en: "QUANTITY"), vi: "ghi vào sổ in: số bản của mỗi tờ (xem loa ledger)",
                en: "note the run in the print ledger: pieces of each leaflet (see loa ledger)"),
            .init("--printer", Message(vi: "NHÀ-IN", en: "PRINTER"), vi: "nơi in, ghi vào phiếu in và sổ in", en: "who prints, for the ticket and the ledger"),
            .init("--note", Message(vi: "CHỮ", en: "TEXT"), vi: "ghi chú cho phiếu in và sổ in", en: "a note for the ticket and the ledger"),
            .init("--to", CommandGuide.folder, vi: "ghi vào thư mục này (mặc định: _print)", en: "write into this folder (default: _print)"),
        ],
        common: ["--site", "--today", "--lang", "--jobs", "--strict", "--json", "--help"],
        examples: [
            .init("loa print", vi: "làm mọi tờ vào _print", en: "make all leaflets in _print"),
            .init("loa print leaflets/co-nguoi-ben-ban --only office --mono", vi: "một tờ, bản đen trắng cho máy văn phòng", en: "one leaflet in grey for the office printer"),
            .init(
                "loa print leaflets/co-nguoi-ben-ban --record 5000 --printer \"Nhà in Hạ Long\"", vi: "tệp và phiếu in cho 5.000 bản, ghi vào sổ in",
                en: "files and job ticket for 5,000 pieces, noted in the ledger"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var page: String?
    @Option(name: .customLong("audience")) var audience: String?
    @Option(name: .customLong("format")) var format: String?
    @Option(name: .customLong("only")) var only: [String] = []
    @Flag(name: .customLong("mono")) var isMono = false
    @Option(name: .customLong("merge")) var merge: String?
    @Flag(name: .customLong("one-file")) var isOneFile = false
    @Option(name: .customLong("record")) var record: String?
    @Option(name: .customLong("printer")) var printer: String?
    @Option(name: .customLong("note")) var note: String?
    @Option(name: .customLong("to")) var folder: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        var quantity: Int?
        if let record {
            guard let number = Int(record), (1...Self.most).contains(number) else {
                throw UsageError(
                    vi: "--record nhận số bản in từ 1 đến \(Self.most), viết liền, không phải “\(record)”",
                    en: "--record takes how many pieces, 1 to \(Self.most), not “\(record)”", call: Self.guide.call)
            }
            guard page != nil else {
                throw UsageError(vi: "--record ghi một tờ rơi mỗi lần; thêm tên tờ rơi", en: "--record notes one leaflet at a time; name it", call: Self.guide.call)
            }
            quantity = number
        }
        return await Commands.print(
            options,
            PrintRequest(
                page: page, audience: audience, format: format, uses: only, isMono: isMono, merge: merge, folder: folder, record: quantity,
                printer: printer, note: note, isOneFile: isOneFile))
    }

    /// More pieces than anybody prints at once.
    private static let most = 100_000_000
}
