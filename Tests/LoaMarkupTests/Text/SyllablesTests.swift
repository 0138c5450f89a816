import LoaMarkup
import Testing

@Suite struct SyllablesTests {
    @Test(arguments: [
        ("", 0), ("công", 1), ("  Công đoàn – cơ sở!  ", 4), ("“ … ”", 0), ("5.310.000 đồng", 2),
        ("ngày\u{A0}01/7/2025", 2), ("một\nhai\tba", 3),
        ("企业工会", 4), ("노조 경비", 2), ("đ", 1), ("a – b", 2),
    ])
    func counts(_ text: String, _ wanted: Int) {
        #expect(Syllables.count(Array(text.utf8).span) == wanted)
    }

    /// The same by the definition: white space parts, a letter or digit makes a syllable.
    @Test func countsWhereverTheTextStands() {
        for lead in 0..<9 {
            for text in ["a, b – “c” ( ) đ9 [x] _ 5% ợ", "…", "người-lao động", "công đoàn ", "@ ` { z", "x°\u{A0}y", "企 y", "5\u{A0}%\u{A0}\u{A0}à·9°"] {
                for tail in ["", " ", "–", " z", "ệệệệ"] {
                    let whole = String(repeating: "–", count: lead / 3) + String(repeating: " ", count: lead % 3) + text + tail
                    var wanted = 0
                    for part in whole.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
                        wanted += part.contains("企") ? 1 : part.contains { $0.isLetter || $0.isNumber } ? 1 : 0
                    }
                    #expect(Syllables.count(Array(whole.utf8).span) == wanted, "\(whole)")
                }
            }
        }
    }
}
