public import LoaMarkup

/// A cell as the file has it: what kind of thing the file says it is, and where its text lies in its row's bytes.
///
/// What the text means (a number written `25.000`, a code, a month) is decided later by a schema.
public struct RawCell: Hashable, Sendable {
    /// What the file says that a cell holds.
    public enum Kind: Hashable, Sendable {
        /// Nothing.
        case empty
        /// Text as somebody typed it. Every cell of a CSV file that is not empty.
        case text
        /// A number; the text is its exact decimal form, as `25000`, `-0.35`: digits, at most one point, no exponent.
        ///
        /// Spreadsheets keep 1.1 as 1.1000000000000001; a number with decimals has the 15 digits that they show.
        case number
        /// A day; the text is the serial number or the ISO day that the file has.
        case date(CalendarDate)
        /// True or false; the text is `1` or `0`.
        case boolean(Bool)
        /// A fault that the spreadsheet itself shows; the text is `#REF!` or the like, empty for a formula never calculated.
        case error
    }

    /// How a cell takes part in merged cells.
    public enum Merge: Hashable, Sendable {
        /// Not at all.
        case none
        /// It is the top left cell, which holds the value.
        case anchor
        /// It lies under another one; kind and text are those of that cell, the anchor.
        case covered(by: CellReference)
    }

    /// What the file says that it holds.
    public var kind: Kind
    /// Where its text begins in the bytes of the row.
    public var start: Int
    /// Where its text ends in the bytes of the row.
    public var end: Int
    /// How it takes part in merged cells.
    public var merge: Merge

    /// Makes a cell.
    public init(_ kind: Kind = .empty, start: Int = 0, end: Int = 0, merge: Merge = .none) {
        self.kind = kind
        self.start = start
        self.end = end
        self.merge = merge
    }

    /// Whether it lies under a merged cell, so that its value is somewhere else's.
    public var isCovered: Bool {
        if case .covered = merge { true } else { false }
    }
}
