extension ImportPlan {
    /// A column in which a corrected row differs, with both values as files write them.
    public struct Difference: Hashable, Sendable {
        /// The column in words.
        public var title: String
        /// What was stored.
        public var old: String
        /// What the file says.
        public var new: String
    }

    /// Where a corrected row differs from what was stored.
    public func differences(_ correction: Correction, _ set: DataSet) -> [Difference] {
        let (now, before) = (CellWriter(table, set), CellWriter(stored, set))
        return set.columns.indices.compactMap { column in
            let (old, new) = (before.text(column, correction.old), now.text(column, correction.row))
            return old == new ? nil : Difference(title: set.columns[column].title, old: old.isEmpty ? "–" : old, new: new.isEmpty ? "–" : new)
        }
    }

    /// A row of ``table`` by the words of its key.
    public func name(_ row: Int, _ set: DataSet, schema: StatsSchema) -> String { RowNames(table, set, schema: schema).text(row) }
}
