/// How a CSV file is to be read; what is nil is found out from its first lines.
public struct CSVOptions: Hashable, Sendable {
    /// How many fields every row must have.
    public enum Width: Hashable, Sendable {
        /// As many as the first row that is not blank.
        case firstRow
        /// So many.
        case fixed(Int)
        /// Any number: for files with titles above their header.
        case any
    }

    /// The delimiter: a comma, semicolon, tab or bar.
    public var delimiter: UInt8?
    /// How many fields every row must have.
    public var width = Width.firstRow
    /// What is too much.
    public var limits = TableLimits()

    /// The usual options.
    public init(delimiter: UInt8? = nil, width: Width = .firstRow, limits: TableLimits = TableLimits()) {
        self.delimiter = delimiter
        self.width = width
        self.limits = limits
    }
}
