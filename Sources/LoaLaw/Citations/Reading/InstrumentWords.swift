/// The words that name kinds of instruments in running text: Nghị định, NĐ, Bộ luật.
enum InstrumentWords {
    /// A kind as written, with the sign that its number bears.
    typealias Found = (sign: String, start: Int, end: Int)

    private struct Kind {
        let keys: [UInt64]
        let sign: String
    }

    /// In full; longest first.
    private static let kinds: [Kind] = [
        Kind(keys: [key("thong"), key("tu"), key("lien"), key("tich")], sign: "TTLT"),
        Kind(keys: [key("van"), key("ban"), key("hop"), key("nhat")], sign: "VBHN"),
        Kind(keys: [key("bo"), key("luat")], sign: "QH"), Kind(keys: [key("nghi"), key("dinh")], sign: "NĐ"),
        Kind(keys: [key("nghi"), key("quyet")], sign: "NQ"), Kind(keys: [key("quyet"), key("dinh")], sign: "QĐ"),
        Kind(keys: [key("quy"), key("dinh")], sign: "QyĐ"), Kind(keys: [key("thong"), key("tu")], sign: "TT"),
        Kind(keys: [key("chi"), key("thi")], sign: "CT"), Kind(keys: [key("huong"), key("dan")], sign: "HD"),
        Kind(keys: [key("ke"), key("hoach")], sign: "KH"), Kind(keys: [key("cong"), key("van")], sign: "CV"),
        Kind(keys: [key("ket"), key("luan")], sign: "KL"), Kind(keys: [key("phap"), key("lenh")], sign: "PL"),
        Kind(keys: [key("chuong"), key("trinh")], sign: "CTr"), Kind(keys: [key("hien"), key("phap")], sign: "HP"),
        Kind(keys: [key("dieu"), key("le")], sign: "ĐL"), Kind(keys: [key("luat")], sign: "QH"), Kind(keys: [key("lenh")], sign: "L"),
        Kind(keys: [key("van"), key("ban")], sign: "VB"),
    ]

    /// Short, as people type them.
    private static let short: [Kind] = [
        Kind(keys: [key("nd")], sign: "NĐ"), Kind(keys: [key("nq")], sign: "NQ"), Kind(keys: [key("qd")], sign: "QĐ"),
        Kind(keys: [key("tt")], sign: "TT"), Kind(keys: [key("ct")], sign: "CT"), Kind(keys: [key("hd")], sign: "HD"),
        Kind(keys: [key("kh")], sign: "KH"), Kind(keys: [key("cv")], sign: "CV"), Kind(keys: [key("vbhn")], sign: "VBHN"),
        Kind(keys: [key("ttlt")], sign: "TTLT"), Kind(keys: [key("kl")], sign: "KL"),
    ]

    private static let byFirst = Dictionary(grouping: kinds + short) { $0.keys[0] }
    private static let firsts = WordSet(byFirst.keys)

    /// Whether a word may begin the name of a kind.
    static func mayStart(_ word: Syllable) -> Bool { firsts.mayContain(word.key) }

    private static func key(_ letters: String) -> UInt64 { Syllable.key(letters) }

    /// Where the words of a kind end that start at a place; nil when none do.
    static func end(_ bytes: borrowing Span<UInt8>, at start: Int) -> Int? { found(bytes, at: start)?.end }

    /// The kind whose words start at a place.
    static func found(_ bytes: borrowing Span<UInt8>, at start: Int) -> Found? {
        guard let first = Syllable(bytes, at: start) else { return nil }
        guard firsts.mayContain(first.key), let kinds = byFirst[first.key] else { return nil }
        for kind in kinds {
            var end = first.end
            var isWhole = true
            for key in kind.keys.dropFirst() {
                guard let next = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: end)), next.key == key else {
                    isWhole = false
                    break
                }
                end = next.end
            }
            if isWhole { return (kind.sign, start, end) }
        }
        return nil
    }
}
