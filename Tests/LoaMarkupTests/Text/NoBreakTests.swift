import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct NoBreakTests {
    /// In these texts `~` stands for U+00A0 and `^` for U+2060.
    @Test(arguments: [
        "Theo khoản~1 Điều~5 Luật~50/2024/QH15", "Điều~24, Điều~25", "điểm~a khoản~2", "điểm~đ và điểm cao", "điểm 5",
        "Chương~IV, Mục~2", "chương trình", "Khoản tiền", "5.310.000~đồng mỗi tháng", "2,6~triệu người", "25.000~người",
        "0,5~%",
        "8~giờ một ngày", "12~tháng~5~ngày", "18~tuổi, 3~lần, 2~tỷ", "5~đồng hồ", "5 năng lực", "ngày~01/7/2025",
        "ngày lễ",
        "ngày~01~tháng~7~năm~2025", "tháng~5 là Tháng Công nhân", "năm~2026", "năm nay",
        "Nghị định~số~293/2025/NĐ-CP", "Nghị định~293/2025/NĐ-CP", "Quyết định~61/QĐ-TLĐ", "Quyết định 5 việc",
        "Nghị quyết~số~06-NQ/TU nói", "Nghị quyết~02-NQ/TW", "số 5-7",
        "Thông tư~số~10/2020/TT-BLĐTBXH", "Luật~số~50/2024/QH15", "Luật Công đoàn", "số 5", "số~12/CV",
        "vùng~I, vùng~IV", "vùng Ivory", "vùng sâu",
        "ông~An và bà~Hoa", "ông chủ", "bà~Đào", "ông~Ấn", "bà mẹ", "phường~Hà Tu", "xã~Hải Sơn", "TP.~Hạ Long",
        "xã hội", "Zalo~0912345678",
        "ĐT:~0203 3835 123", "hạĐiều 5", "khoai 5", "Điều  5", "Điều~5 ", " Điều", "“Điều~5”", "(khoản~2)", "5", " ",
        "", "a b", "Điều", "khoản ",
    ])
    func holdsOnWhereItShould(_ marked: String) {
        let wanted = marked.map { $0 == "~" ? "\u{A0}" : String($0) }.joined()
        let given = marked.map { $0 == "~" ? " " : String($0) }.joined()
        #expect(NoBreak.text(given) == wanted)
        #expect(NoBreak.text(NoBreak.text(given)) == wanted)
    }

    @Test(arguments: [
        "theo 293/2025/^NĐ-^CP.", "10/2020/^TT-^BLĐTBXH", "61/^QĐ-^TLĐ", "06-^NQ/^TU", "số~06-^NQ/^TU và 5-A",
        "và/Hoặc", "Hà-Nam", "1/2 và 5-A", "01/7/2025",
        "Nghị định~số~293/2025/^NĐ-^CP và Điều~5",
    ])
    func signsAreJoinedWhenAsked(_ marked: String) {
        let wanted = marked.map { $0 == "~" ? "\u{A0}" : $0 == "^" ? "\u{2060}" : String($0) }.joined()
        let given = marked.map { $0 == "~" ? " " : $0 == "^" ? "" : String($0) }.joined()
        #expect(NoBreak.text(given, joinsSlashes: true) == wanted)
        #expect(NoBreak.text(wanted, joinsSlashes: true) == wanted)
    }

    @Test func endlessWordsCostNoMore() {
        let clock = ContinuousClock()
        let text = "1/" + String(repeating: "A-", count: 300_000)
        let time = clock.measure { _ = NoBreak.text(text, joinsSlashes: true) }
        #expect(time < .seconds(60), "\(time)")
    }

    @Test func randomTextKeepsItsLettersAndSettlesAtOnce() {
        var random = SeededGenerator(9)
        let words = [
            "Điều", "khoản", "5", "01/7/2025", "ngày", "tháng", "năm", "số", "293/2025/NĐ-CP", "Luật", "bà", "Hoa", "đ",
            "a", "IV", "vùng", "đồng", "%", "…", "“", "Nghị định", "\u{A0}", "/", "-", "",
        ]
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }.joined(separator: " ")
            for joins in [false, true] {
                let once = NoBreak.text(text, joinsSlashes: joins)
                #expect(NoBreak.text(once, joinsSlashes: joins) == once)
                let bare = String(
                    once.unicodeScalars.filter { $0 != "\u{2060}" }.map { $0 == "\u{A0}" ? " " : Character($0) })
                #expect(bare == String(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : Character($0) }))
            }
        }
    }

    /// What looks at sixteen bytes together passes over no space that looking at each of them holds, wherever it stands.
    @Test func noSpaceIsPassedOver() {
        var random = SeededGenerator(21)
        let rules = NoBreakRules.shared
        let before = rules.before.joined().map { String(decoding: $0.word, as: UTF8.self) } + ["5", "2,6", "và", "hạĐiều"]
        let after =
            rules.after.joined().map { String(decoding: $0, as: UTF8.self) } + [
                "5", "01/7/2025", "293/2025/NĐ-CP", "06-NQ/TU", "số 12/CV", "Số", "a", "đ", "Đ", "I", "XV", "Hoa", "Zung", "Áng", "Ý", "Ăn",
                "Đào", "Ĩn", "Ũy", "Ơn", "Ưng", "Ấn", "Ỷ", "ăn", "đào", "ơn", "ưng", "ấn", "ý", "z",
            ]
        let letters = ["", "a", " ", "ạ", "–", "Điều"]
        for left in before {
            for right in after {
                let lead = (0...Int.random(in: 0...20, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
                let tail = (0...Int.random(in: 0...20, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
                let text = "\(lead) \(left) \(right)\(Bool.random(using: &random) ? " " : "")\(tail)"
                // Joiners are found one place at a time, spaces with them.
                let slowly = NoBreak.text(text, joinsSlashes: true).unicodeScalars.filter { $0 != "\u{2060}" }
                #expect(Array(NoBreak.text(text).unicodeScalars) == Array(slowly), "\(text)")
            }
        }
    }
}
