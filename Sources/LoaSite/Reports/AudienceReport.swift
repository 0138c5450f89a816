public import LoaMarkup

/// Who gets what: every page with its blocks, the share that all its audiences have in common, and totals.
public struct AudienceReport: Sendable {
    /// One block of a page, or a part of one that not all its readers get.
    public struct Block: Sendable {
        /// What it is.
        public var name: ElementName
        /// Its words with their readers; a raised dot parts paragraphs, items and cells.
        public var runs: [Run]
        /// Where it stands; in another file when it comes from a snippet.
        public var place: SourcePlace
        /// Who gets it, whole or in part.
        public var seen: AudienceMask
        /// Who of these gets less of it than there is.
        public var partial: AudienceMask
        /// How many syllables it has for all its readers together.
        public var syllables: Int
        /// The line of the `choose` that it is a variant of.
        public var choose: Int?
        /// The items, rows, words and blocks in it that not all its readers get.
        public var parts: [Block]

        /// All its words, whoever gets them.
        public var text: String { PageText.tidy(runs.flatMap { Array($0.text.utf8) }) }
    }

    /// Words with one set of readers.
    public struct Run: Sendable, Hashable {
        /// The words.
        public var text: String
        /// Who gets them.
        public var seen: AudienceMask
    }

    /// How much an audience gets.
    public struct Amount: Sendable, Hashable {
        /// The audience's bit.
        public var bit: Int
        /// How many pages.
        public var pages: Int
        /// How many syllables, the words that Vietnamese is counted in.
        public var syllables: Int
        /// How many minutes it takes to read, at least 1 a page.
        public var minutes: Int
    }

    /// One page.
    public struct PageShare: Sendable {
        /// The page, by index.
        public var page: Int
        /// Where it stands.
        public var path: SourcePath
        /// Its titles, parted by a slash when audiences have different ones.
        public var title: String
        /// Why nobody sees it today, when that is so; then it is in no total.
        public var hidden: Page.Hidden?
        /// Who it is meant for.
        public var readers: AudienceMask
        /// Its blocks in reading order.
        public var blocks: [Block]
        /// How many syllables at least one audience gets.
        public var syllables: Int
        /// How many of these all its audiences get.
        public var shared: Int
        /// What each of its audiences gets.
        public var amounts: [Amount]

        /// How plain it is for each of its audiences.
        public var plain: [PlainLine]

        /// The part of the page that all its audiences have in common, in percent; 100 for an empty page.
        public var sharedPercent: Int { syllables == 0 ? 100 : (shared * 100 + syllables / 2) / syllables }
    }

    /// The name of the site.
    public var site: String
    /// The day that it is of.
    public var today: CalendarDate
    /// The audiences.
    public var audiences: [Audience]
    /// The pages, ordered by path.
    public var pages: [PageShare]
    /// What each audience gets of the whole site today.
    public var totals: [Amount]

    /// How many syllables are read in a minute.
    public static let syllablesPerMinute = 220

    /// The minutes that so many syllables take: rounded, at least 1.
    public static func minutes(_ syllables: Int) -> Int {
        max(1, (syllables + syllablesPerMinute / 2) / syllablesPerMinute)
    }
}
