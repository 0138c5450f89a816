/// The words after numbers that make amounts of them, and those that do not.
enum AmountWords {
    static let half = Syllable.key("ruoi")

    /// The power of ten of “nghìn”, “triệu”, “tỷ” and their short forms.
    static func scale(_ word: Syllable) -> Int? {
        switch word.key {
        case key.nghin, key.ngan, key.k: 3
        case key.trieu, key.tr: 6
        case key.ty, key.ti: word.isMarked ? 9 : nil
        default: nil
        }
    }

    static func isShortMillion(_ word: Syllable) -> Bool { word.key == key.tr }

    /// The unit that a word starts, with where its words end.
    static func unit(
        _ bytes: borrowing Span<UInt8>, _ word: Syllable, isTight: Bool
    ) -> (unit: ScannedAmount.Unit, end: Int)? {
        if word.key == key.h { return isTight ? (.hour, word.end) : nil }
        if let simple = simple[word.key] { return word.isMarked || simple == .dong ? (simple, word.end) : nil }
        switch word.key {
        case LawWord.ngay: return word.isMarked ? pair(bytes, word, key.lam, key.viec).map { (.workday, $0) } ?? (.day, word.end) : nil
        case LawWord.thang:
            guard word.isMarked else { return nil }
            if let end = pair(bytes, word, key.tien, key.luong) ?? follower(bytes, word, key.luong) { return (.monthOfPay, end) }
            return (.month, word.end)
        case LawWord.phan: return follower(bytes, word, key.tram).map { (.percent, $0) }
        case key.doan: return follower(bytes, word, key.vien).map { (.member, $0) }
        case key.lao: return follower(bytes, word, key.dong).map { (.worker, $0) }
        default: return nil
        }
    }

    private static let simple: [UInt64: ScannedAmount.Unit] = [
        key.dong: .dong, key.vnd: .dong, key.giay: .second, key.phut: .minute, key.gio: .hour, key.tuan: .week, LawWord.nam: .year,
        key.tuoi: .age, key.lan: .time, key.nguoi: .person,
    ]

    /// Where the next word ends when it is the one wanted.
    private static func follower(_ bytes: borrowing Span<UInt8>, _ word: Syllable, _ wanted: UInt64) -> Int? {
        let place = NumberReading.skippingSpace(bytes, from: word.end)
        guard place > word.end, let next = Syllable(bytes, at: place), next.key == wanted else { return nil }
        return next.end
    }

    private static func pair(_ bytes: borrowing Span<UInt8>, _ word: Syllable, _ first: UInt64, _ second: UInt64) -> Int? {
        let place = NumberReading.skippingSpace(bytes, from: word.end)
        guard place > word.end, let next = Syllable(bytes, at: place), next.key == first else { return nil }
        return follower(bytes, next, second)
    }

    /// What millions may count that is no money.
    static let counted = WordSet([
        "cong", "luot", "viec", "thanh", "ho", "can", "ban", "cuoc", "suat", "phan", "don", "san", "tan", "usd", "do", "hoc", "phu", "met",
        "m", "km", "ha", "to", "bua", "cho", "gia", "khach", "dan", "dau", "kwh", "chiec", "cay", "cai", "y", "tre", "thai", "binh",
    ])

    private enum key {
        static let nghin = Syllable.key("nghin")
        static let ngan = Syllable.key("ngan")
        static let k = Syllable.key("k")
        static let trieu = Syllable.key("trieu")
        static let tr = Syllable.key("tr")
        static let ty = Syllable.key("ty")
        static let ti = Syllable.key("ti")
        static let h = Syllable.key("h")
        static let dong = Syllable.key("dong")
        static let vnd = Syllable.key("vnd")
        static let giay = Syllable.key("giay")
        static let phut = Syllable.key("phut")
        static let gio = Syllable.key("gio")
        static let tuan = Syllable.key("tuan")
        static let tuoi = Syllable.key("tuoi")
        static let lan = Syllable.key("lan")
        static let nguoi = Syllable.key("nguoi")
        static let lam = Syllable.key("lam")
        static let viec = Syllable.key("viec")
        static let tien = Syllable.key("tien")
        static let luong = Syllable.key("luong")
        static let tram = Syllable.key("tram")
        static let doan = Syllable.key("doan")
        static let vien = Syllable.key("vien")
        static let lao = Syllable.key("lao")
    }
}
