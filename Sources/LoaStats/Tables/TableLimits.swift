/// How much a table may hold before it is taken for damaged or hostile.
public struct TableLimits: Hashable, Sendable {
    /// The longest row, in bytes of text.
    public var rowBytes = 16 << 20
    /// So much of a text file is held at once, as long as its rows are shorter.
    public var windowBytes = 1 << 16
    /// The last column that may hold a value; staff's tables have less than a hundred.
    public var columns = 2048
    /// The most faults that are told.
    public var faults = 100
    /// The largest sheet of a spreadsheet, in bytes of XML.
    public var sheetBytes = 2 << 30
    /// The largest table of shared texts of a spreadsheet, in bytes of XML; it is held in memory.
    public var sharedStringBytes = 256 << 20
    /// The largest other part of a spreadsheet, in bytes of XML.
    public var partBytes = 64 << 20
    /// How many times larger than its packed form a part may be, once it is over `ratioFreeBytes`.
    public var ratio = 400
    /// The size under which a part may be packed however well.
    public var ratioFreeBytes = 32 << 20
    /// The most merged ranges of a sheet.
    public var merges = 100_000

    /// The usual limits.
    public init() {}
}
