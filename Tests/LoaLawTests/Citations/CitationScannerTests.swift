import LoaLaw
import LoaMarkup
import TestSupport
import Testing

@Suite struct CitationScannerTests {
    private func labels(_ text: String) -> [String] { MarkedText.scanner.scan(text).citations.map(MarkedText.label) }
    private func amounts(_ text: String) -> [String] { MarkedText.scanner.scan(text).amounts.map(MarkedText.label) }

    /// Lines of many shapes, from which the scanner was tuned.
    @Test func generatedLinesAreReadWhole() {
        var generator = CitationGenerator(20_261_123)
        let (citations, amounts) = Judgement.of((0..<1000).map { _ in generator.line() })
        #expect(citations.wanted > 700 && amounts.wanted > 300)
        #expect(citations.recall >= 0.998 && citations.precision >= 0.998, "\(citations.notes.prefix(5))")
        #expect(amounts.recall >= 0.998 && amounts.precision >= 0.998, "\(amounts.notes.prefix(5))")
    }

    /// Real prose and sentences in the styles of papers, offices, leaflets and chat groups; the scanner was not tuned on them.
    @Test func judgedTextsAreReadWell() {
        let lines = (JudgedSentences.text + "\n" + JudgedProse.text).split(separator: "\n").map(String.init)
        let (citations, amounts) = Judgement.of(lines)
        #expect(citations.wanted > 190 && amounts.wanted > 200)
        #expect(citations.recall >= 0.98 && citations.precision >= 0.98, "\(citations.notes)")
        #expect(amounts.recall >= 0.98 && amounts.precision >= 0.98, "\(amounts.notes)")
    }

    @Test func placesWithoutAnInstrumentBelongToTheNearest() {
        #expect(labels("Luật số 50/2024/QH15 cấm việc đó. Điều 10 nói rõ.") == ["50/2024/QH15", "50/2024/QH15|10"])
        #expect(labels("Theo Luật Công đoàn thì tại Điều 10 có nói.") == ["LCĐ|10"])
        #expect(labels("Điều 63 (đối thoại) của BLLĐ") == ["BLLĐ|63"])
        #expect(labels("BLLĐ Điều 35") == ["BLLĐ|35"])
        #expect(labels("Điều 8 Luật Đất đai; Điều 5 Nghị định này") == ["?|8", "-|5"])
        // Too little to mean a law.
        #expect(labels("Ngồi bàn k2, ghế đ35, mục 3, phần 2, khoản 1") == [])
    }

    @Test func rangesTakeInDayAndIssuer() {
        let text = "Theo khoản 1 Điều 3 Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ về lương"
        let found = MarkedText.scanner.scan(text).citations
        let bytes = Array(text.utf8)
        #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["khoản 1 Điều 3 Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ"])
        #expect(found.compactMap(\.instrumentRange).map { String(decoding: bytes[$0], as: UTF8.self) } == ["Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ"])
    }

    @Test(arguments: [
        ("5 310 000 đồng", "5310000 đồng"), ("5,310,000 đồng", "5310000 đồng"), ("2 triệu rưỡi", "2500000 đồng"), ("4tr73", "4730000 đồng"),
        ("5 triệu 310 nghìn đồng", "5310000 đồng"), ("1,25 tỷ đồng", "1250000000 đồng"), ("2,6 triệu người", "2600000 người"), ("1.5%", "1,5 %"),
        ("8\u{A0}%", "8 %"), ("150 phần trăm", "150 %"), ("12 tháng tiền lương", "12 tháng lương"), ("0,03%", "0,03 %"), ("mức 5.310.000 đồng", "5310000 đồng"), ("mức 30 ngày", "30 ngày"),
        ("đọc nhanh 20 giây", "20 giây"),
        ("mục 3 triệu đồng", "3000000 đồng"), ("phần 2%", "2 %"),
    ])
    func amountsHaveTheirValue(_ text: String, _ label: String) {
        #expect(amounts("được " + text + ".") == [label])
    }

    @Test(arguments: [
        "ngày 10/11/2025", "lúc 17 giờ 30", "từ 22 giờ đến 6 giờ", "22h–6h", "Trang 12", "thứ 2", "điện thoại 0912 345 678", "5.3.1 người", "năm 2025 người ta",
        "30 tháng 4", "quý 2 năm 2026", "https://a.vn/5%20người", "a5%", "vùng 2 người", "10 nghìn công nhân", "3 triệu lượt", "khóa 12 năm",
    ])
    func whatOnlyLooksLikeAnAmount(_ text: String) {
        #expect(amounts(text) == [])
    }

    /// Any bytes at all: nothing traps, and ranges lie inside, in order and on the borders of characters.
    @Test func anyBytes() {
        var random = SeededGenerator(7)
        let pieces = [
            "Điều 5", "khoản ", "điểm đ", "50/2024/QH15", "NĐ", "-CP", "/", " – ", "293", "2025", "triệu", "%", "đồng", "ngày 12/6/2021", "Luật Công đoàn", "\u{2060}",
            "\u{A0}", ".", ",", ";", "của Chính phủ", "99999999999999999999", "0", "tr", "k", "đ", "Đ113", "số", "(", ")", "năm ", "tháng ", "rưỡi", "một", "từ ", "giờ",
            "https://", "@", "phụ lục ", "mục II", "và ", "đến ", "\u{FF0F}", "\u{1F600}", "Ω",
        ].map { Array($0.utf8) }
        for _ in 0..<1500 {
            var bytes: [UInt8] = []
            for _ in 0..<random.below(14) {
                bytes += random.chance(85) ? random.pick(pieces) : (0..<random.below(4)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 40) }
            }
            let findings = MarkedText.scanner.scan(bytes.span)
            let isText = String(validating: bytes, as: UTF8.self) != nil
            for ranges in [findings.citations.map(\.range), findings.amounts.map(\.range), findings.citations.compactMap(\.instrumentRange)] {
                for range in ranges {
                    #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
                    guard isText else { continue }
                    for edge in [range.lowerBound, range.upperBound] where edge < bytes.count { #expect(bytes[edge] & 0xC0 != 0x80) }
                }
            }
            let all = (findings.citations.map(\.range) + findings.amounts.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
            for (one, next) in zip(all, all.dropFirst()) { #expect(one.upperBound <= next.lowerBound, "\(String(decoding: bytes, as: UTF8.self))") }
            _ = Citation.parse(bytes[...])
        }
    }

    /// Text made to be slow costs no more than a little a byte: what is looked at from one digit has an end.
    @Test func hostileTextsStayLinear() {
        for piece in ["Điều 1 ", "1 ", "1/", "k1 ", "a1@", "50/2024/QH15 Điều 1 x ", "Luật a ", "1.", "5%–", "Luật Công đoàn 5 "] {
            let text = Array(String(repeating: piece, count: 15_000 / piece.utf8.count).utf8)
            let start = ContinuousClock.now
            _ = MarkedText.scanner.scan(text.span)
            #expect(ContinuousClock.now - start < .seconds(4), "\(piece)")
        }
    }
}
