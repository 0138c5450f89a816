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

    /// The measure that a figure rests on first: its own or that of the figure it is made from.
    public func measure(under figure: Int) -> FigureDefinition.Measure? {
        var at = figure
        // Figures are made of earlier or later ones, but never of themselves; the schema's reader sees to it.
        for _ in 0...figures.count {
            switch figures[at].kind {
            case .measure(let measure): return measure
            case .growth(let of, _, _), .cumulated(let of, _), .share(let of, _), .change(let of, _), .rank(let of): at = of
            case .remaining(let target), .progress(let target), .paceNeeded(let target), .paceNow(let target):
                at = targets[target].figure
            case .dated(let list): at = list[0].figure
            case .broken: return nil
            }
        }
        return nil
    }
}
