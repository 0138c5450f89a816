/// The signs of kinds of instruments, as in the number of one: NĐ, QĐ, QH15.
///
/// Source: Decree 30/2020, annex III, and the practice of the National Assembly and the Party.
enum InstrumentSign {
    /// How a kind is written in numbers, with the words that name it in prose.
    typealias Kind = (sign: String, words: String)

    /// The kinds that are cited as law or as guidance of an office.
    ///
    /// The longer sign stands first where two begin alike.
    static let kinds: [Kind] = [
        ("UBTVQH", "Nghị quyết"), ("QH", "Luật"), ("NĐ", "Nghị định"), ("NQLT", "Nghị quyết liên tịch"), ("NQ", "Nghị quyết"),
        ("QyĐ", "Quy định"), ("QĐ", "Quyết định"), ("TTLT", "Thông tư liên tịch"), ("TTLB", "Thông tư liên bộ"), ("TT", "Thông tư"),
        ("CTr", "Chương trình"), ("CT", "Chỉ thị"), ("HD", "Hướng dẫn"), ("KH", "Kế hoạch"), ("VBHN", "Văn bản hợp nhất"),
        ("CV", "Công văn"), ("KL", "Kết luận"), ("PL", "Pháp lệnh"), ("SL", "Sắc lệnh"), ("L", "Lệnh"), ("QC", "Quy chế"),
        ("TB", "Thông báo"), ("BC", "Báo cáo"), ("TTr", "Tờ trình"), ("CĐ", "Công điện"), ("ĐA", "Đề án"), ("ĐL", "Điều lệ"),
        ("QCVN", "Quy chuẩn"), ("TCVN", "Tiêu chuẩn"),
    ]

    /// A sign as it should be written, when the first part of a symbol is one: `nđ` gives NĐ, `QH15` gives QH.
    ///
    /// `isExact` is false where the only fault is a D for a Đ.
    static func known(_ part: String) -> (sign: String, isExact: Bool)? {
        guard let word = Syllable(Array(part.utf8).span, at: 0), let found = byKey[word.key] else { return nil }
        guard word.end == part.utf8.count || found.sign == "QH" || found.sign == "UBTVQH" else { return nil }
        return (found.sign, word.isMarked == found.isMarked)
    }

    private static let byKey: [UInt64: (sign: String, isMarked: Bool)] = Dictionary(
        kinds.map { ($0.sign, Syllable(Array($0.sign.utf8).span, at: 0)) }.compactMap { sign, word in word.map { ($0.key, (sign, $0.isMarked)) } },
        uniquingKeysWith: { first, _ in first })

    /// Capitals with Đ as D, for comparing.
    static func bare(_ text: String) -> String {
        String(text.uppercased().map { $0 == "Đ" ? "D" : $0 })
    }

    /// A part of a symbol as it should be written: `cp` gives CP, `ttg` gives TTg, `ToC` stays.
    static func canonical(_ part: String) -> String {
        if let known = known(part), known.isExact { return known.sign + part.drop { !$0.isNumber } }
        switch part.uppercased() {
        case "TTG": return "TTg"
        case let upper: return part == part.lowercased() ? upper : part
        }
    }
}
