import Foundation
import LoaMarkup
import Testing

@testable import LoaPreview
@testable import LoaShell

/// Marks on the words of drawn leaflets.
@Suite struct LeafletMarksTests {
    /// A drawing with words on two lines.
    private static func picture(_ lines: [String]) -> LeafletPicture {
        var words: [LeafletPicture.Word] = []
        for (line, text) in lines.enumerated() {
            for (number, word) in text.split(separator: " ").enumerated() {
                words.append(LeafletPicture.Word(text: Array(word.utf8), page: 0, x: Double(number) * 30, y: Double(line) * 20, width: 25, height: 12))
            }
        }
        return LeafletPicture(
            id: "a5", format: Message(vi: "A5", en: "A5"), folder: "", language: "vi", pages: [], words: words, definitions: [])
    }

    private static func marked(_ lines: [String], against other: String) -> String {
        let marks = LeafletMarks(picture(lines), against: other.split(separator: " ").map { Array($0.utf8) })
        return String(decoding: marks.marked(Array("<svg></svg>".utf8), 0), as: UTF8.self)
    }

    @Test func `Neighbours on a line share a frame, lines do not`() {
        let same = LeafletMarks(Self.picture(["một hai"]), against: ["một", "hai"].map { Array($0.utf8) })
        #expect(same.text(.vi) == "Không có chữ nào ở đây khác bên kia.")
        #expect(LeafletMarks(Self.picture(["một"]), against: nil).text(.vi) == nil)
        let text = Self.marked(["một hai ba bốn", "năm sáu"], against: "một sáu")
        #expect(text.components(separatedBy: "<rect").count == 3)
        #expect(text.contains("<rect data-loa-khac=\"them\" x=\"29.0\" y=\"0.0\" width=\"87.0\" height=\"12.0\" rx=\"1\"/>"))
        #expect(text.hasSuffix("</svg>"))
        #expect(Self.marked(["một hai"], against: "một ba").contains("data-loa-khac=\"doi\" x=\"29.0\""))
        #expect(Self.marked(["một"], against: "").contains("\"them\""))
    }
}
