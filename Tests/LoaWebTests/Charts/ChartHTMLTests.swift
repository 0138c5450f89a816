import LoaMarkup
import LoaStats
import TestSupport
import Testing

@testable import LoaWeb

@Suite struct ChartHTMLTests {
    private func html(_ model: ChartModel, prefix: String = "bd", source: String = "tính đến 31/10/2026 · Nguồn: <thử>") -> String {
        var out: [UInt8] = []
        ChartHTML(model, prefix: prefix, source: source).write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static let golden = [
        "members", "joined", "parks", "coverage", "quarters", "dots", "cut", "empty", "negative", "twelve", "names", "percent", "hidden-line", "map",
    ]

    @Test(arguments: golden)
    func goldenDrawings(_ name: String) throws {
        let model = try #require(ChartSamples.all.first { $0.name == name }).model
        for width in [ChartHTML.narrow, ChartHTML.wide] {
            var out: [UInt8] = []
            DrawingSVG(ChartLayout(width: width).drawing(model), prefix: "bd", classes: "")
                .write(title: model.title, description: model.description, to: &out)
            try ChartGolden.check(out, "\(name).\(Int(width)).svg")
        }
    }

    @Test func goldenFigure() throws {
        try ChartGolden.check(Array(html(ChartSamples.parks).utf8), "parks.html")
    }

    @Test func everyPageIsWellFormed() throws {
        var random = RandomChart(99)
        let models = ChartSamples.all.map(\.model) + (0..<150).map { _ in random.chart() }
        for model in models {
            let text = html(model)
            #expect(fault(text) == nil, "\(text.prefix(300))")
            #expect(text == html(model))
            #expect(!text.contains("style="))
            #expect(!text.contains("nan") && !text.contains("inf"))
            let ids = text.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            #expect(ids.allSatisfy { $0.hasPrefix("bd") })
            for use in text.matches(of: /url\(#([^)]+)\)/) { #expect(ids.contains(String(use.1))) }
        }
    }

    /// The first tag that closes what is not open, or a sign that should be escaped.
    private func fault(_ text: String) -> String? {
        var open: [Substring] = []
        for tag in text.matches(of: /<(\/?)([A-Za-z]+)(?:\s[^<>]*?)?(\/?)>/) {
            if tag.1.isEmpty {
                if tag.3.isEmpty { open.append(tag.2) }
            } else if open.popLast() != tag.2 {
                return String(tag.0)
            }
        }
        let bare = text.matches(of: /&(?!(?:amp|lt|gt|quot);)/).first.map { String($0.0) }
        return open.first.map(String.init) ?? bare
    }

    @Test func wordsAreEscaped() {
        let sharp = "<b>&\""
        for kind in ChartKind.allCases {
            let model = ChartModel(
                kind, title: sharp, unit: sharp, categories: [ChartCategory(sharp), ChartCategory("B")],
                series: [ChartSamples.row(sharp, [3, 4]), ChartSeries("C", [.hidden(sharp), 2])], target: ChartTarget(sharp, 4),
                breaks: [ChartBreak(before: 1, note: sharp)])
            let text = html(model, source: sharp)
            #expect(!text.contains("<b>") && !text.contains("&\""))
            #expect(text.contains(">&lt;b&gt;&amp;&quot;</text>"))
        }
    }

    @Test func numbersHaveAtMostTwoDigits() {
        for sample in ChartSamples.all {
            let places = html(sample.model).matches(of: /(?:[xydr]|cx|cy|width|height)="([^"]*)"/).map { String($0.1) }
            for place in places { #expect(!place.contains(/\.[0-9]{3}/), "\(place)") }
        }
    }

    @Test func onlyOneDrawingSpeaks() {
        let text = html(ChartSamples.joined)
        #expect(text.matches(of: /<title/).count == 1)
        #expect(text.contains("<svg class=\"chart-wide\" viewBox=\"0 0 720 "))
        #expect(text.matches(of: /aria-hidden="true"/).count == 1)
        #expect(text.contains("Nguồn: &lt;thử&gt;"))
    }

    @Test func pagesWithoutFiguresNeedNoStyle() {
        #expect(ChartHTML.isNeeded(by: Array(html(ChartSamples.one).utf8)))
        for piece in ["<span class=\"figure\">3</span>", "<table class=\"figures\">", "<section class=\"progress-figure\">"] {
            #expect(ChartHTML.isNeeded(by: Array("<p id=\"a\">\(piece)</p>".utf8)))
        }
        #expect(!ChartHTML.isNeeded(by: Array("<figure><img alt=\"\"></figure><p class=\"quick\">chart figure</p>".utf8)))
        #expect(!ChartHTML.isNeeded(by: []))
        // Wherever it stands among the eight bytes that are looked at together, and cut short.
        for space in 0..<16 {
            let html = Array((String(repeating: "ô", count: space) + "\"\"chart").utf8)
            #expect(ChartHTML.isNeeded(by: html))
            #expect(ChartHTML.isNeeded(by: html + Array(" a".utf8)))
            #expect(!ChartHTML.isNeeded(by: Array(html.dropLast())))
        }
    }

    @Test func hiddenNumbersAreNowhere() {
        func page(_ value: ChartValue) -> String {
            html(
                ChartModel(
                    .bar, title: "T", unit: "người", categories: ChartSamples.months(4), series: [ChartSeries("A", [40, value, 50, 21])]))
        }
        #expect(page(.number(7_654_321, isEstimate: false)).contains("7.654.321"))
        let hidden = page(.hidden("dưới 5"))
        #expect(!hidden.contains("7.654.321"))
        #expect(hidden.contains("<td class=\"num hidden-cell\" data-label=\"A\">dưới 5</td>"))
        #expect(hidden.contains("<th scope=\"row\">tháng 8/2025</th>"))
    }
}
