/// Sorts as Vietnamese dictionaries do: letters a ă â … d đ … y first, tones second, capitals third, numbers by value.
///
/// Source of the rule: the CLDR collation for Vietnamese, with numeric ordering. Tones are compared over the whole
/// text only after its letters: Hà An, Hà Lầm, Hạ Long, Hà Tu.
public enum VietnameseCollation {
    /// Bytes that compare as the texts should be ordered; texts that differ have keys that differ.
    public static func sortKey(_ text: String) -> [UInt8] {
        // Such a text is in NFC already.
        if var key = CollationKey.plain(text) {
            key.append(0)
            key.append(contentsOf: text.utf8)
            return key
        }
        return fullKey(text)
    }

    /// The key of any text, mark by mark.
    static func fullKey(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let composed = UnicodeData.composed(bytes) ?? bytes
        var key = CollationKey()
        for scalar in String(decoding: UnicodeData.decomposed(bytes) ?? bytes, as: UTF8.self).unicodeScalars {
            key.add(scalar)
        }
        return key.finished() + [0] + composed
    }

    /// Whether the first text comes before the second.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        sortKey(left).lexicographicallyPrecedes(sortKey(right))
    }

    /// The elements in the order of their texts; each key is made once.
    public static func sorted<Element>(
        _ elements: some Sequence<Element>, by text: (Element) -> String
    ) -> [Element] {
        elements.map { (key: sortKey(text($0)), element: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.element)
    }

    /// The letter that a text stands under in an A–Z list (Đ apart from D, Ă from A, no tone); `#` for a number or
    /// nothing.
    public static func firstLetter(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var letter: Unicode.Scalar?
        var marks = String.UnicodeScalarView()
        for scalar in String(decoding: UnicodeData.decomposed(bytes) ?? bytes, as: UTF8.self).unicodeScalars {
            if let letter {
                if CollationKey.isLetterMark(scalar, on: letter) { marks.append(scalar) }
                guard (0x300...0x36F).contains(scalar.value) else { break }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                letter = scalar
            }
        }
        guard let letter, letter.properties.numericType == nil || letter.properties.isIdeographic else { return "#" }
        var view = String.UnicodeScalarView([letter])
        view.append(contentsOf: marks)
        let whole = Array(String(view).uppercased().utf8)
        return String(decoding: UnicodeData.composed(whole) ?? whole, as: UTF8.self)
    }

    /// A place without the word for its type (`Phường Hà Tu` → `Hà Tu`), as lists of places are sorted.
    public static func placeName(_ name: String) -> String {
        for word in ["phường ", "xã ", "đặc khu ", "thị trấn ", "thị xã ", "thành phố ", "quận ", "huyện ", "tỉnh "]
        where name.count > word.count && name.prefix(word.count).lowercased() == word {
            return String(name.dropFirst(word.count))
        }
        return name
    }
}
