public import LoaMarkup

/// What two audiences get differently, in words.
public struct AudienceDiff: Sendable {
    /// A block, item, row or paragraph as its readers get it.
    public struct Piece: Sendable {
        /// What it is.
        public var name: ElementName
        /// Where it stands.
        public var place: SourcePlace
        /// Its words: a line each paragraph, item or row.
        public var lines: [String]
    }

    /// Words of a paragraph that both get, or one of the two.
    public struct Segment: Sendable, Hashable {
        /// Who gets it.
        public enum Side: String, Sendable {
            /// Both.
            case both
            /// The first audience alone.
            case first
            /// The second audience alone.
            case second
        }
        /// Who gets the words.
        public var side: Side
        /// The words.
        public var text: String
    }

    /// One difference.
    public enum Change: Sendable {
        /// Only the first gets it.
        case onlyFirst(Piece)
        /// Only the second gets it.
        case onlySecond(Piece)
        /// Each gets a variant of a `choose` at this place.
        case variants(SourcePlace, first: [Piece], second: [Piece])
        /// Both get the element, with some words of their own.
        case words(ElementName, SourcePlace, [Segment])
        /// The page has another title or summary; the key is `title` or `summary`.
        case heading(key: String, SourcePlace, first: String, second: String)
    }

    /// A page that both get.
    public struct PageChanges: Sendable {
        /// Where it stands.
        public var path: SourcePath
        /// Its title for the first.
        public var title: String
        /// Why nobody sees it today, when that is so.
        public var hidden: Page.Hidden?
        /// The differences in reading order.
        public var changes: [Change]
    }

    /// A page that only one gets.
    public struct LonePage: Sendable {
        /// Where it stands.
        public var path: SourcePath
        /// Its title for that audience.
        public var title: String
        /// Why nobody sees it today, when that is so.
        public var hidden: Page.Hidden?
        /// How many syllables it has for that audience.
        public var syllables: Int
    }

    /// The first audience.
    public var first: Audience
    /// The second audience.
    public var second: Audience
    /// The pages that both get and that differ, ordered by path.
    public var pages: [PageChanges]
    /// The pages that only the first gets.
    public var onlyFirst: [LonePage]
    /// The pages that only the second gets.
    public var onlySecond: [LonePage]
    /// How many pages are the same for both.
    public var same: Int

    /// Whether there is no difference.
    public var isEmpty: Bool { pages.isEmpty && onlyFirst.isEmpty && onlySecond.isEmpty }
}
