internal import LoaMarkup
public import LoaStats

/// The values of a figure in rows and columns, as one kind of readers may see them.
public struct FigureGrid: Sendable {
    /// A column's head and what its values are of.
    public struct Column: Sendable {
        /// The head.
        public var title: String
        /// The figure of the values, by index.
        public var figure: Int
        /// The period that the values are of, when the columns are periods.
        public var period: Period?
        /// Along what the column is cut, when it is.
        var side: (cut: FigureDefinition.Cut, code: String)?
    }

    /// A row's head and values.
    public struct Row: Sendable {
        /// The head.
        public var title: String
        /// The period, when the rows are periods.
        public var period: Period?
        /// The code, when the rows are codes.
        var code = ""
        /// A value for each column; nil where there is none.
        public var values: [FigureValue?]
        /// Whether it is of the whole that the others are parts of.
        public var isTotal: Bool
    }

    /// What the rows are.
    public var rowTitle: String
    /// The columns.
    public var columns: [Column]
    /// The rows, that of the whole last.
    public var rows: [Row]

    /// All values there are.
    public var values: [FigureValue] { rows.flatMap { $0.values.compactMap { $0 } } }

    /// The grid that a table asks for.
    public static func make(
        _ query: FigureQuery, _ table: FigureQuery.TableQuery, figures: PageFigures, level: PublicationLevel
    ) -> FigureGrid {
        let maker = GridMaker(query: query, figures: figures, level: level)
        let columns = maker.columns(table)
        guard let cut = table.rows else { return maker.overTime(columns, from: table.from) }
        return maker.along(cut, columns)
    }
}

/// Puts a grid together.
struct GridMaker {
    let query: FigureQuery
    let figures: PageFigures
    let level: PublicationLevel

    private var store: FigureStore { figures.store }
    var language: TextLanguage { figures.textLanguage }

    /// The periods from a first one to the one asked for, or the last.
    func periods(of figure: Int, from: Period?) -> [Period] {
        store.periods(figure).filter { period in
            (from.map { $0.firstDay <= period.firstDay } ?? true) && (query.period.map { period.lastDay <= $0.lastDay } ?? true)
        }
    }

    func columns(_ table: FigureQuery.TableQuery) -> [FigureGrid.Column] {
        let own = store.schema.figures[query.figure]
        switch table.columns {
        case .value: return [FigureGrid.Column(title: own.head(in: language), figure: query.figure)]
        case .figures(let more):
            return ([query.figure] + more.filter { $0 != query.figure }).map {
                FigureGrid.Column(title: store.schema.figures[$0].head(in: language), figure: $0)
            }
        case .periods:
            return periods(of: query.figure, from: table.from).map {
                FigureGrid.Column(title: $0.text(in: language), figure: query.figure, period: $0)
            }
        case .cut(let cut):
            let codes = store.codes(query.figure, along: cut).map {
                FigureGrid.Column(title: $0.name, figure: query.figure, side: (cut, $0.code))
            }
            return codes + [FigureGrid.Column(title: FigureWords(language).total, figure: query.figure)]
        }
    }

    /// A row a period.
    func overTime(_ columns: [FigureGrid.Column], from: Period?) -> FigureGrid {
        let rows = periods(of: query.figure, from: from).map { period in
            FigureGrid.Row(
                title: period.text(in: language), period: period,
                values: columns.map { value($0, period: period, in: query.place) }, isTotal: false)
        }
        return FigureGrid(
            rowTitle: FigureWords(language).period, columns: columns,
            rows: rows.filter { $0.values.contains { $0 != nil } })
    }

    /// A row a code, and one for the whole.
    func along(_ cut: FigureDefinition.Cut, _ columns: [FigureGrid.Column]) -> FigureGrid {
        var rows = store.codes(query.figure, along: cut).map { code in
            FigureGrid.Row(
                title: code.name, code: code.code, values: columns.map { value($0, period: query.period, in: FigurePlace([(cut, code.code)])) },
                isTotal: false)
        }
        rows.removeAll { $0.values.allSatisfy { $0 == nil } }
        rows.append(
            FigureGrid.Row(
                title: FigureWords(language).total, values: columns.map { value($0, period: query.period, in: .whole) }, isTotal: true))
        return FigureGrid(rowTitle: store.title(of: cut, figure: query.figure), columns: columns, rows: rows)
    }

    func value(_ column: FigureGrid.Column, period: Period?, in place: FigurePlace) -> FigureValue? {
        let period = column.period ?? period ?? store.latest(query.figure)
        guard let side = column.side else { return value(column.figure, period, place) }
        // The schema declares a cut of two sides in one order; a table may ask for either.
        let sides = place.sides + [(side.cut, side.code)]
        return value(column.figure, period, FigurePlace(sides)) ?? value(column.figure, period, FigurePlace(sides.reversed()))
    }

    private func value(_ figure: Int, _ period: Period?, _ place: FigurePlace) -> FigureValue? {
        if let whole = query.whole, figure == query.figure {
            return store.share(of: figure, in: whole, at: period, in: place, level: level)
        }
        return store.value(figure, at: period, in: store.translated(place, from: query.figure, to: figure), level: level)
    }
}
