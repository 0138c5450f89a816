/// Makes pages of Vietnamese-looking text: the same number, the same pages.
///
/// Words of one to three syllables come with the frequencies of natural text (Zipf), sentences have commas, numbers,
/// capitals; nothing is built of whole stock sentences, so that the size of the index is not flattered.
struct SearchCorpusText {
    private var state: UInt64
    private var words: [String] = []

    private static let onsets = [
        "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr",
        "v", "x",
    ]
    private static let rimes = [
        "a", "á", "à", "ả", "ạ", "an", "án", "àn", "ang", "áng", "ảo", "ai", "ài", "ại", "ăn", "ằng", "âm", "ấp", "ậc",
        "ầu",
        "ê", "ế", "ên", "ệnh", "iên", "iến", "iệc", "iệp", "iều", "iểm", "ính", "ình", "o", "ó", "on", "oàn", "oạt",
        "oại",
        "ô", "ố", "ông", "ộng", "ồng", "ốc", "ơ", "ời", "ợp", "u", "ù", "ủ", "ung", "úng", "uyền", "uyết", "ương",
        "ường",
        "ước", "ười", "ượng", "ưa", "ừng", "ữ", "y", "ý",
    ]

    init(seed: UInt64, vocabulary: Int = 6000) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var made: [String] = []
        for _ in 0..<vocabulary {
            let syllables = [1, 2, 2, 2, 3][below(5)]
            let word = (0..<syllables).map { _ in Self.onsets[below(22)] + Self.rimes[below(Self.rimes.count)] }
            made.append(word.joined(separator: " "))
        }
        words = made
    }

    /// So many pages of about `syllables` each, with the numbers in their titles and addresses.
    mutating func pages(_ count: Int, syllables: Int) -> [SearchSite.Page] {
        (0..<count).map { number in
            var blocks: [String] = []
            var written = 0
            while written < syllables {
                if blocks.count % 4 == 1 { blocks.append("# " + capital(phrase(4))) }
                let sentences = (0..<1 + below(4)).map { _ in sentence() }
                let block = sentences.joined(separator: " ")
                written += block.utf8.count { $0 == 0x20 }
                blocks.append(block)
            }
            let title = capital(phrase(3)) + " \(number)"
            return SearchSite.Page(
                url: "muc-\(number / 50)/trang-\(number)/index.html", title: title, section: "Mục \(number / 50)",
                blocks: blocks)
        }
    }

    private mutating func sentence() -> String {
        var text = capital(phrase(3 + below(4)))
        if below(3) == 0 { text += ", " + phrase(2 + below(4)) }
        if below(6) == 0 { text += " \(1 + below(90)).\(below(10))00.000 đồng" }
        return text + (below(12) == 0 ? "?" : ".")
    }

    private mutating func phrase(_ count: Int) -> String {
        (0..<count).map { _ in
            // Zipf: the logarithm of the rank is spread evenly.
            var rank = words.count
            while rank >= words.count { rank = Int(1 << below(13)) + below(1 << below(13)) - 1 }
            return words[rank]
        }.joined(separator: " ")
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }
}
