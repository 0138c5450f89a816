/// The words that hold on to the word after or before them; source: the house rules of line breaking.
struct NoBreakRules {
    /// What a word before a space may hold on to.
    struct Holds: OptionSet {
        let rawValue: UInt16
        /// A number: Điều 5, ngày 01/7/2025, tháng 7.
        static let number = Holds(rawValue: 1)
        /// One letter alone: điểm a.
        static let letter = Holds(rawValue: 2)
        /// A Roman number: Chương IV, vùng II.
        static let roman = Holds(rawValue: 4)
        /// The sign of an instrument, a number with a slash: số 293/2025/NĐ-CP.
        static let sign = Holds(rawValue: 8)
        /// A name: bà Hoa, phường Hà Tu.
        static let name = Holds(rawValue: 16)
        /// The word “số” before the sign of an instrument: Nghị định số.
        static let numero = Holds(rawValue: 32)
    }

    static let shared = NoBreakRules()

    /// The words by their last byte, longest first.
    let before: [[(word: [UInt8], holds: Holds)]]
    /// The words that a number holds on to, by their first byte.
    let after: [[[UInt8]]]
    /// For each byte which pairs it may be the left of: bits of `Pair`.
    let left: [UInt8]
    /// For each byte which pairs it may be the right of; a space between two that share no bit may break.
    let right: [UInt8]
    /// “ố” of “số”.
    static let so: [UInt8] = Array("ố".utf8)

    /// What a byte may be beside a space; a pair that may hold shares a bit.
    private enum Pair {
        /// The end of a word that may hold on, and the start of what it may hold.
        static let held: UInt8 = 1
        /// A digit, and the start of a unit.
        static let counted: UInt8 = 2
    }

    private init() {
        let instruments = [
            "Nghị định", "nghị định", "Nghị quyết", "nghị quyết", "Quyết định", "quyết định", "Thông tư", "thông tư",
        ]
        let words: [(String, Holds)] =
            [
                ("Điều", .number), ("điều", .number), ("Khoản", .number), ("khoản", .number), ("Điểm", .letter),
                ("điểm", .letter), ("Chương", [.number, .roman]), ("chương", [.number, .roman]),
                ("Mục", [.number, .roman]), ("mục", [.number, .roman]), ("ngày", .number), ("Ngày", .number),
                ("tháng", .number), ("Tháng", .number), ("năm", .number), ("Năm", .number), ("vùng", .roman),
                ("Vùng", .roman), ("số", .sign), ("Số", .sign), ("Luật", [.sign, .numero]), ("luật", [.sign, .numero]),
                ("Phường", .name), ("phường", .name), ("Xã", .name), ("xã", .name), ("TP.", .name), ("ông", .name),
                ("Ông", .name), ("bà", .name), ("Bà", .name), ("Zalo", .number), ("Zalo:", .number), ("ĐT", .number),
                ("ĐT:", .number),
            ] + instruments.map { ($0, [.sign, .numero]) }
        var byEnd = [[(word: [UInt8], holds: Holds)]](repeating: [], count: 256)
        var lefts = [UInt8](repeating: 0, count: 256)
        var rights = lefts
        for (word, holds) in words {
            let bytes = Array(word.utf8)
            let end = Int(bytes[bytes.count - 1])
            byEnd[end].append((bytes, holds))
            lefts[end] |= Pair.held
        }
        before = byEnd.map { $0.sorted { $0.word.count > $1.word.count } }
        var byStart = [[[UInt8]]](repeating: [], count: 256)
        for unit in ["đồng", "triệu", "tỷ", "tỉ", "nghìn", "%", "giờ", "ngày", "tháng", "năm", "người", "tuổi", "lần"] {
            let bytes = Array(unit.utf8)
            byStart[Int(bytes[0])].append(bytes)
            rights[Int(bytes[0])] |= Pair.counted
        }
        after = byStart
        for byte in 0x30...0x39 {
            lefts[byte] |= Pair.counted
            rights[byte] |= Pair.held
        }
        for byte in 0x41...0x5A { rights[byte] |= Pair.held }
        for byte in 0x61...0x7A { rights[byte] |= Pair.held }
        for byte in [0xC3, 0xC4, 0xC5, 0xC6, 0xE1] { rights[byte] |= Pair.held }
        left = lefts
        right = rights
    }
}
