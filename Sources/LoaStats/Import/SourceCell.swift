public import LoaMarkup

/// What a cell of a sender's file holds, before the rules of its column are applied.
public enum SourceCell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text as it was typed.
    case text(String)
    /// A number that the file stores as a number.
    case number(DecimalNumber)
    /// A day that the file stores as a day.
    case date(CalendarDate)
    /// A yes or no that the file stores as such.
    case flag(Bool)
    /// What a spreadsheet could not compute, as `#REF!`.
    case error(String)

    /// Whether nothing stands in it but blanks.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): (text.utf8.first.map { $0 &- 0x21 >= 0x5E } ?? true) && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        default: false
        }
    }

    /// The cell as people see it, for messages.
    public var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .error(let text): CellFault.shortened(text)
        case .number(let number): NumberForm(.vi).text(number)
        case .date(let date): date.slashed
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        }
    }
}
