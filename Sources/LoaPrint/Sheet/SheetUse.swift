/// What a leaflet is put on sheets for.
public enum SheetUse: String, Sendable, CaseIterable {
    /// A printing house: one page a side with room for colour and marks past the cut.
    case press
    /// An office printer: exact sheets, several pieces or the pages of a booklet on each where the format says so.
    case office
    /// A screen: one panel a page, upright, in the order of reading.
    case read
}
