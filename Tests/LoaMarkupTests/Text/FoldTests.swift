import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct FoldTests {
    /// One way to write a text in NFD.
    static func decomposed(_ text: String) -> String {
        String(decoding: UnicodeData.decomposed(Array(text.utf8)) ?? [], as: UTF8.self)
    }

    @Test(arguments: [
        ("Điều 24", "dieu 24"), ("ĐƯỜNG", "duong"), ("hoà hòa HOÀ", "hoa hoa hoa"), ("thuý thúy", "thuy thuy"),
        ("Ắằẳẵặ Ợ Ự", "aaaaa o u"), ("“Phí” – 0,5%", "“phi” – 0,5%"), ("企业工会", "企业工会"), ("ガイド", "ガイド"),
        ("조합비", "조합비"), ("Привет Ёж", "привет еж"), ("Café Ñandú", "cafe nandu"), ("ΆΈ", "αε"), ("👍 İ", "👍 i"),
        ("", ""),
    ])
    func foldsAsTheRuleSays(_ given: String, _ wanted: String) {
        #expect(Array(Fold.fold(given).utf8) == Array(wanted.utf8))
        #expect(Array(Fold.fold(Self.decomposed(given)).utf8) == Array(wanted.utf8))
    }

    @Test func everyScalarFoldsByTheRule() {
        // Letters without a lower case or decomposition within two bytes fold to a plain letter by hand.
        let exceptions: Set<UInt32> = [
            0x23A, 0x23E, 0x1E9A, 0x1E9C, 0x1E9D, 0x1E9E, 0x1E9F, 0x1EFA, 0x1EFB, 0x1EFC, 0x1EFD, 0x1EFE, 0x1EFF,
        ]
        for value in UInt32(0)...0x2FFFF where !exceptions.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array("x\(Character(scalar))y".utf8)
            var folded: [UInt8] = []
            Fold.append(bytes.span, into: &folded)
            if folded != FoldTables.foldRare(bytes) { Issue.record("U+\(String(value, radix: 16)): \(folded)") }
        }
    }

    @Test func truncatedBytesAreHarmless() {
        var random = SeededGenerator(3)
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
            }
            var output: [UInt8] = []
            Fold.append(bytes.span, into: &output)
            #expect(output.count <= bytes.count * 3 + 3)
        }
    }
}
