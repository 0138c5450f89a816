/// One page as the search of one audience sees it.
public struct SearchDocument: Sendable {
    /// The address, relative to the root of the audience's site, as it stands in links.
    public var url: String
    /// The title.
    public var title: String
    /// The title of the section that the page is in; empty when there is none.
    public var section: String
    /// A word for what kind of page it is, such as `page` or `section`; put on the result as `data-kind`.
    public var kind: String
    /// Which of the collectors given to ``SearchPlan`` holds the text.
    public var collector: Int
    /// The text in reading order, as returned by `SearchCollector.tokenize`, without the title.
    public var runs: [Range<Int>]

    /// Describes a page.
    public init(
        url: String, title: String, section: String, kind: String = "page", collector: Int, runs: [Range<Int>]
    ) {
        self.url = url
        self.title = title
        self.section = section
        self.kind = kind
        self.collector = collector
        self.runs = runs
    }
}
