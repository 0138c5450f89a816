public import LoaStats

/// A sheet of a spreadsheet.
public struct XLSXSheet: Hashable, Sendable {
    /// Whether people see it.
    public enum Visibility: Hashable, Sendable {
        /// Its tab is there.
        case shown
        /// Hidden; a right click brings it back.
        case hidden
        /// Hidden by a macro, so that no menu brings it back.
        case veryHidden
    }

    /// The name on its tab.
    public let name: SheetName
    /// Whether people see it.
    public let visibility: Visibility
    /// Its part in the archive.
    let part: String
}
