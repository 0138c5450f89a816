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
}
