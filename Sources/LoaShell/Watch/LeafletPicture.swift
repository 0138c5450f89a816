public import LoaMarkup
internal import LoaPrint

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

    /// A word, to be compared and marked.
    public struct Word: Sendable {
        /// The word as UTF-8.
        public let text: [UInt8]
        /// The number of the page in ``LeafletPicture/pages`` where it is drawn; nil when it is not.
        public let page: Int?
        /// Its left edge in the coordinates of the drawing.
        public let x: Double
        /// Its upper edge.
        public let y: Double
        /// Its width.
        public let width: Double
        /// Its height.
        public let height: Double
    }

    /// The format by its id.
    public let id: String
    /// The name of its format.
    public let format: Message
    /// The folder of its files in the output, ending in `/`.
    public let folder: String
    /// Its language, as a BCP 47 tag.
    public let language: String
    /// The pages in order.
    public let pages: [Page]
    /// The words that are read, in the order of the file for reading.
    public let words: [Word]
    /// What the drawings refer to, as an element without size.
    public let definitions: [UInt8]
}

extension LeafletPicture {
    /// The leaflet as a published file for reading shows it, panel by panel; nil when the file was not written here, or changed since.
    ///
    /// - Parameters:
    ///   - file: The bytes of `read.pdf`.
    ///   - current: The leaflet as it is now.
    ///   - title: What it is called.
    ///   - prefix: What the ids of its drawings begin with, in ASCII letters.
    public init?(published file: [UInt8], of current: LeafletPicture, title: String, prefix: String) {
        guard let pages = PDFPageReader.pages(of: file) else { return nil }
        var drawing = PageSVG(prefix: prefix)
        (id, format, folder, language) = (current.id, current.format, current.folder, current.language)
        self.pages = pages.enumerated().map { at, page in
            let name = Message(vi: "Phần \(at + 1)", en: "Panel \(at + 1)")
            func millimetres(_ points: Double) -> Int { Int((min(points, 100_000) / PageUnit.millimetre).rounded()) }
            return Page(
                name: name, width: millimetres(page.width), height: millimetres(page.height),
                svg: drawing.write(page, label: "\(title) — \(current.language == "vi" ? name.vi : name.en)"))
        }
        words = pages.words.map { Word(text: $0.text, page: $0.page, x: $0.rect.x, y: $0.rect.y, width: $0.rect.width, height: $0.rect.height) }
        definitions = drawing.definitions
    }
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
