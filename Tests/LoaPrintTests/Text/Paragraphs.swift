import Foundation
import LoaMarkup
import Testing

@testable import LoaPrint

/// Paragraphs for tests of lines.
enum Paragraphs {
    static let place = SourcePlace(path: SourcePath("content/thu.md"), line: 3)
    static let style = Result { TextStyle(fonts: FontChain(try Samples.regular.get()), size: 10, paint: .black) }
    static let bold = Result { TextStyle(fonts: FontChain(try Samples.bold.get()), size: 14, paint: .black) }

    /// Letters set wide apart.
    static func tracked() throws -> TextStyle {
        var style = try bold.get()
        style.tracking = 0.1
        return style
    }

    /// Ideographs have no font here: only where lines break can be seen.
    static let compounds = CompoundTable([
        "công đoàn", "đoàn viên", "người lao động", "lao động", "hợp đồng", "hợp đồng lao động", "bảo hiểm", "xã hội", "bảo hiểm xã hội", "cơ sở",
        "tư vấn", "pháp luật", "tiền lương", "tranh chấp", "thương lượng", "môi trường", "an toàn", "thai sản", "tai nạn",
    ])

    /// Words in one style.
    static func text(_ words: String) throws -> StyledText {
        StyledText(runs: [.init(Array(words.utf8), style: 0, span: 0, place: place)], styles: [try style.get(), try bold.get()])
    }

    static func shape(_ words: String, compounds: CompoundTable = compounds) throws -> ShapedText {
        try #require(ParagraphShaper(compounds: compounds)).shape(try text(words))
    }

    /// The words of lines.
    static func words(_ lines: [SetLine]) -> [String] {
        lines.map { line in String(decoding: line.pieces.flatMap { $0.words.flatMap(\.run.text) }, as: UTF8.self) }
    }

    /// The words of lines without the spaces that hang.
    static func trimmed(_ lines: [SetLine]) -> [String] {
        words(lines).map { line in
            var line = Substring(line)
            while line.hasSuffix(" ") { line.removeLast() }
            return String(line)
        }
    }

    static func broken(_ words: String, _ width: Double, _ wrap: PrintStyle.Wrap = .pretty, compounds: CompoundTable = compounds) throws -> [String] {
        trimmed(try shape(words, compounds: compounds).lines(width: width, wrap: wrap))
    }

    /// What a file of the fixtures says; written anew on demand.
    static func golden(_ name: String, _ made: String) throws -> String {
        let place = Samples.folder.appendingPathComponent("Fixtures/\(name)")
        if ProcessInfo.processInfo.environment["LOA_REWRITE_GOLDEN"] == "1" { try Data(made.utf8).write(to: place) }
        return String(decoding: try Data(contentsOf: place), as: UTF8.self)
    }

    static let prose = """
        Công đoàn là tổ chức đại diện, chăm lo và bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên. Khi có công đoàn cơ sở, bạn không \
        đơn độc trước những khó khăn ở nơi làm việc: được đại diện khi ký kết, sửa đổi, chấm dứt hợp đồng lao động và khi có tranh chấp; được \
        tư vấn pháp luật miễn phí về tiền lương, giờ làm thêm, bảo hiểm xã hội, thai sản, tai nạn lao động; được thương lượng tập thể về lương, \
        thưởng Tết, bữa ăn ca, xe đưa đón và môi trường làm việc an toàn; được thăm hỏi, trợ giúp khi ốm đau, hiếu, hỉ, thiên tai.
        """
}
