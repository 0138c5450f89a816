public import LoaMarkup
public import LoaSite

/// A site as it stands at a moment: the last good pages, and what is wrong with the newest texts.
///
/// Never changed, only replaced as a whole.
public final class LiveState: Sendable {
    /// Counts up with everything that is shown or told.
    public let number: Int
    /// The state of the texts that it tells of; counts up with every change of a file.
    public let texts: Int
    /// The day that everything dated obeys; nil until settings could be read once.
    public let day: CalendarDate?
    /// The files of the last good build, by path in the output.
    public let files: [String: [UInt8]]
    /// Whether these are of the newest texts: false while there are errors, or lists and search are still being made.
    public let isCurrent: Bool
    /// Whether the whole site was looked at since the last change; else the faults are those of before.
    public let isWhole: Bool
    /// What is wrong with the newest texts.
    public let diagnostics: [Diagnostic]
    /// The pages and how they hang together: of the newest texts when they could be read, else of the last that could.
    public let site: SiteIndex?
    /// How many pages were built, each audience's counted.
    public let pages: Int
    /// The files that differ from the state before; nil for all.
    public let changed: Set<String>?

    init(
        number: Int, texts: Int, day: CalendarDate?, files: [String: [UInt8]], isCurrent: Bool, isWhole: Bool, diagnostics: [Diagnostic],
        site: SiteIndex?, pages: Int, changed: Set<String>?
    ) {
        self.number = number
        self.texts = texts
        self.day = day
        self.files = files
        self.isCurrent = isCurrent
        self.isWhole = isWhole
        self.diagnostics = diagnostics
        self.site = site
        self.pages = pages
        self.changed = changed
    }

    /// How many errors there are.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many warnings there are.
    public var warnings: Int { diagnostics.count - errors }

    /// A state before anything was built.
    static let empty = LiveState(
        number: 0, texts: 0, day: nil, files: [:], isCurrent: false, isWhole: false, diagnostics: [], site: nil, pages: 0, changed: nil)
}
