import Foundation
import LoaMarkup
import LoaPrint

// Shapes and writes a page of text many times: `print-bench COUNT [OUT]`.
// Prints a checksum, pages a second and peak memory.
let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
let fonts = root.appendingPathComponent("themes/quang-ninh/print/fonts")
let faces = try ["Regular", "Italic", "SemiBold", "ExtraBold"].map {
    try FontFace([UInt8](Data(contentsOf: fonts.appendingPathComponent("BeVietnamPro-\($0).ttf"))))
}
let text = """
    Công đoàn là tổ chức đại diện, chăm lo và bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên. Khi có công đoàn cơ sở, bạn không \
    đơn độc trước những khó khăn ở nơi làm việc: được đại diện khi ký kết, sửa đổi, chấm dứt hợp đồng lao động và khi có tranh chấp; được \
    tư vấn pháp luật miễn phí về tiền lương, giờ làm thêm, bảo hiểm xã hội, thai sản, tai nạn lao động; được thương lượng tập thể về lương, \
    thưởng Tết, bữa ăn ca, xe đưa đón và môi trường làm việc an toàn; được thăm hỏi, trợ giúp khi ốm đau, hiếu, hỉ, thiên tai.
    """
guard let family = FontFamily(faces), let shaper = Shaper(), let writer = PDFWriter(), let day = CalendarDate(year: 2026, month: 11, day: 23) else {
    exit(1)
}
let styles = [FontStyle(), FontStyle(isItalic: true), FontStyle(weight: 600), FontStyle(weight: 800)].map(family.chain)
let clock = ContinuousClock()
let start = clock.now
var checksum: UInt64 = 14_695_981_039_346_656_037
var size = 0
for copy in 0..<count {
    var tree = StructureTree()
    var page = PrintPage(width: 595.276, height: 841.89)
    var y = 60.0
    for block in 0..<9 {
        let node = tree.add(block % 3 == 0 ? .heading(2) : .paragraph, to: tree.root)
        let slot = tree.addSlot(to: node)
        let words = (block % 3 == 0 ? "Tờ số \(copy), phần \(block)" : text).utf8
        let bytes = Array(words)
        var pieces: [TextItem.Piece] = []
        var x = 0.0
        let chain = styles[block % 4]
        func flush() {
            page.items.append(.text(TextItem(origin: PagePoint(50, y), size: 11, paint: .black, pieces: pieces, mark: .content(slot))))
            pieces = []
            x = 0
            y += 15.4
        }
        for word in bytes.split(separator: 0x20) {
            for run in [word, [0x20]] {
                let runs = shaper.shape(run, with: chain).runs
                for run in runs {
                    pieces.append(TextItem.Piece(run, x: x))
                    x += run.width(at: 11)
                }
            }
            if x > 480 { flush() }
        }
        if !pieces.isEmpty { flush() }
        y += 6
    }
    let document = PrintDocument(title: "Tờ \(copy)", language: "vi", day: day, identity: Array("\(copy)".utf8), pages: [page], structure: tree)
    let bytes = try writer.write(document, as: .read)
    size += bytes.count
    for byte in bytes { checksum = (checksum ^ UInt64(byte)) &* 1_099_511_628_211 }
    if copy == 0, arguments.count > 2 { try Data(bytes).write(to: URL(fileURLWithPath: arguments[2])) }
}
let seconds = (clock.now - start) / .seconds(1)
var peak = ""
if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) {
    peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
}
print("\(count) pages, \(Int(Double(count) / seconds)) a second, \(size / count) bytes each, checksum \(String(checksum, radix: 16)), \(peak)")
