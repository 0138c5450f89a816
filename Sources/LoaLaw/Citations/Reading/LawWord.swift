/// The words that citations are made of, folded: what Vietnamese law calls its parts, and what joins them.
enum LawWord {
    static let dieu = Syllable.key("dieu")
    static let khoan = Syllable.key("khoan")
    static let diem = Syllable.key("diem")
    static let muc = Syllable.key("muc")
    static let chuong = Syllable.key("chuong")
    static let phan = Syllable.key("phan")
    static let phu = Syllable.key("phu")
    static let luc = Syllable.key("luc")
    static let d = Syllable.key("d")
    static let k = Syllable.key("k")
    static let article = Syllable.key("article")
    static let clause = Syllable.key("clause")
    static let point = Syllable.key("point")
    static let section = Syllable.key("section")
    static let chapter = Syllable.key("chapter")
    static let part = Syllable.key("part")
    static let annex = Syllable.key("annex")

    static let va = Syllable.key("va")
    static let hoac = Syllable.key("hoac")
    static let and = Syllable.key("and")
    static let or = Syllable.key("or")
    static let den = Syllable.key("den")
    static let toi = Syllable.key("toi")
    static let to = Syllable.key("to")
    static let so = Syllable.key("so")
    static let cua = Syllable.key("cua")
    static let nam = Syllable.key("nam")
    static let ngay = Syllable.key("ngay")
    static let thang = Syllable.key("thang")

    /// What numbers count, so that “Điều 35, 45 ngày” has one article.
    static let counted = WordSet([
        ngay, thang, nam, Syllable.key("gio"), Syllable.key("phut"), Syllable.key("tuan"), Syllable.key("lan"),
        Syllable.key("nguoi"), Syllable.key("dong"), Syllable.key("trieu"), Syllable.key("ty"), Syllable.key("ti"), Syllable.key("nghin"),
        Syllable.key("ngan"), Syllable.key("tuoi"), Syllable.key("doan"), Syllable.key("lao"), Syllable.key("phan"), Syllable.key("don"),
        Syllable.key("truong"), Syllable.key("viec"), Syllable.key("buoc"), Syllable.key("cuoc"), Syllable.key("doanh"), Syllable.key("muc"),
        Syllable.key("cong"), Syllable.key("ban"), Syllable.key("phuong"), Syllable.key("xa"), Syllable.key("buoi"), Syllable.key("giay"),
        Syllable.key("to"), Syllable.key("hop"), Syllable.key("km"), Syllable.key("m"), Syllable.key("kg"),
    ])
}

extension LawWord {
    static let nay = Syllable.key("nay")
    static let ky = Syllable.key("ky")

    /// Words that no name of a law goes on over.
    static let ending = WordSet([
        "nay", "quy", "co", "duoc", "da", "se", "theo", "cho", "thi", "la", "cam", "neu", "ghi", "bat", "khong", "hien", "nam",
        "so", "ngay", "het", "thay", "sua", "cung", "deu", "noi", "tai", "khi", "gom", "ap",
    ])
}

extension LawWord {
    /// What follows a number that is a sum of money.
    static let money = WordSet(["dong", "trieu", "ty", "nghin", "ngan", "vnd"])

    static let trong = Syllable.key("trong")
    static let theo = Syllable.key("theo")
    static let tai = Syllable.key("tai")
    static let cac = Syllable.key("cac")
    static let o = Syllable.key("o")

    /// The words that places start with.
    static let units = WordSet([dieu, khoan, diem, muc, chuong, phan, phu, luc, d, k, article, clause, point, section, chapter, part, annex])

    /// The last words before a number that say what kind of instrument it is of.
    static let kindEnds = WordSet(["dinh", "quyet", "so", "nd", "nq", "qd", "tt", "ct", "hd", "kh", "cv", "kl", "vbhn", "ttlt", "tu", "tich", "thi", "dan", "van", "luan", "lenh"])
}

extension Syllable {
    /// Whether it is “mục” or “muc” and not “mức”, which stands before sums.
    func isSection(_ bytes: borrowing Span<UInt8>) -> Bool {
        guard key == LawWord.muc else { return false }
        let place = Glyph(bytes, at: start).next
        guard Glyph(bytes, at: place).traits.contains(.marked) else { return true }
        return place + 2 < bytes.count && bytes[place + 1] == 0xBB && bytes[place + 2] | 1 == 0xA5
    }

    /// Whether it is a point written short: “đa”, “đđ”.
    var isShortPoint: Bool { isMarked && !isCapital && key >> 8 == LawWord.d }
}
