public import LoaMarkup
public import LoaSite

/// What is left of a rendered page: what lists, feeds, search and checks need of it.
public struct PageFacts: Sendable {
    /// The page, by index.
    public var page: Int
    /// The audience.
    public var bit: Int
    /// The written summary, or the page's first sentences.
    public var summary: String
    /// Reading time in minutes, at least 1.
    public var minutes: Int
    /// How many syllables.
    public var words: Int
    /// The anchors of its headings.
    public var anchors: [String]
    /// The body, kept only for pages whose template lists others.
    public var content: [UInt8]?
    /// Whether the body brings its own heading of the first level.
    public var hasTitle: Bool
    /// The contents list, kept with the body.
    var outline: Outline?
    /// The stretches of its words in the collector of the worker that read it.
    public var runs: [Range<Int>]
    /// The worker.
    public var worker: Int
    /// The patterns whose pages it lists itself.
    var listed: [SourcePath] = []
    /// The words of each figure in a sentence, by what it is known by.
    var figures: [String: String] = [:]

    /// Whether lists show the same of the page.
    public func isListed(like other: PageFacts) -> Bool { bit == other.bit && summary == other.summary && minutes == other.minutes }

    /// Whether a page that lists others has the same words of its own.
    public func hasBody(like other: PageFacts) -> Bool {
        content == other.content && hasTitle == other.hasTitle && listed == other.listed && summary == other.summary
    }
}

/// What one worker found of a page besides its output.
public struct PageOutcome: Sendable {
    /// The facts for each audience.
    public var facts: [PageFacts] = []
    /// The uses of anchors.
    public var anchors: [AnchorUse] = []
    /// The uses of files.
    public var files: [FileUse] = []
    /// The faults.
    public var diagnostics: [Diagnostic] = []
    /// The figures that it shows, those that they are made from not counted; nil for all.
    public var figures: Set<Int>? = []
    /// The pages whose summaries it shows beside its text, by index.
    public var related: Set<Int> = []
}
