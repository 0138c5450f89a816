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
}
