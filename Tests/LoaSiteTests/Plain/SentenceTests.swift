import LoaMarkup
import TestSupport
import Testing

@testable import LoaSite

/// Where sentences end, and what counts as a syllable.
@Suite struct SentenceTests {
    static func counts(_ text: String) -> [Int] {
        var words = PlainWords()
        words.begin()
        words.add(Array(text.utf8)[...], of: 0)
        words.cut()
        var sentences: [Sentence] = []
        Sentence.split(words, into: &sentences)
        return sentences.map(\.count)
    }

    @Test(arguments: [
        ("Bạn có quyền. Công ty không được cấm!", [3, 5]),
        ("“Có công đoàn là có đình công?” Không. Luật chỉ cho khi tranh chấp.", [7, 1, 6]),
        ("Lương là 5.310.000 đồng. Đóng 0,5% thôi.", [4, 3]),
        ("Xem Đ. 5 và TP. Hạ Long, P. Hà Tu.", [10]),
        ("Giấy tờ, ảnh, v.v. đều nộp một lần. Xong.", [8, 1]),
        ("Có đơn, giấy v.v. Nộp ở tổ.", [4, 3]),
        ("Chờ đã… rồi tính. Chờ đã… Tính sau.", [4, 2, 2]),
        ("Ngày 01/7/2025. 10 người cùng đến.", [2, 4]),
        ("1. Rủ đồng nghiệp. 2. Gọi công đoàn", [4, 4]),
        ("Cao nhất là 10%. [3] [6] Đọc kỹ hơn.", [4, 3]),
        ("Không trừ vào lương. [7]", [4]),
        ("Việc – làm – rồi, NĐ-CP số 293/2025/NĐ-CP.", [6]),
        ("đi... đến... hết", [3]),
        ("Hỏi (gọi 1900) rồi đi.", [5]),
        ("[1] [2]", []),
        ("", []),
        ("5 người", [2]),
    ])
    func sentencesEndWherePeopleSay(_ text: String, _ expected: [Int]) {
        #expect(Self.counts(text) == expected)
    }

    /// However a text is written, no syllable is lost: the sum is what ``Syllables`` counts.
    @Test func syllablesAgreeWithTheCounter() {
        var generator = SeededGenerator(11)
        let pieces = [
            "công", "đoàn", "Điều", "NGHIỆP", "quyền,", "lợi.", "ích!", "(ở)", "“hai”", "5.310.000", "0,5%", "–", "và/hoặc", "hòa;", "nghiêng", "khuyển…",
            "người", "được:", "TƯLĐTT", "\u{A0}", "ủy-ban",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
            let spaced = text.replacing("\u{A0}", with: " ")
            #expect(Self.counts(text).reduce(0, +) == Syllables.count(Array(spaced.utf8).span), "\(text)")
        }
    }

    /// The quick way through a word and the slow one agree, whatever stands behind it.
    @Test func bothWaysToReadAWordAgree() {
        func hash(_ text: String) -> UInt64? {
            var words = PlainWords()
            words.begin()
            words.add(Array(text.utf8)[...], of: 0)
            words.cut()
            return words.tokens.first?.hash
        }
        for word in ["a", "ăn", "người", "nghiêng", "trường", "khuyếch", "giườngngủ", "thươngthuyếtviên"] {
            #expect(hash(word) == hash(word + ","), "\(word)")
            #expect(hash(word) == hash("(" + word + ")"), "\(word)")
            #expect(hash(word) == hash(word.prefix(1).uppercased() + word.dropFirst()), "\(word)")
            #expect(hash(word) == hash(word.uppercased()), "\(word)")
            #expect(hash(word) == SyllableHash.of(word: word.utf8), "\(word)")
            #expect(hash(word) != hash(word + "x"))
        }
    }
}
