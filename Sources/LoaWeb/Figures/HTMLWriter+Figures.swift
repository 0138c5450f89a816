internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension HTMLWriter {
    /// Writes a number in a sentence as a link to how it is counted.
    mutating func figure(_ index: Int, _ node: Node) {
        guard let query = notes?.figures.queries[Int(node.value)], let notes,
            let value = notes.figures.value(query, level: notes.level)
        else { return children(index) }
        self.notes?.note(query.figure, [value])
        let key = query.key(notes.figures)
        if PageFigures.isMarks(node) {
            self.notes?.live[key + "#"] = notes.figures.marks(value)
            out.add("<span class=\"figure-marks\" data-figure=\"")
            out.escape(key)
            out.add("#\">")
            children(index)
            out.add("</span>")
            return
        }
        self.notes?.live[key] = notes.figures.words(value, query)
        out.add("<a class=\"figure\" data-figure=\"")
        out.escape(key)
        out.add("\" href=\"#_")
        out.escape(notes.figures.store.schema.figures[query.figure].id)
        out.add("\">")
        children(index)
        out.add("</a>")
    }

    /// Writes what a directive on a line of its own shows of the figures.
    mutating func figures(_ node: Node) {
        guard let notes else { return }
        line()
        if let list = notes.figures.lists[Int(node.value)] { return figureList(list) }
        guard let query = notes.figures.queries[Int(node.value)] else { return }
        switch query.shape {
        case .value: break
        case .progress(let target): progress(query, target)
        case .table(let table): figureTable(query, table)
        case .chart(let chart): self.chart(query, chart)
        }
    }

    private mutating func chart(_ query: FigureQuery, _ chart: FigureQuery.ChartQuery) {
        guard let notes else { return }
        let (model, values) = FigureGrid.chart(query, chart, figures: notes.figures, level: notes.level)
        self.notes?.note(query.figure, values)
        charts += 1
        ChartHTML(model, prefix: "_c\(charts)", source: note(values, query.figure)).write(to: &out)
    }

    private mutating func figureTable(_ query: FigureQuery, _ table: FigureQuery.TableQuery) {
        guard let notes else { return }
        let grid = FigureGrid.make(query, table, figures: notes.figures, level: notes.level)
        let words = FigureText(notes.language)
        for (column, head) in grid.columns.enumerated() {
            self.notes?.note(head.figure, grid.rows.compactMap { $0.values[column] })
        }
        let title = table.title ?? notes.figures.store.schema.figures[query.figure].title(in: notes.language)
        out.add("<figure class=\"figures\"><div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
        out.escape(title)
        // A long table stays a table on a phone and scrolls; as cards it would be endless.
        let isLong = grid.rows.count > Self.longTable
        out.add(isLong ? "\"><table class=\"figures numbers long\">\n<caption>" : "\"><table class=\"figures numbers\">\n<caption>")
        out.escape(title)
        out.add("</caption>\n<thead><tr><th scope=\"col\">")
        out.escape(grid.rowTitle)
        out.add("</th>")
        for column in grid.columns {
            out.add("<th scope=\"col\" class=\"num\">")
            out.escape(column.title)
            out.add("</th>")
        }
        out.add("</tr></thead>\n<tbody>\n")
        for row in grid.rows { figureRow(row, grid, query, words, hasLabels: !isLong) }
        out.add("</tbody>\n</table></div>\n<p class=\"figure-note\">")
        out.escape(note(grid.values, query.figure))
        out.add("</p></figure>\n")
    }

    private mutating func figureRow(_ row: FigureGrid.Row, _ grid: FigureGrid, _ query: FigureQuery, _ text: FigureText, hasLabels: Bool) {
        guard let notes else { return }
        out.add(row.isTotal ? "<tr class=\"total\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
        out.escape(row.title)
        out.add("</th>")
        for (column, value) in row.values.enumerated() {
            let definition = notes.figures.store.schema.figures[grid.columns[column].figure]
            let isHidden = value.map { $0.amount != .absent && $0.number == nil } ?? false
            out.add(isHidden ? "<td class=\"hidden-cell\"" : "<td")
            if hasLabels {
                out.add(" data-label=\"")
                out.escape(grid.columns[column].title)
                out.append(UInt8(ascii: "\""))
            }
            out.append(UInt8(ascii: ">"))
            if let value {
                let isPercent = definition.isPercent || (query.whole != nil && grid.columns[column].figure == query.figure)
                out.escape(text.text(value, form: .number, unit: "", isPercent: isPercent))
            } else {
                out.add("–")
            }
            out.add("</td>")
        }
        out.add("</tr>\n")
    }

    /// A table of more rows than this is long.
    static let longTable = 20

    /// The line below a table or drawing: marks, day, source.
    func note(_ values: [FigureValue], _ figure: Int) -> String { notes?.figures.sourceLine(values, figure) ?? "" }

    /// The list of all figures shown, with how each is counted; nothing when there are none.
    mutating func figureSources() {
        guard let notes, !notes.uses.isEmpty else { return }
        let text = FigureText(notes.language)
        line()
        out.add("<details class=\"figure-source\">\n<summary>")
        out.escape(text.words.figuresOfPage)
        out.add("</summary>\n<dl>\n")
        // One source for all is said once.
        let sources = Set(notes.uses.map { notes.figures.store.source(of: $0.figure) })
        for use in notes.uses {
            let definition = notes.figures.store.schema.figures[use.figure]
            let source = notes.figures.store.source(of: use.figure)
            var latest = use.latest
            latest.isEstimate = use.isEstimate
            out.add("<dt id=\"_")
            out.escape(definition.id)
            out.add("\">")
            out.escape(definition.title(in: notes.language))
            out.add("</dt>\n<dd>")
            out.escape(definition.definition(in: notes.language))
            out.add(" <small>")
            out.escape(text.marks(latest))
            if !source.isEmpty, sources.count > 1 {
                out.add(" · ")
                out.escape("\(text.words.source): \(source)")
            }
            out.add("</small></dd>\n")
        }
        out.add("</dl>\n")
        if sources.count == 1, let source = sources.first, !source.isEmpty {
            out.add("<p>")
            out.escape("\(text.words.source): \(source)")
            out.add("</p>\n")
        }
        out.add("</details>\n")
    }

    /// The band over a page that shows invented numbers.
    mutating func illustrativeBand() {
        guard let notes, notes.isIllustrative else { return }
        let words = FigureWords(notes.language)
        var band: [UInt8] = []
        band.add("<p class=\"illustrative-band\">")
        band.escape(words.illustrativeBand)
        band.add(" <small>")
        band.escape(words.illustrativeNote)
        band.add("</small></p>\n")
        out.insert(contentsOf: band, at: 0)
    }
}
