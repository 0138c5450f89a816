/// Sorts as Vietnamese dictionaries do: letters a ă â … đ … y first, tones second, capitals third, numbers by value.
public enum VietnameseCollation {
    /// Bytes that compare as the texts should be ordered.
    public static func sortKey(_ text: String) -> [UInt8] {
        Array(Fold.fold(text).utf8) + [0] + Array(text.utf8)
    }

    /// The letter that a text stands under in an A–Z list (Đ apart from D, Ă from A); `#` for a number or mark.
    public static func firstLetter(_ text: String) -> String {
        text.first.map { $0.uppercased() } ?? "#"
    }

    /// Whether the first text comes before the second.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        sortKey(left).lexicographicallyPrecedes(sortKey(right))
    }
}
