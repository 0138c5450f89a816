public import LoaMarkup

/// What checks need to know of instruments, ready for looking them up as people write them.
public struct CitationBook: Sendable {
    /// One instrument.
    public struct Entry: Sendable {
        /// What citations say of it.
        public var instrument: CitedInstrument
        /// The first day in force.
        public var from: CalendarDate?
        /// The last day in force.
        public var to: CalendarDate?
        /// The instruments that ended it, by index.
        public var endedBy: [Int]
        /// The number of its last article.
        public var lastArticle: Int?
        /// Whether it is only a draft.
        public var isDraft: Bool
        /// What amended it.
        public var changes: [Change]
        /// The consolidated texts of it, by index; who cites one of them has named the amendments.
        public var consolidations: [Int]

        /// Describes an instrument.
        public init(
            _ instrument: CitedInstrument, from: CalendarDate? = nil, to: CalendarDate? = nil, endedBy: [Int] = [], lastArticle: Int? = nil,
            isDraft: Bool = false, changes: [Change] = [], consolidations: [Int] = []
        ) {
            self.instrument = instrument
            self.from = from
            self.to = to
            self.endedBy = endedBy
            self.lastArticle = lastArticle
            self.isDraft = isDraft
            self.changes = changes
            self.consolidations = consolidations
        }

        /// Whether it is in force on a day; without days it is, from its signing on.
        func holds(on day: CalendarDate) -> Bool { !isDraft && (from ?? instrument.signed).map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
    }

    /// An amendment of an instrument.
    public struct Change: Hashable, Sendable {
        /// The instrument that amends, by index.
        public var by: Int
        /// The first day of the change.
        public var from: CalendarDate?
        /// The places changed; none means anywhere.
        public var places: [Provision]

        /// Describes a change.
        public init(by: Int, from: CalendarDate? = nil, places: [Provision] = []) {
            self.by = by
            self.from = from
            self.places = places
        }

        func touches(_ place: Provision, on day: CalendarDate) -> Bool {
            from.map { $0 <= day } ?? true && (places.isEmpty || places.contains { $0.contains(place) || place.contains($0) })
        }
    }

    /// The instruments; all that speaks of one uses its place here.
    public let entries: [Entry]
    /// Names by which instruments are cited, each with those that bear it.
    public let names: [(name: String, entries: [Int])]
    /// Finds what is cited by hand, with the names of this book.
    public let scanner: CitationScanner

    private let keys: [String: [Int]]

    /// Makes a book.
    ///
    /// `abbreviations` are those of the site, as (“BHXH”, “bảo hiểm xã hội”): with them “Luật BHXH” and “BLLĐ” are names too.
    public init(_ entries: [Entry], abbreviations: [(short: String, long: String)] = []) {
        self.entries = entries
        var keys: [String: [Int]] = [:]
        var names: [String: [Int]] = [:]
        var order: [String] = []
        for (index, entry) in entries.enumerated() {
            keys[Self.key(entry.instrument.number.text), default: []].append(index)
            guard entry.instrument.hasName else { continue }
            for name in Self.names(entry.instrument, abbreviations) where names[name]?.contains(index) != true {
                if names[name] == nil { order.append(name) }
                names[name, default: []].append(index)
            }
        }
        self.keys = keys
        self.names = order.map { ($0, names[$0] ?? []) }
        let issuers = Set(entries.compactMap(\.instrument.issuer)).sorted()
        scanner = CitationScanner(names: order, issuers: issuers)
    }

    /// The instruments that bear a number, also when it is typed with other dashes, cases, zeros or with D for Đ.
    public func entries(_ number: InstrumentNumber) -> [Int] { keys[Self.key(number.text)] ?? [] }

    /// A number without what people type in different ways.
    private static func key(_ number: String) -> String {
        let bare = InstrumentSign.bare(number).filter { $0.isLetter || $0.isNumber || $0 == "/" }
        let serial = bare.prefix(while: \.isNumber)
        let rest = bare.dropFirst(serial.count)
        // 06-NQ/BCH and 06/NQ-BCH are one to a reader; the year stays parted from the serial.
        let year = rest.hasPrefix("/") && rest.dropFirst().prefix(while: \.isNumber).count == 4 ? "/" : ""
        return serial.drop { $0 == "0" } + year + rest.filter { $0 != "/" }
    }

    private static func names(_ instrument: CitedInstrument, _ abbreviations: [(short: String, long: String)]) -> [String] {
        var result: [String] = []
        for name in [instrument.short, instrument.title].compactMap(\.self) where !result.contains(name) { result.append(name) }
        for name in result {
            for (short, long) in abbreviations {
                if let shortened = replaced(name, long, short), !result.contains(shortened) { result.append(shortened) }
            }
        }
        return result
    }

    /// A name with a phrase written short, when the phrase is in it, whatever its capitals.
    private static func replaced(_ name: String, _ phrase: String, _ short: String) -> String? {
        let words = name.split(separator: " ")
        let wanted = phrase.split(separator: " ").map { Fold.fold(String($0)) }
        guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
        for start in 0...(words.count - wanted.count)
        where zip(words[start...], wanted).allSatisfy({ Fold.fold(String($0)) == $1 }) {
            return (words[..<start].map(String.init) + [short] + words[(start + wanted.count)...].map(String.init)).joined(separator: " ")
        }
        return nil
    }
}
