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

    /// Room for the words of a heading and for its anchor.
    private var words: [UInt8] = []
    private var room: [UInt8] = []

    /// Makes an empty outline.
    public init() {}

    private static func next(_ count: inout Int) -> Int {
        count += 1
        return count
    }

    /// Adds a heading; hands back its anchor.
    mutating func add(_ document: Document, _ index: Int, level: Int, isPart: Bool) -> String {
        if entries.isEmpty {
            // Room for the headings of most pages, so that it is not made three times.
            entries.reserveCapacity(8)
            uses.reserveCapacity(8)
        }
        words.removeAll(keepingCapacity: true)
        document.plainText(of: index, into: &words)
        let title = String(decoding: words, as: UTF8.self)
        var slug: [UInt8] = []
        swap(&slug, &room)
        defer { swap(&slug, &room) }
        slug.removeAll(keepingCapacity: true)
        Slug.append(words.span, into: &slug, limit: .max)
        var anchor = slug.isEmpty ? "muc" : String(decoding: slug, as: UTF8.self)
        let count = Self.next(&uses[anchor, default: 0])
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
