import LoaMarkup
import TestSupport

/// Makes marked lines with citations and amounts in many shapes, for tuning; the judged texts are not made from it.
struct CitationGenerator {
    var random: SeededGenerator

    init(_ seed: UInt64) { random = SeededGenerator(seed) }

    /// A line with what a scanner should find in it, and with what it should not.
    mutating func line() -> String {
        var parts: [String] = []
        for _ in 0...random.below(3) {
            let kind = random.below(10)
            parts.append(kind < 5 ? citationClause() : kind < 8 ? amountClause() : distractor())
        }
        return parts.joined(separator: random.pick(["; ", ". ", ". ", " – "])) + random.pick([".", "", "!", " (tin A)."])
    }

    // MARK: citations

    private mutating func citationClause() -> String {
        random.pick(["Theo ", "Căn cứ ", "Xem ", "", "Tại ", "Như đã nêu ở ", "– ", "Bạn đọc ", "(", "theo "]) + citation()
            + random.pick(["", " thì người lao động được bảo vệ", ", công ty phải trả đủ lương", " đã nói rõ", " quy định việc này", " (đã đọc)"])
    }

    private mutating func citation() -> String {
        let (typed, label) = instrument()
        guard random.chance(65) else { return "⟦\(typed)|\(label)⟧" }
        let (words, places) = self.places()
        // A name alone is cited only with a place; a kind alone is not cited at all.
        let joint = random.pick([" ", " ", " ", " của ", ", "])
        return "⟦\(words)\(joint)\(typed)|\(label)|\(places)⟧"
    }

    private mutating func instrument() -> (String, String) {
        let serial = random.below(400) + 1
        let year = 2008 + random.below(19)
        let s = serial < 10 && random.chance(70) ? "0\(serial)" : "\(serial)"
        switch random.below(11) {
        case 0:
            let number = "\(s)/\(year)/QH\(11 + random.below(5))"
            return (random.pick(["Luật số ", "Luật ", "Luật Công đoàn số ", "Bộ luật Lao động ", "Luật Đất đai số ", ""]) + sloppy(number), number)
        case 1, 2:
            let number = "\(s)/\(year)/NĐ-CP"
            return (random.pick(["Nghị định số ", "Nghị định ", "NĐ ", "nghị định số ", "NĐ số ", "Nghị Định "]) + sloppy(number), number)
        case 3:
            let number = "\(s)/\(random.pick(["QĐ-TLĐ", "QĐ-UBND", "QĐ-TTg", "NQ-BCH", "KH-LĐLĐ", "HD-TLĐ", "CT-TTg", "VBHN-VPQH", "NQ-CP"]))"
            return (random.pick(["Văn bản số ", "Công văn số ", "số "]) + sloppy(number), number)
        case 4:
            let number = "\(s)-\(random.pick(["NQ/TW", "CT/TW", "KL/TW", "QĐ/TW"]))"
            return (random.pick(["Nghị quyết số ", "Nghị quyết ", "NQ ", ""]) + sloppy(number), number)
        case 5:
            let number = "\(s)/\(year)/\(random.pick(["TT-BLĐTBXH", "TT-BNV", "TTLT-BNV-BTC", "QĐ-TTg", "UBTVQH14", "NQ-HĐTP"]))"
            return (random.pick(["Thông tư số ", "Văn bản số ", ""]) + sloppy(number), number)
        case 6: return (random.pick(["NĐ \(s)/\(year)", "Nghị định \(s)/\(year)", "NĐ số \(s)/\(year)", "nghị định số \(s)/\(year)", "NĐ-CP số \(s)/\(year)"]), "NĐ \(serial)/\(year)")
        case 7: return (random.pick(["Luật \(s)/\(year)", "Luật số \(s)/\(year)", "luật \(s)/\(year)"]), "QH \(serial)/\(year)")
        case 8: return (random.pick(["Nghị định \(serial + 10)", "NĐ \(serial + 10)", "nghị định số \(serial + 10)"]), "NĐ \(serial + 10)")
        case 9:
            let (name, sign) = random.pick(MarkedText.names)
            return (random.pick([name, name.lowercased()]) + random.pick([" ", " năm ", "\u{A0}năm\u{A0}"]) + "\(year)", "\(sign):\(year)")
        default:
            let day = random.below(28) + 1
            let month = random.below(12) + 1
            let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            let typed = random.pick(["\(day)/\(month)/\(year)", "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)", "\(day) tháng \(month) năm \(year)", "\(day)-\(month)-\(year)"])
            return ("Nghị định số \(s)/\(year)/NĐ-CP ngày \(typed)" + random.pick(["", " của Chính phủ"]), "\(s)/\(year)/NĐ-CP@\(iso)")
        }
    }

    /// A number as careless hands type it.
    private mutating func sloppy(_ number: String) -> String {
        switch random.below(12) {
        case 0: number.contains("/QĐ-TTg") || number.contains("ToC") ? number : number.lowercased()
        case 1: number.map { $0 == "-" ? "–" : String($0) }.joined()
        case 2: number.map { $0 == "/" ? " / " : String($0) }.joined()
        case 3: number.map { $0 == "-" ? " - " : String($0) }.joined()
        case 4: number.map { $0 == "/" ? "/\u{2060}" : String($0) }.joined()
        case 5: number.map { $0 == "-" ? "\u{2011}" : String($0) }.joined()
        default: number
        }
    }

    private mutating func places() -> (String, String) {
        let article = random.below(180) + 1
        let other = article + 1 + random.below(9)
        let clause = random.below(9) + 1
        let next = clause + 1
        let point = random.pick(["a", "b", "c", "d", "đ", "e", "g"])
        let space = random.chance(20) ? "\u{A0}" : " "
        let dieu = random.pick(["Điều", "điều", "Điều", "ĐIỀU"])
        let khoan = random.pick(["khoản", "Khoản", "khoản"])
        let options: [(String, String)] = [
            ("\(dieu)\(space)\(article)", "\(article)"), ("\(khoan)\(space)\(clause) \(dieu)\(space)\(article)", "\(article).\(clause)"),
            ("điểm \(point) \(khoan) \(clause) \(dieu) \(article)", "\(article).\(clause)\(point)"),
            ("\(khoan) \(clause), \(khoan) \(next) \(dieu) \(article)", "\(article).\(clause),\(article).\(next)"),
            ("\(khoan) \(clause) và \(khoan) \(next) \(dieu) \(article)", "\(article).\(clause),\(article).\(next)"),
            ("\(khoan) \(clause), \(next) \(dieu) \(article)", "\(article).\(clause),\(article).\(next)"),
            ("\(dieu) \(article), \(other)", "\(article),\(other)"), ("\(dieu) \(article) và \(dieu) \(other)", "\(article),\(other)"),
            ("các điều \(article), \(other)", "\(article),\(other)"), ("\(dieu) \(article) đến \(article + 1)", "\(article),\(article + 1)"),
            ("Đ\(article)", "\(article)"), ("k\(clause) Đ\(article)", "\(article).\(clause)"), ("đ\(point) k\(clause) Đ\(article)", "\(article).\(clause)\(point)"),
            ("\(dieu) \(article) \(khoan) \(clause)", "\(article).\(clause)"), ("\(dieu) \(article) \(khoan) \(clause) điểm \(point)", "\(article).\(clause)\(point)"),
            ("điểm a, điểm \(point == "a" ? "b" : point) \(khoan) \(clause) \(dieu) \(article)", "\(article).\(clause)a,\(article).\(clause)\(point == "a" ? "b" : point)"),
            ("\(khoan) \(clause), \(dieu) \(article)", "\(article).\(clause)"),
            ("\(khoan) \(clause) \(dieu) \(article) và \(dieu) \(other)", "\(article).\(clause),\(other)"),
        ]
        return random.pick(options)
    }

    // MARK: amounts

    private mutating func amountClause() -> String {
        random.pick(["Mức đóng là ", "Mỗi tháng nhận ", "Không quá ", "Tối đa ", "ít nhất ", "Được ", "Nghỉ ", "gồm ", "hơn ", "Tăng thêm "]) + amount()
            + random.pick(["", " mỗi người", " một năm", " theo quy định", ", chưa kể thưởng", "/tháng", " (đã gồm thuế)"])
    }

    private mutating func amount() -> String {
        let n = random.below(89) + 1
        let big = random.below(98) + 1
        let small = random.below(9) + 1
        let options: [(String, String)] = [
            ("\(small).\(big + 100).000 đồng", "\(small)\(big + 100)000 đồng"), ("\(n).000đ", "\(n)000 đồng"), ("\(n + 100) nghìn đồng", "\(n + 100)000 đồng"),
            ("\(n),\(small) triệu đồng", "\(n)\(small)00000 đồng"), ("\(n) triệu", "\(n)000000 đồng"), ("\(n) tỷ đồng", "\(n)000000000 đồng"),
            ("\(n)k", "\(n)000 đồng"), ("\(small)tr\(small)", "\(small)\(small)00000 đồng"), ("\(n),\(small)%", "\(n),\(small) %"), ("\(n) %", "\(n) %"),
            ("\(n) phần trăm", "\(n) %"), ("\(n) ngày", "\(n) ngày"), ("\(n) ngày làm việc", "\(n) ngày làm việc"), ("\(n) giờ", "\(n) giờ"),
            ("\(n) tháng", "\(n) tháng"), ("\(n) tháng lương", "\(n) tháng lương"), ("\(n) năm", "\(n) năm"), ("\(n) lần", "\(n) lần"),
            ("\(n) tuổi", "\(n) tuổi"), ("\(n).000 đoàn viên", "\(n)000 đoàn viên"), ("\(n) lao động", "\(n) lao động"), ("\(n) người", "\(n) người"),
            ("\(n)\u{A0}phút", "\(n) phút"), ("0\(small) tháng tiền lương", "\(small) tháng lương"), ("\(small) triệu rưỡi", "\(small)500000 đồng"),
            ("\(n)%–\(n + 9)%", "\(n) %"), ("\(small)–\(small + 70) triệu đồng", "\(small)000000 đồng"), ("\(small)-\(small + 3) ngày", "\(small) ngày"),
            ("\(small) triệu \(big + 100) nghìn đồng", "\(small)\(big + 100)000 đồng"), ("\(small),\(big + 100),000 VNĐ", "\(small)\(big + 100)000 đồng"),
        ]
        let (words, label) = random.pick(options)
        return "⟨\(words)|\(label)⟩"
    }

    private mutating func distractor() -> String {
        let n = random.below(28) + 1
        let m = random.below(12) + 1
        return random.pick([
            "Ngày \(n)/\(m)/2026 họp tại phòng \(n)", "lúc \(m) giờ \(n) phút hôm qua", "Gọi 0912 \(n)3 4\(m)5 gặp anh Ba", "Trang \(n), mục \(m)", "Bước \(m): ký tên",
            "Tháng \(m) năm 2026 bắt đầu", "quý \(m % 4 + 1) năm 2025", "từ 6 giờ đến \(m + 6) giờ", "https://example.vn/\(n)/2025/ND-CP?d=\(m)", "phường Móng Cái \(m % 3 + 1)",
            "năm 20\(n + 10) cả nước đổi mới", "vùng \(m)", "số nhà \(n)/\(m)", "Điểm số là \(n) trên 30", "khóa \(m), nhiệm kỳ 2023–2028", "ISO 9001:2015", "phiên bản 1.\(m).\(n)",
            "\(n)/\(m) và \(m)/5", "sáng \(n) tháng \(m)", "mã số \(n)5700\(m)1", "Chị Hoa ở tổ \(n), ca \(m)", "a\(n)b@example.org", "tỷ số 3–\(m)", "Nghị định này có hiệu lực",
        ])
    }
}
