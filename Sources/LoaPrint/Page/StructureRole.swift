/// What an element of a document is, by the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
public enum StructureRole: String, Sendable, CaseIterable {
    /// The whole document.
    case document = "Document"
    /// A section with its heading, such as a panel.
    case section = "Sect"
    /// Elements that belong together without more meaning, such as a call-out.
    case division = "Div"
    /// A heading of the first level, the title.
    case heading1 = "H1"
    /// A heading of the second level.
    case heading2 = "H2"
    /// A heading of the third level.
    case heading3 = "H3"
    /// A heading of the fourth level.
    case heading4 = "H4"
    /// A heading of the fifth level.
    case heading5 = "H5"
    /// A heading of the sixth level.
    case heading6 = "H6"
    /// A paragraph.
    case paragraph = "P"
    /// A quotation of one or more paragraphs.
    case blockQuote = "BlockQuote"
    /// A list.
    case list = "L"
    /// An item of a list.
    case listItem = "LI"
    /// The bullet or number of an item.
    case label = "Lbl"
    /// The words of an item.
    case listBody = "LBody"
    /// A table.
    case table = "Table"
    /// The rows of heads.
    case tableHead = "THead"
    /// The rows of data.
    case tableBody = "TBody"
    /// A row.
    case tableRow = "TR"
    /// A cell that names a column or row.
    case tableHeader = "TH"
    /// A cell of data.
    case tableData = "TD"
    /// The title of a table or figure.
    case caption = "Caption"
    /// A picture, chart or code.
    case figure = "Figure"
    /// A formula.
    case formula = "Formula"
    /// Words that lead somewhere.
    case link = "Link"
    /// Words within a paragraph, mostly in another language.
    case span = "Span"
    /// A quotation within a paragraph.
    case quote = "Quote"
    /// Computer code.
    case code = "Code"
    /// A note at the end or the foot.
    case note = "Note"
    /// The mark that leads to a note.
    case reference = "Reference"
    /// A list of contents.
    case contents = "TOC"
    /// A line of a list of contents.
    case contentsItem = "TOCI"

    /// The heading of a level; deeper ones are of the sixth.
    public static func heading(_ level: Int) -> StructureRole {
        let all: [StructureRole] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
        return all[min(max(level, 1), 6) - 1]
    }
}
