/// The words that hold on to the word after or before them; source: the house rules of line breaking.
final class NoBreakRules: Sendable {
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
    /// All that the words of `before` may hold on to, by their last byte.
    let kinds: [Holds]
    /// The words that a number holds on to, by their first byte.
    let after: [[[UInt8]]]
    /// For each byte what it may be as the third, second and first of three, eight bits each: three bytes that share
    /// a bit are worth a look.
    let triples: InlineArray<256, UInt32>
    /// “ố” of “số”.
    static let so: [UInt8] = Array("ố".utf8)

    /// The bits of `triples`.
    enum Look {
        /// A word that holds numbers, a space, a digit.
        static let number: UInt32 = 1
        /// A digit, a space, a unit.
        static let unit: UInt32 = 2
        /// A word that holds names or Roman numbers, a space, a capital.
        static let capital: UInt32 = 4
        /// A word that holds one letter, a space, a letter.
        static let letter: UInt32 = 8
        /// A word that holds “số”, a space, an s.
        static let numero: UInt32 = 16
        /// Anything, a slash or hyphen, a capital.
        static let joined: UInt32 = 32
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
        var table = InlineArray<256, UInt32>(repeating: Look.joined << 16)
        for (word, holds) in words {
            let bytes = Array(word.utf8)
            let end = Int(bytes[bytes.count - 1])
            byEnd[end].append((bytes, holds))
            if !holds.isDisjoint(with: [.number, .sign]) { table[end] |= Look.number << 16 }
            if !holds.isDisjoint(with: [.name, .roman]) { table[end] |= Look.capital << 16 }
            if holds.contains(.letter) { table[end] |= Look.letter << 16 }
            if holds.contains(.numero) { table[end] |= Look.numero << 16 }
        }
        before = byEnd.map { $0.sorted { $0.word.count > $1.word.count } }
        kinds = byEnd.map { $0.reduce(Holds()) { $0.union($1.holds) } }
        var byStart = [[[UInt8]]](repeating: [], count: 256)
        for unit in ["đồng", "triệu", "tỷ", "tỉ", "nghìn", "%", "giờ", "ngày", "tháng", "năm", "người", "tuổi", "lần"] {
            let bytes = Array(unit.utf8)
            byStart[Int(bytes[0])].append(bytes)
            table[Int(bytes[0])] |= Look.unit
        }
        after = byStart
        table[0x20] |= (Look.number | Look.unit | Look.capital | Look.letter | Look.numero) << 8
        table[0x2F] |= Look.joined << 8
        table[0x2D] |= Look.joined << 8
        for byte in 0x30...0x39 { table[byte] |= Look.unit << 16 | Look.number }
        for byte in Array(0x41...0x5A) + [0xC3, 0xC4, 0xC5, 0xC6, 0xE1] { table[byte] |= Look.capital | Look.joined }
        for byte in Array(0x61...0x7A) + [0xC4] { table[byte] |= Look.letter }
        table[0x53] |= Look.numero
        table[0x73] |= Look.numero
        triples = table
    }
}
