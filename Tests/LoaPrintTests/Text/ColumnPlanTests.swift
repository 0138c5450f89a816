import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

@Suite struct ColumnPlanTests {
    typealias Column = ColumnPlan.Column

    @Test func roomForAllIsSharedInProportion() {
        let plan = ColumnPlan([Column(least: 10, full: 50), Column(least: 10, full: 100)], available: 300)
        #expect(plan.widths == [100, 200] && plan.overflow == 0)
        #expect(ColumnPlan([Column(least: 10, full: 50), Column(least: 10, full: 100)], available: 300, fills: false).widths == [50, 100])
        #expect(ColumnPlan([Column(least: 10, full: 50), Column(least: 10, full: 100)], available: 170, padding: 10).widths == [60, 110])
    }

    @Test func shortColumnsAndNumbersAreNotBroken() {
        // A name, a long text, an amount.
        let plan = ColumnPlan([Column(least: 30, full: 40), Column(least: 40, full: 400), Column(least: 20, full: 80, isNumeric: true)], available: 300)
        #expect(plan.widths[0] == 40 && abs(plan.widths[1] - 180) < 1e-9 && abs(plan.widths[2] - 80) < 1e-9)
    }

    @Test func longColumnsShareInProportion() {
        let widths = ColumnPlan.widths(least: [20, 20], full: [600, 300], available: 300)
        #expect(abs(widths[0] - 200) < 1e-6 && abs(widths[1] - 100) < 1e-6)
        // One cannot get as narrow as its share.
        let held = ColumnPlan.widths(least: [20, 160], full: [600, 300], available: 300)
        #expect(abs(held[0] - 140) < 1e-6 && abs(held[1] - 160) < 1e-6)
    }

    @Test func whatDoesNotFitIsTold() {
        let plan = ColumnPlan([Column(least: 100, full: 200), Column(least: 30, full: 250, isNumeric: true)], available: 300, padding: 4)
        #expect(plan.widths == [104, 254] && plan.overflow == 58)
        #expect(ColumnPlan([], available: 100).widths.isEmpty)
        #expect(ColumnPlan([Column(least: 0, full: 0), Column(least: 0, full: 0)], available: 100).widths == [50, 50])
    }

    @Test func sumsAreExactAndBoundsAreKept() {
        for seed in 1...400 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed)
            let columns = (0...generator.below(6)).map { _ in
                let least = Double(generator.below(80))
                return Column(least: least, full: least + Double(generator.below(300)), isNumeric: generator.chance(25))
            }
            let (available, padding) = (Double(50 + generator.below(600)), Double(generator.below(12)))
            let plan = ColumnPlan(columns, available: available, padding: padding)
            let sum = plan.widths.reduce(0, +)
            #expect(abs(sum - available - plan.overflow) < 1e-9)
            for (width, column) in zip(plan.widths, columns) {
                #expect(width >= (column.isNumeric ? column.full : column.least) + padding - 1e-9)
                if columns.reduce(0, { $0 + $1.full + padding }) > available { #expect(width <= column.full + padding + 1e-9) }
            }
        }
    }

    @Test(arguments: ["25.000", "1,5%", "5.310.000 đồng", "5.310.000\u{A0}đ", "−3", "+4,2", "12%–20%", "(7)", "1.234,5 triệu", "2 tỷ đồng", "≥ 3", "100 ₫"])
    func numbers(cell: String) { #expect(ColumnPlan.isNumeric(Array(cell.utf8)[...])) }

    @Test(arguments: ["", "-", "%", "đồng", "Vùng 1", "12 đoàn", "3 tháng", "01/7/2025", "A1", "1 đồngx", "x 2"])
    func words(cell: String) { #expect(!ColumnPlan.isNumeric(Array(cell.utf8)[...])) }

    @Test func wholeNumbersEndAtOnePlace() throws {
        var style = try Paragraphs.style.get()
        style.options.tabularFigures = true
        let shaper = try #require(ParagraphShaper())
        let cells = ["1.234,5", "12", "7,25 %", "−3,0", "chưa có", "12%–20%"]
        let lines = try cells.map { cell in
            try #require(shaper.shape(StyledText(runs: [.init(Array(cell.utf8), style: 0, span: 0, place: Paragraphs.place)], styles: [style])).lines(width: 500, wrap: .pretty).first)
        }
        let splits = lines.map { $0.decimalSplit([style]) }
        #expect(splits[4] == nil)
        let offsets = ColumnPlan.decimalOffsets(splits, widths: lines.map(\.width), room: 90)
        let ends = zip(offsets, splits).compactMap { offset, split in split.map { offset + $0.before } }
        #expect(ends.allSatisfy { abs($0 - ends[0]) < 1e-9 })
        // The widest ends at the edge; all lie within.
        #expect(abs(zip(offsets, lines).map { $0 + $1.width }.max()! - 90) < 1e-9)
        #expect(zip(offsets, lines).allSatisfy { $0 >= 0 && $0 + $1.width <= 90 + 1e-9 })
        let one = try #require(splits[1])
        #expect(abs(one.before - lines[1].width) < 1e-9 && abs(one.after) < 1e-9)
        // English has a point there.
        let english = try #require(lines[0].decimalSplit([style], mark: 0x2E))
        #expect(english.before < one.before)
        #expect(ColumnPlan.decimalOffsets(splits, widths: lines.map(\.width), room: 10).allSatisfy { $0 < 10 })
    }
}
