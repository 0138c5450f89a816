internal import LoaMarkup

/// The headings of a page with their anchors.
public struct Outline: Sendable {
    /// One heading.
    public struct Entry: Sendable {
        /// The words.
        public var title: String
        /// The anchor, unique on the page.
        public var anchor: String
        /// The level as written into the page.
        public var level: Int
        /// Whether it opens a part of the page, so that the contents list names it.
        public var isPart: Bool
    }

    /// The headings in order.
    public private(set) var entries: [Entry] = []
    private var uses: [String: Int] = [:]

    /// Makes an empty outline.
    public init() {}

    /// Adds a heading; hands back its anchor.
    mutating func add(_ document: Document, _ index: Int, level: Int, isPart: Bool) -> String {
        let title = document.plainText(of: index)
        var anchor = Slug.slug(title, limit: .max)
        if anchor.isEmpty { anchor = "muc" }
        let count = uses[anchor, default: 0] + 1
        uses[anchor] = count
        if count > 1 {
            var number = count
            while uses["\(anchor)-\(number)"] != nil { number += 1 }
            anchor = "\(anchor)-\(number)"
            uses[anchor] = 1
        }
        entries.append(Entry(title: title, anchor: anchor, level: level, isPart: isPart))
        return anchor
    }
}
