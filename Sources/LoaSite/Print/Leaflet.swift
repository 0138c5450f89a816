public import LoaMarkup

/// Something to be printed: a page for one audience in one format.
public struct Leaflet: Sendable, Hashable {
    /// The page, by index.
    public var page: Int
    /// The audience, by its bit.
    public var bit: Int
    /// The format by its id.
    public var format: String
    /// Where the format is named.
    public var formatSpan: SourceSpan
    /// The language, as a BCP 47 tag.
    public var language: String
    /// The folder of its files inside the audience’s site, ending in `/`, as `print/dung-voi-rut/`.
    public var address: String
    /// The folder of its files in the output, ending in `/`, as `public/nguoi-lao-dong/print/dung-voi-rut/`.
    public var folder: String

    /// The file for screens inside the audience’s site.
    public var readAddress: String { address + Self.readFile }

    /// The name of the file that telephones and screen readers open.
    public static let readFile = "read.pdf"
    /// The first part of the addresses of all printed files.
    public static let folderName = "print"
}
