import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ParagraphLinesTests {
    @Test func show() throws {
        for (width, wrap) in [(150.0, PrintStyle.Wrap.pretty), (240, .pretty), (340, .pretty), (240, .balance)] {
            let lines = try Paragraphs.shape(Paragraphs.prose).lines(width: width, wrap: wrap)
            print(width, wrap)
            for (line, words) in zip(lines, Paragraphs.trimmed(lines)) { print(Int(line.width), words) }
        }
        for (line, words) in zip(try Paragraphs.shape(Paragraphs.prose).lines(width: 240, wrap: .pretty, isLoose: true), Paragraphs.trimmed(try Paragraphs.shape(Paragraphs.prose).lines(width: 240, wrap: .pretty, isLoose: true))) { print("loose", Int(line.width), words) }
        for width in [120.0, 180] {
            print("x", try Paragraphs.broken("Tám điều nên biết khi ký hợp đồng lao động", width, .balance))
            print("x", try Paragraphs.broken("Xem https://vieclam.quangninh.gov.vn/thong-bao/2026/tuyen-dung?trang=2&muc=3 để biết thêm", width))
        }
        print("x", try Paragraphs.broken("工会是代表职工利益的组织，维护“合法权益”（2026年5天）。《工会法》规定：", 63))
        print("x", try Paragraphs.broken("노동조합은 근로자를 대표하는 조직입니다", 63))
    }
}
