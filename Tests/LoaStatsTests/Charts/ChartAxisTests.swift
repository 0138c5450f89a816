import LoaMarkup
import TestSupport
import Testing

@testable import LoaStats

@Suite struct ChartAxisTests {
    private func written(_ values: [Int], steps: Int = 5, zero: Bool = true) -> [String] {
        ChartAxis.over(values.map { DecimalNumber($0) }, steps: steps, startsAtZero: zero).ticks.map { NumberForm(.vi).text($0) }
    }

    @Test func stepsAreRound() {
        #expect(written([25_000]) == ["0", "5.000", "10.000", "15.000", "20.000", "25.000"])
        #expect(written([3]) == ["0", "1", "2", "3"])
        #expect(written([1]) == ["0", "1"])
        #expect(written([0]) == ["0", "1"])
        #expect(written([12]) == ["0", "5", "10", "15"])
        #expect(written([1240]) == ["0", "250", "500", "750", "1.000", "1.250"])
        #expect(written([-230, 310]) == ["−400", "−200", "0", "200", "400"])
        #expect(written([-7]) == ["−8", "−6", "−4", "−2", "0"])
    }

    @Test func aLineMayLeaveZeroOnlyInTheUpperPart() {
        #expect(written([8420, 8800], zero: false).first == "8.400")
        #expect(written([10_214, 13_480], zero: false).first == "10.000")
        #expect(written([5, 10], zero: false).first == "0")
        #expect(written([7, 7, 7], zero: false).first == "0")
        #expect(written([8420, 8800], zero: true).first == "0")
    }

    @Test func fractionsKeepTheirDigits() {
        let axis = ChartAxis.over([DecimalNumber(12, scale: 1)], steps: 5, startsAtZero: true)
        #expect(axis.ticks.map { NumberForm(.vi).text($0) } == ["0", "0,25", "0,5", "0,75", "1", "1,25"])
    }

    @Test func coversAllValues() {
        var random = SeededGenerator(7)
        for _ in 0..<2000 {
            let size = [1, 9, 250, 77_000, 10_000_000, 1_000_000_000_000_000, Int.max / 4][random.below(7)]
            let values = (0...random.below(5)).map { _ in
                DecimalNumber((random.chance(30) ? -1 : 1) * random.below(size), scale: random.below(4))
            }
            let axis = ChartAxis.over(values, steps: 3 + random.below(4), startsAtZero: random.chance(50))
            for value in values {
                let slack = (axis.high - axis.low) * 1e-6
                #expect(axis.low - slack <= value.approximate && value.approximate <= axis.high + slack, "\(values) \(axis)")
            }
            #expect(axis.low < axis.high)
            #expect(axis.ticks.count >= 2 && axis.ticks.count <= 9, "\(values) \(axis)")
            #expect(axis.ticks == axis.ticks.sorted())
        }
    }

    @Test func largeNumbersAreWords() {
        func texts(_ language: TextLanguage, _ values: [Int]) -> [String] {
            let model = ChartModel(
                .bar, title: "", unit: "đồng", language: language, categories: ChartSamples.months(values.count),
                series: [ChartSamples.row("", values)])
            let axis = ChartAxis.over(model.numbers, steps: 4, startsAtZero: true)
            return ChartNumbers(model).axis(axis.ticks)
        }
        #expect(texts(.vi, [1_900_000]) == ["0", "0,5\u{A0}triệu", "1\u{A0}triệu", "1,5\u{A0}triệu", "2\u{A0}triệu"])
        #expect(texts(.vi, [25_000]) == ["0", "10.000", "20.000", "30.000"])
        #expect(texts(.en, [3_000_000]).last == "3\u{A0}million")
        #expect(texts(.zh, [3_000_000]).last == "300万")
    }
}
