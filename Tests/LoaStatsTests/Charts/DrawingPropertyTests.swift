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
