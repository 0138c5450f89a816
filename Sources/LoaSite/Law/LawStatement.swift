internal import LoaLaw
internal import LoaMarkup

/// What one directive in a sentence states of the law: its words, and what they rest on.
///
/// A class, since many pages state the same.
final class LawStatement: Sendable {
    /// The words, held together where they must not part; empty when the directive shows the number of its basis alone.
    let words: [UInt8]
    /// What they rest on.
    let use: PageLaw.Use

    init(words: [UInt8], use: PageLaw.Use) {
        self.words = words
        self.use = use
    }
}

/// What statements on one day and in one language are known by: the directive as written.
///
/// It lies in place, since looking for it must not count references that all workers share.
struct LawQuestion: Hashable, Sendable {
    private static let room = 96
    private var bytes = InlineArray<12, UInt64>(repeating: 0)
    private var count = 0

    /// Asks what a directive states of its label; nil when that is too long to be asked often.
    init?(_ directive: Directive, label: [UInt8], ground: LegalGround) {
        // Statements of a page that names its day tell of no end.
        put(ground.isPinned ? 1 : 0)
        add(ground.language.rawValue.utf8)
        let day = ground.day.daysSinceEpoch
        for shift in [0, 8, 16, 24] { put(UInt8(truncatingIfNeeded: day >> shift)) }
        add(directive.name.utf8)
        add(label)
        if directive.hasBraces {
            for word in directive.words { add(word.utf8) }
            for attribute in directive.attributes {
                // A pair is no two words.
                put(1)
                add(attribute.key.utf8)
                add(attribute.value.utf8)
            }
        }
        guard count <= Self.room else { return nil }
    }

    /// Each part ends with a byte that no text has.
    private mutating func add(_ part: some Collection<UInt8>) {
        for byte in part { put(byte) }
        put(0xFF)
    }

    private mutating func put(_ byte: UInt8) {
        if count < Self.room { bytes[count >> 3] |= UInt64(byte) << UInt64((count & 7) << 3) }
        count += 1
    }

    static func == (left: LawQuestion, right: LawQuestion) -> Bool {
        guard left.count == right.count else { return false }
        for place in 0..<12 where left.bytes[place] != right.bytes[place] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) {
        for place in 0...(min(count, Self.room) - 1) >> 3 { hasher.combine(bytes[place]) }
    }
}
