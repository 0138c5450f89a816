public import LoaMarkup

/// What one cell holds once it has been read by its column's rules.
public enum CellValue: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A number at the scale of its column.
    case number(DecimalNumber)
    /// A period.
    case period(Period)
    /// A day.
    case date(CalendarDate)
    /// A code or words.
    case word(String)
    /// Yes or no.
    case flag(Bool)
}
