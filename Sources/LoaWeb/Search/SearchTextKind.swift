/// What a stretch of text is to the reader; titles weigh more than headings, headings more than text.
public enum SearchTextKind: UInt8, Sendable, CaseIterable {
    /// The title of a page; `SearchIndex` takes it from the document itself.
    case title
    /// A heading inside a page.
    case heading
    /// Any other text: paragraphs, list items, table cells.
    case body

    /// The last byte of the private-use character (U+E000 and on) that ends a run of this kind in the vocabulary.
    var terminator: UInt8 { 0x80 + rawValue }
}
