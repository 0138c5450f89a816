import LoaStats

/// Reads the list of sheets of a spreadsheet.
final class XLSXBookReader: XMLHandler {
    /// A sheet as the list has it.
    struct Entry {
        var name: String
        var id: String
        var visibility: XLSXSheet.Visibility
    }

    /// The sheets in the order of their tabs.
    private(set) var entries: [Entry] = []
    /// Whether days count from 1904.
    private(set) var is1904 = false
    let fault: TableFault? = nil
    let isStopped = false

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        if name.isName("sheet") {
            // r:id; the plain sheetId is something else.
            guard let title = attributes.string("name"), let id = attributes.string("id") else { return }
            let visibility: XLSXSheet.Visibility =
                switch attributes.string("state") {
                case "hidden": .hidden
                case "veryHidden": .veryHidden
                default: .shown
                }
            entries.append(Entry(name: title, id: id, visibility: visibility))
        } else if name.isName("workbookPr") {
            is1904 = attributes.isTrue("date1904")
        }
    }

    func text(_ bytes: Span<UInt8>) {}

    func end(_ name: Span<UInt8>) -> Bool { false }
}
