public import LoaMarkup

/// What a printing house is told with a press file (phiếu in).
public struct JobTicket: Hashable, Sendable {
    /// The title of the leaflet.
    public var title: String
    /// Who speaks on it.
    public var issuer: String?
    /// Whom it is for.
    public var audience: String?
    /// How many leaflets that differ in words the file has.
    public var versions: Int
    /// What people call the format.
    public var format: Message
    /// The sheet after cutting, not folded; of booklets two pages beside each other; in millimetres.
    public var flat: PaperSize
    /// The piece as people get it, in millimetres.
    public var finished: PaperSize
    /// How many pages a piece has: sides of a sheet, or pages of a booklet.
    public var pages: Int
    /// Whether the pages are those of a booklet.
    public var isBooklet: Bool
    /// The inks of front and back as printers write them, as `4/4`; of booklets cover and inside are alike.
    public var colours: String
    /// How it is folded and bound; nil for not at all.
    public var folds: Message?
    /// The paper to ask for.
    public var paper: Message?
    /// How many pieces, of each leaflet where they differ; left to be written by hand when nil.
    public var quantity: Int?
    /// How far colour runs past the cut, in millimetres.
    public var bleed: Double
    /// The printing condition that the file is made for, as the ICC profile calls it.
    public var condition: String?
    /// The name of the press file.
    public var file: String
    /// The SHA-256 of the press file in hexadecimal digits; its beginning is enough to tell files apart.
    public var digest: String
    /// Whom to call.
    public var contact: String?
    /// Who prints it.
    public var printer: String?
    /// What else is to be minded.
    public var note: String?
    /// The day of the file.
    public var day: CalendarDate

    /// Tells what can be told from a leaflet and its composed press document.
    ///
    /// - Parameter leaflets: How many leaflets stand in the document one after the other; all are like the first but for words.
    public init(_ leaflet: LaidLeaflet, press document: PrintDocument, leaflets: Int = 1, file: String, digest: String) {
        let format = leaflet.format
        versions = max(1, leaflets)
        title = leaflet.title
        self.format = format.name
        isBooklet = format.imposition?.kind == .saddle
        flat = isBooklet ? PaperSize(2 * format.sheet.width, format.sheet.height) : format.sheet
        finished = FoldWords.finished(format)
        let sides = max(1, document.pages.count / versions)
        pages = sides
        let counts = SideColours.counts(of: document)
        let fronts = counts.indices.filter { $0 % sides % 2 == 0 }.map { counts[$0] }.max() ?? 0
        let backs = counts.indices.filter { $0 % sides % 2 == 1 }.map { counts[$0] }.max() ?? 0
        colours = isBooklet ? "\(max(fronts, backs))/\(max(fronts, backs))" : "\(fronts)/\(backs)"
        folds = FoldWords.words(format)
        paper = format.paper
        bleed = format.bleed
        day = leaflet.day
        self.file = file
        self.digest = digest
    }

    /// The lines of the ticket: what is asked, and what is answered.
    public func rows(_ language: MessageLanguage = .vi) -> [(name: String, value: String)] {
        func both(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        func size(_ size: PaperSize) -> String {
            let (width, height) = (PreflightWork.number(size.width), PreflightWork.number(size.height))
            return both("\(width.vi) × \(height.vi) mm", "\(width.en) × \(height.en) mm")
        }
        let open = "……………………"
        let count = quantity.map { NumberForm(language == .vi ? .vi : .en).text($0) } ?? open
        let bleed = PreflightWork.number(bleed)
        let number = NumberForm(language == .vi ? .vi : .en)
        let sides = isBooklet ? both("\(pages) trang", "\(pages) pages") : both("\(pages) mặt", pages == 1 ? "1 side" : "\(pages) sides")
        let isRun = versions > 1
        let all: [(String, String?)] = [
            (both("Số lượng", "Quantity"), both("\(count) bản\(isRun ? " mỗi mẫu" : "")", "\(count) pieces\(isRun ? " of each" : "")")),
            (
                both("Số mẫu", "Versions"),
                isRun ? both("\(number.text(versions)), lần lượt trong tệp, chữ khác nhau", "\(number.text(versions)), one after the other in the file") : nil
            ),
            (both("Khổ", "Format"), format.text(language)),
            (both("Kích thước thành phẩm", "Finished size"), size(finished)),
            (both("Kích thước trải", "Flat size"), size(flat)),
            (both("Số mặt, số trang", "Sides or pages"), sides),
            (both("Số màu", "Colours"), both("\(colours) (mặt trước/mặt sau)", "\(colours) (front/back)")),
            (both("Giấy", "Paper"), paper?.text(language) ?? open),
            (both("Gấp, đóng", "Folding, binding"), folds?.text(language) ?? both("không gấp", "none")),
            (both("Tràn lề", "Bleed"), both("\(bleed.vi) mm mỗi cạnh, đã có trong tệp", "\(bleed.en) mm on each side, in the file")),
            (both("Điều kiện màu (ICC)", "Printing condition (ICC)"), condition),
            (both("Tệp in", "File"), file),
            (both("Mã kiểm tra (SHA-256)", "Check (SHA-256)"), String(digest.prefix(16))),
            (both("Ngày làm tệp", "Day of the file"), day.text(.short, in: language == .vi ? .vi : .en)),
            (both("Dành cho", "For"), audience),
            (both("Nhà in", "Printer"), printer ?? open),
            (both("Người liên hệ", "Contact"), contact ?? open),
            (both("Ngày giao", "Delivery"), open),
            (both("Ghi chú", "Note"), note),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}
