import LoaMarkup
import LoaStats
import TestSupport
import Testing

/// What holds of every drawing, over many random charts and the samples.
@Suite struct DrawingPropertyTests {
    static let widths = [160.0, 320, 720]

    @Test(arguments: Array(0..<40) as [UInt64])
    func randomCharts(_ seed: UInt64) {
        var random = RandomChart(seed)
        for _ in 0..<10 {
            let model = random.chart()
            for width in Self.widths { check(model, width) }
        }
    }

    @Test(arguments: ChartSamples.all.map(\.name))
    func samples(_ name: String) throws {
        let model = try #require(ChartSamples.all.first { $0.name == name }).model
        for width in Self.widths { check(model, width) }
    }

    private func check(_ model: ChartModel, _ width: Double) {
        let drawing = ChartLayout(width: width).drawing(model)
        #expect(drawing == ChartLayout(width: width).drawing(model))
        let frame = DrawingRectangle(x: 0, y: 0, width: drawing.width, height: drawing.height).grown(0.01)
        for shape in drawing.shapes {
            let room = shape.box
            let isInside = room.x >= frame.x && room.y >= frame.y && room.right <= frame.right && room.bottom <= frame.bottom
            #expect(isInside, "\(model.kind) \(width): \(shape) outside \(drawing.width) × \(drawing.height)")
        }
        let texts = drawing.texts
        for (index, text) in texts.enumerated() {
            #expect(text.size >= (width < 480 ? 11 : 12))
            for other in texts[(index + 1)...] {
                #expect(!text.box.overlaps(other.box), "\(model.kind) \(width): “\(text.text)” and “\(other.text)”")
            }
        }
        let isShown = texts.contains { $0.text == ChartWords(model.language).illustrative }
        #expect(isShown == model.isIllustrative)
    }

    @Test func everyHiddenMarkIsAlike() {
        // The marks know nothing of values: with others around them they keep their size.
        for kind in ChartKind.allCases {
            let sizes = [3, 4000].map { size in
                let model = ChartModel(
                    kind, title: "", unit: "", categories: ChartSamples.months(3),
                    series: [ChartSeries("A", [.number(DecimalNumber(size), isEstimate: false), .hidden("dưới 5"), 2])])
                return ChartLayout(width: 720).drawing(model).shapes.filter { $0.role == .hidden(0) }.map { [$0.box.width, $0.box.height] }
            }
            #expect(sizes[0].count == 1)
            #expect(sizes[0] == sizes[1])
        }
    }

    @Test func tilesLieWhereTheirUnitsDo() throws {
        let model = ChartSamples.map
        let drawing = ChartLayout(width: 720).drawing(model)
        let tiles = drawing.shapes.filter { $0.box.width > 20 }.map(\.box)
        func tile(_ word: String) throws -> DrawingRectangle {
            let name = try #require(drawing.texts.first { $0.text.hasPrefix(word) }).box
            return try #require(tiles.first { $0.grown(2).overlaps(name) })
        }
        let (west, east, north) = (try tile("Mạo"), try tile("Cẩm"), try tile("Ba"))
        #expect(west.x < east.x && abs(west.y - east.y) < 0.01 && north.y < east.y && abs(north.x - east.x) < 2)
        // All have their name and number, wherever they lie and however wide the drawing is; none is cut.
        for width in Self.widths {
            let texts = ChartLayout(width: width).drawing(model).texts.map(\.text)
            let said = texts.joined(separator: " ")
            for category in model.categories { #expect(category.short.split(separator: " ").allSatisfy { said.contains($0) }, Comment(rawValue: "\(category.short) \(width)")) }
            for number in ["312", "1.240", "dưới 5", "–", "870", "12"] { #expect(texts.contains(number), "\(number) \(width)") }
            #expect(texts.contains("ước"))
        }
    }

    @Test func largerNumbersAreNeverLighter() {
        let shades = ChartLayout(width: 720).drawing(ChartSamples.map).shapes.compactMap { shape -> Int? in
            if case .shade(let shade) = shape.role, shape.box.width > 20 { shade } else { nil }
        }
        let numbers = ChartSamples.map.series[0].values.compactMap(\.number)
        #expect(shades.count == numbers.count && Set(shades).count >= 4 && shades.allSatisfy { (0...4).contains($0) })
        for (number, shade) in zip(numbers, shades) {
            for (other, otherShade) in zip(numbers, shades) where number < other { #expect(shade <= otherShade) }
        }
        // Hidden and missing numbers have no shade, and have no part in the limits.
        let fewer = ChartModel(
            .map, title: "", unit: "", categories: ChartSamples.map.categories,
            series: [ChartSeries("A", ChartSamples.map.series[0].values.map { $0.number == nil ? .missing : $0 })])
        let keys = { (model: ChartModel) in ChartLayout(width: 720).drawing(model).texts.map(\.text).filter { $0.hasPrefix("từ ") } }
        #expect(keys(fewer) == keys(ChartSamples.map) && keys(fewer).first == "từ 7")
    }

    @Test(arguments: [[5], [5, 5, 5], [-40, -3, 0, 12], [999, 1001, 1_250_000, 88_000_000], []])
    func classesOfAnyNumbers(_ numbers: [Int]) {
        let model = ChartModel(
            .map, title: "", unit: "", categories: numbers.map { ChartCategory("N\($0)") }, series: [ChartSeries("A", numbers.map { .number(DecimalNumber($0), isEstimate: false) })])
        for width in Self.widths { check(model, width) }
        let shades = ChartLayout(width: 720).drawing(model).shapes.filter { if case .shade = $0.role { $0.box.width > 20 } else { false } }
        #expect(shades.count == numbers.count)
    }

    @Test func missingValuesLeaveAGap() {
        let lines = ChartLayout(width: 720).drawing(ChartSamples.hiddenLine).shapes.compactMap { shape in
            if case .polyline(let points) = shape.form, shape.role == .series(0) { points.count } else { nil }
        }
        #expect(lines == [2, 3])
        let bars = ChartLayout(width: 720).drawing(ChartSamples.parks).shapes.filter { $0.role == .series(0) }
        #expect(bars.count == 6)
    }

    @Test func barsStandOnZeroToScale() throws {
        let bars = ChartLayout(width: 720).drawing(ChartSamples.negative).shapes.filter { $0.role == .series(0) }.map(\.box)
        try #require(bars.count == 10)
        #expect(abs(bars[0].bottom - bars[1].y) < 0.01)
        // 120 up, 230 down: the heights are as the numbers.
        #expect(abs(bars[0].height / 120 - bars[3].height / 230) < 0.01)
    }

    @Test func linesDoNotCrossBreaks() {
        let model = ChartSamples.members
        let shapes = ChartLayout(width: 720).drawing(model).shapes
        let runs = shapes.compactMap { shape in
            if case .polyline(let points) = shape.form, shape.role == .series(0) { points.count } else { nil }
        }
        #expect(runs == [4, 11])
        #expect(shapes.contains { $0.role == .estimate(0) && $0.paint == .stroke(3, dash: [6, 4]) })
        #expect(shapes.contains { $0.role == .breakMark })
        #expect(shapes.contains { $0.role == .pace })
    }

    @Test func longNamesLieDown() {
        let upright = ChartLayout(width: 720).drawing(ChartSamples.joined).shapes.filter { $0.role == .series(0) }.map(\.box)
        #expect(Set(upright.map { ($0.bottom * 100).description }).count == 1)
        let rows = ChartLayout(width: 720).drawing(ChartSamples.parks).shapes.filter { $0.role == .series(0) }.map(\.box)
        #expect(Set(rows.map { ($0.x * 100).description }).count == 1)
    }

    @Test func allNamesOfRowsAreWritten() {
        for width in Self.widths {
            let texts = ChartLayout(width: width).drawing(ChartSamples.parks).texts.map(\.text)
            #expect(texts.filter { $0.hasPrefix("Phường") || $0.hasPrefix("KCN") || $0.hasPrefix("Xã") || $0.hasPrefix("Đặc") }.count >= 9)
            #expect(texts.contains("dưới 5"))
            #expect(texts.contains("ước\u{A0}118"))
        }
    }

    @Test func theLastCategoryIsNamed() {
        for width in Self.widths {
            let texts = ChartLayout(width: width).drawing(ChartSamples.sixty).texts.map(\.text)
            #expect(texts.contains("6/30"))
        }
    }
}
