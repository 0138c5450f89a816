import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct CollationTests {
    /// The units of one province in the right order.
    static let units =
        """
        An Sinh|Ba Chẽ|Bãi Cháy|Bình Khê|Bình Liêu|Cái Chiên|Cao Xanh|Cẩm Phả|Cô Tô|Cửa Ông|Đầm Hà|Điền Xá|Đông Mai|\
        Đông Ngũ|Đông Triều|Đường Hoa|Hà An|Hà Lầm|Hạ Long|Hà Tu|Hải Hòa|Hải Lạng|Hải Ninh|Hải Sơn|Hiệp Hòa|\
        Hoàng Quế|Hoành Bồ|Hoành Mô|Hồng Gai|Kỳ Thượng|Liên Hòa|Lục Hồn|Lương Minh|Mạo Khê|Móng Cái 1|Móng Cái 2|\
        Móng Cái 3|Mông Dương|Phong Cốc|Quảng Đức|Quảng Hà|Quang Hanh|Quảng La|Quảng Tân|Quảng Yên|Thống Nhất|\
        Tiên Yên|Tuần Châu|Uông Bí|Vàng Danh|Vân Đồn|Việt Hưng|Vĩnh Thực|Yên Tử
        """.split(separator: "|").map(String.init)

    @Test(arguments: [
        "ma mà mả mã má mạ", "a ă â b c d đ e ê g o ô ơ p u ư v x y", "da Da đa Đa", "an ăn ân", "e é ê", "hoa hoà hòa",
        "ung Ưng",
    ])
    func wordsInOrder(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        #expect(VietnameseCollation.sorted(words.reversed(), by: \.self) == words)
        #expect(VietnameseCollation.sorted(words.reversed().map(FoldTests.decomposed), by: \.self) == words)
    }

    @Test func unitsInOrder() {
        #expect(Self.units.count == 54)
        var random = SeededGenerator(11)
        #expect(VietnameseCollation.sorted(Self.units.shuffled(using: &random), by: \.self) == Self.units)
        #expect(VietnameseCollation.placeName("Đặc khu Vân Đồn") == "Vân Đồn")
        #expect(VietnameseCollation.placeName("Xã hội") == "hội")
        #expect(VietnameseCollation.placeName("Hạ Long") == "Hạ Long")
    }

    @Test func numbersCountByValue() {
        let names = ["Móng Cái", "Móng Cái 1", "Móng Cái 2", "Móng Cái 03", "Móng Cái 10", "Móng Cái 100"]
        #expect(VietnameseCollation.sorted(names.reversed(), by: \.self) == names)
    }

    @Test(arguments: [
        ("Đông Mai", "Đ"), ("đường", "Đ"), ("Dân", "D"), ("Ất", "Â"), ("Ờ", "Ơ"), ("“Hạ Long”", "H"), ("5 bước", "#"),
        ("", "#"), ("éclair", "E"),
        ("工会", "工"), ("Ưng", "Ư"), ("— ", "#"),
    ])
    func firstLetters(_ text: String, _ wanted: String) {
        #expect(VietnameseCollation.firstLetter(text) == wanted)
        #expect(VietnameseCollation.firstLetter(FoldTests.decomposed(text)) == wanted)
    }

    @Test func keysMakeATotalOrderThatKeepsLettersTogether() {
        var random = SeededGenerator(5)
        let alphabet = Array("aàảáạăâbdđeêhoôơuưAĐ 129-企")
        let texts = (0..<300).map { _ in
            String(
                (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
        }
        for left in texts.prefix(120) {
            for right in texts {
                let (l, r) = (VietnameseCollation.sortKey(left), VietnameseCollation.sortKey(right))
                #expect((l == r) == (left == right))
            }
        }
        // Sorting twice from different starts gives one list.
        let once = VietnameseCollation.sorted(texts, by: \.self)
        #expect(VietnameseCollation.sorted(texts.shuffled(using: &random), by: \.self) == once)
    }

    @Test func `The quick key is the full one`() {
        let pieces = [
            "a", "ă", "Ấ", "đ", "Đ", "ỡ", "Ự", "y", "Ỹ", "z", "é", "ñ", "Ç", "0", "07", "2026", " ", "\u{A0}", "-", "/", ".", "“", "ß",
            "ø", "œ", "中", "a\u{301}", "o\u{31B}\u{301}", "\u{1E9E}", "\u{17F}",
        ]
        var random = SeededGenerator(7)
        var quick = 0
        for _ in 0..<3000 {
            let text = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
            if CollationKey.plain(text) != nil { quick += 1 }
            #expect(VietnameseCollation.sortKey(text) == VietnameseCollation.fullKey(text), "\(text)")
        }
        #expect(quick > 300)
    }
}
