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
        let letters = part.prefix { !$0.isNumber }
        let hasTerm = letters.count < part.count
        for (sign, _) in kinds where bare(String(letters)) == bare(sign) {
            guard !hasTerm || sign == "QH" || sign == "UBTVQH" else { continue }
            return (sign, letters.uppercased() == sign.uppercased())
        }
        return nil
    }

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
