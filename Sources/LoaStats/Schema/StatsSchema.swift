public import LoaMarkup

/// What `content/stats/stats.yaml` says: tables of units, data sets, figures and targets.
public struct StatsSchema: Sendable {
    /// Where it stands.
    public static let path = SourcePath("content/stats/stats.yaml")
    /// The folder of the data.
    public static let folder = "content/stats"

    /// Tables of units; their rows are read from files beside the schema.
    public var units: [UnitTable] = []
    /// Data sets.
    public var sets: [DataSet] = []
    /// Figures in the order declared.
    public var figures: [FigureDefinition] = []
    /// Targets in the order declared.
    public var targets: [StatsTarget] = []

    /// Makes an empty schema.
    public init() {}

    /// The index of a figure by name.
    public func figure(_ id: String) -> Int? { figures.firstIndex { $0.id == id } }

    /// The index of a target by name.
    public func target(_ id: String) -> Int? { targets.firstIndex { $0.id == id } }

    /// The index of a data set by name.
    public func set(_ id: String) -> Int? { sets.firstIndex { $0.id == id } }

    /// The table of units of a column, if its codes are units.
    public func unitTable(of column: Column) -> Int? {
        if case .units(let table) = column.codes { table } else { nil }
    }

    /// The code under which a column's code is counted on a day: that of the unit that took its place, if one did.
    func current(_ code: String, in column: Column, on day: CalendarDate) -> String {
        guard case .units(let table)? = column.codes else { return code }
        return units[table].current(code, on: day)
    }

    /// The measured figure that a figure rests on first: itself or the one it is made from.
    func measuredFigure(under figure: Int) -> Int? {
        var at = figure
        // Figures are made of earlier or later ones, but never of themselves; the schema's reader sees to it.
        while figures[at].kind.ownMeasure == nil {
            guard let first = parts(of: at).first else { return nil }
            at = first
        }
        return at
    }

    /// The measure that a figure rests on first.
    public func measure(under figure: Int) -> FigureDefinition.Measure? {
        measuredFigure(under: figure).flatMap { figures[$0].kind.ownMeasure }
    }
}
