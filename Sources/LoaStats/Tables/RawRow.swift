internal import LoaMarkup

/// One row of a sheet, with its cells; sources fill one and the same again and again.
public struct RawRow: Hashable, Sendable {
    /// The row in the sheet, from 1.
    public var number: Int
    /// The line of the file where it begins, from 1; the same as the row in spreadsheets.
    public var line: Int
    /// Whether the spreadsheet hides it.
    public var isHidden: Bool
    /// The text of all cells, UTF-8 as in the file, not normalised.
    public var bytes: [UInt8]
    /// The cells from column A on, without gaps, up to the last one with a value or under a merge.
    public var cells: [RawCell]

    /// Makes an empty row.
    public init(number: Int = 0) {
        self.number = number
        line = number
        isHidden = false
        bytes = []
        cells = []
    }

    /// Empties it for another row, keeping its memory.
    public mutating func restart(number: Int, line: Int, isHidden: Bool = false) {
        self.number = number
        self.line = line
        self.isHidden = isHidden
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// The cell of a column, from 1; an empty one where the row has none.
    public subscript(column: Int) -> RawCell {
        column >= 1 && column <= cells.count ? cells[column - 1] : RawCell()
    }

    /// The text of one of its cells.
    public func text(_ cell: RawCell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.end] }

    /// The text of a column, from 1, as a string: for messages and tests.
    public func string(_ column: Int) -> String { String(decoding: text(self[column]), as: UTF8.self) }

    /// Whether no cell holds anything of its own.
    public var isBlank: Bool { cells.allSatisfy { $0.kind == .empty || $0.isCovered } }

    /// Adds a cell after the last one; an empty text makes it empty.
    mutating func append(textFrom start: Int, to end: Int) {
        cells.append(RawCell(start == end ? .empty : .text, start: start, end: end))
    }
}
