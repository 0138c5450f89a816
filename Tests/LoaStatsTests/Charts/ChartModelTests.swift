import LoaMarkup
import TestSupport
import Testing

@testable import LoaStats

@Suite struct ChartModelTests {
    @Test func theMessageIsFirstLastHighestLowestAndTarget() {
        #expect(
            ChartSamples.members.description
                == "Từ 10.214 đoàn viên (tháng 7/2025) đến 13.480 đoàn viên (tháng 10/2026, ước), cao nhất 13.480 đoàn viên (tháng 10/2026, ước), thấp nhất 10.214 đoàn viên (tháng 7/2025); Chỉ tiêu 12/2028: 25.000 đoàn viên."
        )
        #expect(ChartSamples.empty.description == "Chưa có số liệu.")
        #expect(ChartSamples.one.description == "12.480 người (tháng 7/2025).")
        #expect(ChartSamples.equal.description == "Tất cả đều là 7 cuộc.")
        #expect(ChartSamples.twelve.description.hasSuffix("; và 9 dãy số khác."))
        #expect(ChartSamples.english.description.hasPrefix("From 1,250,000 people (Q1) to 3,100,000 people (Q3, est.)"))
    }

    @Test func hiddenNumbersAreNeverNamed() {
        let shown = ChartModel(.bar, title: "", unit: "", categories: ChartSamples.months(3), series: [ChartSamples.row("A", [40, 987_654, 50])])
        let hidden = ChartModel(
            .bar, title: "", unit: "", categories: ChartSamples.months(3), series: [ChartSeries("A", [40, .hidden("dưới 5"), 50])])
        #expect(shown.description.contains("987.654"))
        #expect(!hidden.description.contains("987.654"))
        #expect(hidden.description.contains("cao nhất 50"))
        #expect(hidden.notes == [ChartWords(.vi).hiddenNote(["dưới 5"])])
    }

    @Test func sumsWithHiddenPartsAreNotWritten() {
        let model = ChartModel(
            .stack, title: "", unit: "", categories: ChartSamples.months(2),
            series: [ChartSamples.row("A", [100, 100]), ChartSeries("B", [30, .hidden("dưới 5")])])
        let texts = ChartLayout(width: 720).drawing(model).texts.filter { $0.weight == .semibold }.map(\.text)
        #expect(texts.contains("130"))
        #expect(!texts.contains("100"))
        #expect(model.total(0) == 130)
        #expect(model.total(1) == nil)
    }

    @Test func notesAndValuesAreWords() {
        #expect(ChartSamples.members.notes.first == "(1) Từ 11/2025 tính cả các công đoàn cơ sở mới chuyển về tỉnh.")
        #expect(ChartSamples.members.notes.count == 2)
        #expect(ChartSamples.joined.text(.number(540, isEstimate: true)) == "540\u{A0}(ước)")
        #expect(ChartSamples.dots.text(71) == "71%")
        #expect(ChartSamples.joined.text(.missing) == "–")
    }

    @Test func breaksOutsideAreLeftOut() {
        let model = ChartModel(
            .line, title: "", unit: "", categories: ChartSamples.months(3), series: [],
            breaks: [3, 0, 2, -1, 1].map { ChartBreak(before: $0, note: "") })
        #expect(model.breaks.map(\.index) == [1, 2])
    }
}
