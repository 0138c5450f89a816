/// What `loa print` was asked for.
public struct PrintRequest: Sendable {
    /// The leaflet, as a path from the site’s folder or from `content`; all when nil.
    public var page: String?
    /// The audience; all of the leaflet when nil.
    public var audience: String?
    /// The format; all that the leaflet names when nil.
    public var format: String?
    /// The kinds of files: `press`, `office`, `read`; all when empty.
    public var uses: [String]
    /// Whether shades of grey replace all colours.
    public var isMono: Bool
    /// A table that stands in for the one the leaflet is a pattern over.
    public var merge: String?
    /// The folder to write into; `_print` in the site’s folder when nil.
    public var folder: String?
    /// How many were printed, for the ledger.
    public var record: Int?
    /// Who printed them.
    public var printer: String?
    /// What is to be remembered of the run.
    public var note: String?
    /// Whether all rows of a table go into one file.
    public var isOneFile: Bool

    /// Asks for everything.
    public init(
        page: String? = nil, audience: String? = nil, format: String? = nil, uses: [String] = [], isMono: Bool = false, merge: String? = nil,
        folder: String? = nil, record: Int? = nil, printer: String? = nil, note: String? = nil, isOneFile: Bool = false
    ) {
        self.page = page
        self.audience = audience
        self.format = format
        self.uses = uses
        self.isMono = isMono
        self.merge = merge
        self.folder = folder
        self.record = record
        self.printer = printer
        self.note = note
        self.isOneFile = isOneFile
    }
}
