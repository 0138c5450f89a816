public import LoaMarkup

/// What an import would do to the stored rows of a set, worked out in full before anything is written.
public struct ImportPlan: Sendable {
    /// A row that was there with other values.
    public struct Correction: Hashable, Sendable {
        /// The row in ``ImportPlan/table``.
        public var row: Int
        /// The row in ``ImportPlan/stored``.
        public var old: Int
    }

    /// The rows as they would be stored, in the order of the key.
    public internal(set) var table: DataTable
    /// The rows stored now.
    public let stored: DataTable
    /// Rows of ``table`` that are new.
    public internal(set) var added: [Int] = []
    /// Rows with other values than before.
    public internal(set) var corrected: [Correction] = []
    /// Rows of ``stored`` that are no longer there; only when a whole file takes the place of another.
    public internal(set) var removed: [Int] = []
    /// How many rows of the file are stored already, just so.
    public internal(set) var unchanged = 0
    /// Rows of the file that broke a rule and were left out, by their place in the file's table.
    public internal(set) var leftOut: [Int] = []
    /// All faults: of the file, of its cells, between rows.
    public internal(set) var diagnostics: [Diagnostic]
    /// Whether it may be stored: all is right, or what is wrong was left out as asked for.
    public internal(set) var isStorable: Bool

    /// How many rows would change.
    public var changes: Int { added.count + corrected.count + removed.count }

    /// Works out an import.
    ///
    /// - Parameters:
    ///   - stored: The rows stored now.
    ///   - today: The day whose period is the last that data can be of.
    ///   - isPartial: Whether good rows are stored although others are refused.
    ///   - replaces: Whether the file is the whole set, so that rows that it lacks are removed.
    public static func make(
        _ file: ImportedRows, stored: DataTable, _ set: DataSet, schema: StatsSchema, today: CalendarDate, path: SourcePath,
        isPartial: Bool = false, replaces: Bool = false
    ) -> ImportPlan {
        var merge = ImportMerge(file, stored, set, schema: schema, today: today, path: path, replaces: replaces)
        var plan = merge.plan(without: [])
        if isPartial, !file.isUnusable {
            // Each round leaves out the rows that break a rule by themselves, or else those that do so beside others.
            var leftOut: Set<Int> = []
            for _ in 0..<20 {
                let wrong = merge.wrongRows.subtracting(leftOut)
                if wrong.isEmpty { break }
                leftOut.formUnion(wrong)
                let told = plan.diagnostics.filter { $0.severity == .error }
                plan = merge.plan(without: leftOut)
                plan.diagnostics += told.filter { !plan.diagnostics.contains($0) }
            }
            plan.leftOut = leftOut.sorted()
        }
        let faulty = merge.hasErrors || (!isPartial && file.diagnostics.contains { $0.severity == .error })
        plan.isStorable = !file.isUnusable && !faulty
        plan.diagnostics = file.diagnostics + plan.diagnostics
        return plan
    }
}
