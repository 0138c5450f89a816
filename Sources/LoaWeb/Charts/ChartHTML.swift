internal import LoaMarkup
public import LoaStats

/// Writes a chart as a figure of a page: heading, two drawings, table, notes, day and source.
///
/// The page shows the narrow or the wide drawing by its room. The narrow one alone speaks to screen readers, so a
/// theme hides it from sight without `display: none`.
public struct ChartHTML {
    /// The width of the narrow drawing, in points.
    public static let narrow = 320.0
    /// The width of the wide drawing, in points.
    public static let wide = 720.0

    /// The chart.
    public let model: ChartModel
    /// What its ids begin with; each chart of a page has its own.
    public let prefix: String
    /// The line below: “tính đến 31/10/2026 · Nguồn: …”; none when empty.
    public let source: String

    /// Makes the writer of one chart.
    public init(_ model: ChartModel, prefix: String, source: String) {
        self.model = model
        self.prefix = prefix
        self.source = source
    }

    /// Writes the figure.
    public func write(to out: inout [UInt8]) {
        out.add("<figure class=\"chart\" id=\"\(prefix)\">\n<figcaption class=\"chart-title\">")
        out.escape(model.title)
        out.add("</figcaption>\n")
        let form = model.kind == .map ? " chart-map" : ""
        DrawingSVG(ChartLayout(width: Self.narrow).drawing(model), prefix: "\(prefix)-n", classes: "chart-narrow" + form)
            .write(title: model.title, description: model.description, to: &out)
        DrawingSVG(ChartLayout(width: Self.wide).drawing(model), prefix: "\(prefix)-w", classes: "chart-wide" + form)
            .write(title: nil, description: "", to: &out)
        writeNotes(&out)
        writeTable(&out)
        if !source.isEmpty {
            out.add("<p class=\"chart-source\">")
            out.escape(source)
            out.add("</p>\n")
        }
        out.add("</figure>\n")
    }

    private func writeNotes(_ out: inout [UInt8]) {
        let notes = model.notes
        guard !notes.isEmpty else { return }
        out.add("<ul class=\"chart-notes\">\n")
        for note in notes {
            out.add("<li>")
            out.escape(note)
            out.add("</li>\n")
        }
        out.add("</ul>\n")
    }

    private func writeTable(_ out: inout [UInt8]) {
        guard !model.categories.isEmpty, !model.series.isEmpty else { return }
        let words = ChartWords(model.language)
        out.add("<details class=\"chart-data\">\n<summary>")
        out.escape(words.table)
        out.add("</summary>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(prefix)-c\">\n")
        out.add("<table class=\"figures\">\n<caption id=\"\(prefix)-c\">")
        let isPlain = model.unit.isEmpty || model.unit == "%"
        out.escape(isPlain ? model.title : "\(model.title) (\(model.unit))")
        out.add("</caption>\n<thead>\n<tr><th scope=\"col\">")
        out.escape(model.categoryTitle)
        out.add("</th>")
        for row in model.series {
            out.add("<th scope=\"col\" class=\"num\">")
            out.escape(row.name)
            out.add("</th>")
        }
        out.add("</tr>\n</thead>\n<tbody>\n")
        for (index, category) in model.categories.enumerated() {
            out.add("<tr><th scope=\"row\">")
            out.escape(category.long)
            out.add("</th>")
            for row in model.series { write(row.value(index), row.name, &out) }
            out.add("</tr>\n")
        }
        out.add("</tbody>\n</table>\n</div>\n</details>\n")
    }

    private func write(_ value: ChartValue, _ name: String, _ out: inout [UInt8]) {
        out.add(value.hiddenWords == nil ? "<td class=\"num\" data-label=\"" : "<td class=\"num hidden-cell\" data-label=\"")
        out.escape(name)
        out.add("\">")
        out.escape(model.text(value))
        out.add("</td>")
    }
}
