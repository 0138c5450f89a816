public import LoaMarkup

/// A font file that a style sheet declares.
public struct FontFaceRule: Hashable, Sendable {
    /// The family.
    public var family: String
    /// The file, seen from the style sheet.
    public var source: String
    /// The weight that the sheet says it has; nil where it says nothing.
    public var weight: Int?
    /// Whether the sheet says that letters lean; nil where it says nothing.
    public var isItalic: Bool?
    /// Where the file is named.
    public var place: SourcePlace
}
