internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension ContentBuilder {
    /// What a directive on a line of its own shows of the figures.
    mutating func figures(_ node: Node, into out: inout [PrintBlock]) {
        guard let figures else { return }
        let place = document.place(of: node)
        if let list = figures.page.lists[Int(node.value)] {
            switch list {
            case .definitions(let set): definitions(set, figures, place, into: &out)
            case .reporting(let set): reporting(set, figures, place, into: &out)
            }
            return
        }
        guard let query = figures.page.queries[Int(node.value)] else { return }
        state(query, figures)
        switch query.shape {
        case .value: break
        case .progress(let target): progress(query, target, figures, place, into: &out)
        case .table(let table): figureTable(query, table, figures, place, into: &out)
        case .chart(let chart): self.chart(query, chart, figures, place, into: &out)
        }
    }

    /// Keeps what a figure said for the ledger.
    mutating func state(_ query: FigureQuery, _ figures: FigureRecord) {
        let id = LedgerFigure.id(query, figures.page.store)
        guard let value = LedgerFigure.value(id, figures.page.store, level: figures.level) else { return }
        statements.add(PrintRun.Figure(id, value.value, on: value.day))
    }

    private mutating func chart(_ query: FigureQuery, _ chart: FigureQuery.ChartQuery, _ figures: FigureRecord, _ place: SourcePlace, into out: inout [PrintBlock]) {
        let (model, values) = FigureGrid.chart(query, chart, figures: figures.page, level: figures.level)
        self.figures?.note(query.figure, values)
        var inner = [line(model.title, StyleElement("figcaption"), place)]
        let drawing = ChartLayout(width: chartWidth).drawing(model)
        inner.append(PrintBlock(StyleElement("chart"), role: .figure, .drawing(drawing, alternative: model.description), place: place))
        for note in model.notes { inner.append(line(note, StyleElement("p", classes: ["note"]), place)) }
        inner += source(values, [query.figure], figures, place)
        out.append(PrintBlock(StyleElement("figure", classes: ["chart"]), role: .division, .blocks(inner), place: place))
    }

    /// The line below a table or drawing: its day and source, and the marks of how its figures are counted.
    private mutating func source(_ values: [FigureValue], _ shown: [Int], _ figures: FigureRecord, _ place: SourcePlace, document: String = "") -> [PrintBlock] {
        let element = StyleElement("p", classes: ["source"])
        var builder = TextBuilder(element)
        builder.add(held(figures.page.sourceLine(values, shown[0])), place)
        if !document.isEmpty { builder.add(held(" · \(document)"), place) }
        for figure in shown { markFigure(figure, place, into: &builder) }
        var out: [PrintBlock] = []
        put(builder, element, role: .paragraph, place, into: &out)
        return out
    }

    // MARK: Tables

    private mutating func figureTable(
        _ query: FigureQuery, _ table: FigureQuery.TableQuery, _ figures: FigureRecord, _ place: SourcePlace, into out: inout [PrintBlock]
    ) {
        let grid = FigureGrid.make(query, table, figures: figures.page, level: figures.level)
        for (column, head) in grid.columns.enumerated() {
            self.figures?.note(head.figure, grid.rows.compactMap { $0.values[column] })
        }
        let schema = figures.page.store.schema
        let text = FigureText(figures.language)
        var made = PrintTable()
        made.caption = words(table.title ?? schema.figures[query.figure].title(in: figures.language), "caption", place)
        made.heads = [[cell(grid.rowTitle, .column, place)] + grid.columns.map { cell($0.title, .column, isNumber: true, place) }]
        made.rows = grid.rows.map { row in
            var cells = [cell(row.title, .row, isTotal: row.isTotal, place)]
            for (column, value) in row.values.enumerated() {
                let figure = grid.columns[column].figure
                let isPercent = schema.figures[figure].isPercent || (query.whole != nil && figure == query.figure)
                let shown = value.map { text.text($0, form: .number, unit: "", isPercent: isPercent) } ?? "–"
                cells.append(cell(shown, nil, isNumber: true, isTotal: row.isTotal, place))
            }
            return cells
        }
        var shown: [Int] = []
        for column in grid.columns where !shown.contains(column.figure) { shown.append(column.figure) }
        let block = PrintBlock(StyleElement("table", classes: ["figures"]), role: .table, .table(made), place: place)
        let inner = [block] + source(grid.values, shown.isEmpty ? [query.figure] : shown, figures, place)
        out.append(PrintBlock(StyleElement("figure", classes: ["figures"]), role: .division, .blocks(inner), place: place))
    }

    private func words(_ text: String, _ name: String, _ place: SourcePlace) -> PrintText {
        var builder = TextBuilder(StyleElement(name))
        builder.add(held(text), place)
        return builder.text
    }

    private func cell(
        _ text: String, _ scope: StructureNode.Scope?, isNumber: Bool = false, isTotal: Bool = false, _ place: SourcePlace
    ) -> PrintTable.Cell {
        let name = scope == nil ? "td" : "th"
        let element = StyleElement(name, classes: (isNumber ? ["num"] : []) + (isTotal ? ["total"] : []))
        return PrintTable.Cell(element, text: words(text, name, place), scope: scope, align: isNumber ? .end : nil, place: place)
    }

    private func reporting(_ only: Int?, _ figures: FigureRecord, _ place: SourcePlace, into out: inout [PrintBlock]) {
        let store = figures.page.store
        let said = ReportingWords(figures.language)
        var made = PrintTable()
        made.caption = words(said.caption, "caption", place)
        made.heads = [said.heads.map { cell($0, .column, place) }]
        for state in store.states where only == nil || only == state.set {
            let count = state.reported + state.missing.count
            let missing = state.missing.isEmpty ? said.none : state.missing.joined(separator: ", ")
            let cells = [
                state.latest?.text(in: figures.language) ?? "–", state.expected.text(in: figures.language),
                count == 0 ? said.unknown : "\(state.reported)/\(count)", state.isLate ? said.late : missing,
            ]
            made.rows.append([cell(store.schema.sets[state.set].title, .row, place)] + cells.map { cell($0, nil, place) })
        }
        out.append(PrintBlock(StyleElement("table", classes: ["figures"]), role: .table, .table(made), place: place))
    }

    private func definitions(_ set: Int?, _ figures: FigureRecord, _ place: SourcePlace, into out: inout [PrintBlock]) {
        let store = figures.page.store
        let said = FigureWords(figures.language)
        var inner: [PrintBlock] = []
        for (index, figure) in store.schema.figures.enumerated() {
            guard store.schema.level(of: index) <= figures.level, set == nil || store.schema.measure(under: index)?.set == set else { continue }
            var builder = TextBuilder(StyleElement("p"))
            let unit = figure.isPercent ? "%" : figure.unit(in: figures.language)
            builder.within(.init(StyleElement("strong"), parent: nil)) { $0.add(figure.title(in: figures.language), place) }
            builder.add((unit.isEmpty ? "" : " (\(unit))") + ": \(figure.definition(in: figures.language))", place)
            var parts: [String] = []
            let source = store.source(of: index)
            if !source.isEmpty { parts.append("\(said.source): \(source)") }
            if let latest = store.value(index, level: .internal) { parts.append(said.asOf(latest.asOf)) }
            if !parts.isEmpty { builder.add(" (\(parts.joined(separator: " · ")))", place) }
            put(builder, StyleElement("p"), role: .paragraph, place, into: &inner)
        }
        guard !inner.isEmpty else { return }
        out.append(PrintBlock(StyleElement("div", classes: ["definitions"]), role: .division, .blocks(inner), place: place))
    }

    // MARK: Targets

    private mutating func progress(_ query: FigureQuery, _ index: Int, _ figures: FigureRecord, _ place: SourcePlace, into out: inout [PrintBlock]) {
        let store = figures.page.store
        guard let progress = store.progress(index, at: query.period, in: query.place, level: figures.level) else { return }
        let target = store.schema.targets[index]
        let definition = store.schema.figures[target.figure]
        let (text, numbers, said) = (FigureText(figures.language), NumberForm(figures.language), ProgressWords(figures.language))
        self.figures?.note(target.figure, [progress.reached])
        let reached = text.text(progress.reached.rounded(to: definition.digits), form: .number, unit: "", isPercent: definition.isPercent)
        let goal = text.text(
            FigureValue(.number(progress.goal), period: target.by), form: nil, unit: definition.unit(in: figures.language), isPercent: definition.isPercent)
        var inner = [line(target.title(in: figures.language), StyleElement("p", classes: ["title"]), place)]
        let element = StyleElement("p", classes: ["reached"])
        var builder = TextBuilder(element)
        builder.within(.init(StyleElement("strong"), parent: nil)) { $0.add(reached, place) }
        builder.add(" / \(goal)", place)
        put(builder, element, role: .paragraph, place, into: &inner)
        if let share = progress.share {
            let label = said.reached(numbers.percent(share))
            inner.append(PrintBlock(StyleElement("chart", classes: ["bar"]), role: .figure, .drawing(bar(share), alternative: label), place: place))
            inner.append(line(label, StyleElement("p", classes: ["share"]), place))
        }
        let facts = self.facts(progress, target, definition, numbers, said)
        if !facts.isEmpty {
            let items = facts.map { line("\($0.name): \($0.value)", StyleElement("li"), role: .listItem, place) }
            inner.append(PrintBlock(StyleElement("ul", classes: ["facts"]), role: .list, .list(items, start: nil), place: place))
        }
        inner += source(
            [progress.reached], [target.figure], figures, place, document: target.document.isEmpty ? "" : "\(said.document): \(target.document)")
        out.append(PrintBlock(StyleElement("div", classes: ["progress"]), role: .division, .blocks(inner), place: place))
    }

    private func facts(
        _ progress: TargetProgress, _ target: StatsTarget, _ definition: FigureDefinition, _ numbers: NumberForm, _ said: ProgressWords
    ) -> [(name: String, value: String)] {
        guard !progress.isReached else { return [(said.state, said.done)] }
        let number = { (number: DecimalNumber) in
            let shown = number.rounded(to: min(number.scale, max(1, definition.digits))) ?? number
            return definition.isPercent ? numbers.percent(shown) : numbers.text(shown)
        }
        var facts: [(name: String, value: String)] = []
        if let remaining = progress.remaining { facts.append((said.remaining, number(remaining))) }
        if let pace = progress.paceNeeded { facts.append((said.paceNeeded(target.by.text(in: said.language)), number(pace))) }
        if let pace = progress.paceNow { facts.append((said.paceNow(progress.paceMonths), number(pace))) }
        if let arrival = progress.arrival {
            facts.append((said.arrival, arrival.text(in: said.language)))
        } else if progress.paceNow != nil {
            facts.append((said.arrival, said.never))
        }
        return facts
    }

    /// How much of the way is gone, as a bar.
    private func bar(_ share: DecimalNumber) -> Drawing {
        let thousandths = min(max(share.rounded(to: 1)?.units ?? 0, 0), 1000)
        let frame = DrawingRectangle(x: 0, y: 0, width: chartWidth, height: 12)
        let gone = DrawingRectangle(x: 0, y: 0, width: chartWidth * Double(thousandths) / 1000, height: 12)
        var shapes = [DrawingShape(.grid, .rectangle(frame))]
        if thousandths > 0 { shapes.append(DrawingShape(.series(0), .rectangle(gone))) }
        return Drawing(width: chartWidth, height: 12, shapes: shapes)
    }
}
