/// What a cell is a sum of, the same whatever else there is: a column and rows of a data set.
struct CellIdentity: Hashable {
    /// The data set, by index.
    var set: Int
    /// The column, by index.
    var column: Int
    /// The prints of the rows, added up.
    var rows: UInt64
}
