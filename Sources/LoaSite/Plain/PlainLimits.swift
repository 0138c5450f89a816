internal import LoaMarkup

/// How much of what makes a text hard an audience is asked to read; what is not limited is only counted.
///
/// Source of the usual numbers: measured on texts that workers read well (see `loa explain plain.average`).
public struct PlainLimits: Sendable, Hashable {
    /// What can be limited.
    public enum Limit: String, CaseIterable, Sendable {
        /// Syllables in a sentence on average.
        case average
        /// Syllables that nine of ten sentences do not exceed.
        case p90
        /// Syllables that no sentence exceeds.
        case most
        /// From how many syllables on a sentence is long.
        case long
        /// How many of a hundred sentences may be long.
        case longShare = "long_share"
        /// Syllables in a paragraph.
        case paragraph
        /// Syllables in paragraphs that follow each other without heading, list, table or picture.
        case wall
        /// Administrative phrases in a hundred syllables.
        case phrases
        /// Abbreviations that nobody explains, on a page.
        case abbreviations
        /// Numbers without a unit, on a page.
        case numbers
        /// Chains of nouns or passives, on a page.
        case chains

        /// Its place among all limits.
        fileprivate var place: Int {
            switch self {
            case .average: 0
            case .p90: 1
            case .most: 2
            case .long: 3
            case .longShare: 4
            case .paragraph: 5
            case .wall: 6
            case .phrases: 7
            case .abbreviations: 8
            case .numbers: 9
            case .chains: 10
            }
        }

        /// Whether it may have a digit behind the comma.
        var isDecimal: Bool { self == .average || self == .phrases }
    }

    /// The limits in tenths by place, −1 for none: they are asked for each page and audience.
    private var tenths: [Int]

    /// Makes limits of tenths; what is missing is not limited.
    public init(tenths: [Limit: Int] = [:]) {
        self.tenths = Limit.allCases.map { tenths[$0] ?? -1 }
    }

    /// A limit in tenths, or nil when there is none.
    public subscript(limit: Limit) -> Int? {
        get { tenths[limit.place] < 0 ? nil : tenths[limit.place] }
        set { tenths[limit.place] = newValue ?? -1 }
    }

    /// A limit in whole units, or nil when there is none.
    public func whole(_ limit: Limit) -> Int? { self[limit].map { $0 / 10 } }

    /// From how many syllables on a sentence is long.
    public var long: Int { whole(.long) ?? Self.usualLong }

    /// From how many syllables on a sentence is long unless told otherwise.
    public static let usualLong = 25

    /// What holds for an audience with `plain: {}`: text for everybody.
    public static let usual = PlainLimits(tenths: [
        .average: 140, .p90: 200, .most: 250, .long: 250, .paragraph: 800, .wall: 2500, .phrases: 0, .abbreviations: 0,
        .numbers: 0, .chains: 0,
    ])

    /// The limits with those of a page loosened: a page never has less room than its audience gives.
    public func loosened(by changes: [Limit: Int?]) -> PlainLimits {
        var result = self
        for (limit, value) in changes {
            guard let value else {
                result[limit] = nil
                continue
            }
            if let own = self[limit] { result[limit] = max(own, value) }
        }
        return result
    }
}

extension PlainLimits {
    /// Reads the limits that a mapping names: tenths, or nil for `none`.
    static func changes(_ reader: inout SettingsReader) -> [Limit: Int?] {
        var changes: [Limit: Int?] = [:]
        for limit in Limit.allCases {
            guard let written = reader.text(limit.rawValue) else { continue }
            if written.value == "none" || written.value == "không" {
                changes.updateValue(nil, forKey: limit)
            } else if let tenths = Self.tenths(written.value, isDecimal: limit.isDecimal) {
                changes.updateValue(tenths, forKey: limit)
            } else {
                let example = limit.isDecimal ? "14,5" : "25"
                reader.report(
                    .plainLimits, at: written.span,
                    vi: "“\(limit.rawValue)” phải là số như \(example), hoặc “none” khi không giới hạn",
                    en: "“\(limit.rawValue)” is a number such as \(example), or “none” for no limit")
            }
        }
        return changes
    }

    /// Reads the limits of an audience on the ground of others.
    static func read(_ reader: inout SettingsReader, base: PlainLimits) -> PlainLimits {
        var limits = base
        for (limit, value) in changes(&reader) { limits[limit] = value }
        return limits
    }

    /// A number of at most four digits, with one more behind a comma or dot when that is allowed.
    static func tenths(_ text: String, isDecimal: Bool) -> Int? {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
        guard (1...(isDecimal ? 2 : 1)).contains(parts.count), (1...4).contains(parts[0].count),
            parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }), let whole = Int(String(Substring(parts[0])))
        else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard parts[1].count == 1, let tenth = Int(String(Substring(parts[1]))) else { return nil }
        return whole * 10 + tenth
    }
}
