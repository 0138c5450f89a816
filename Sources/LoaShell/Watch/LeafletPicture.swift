public import LoaMarkup

/// How the pages of a leaflet are looked at.
public enum LeafletForm: String, Sendable, CaseIterable {
    /// Each side of the cut sheet, with dashed lines where it is folded.
    case sheet = "to"
    /// Each panel by itself, upright, in the order of reading.
    case panels = "mat"
}

/// A leaflet in one format as drawings for screens.
public struct LeafletPicture: Sendable {
    /// A side or a panel.
    public struct Page: Sendable {
        /// What people call it.
        public let name: Message
        /// Its width in millimetres, after cutting.
        public let width: Int
        /// Its height in millimetres.
        public let height: Int
        /// An `svg` element.
        public let svg: [UInt8]
    }

    /// The name of its format.
    public let format: Message
    /// The folder of its files in the output, ending in `/`.
    public let folder: String
    /// Its language, as a BCP 47 tag.
    public let language: String
    /// The pages in order.
    public let pages: [Page]
    /// What the drawings refer to, as an element without size.
    public let definitions: [UInt8]
}

/// The leaflets of a page for one audience, one for each format.
public struct LeafletView: Sendable {
    /// The title of the page.
    public let title: String
    /// The leaflets that could be laid out.
    public let pictures: [LeafletPicture]
    /// What is wrong with them.
    public let diagnostics: [Diagnostic]

    /// Whether everything could be laid out.
    public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
