public import LoaMarkup

/// Where a written link leads.
public struct ResolvedLink: Sendable {
    /// The kinds of targets.
    public enum Target: Sendable, Equatable {
        /// A page, by index.
        case page(Int)
        /// A picture or download.
        case file(SourcePath)
        /// An address outside the site.
        case external
        /// A place on the same page.
        case here
        /// Nothing; reported.
        case broken
    }

    /// The target.
    public var target: Target
    /// The address to write, relative where the target is of the site; not escaped for HTML.
    public var href: [UInt8]
    /// The anchor, folded like anchors are, when there is one.
    public var fragment: String?

    /// Makes a link.
    public init(target: Target, href: [UInt8], fragment: String? = nil) {
        self.target = target
        self.href = href
        self.fragment = fragment
    }
}
