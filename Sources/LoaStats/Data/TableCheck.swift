public import LoaMarkup

/// Checks the rows of a data set against each other: keys, periods, rules between numbers, changes beyond measure.
///
/// Cells have been read before, so each is of its column's type, codes and range.
public struct TableCheck: Sendable {
    /// A fault with the rows that it is about.
    public struct Finding: Sendable {
        /// The fault.
        public var diagnostic: Diagnostic
        /// The rows of the table that it is about, the one that it stands at first.
        public var rows: [Int]
    }

    let set: DataSet
    let schema: StatsSchema
    let today: CalendarDate
    let isGrowing: Bool
    let path: SourcePath
    let place: (@Sendable (Int) -> SourceSpan)?

    /// Makes a check of a set.
    ///
    /// - Parameters:
    ///   - today: The day whose period is the last that data can be of.
    ///   - isGrowing: Whether units that are missing may still come: then they are warnings. An import needs this, as
    ///     each sender has their own units.
    ///   - place: Where a row stands, from what ``DataTable/lines`` says of it; lines of the set's file without.
    public init(
        _ set: DataSet, schema: StatsSchema, today: CalendarDate, isGrowing: Bool = false,
        place: (@Sendable (Int) -> SourceSpan)? = nil
    ) {
        self.set = set
        self.schema = schema
        self.today = today
        self.isGrowing = isGrowing
        self.place = place
        path = DataSetFile.path(set)
    }

    /// All that is wrong with a table, at most a thousand faults of each kind.
    public func findings(in table: DataTable) -> [Finding] {
        guard table.count > 0 else { return [] }
        var work = TableCheckWork(self, table)
        work.duplicates()
        work.periods()
        work.rules()
        work.jumps()
        return work.findings
    }

    /// What is wrong with the periods alone: those to come, those left out, codes left out of them.
    func periodFindings(in table: DataTable) -> [Finding] {
        guard table.count > 0 else { return [] }
        var work = TableCheckWork(self, table)
        work.periods()
        return work.findings
    }

    /// All else that is wrong: what can be said of whole series without knowing the others.
    func seriesFindings(in table: DataTable) -> [Finding] {
        guard table.count > 0 else { return [] }
        var work = TableCheckWork(self, table)
        work.duplicates()
        work.rules()
        work.jumps()
        return work.findings
    }

    /// The faults alone.
    public func faults(in table: DataTable) -> [Diagnostic] { findings(in: table).map(\.diagnostic) }

    func span(_ line: Int) -> SourceSpan { place?(line) ?? SourceSpan(path, line: line) }
}
