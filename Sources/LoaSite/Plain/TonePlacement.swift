/// The two ways to place the tone mark of oa, oe and uy: hòa and hoà, khỏe and khoẻ, ủy and uỷ.
///
/// Both are right; NFC does not join them. Only open syllables have two ways, and qu has one: quý.
enum TonePlacement {
    /// The same small-letter syllable with its mark placed the other way; nil when there is one way alone.
    static func other(_ syllable: [UInt8]) -> [UInt8]? {
        for (old, new) in pairs {
            if syllable.count >= old.count, syllable.suffix(old.count).elementsEqual(old) { return swapped(syllable, old, new) }
            if syllable.count >= new.count, syllable.suffix(new.count).elementsEqual(new) { return swapped(syllable, new, old) }
        }
        return nil
    }

    /// The syllable with its mark on the first vowel, as in hòa.
    static func onFirst(_ syllable: [UInt8]) -> [UInt8] {
        guard let other = other(syllable) else { return syllable }
        return pairs.contains { syllable.suffix($0.old.count).elementsEqual($0.old) } ? syllable : other
    }

    private static func swapped(_ syllable: [UInt8], _ from: [UInt8], _ to: [UInt8]) -> [UInt8]? {
        let stem = syllable.dropLast(from.count)
        return stem.last == UInt8(ascii: "q") ? nil : stem + to
    }

    private static let pairs: [(old: [UInt8], new: [UInt8])] = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
        ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
