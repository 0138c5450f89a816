import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct SourceTextTests {
    let path = SourcePath("content/a.md")

    func decode(_ bytes: [UInt8], limit: Int = 1 << 20) -> Reported<[UInt8]?> {
        SourceText.decode(bytes, path: path, limit: limit)
    }

    func text(_ text: String) -> String? {
        decode(Array(text.utf8)).value.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Text compared by bytes; `==` on String would take NFC and NFD for the same.
    func same(_ given: String, _ wanted: String) -> Bool { text(given).map { Array($0.utf8) } == Array(wanted.utf8) }

    @Test(arguments: ["", "abc", "Điều 24 – “nghỉ” hằng năm…", "企业工会：二", "労働組合がパ", "조합비", "Привет", "👍🏽 5%", "a\u{A0}b"])
    func cleanTextStays(_ given: String) { #expect(same(given, given)) }

    @Test func whatEditorsLeaveIsMended() {
        #expect(same("\u{FEFF}a\r\nb\rc\n", "a\nb\nc\n"))
        #expect(same("công\u{200B} đo\u{AD}àn", "công đoàn"))
        #expect(same("một\u{2028}hai\u{85}ba", "một\nhai\nba"))
    }

    @Test func decomposedTextIsComposed() {
        #expect(same("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t \u{110}u\u{31B}o\u{31B}\u{300}ng", "Tiếng Việt Đường"))
        #expect(same("か\u{3099}", "が"))
        #expect(same("\u{1112}\u{1161}\u{11AB}", "한"))
        #expect(same("\u{212B}", "Å"))
    }

    @Test(arguments: [
        ("Ðiều 5", "Điều 5"), ("LÐLÐ tỉnh", "LĐLĐ tỉnh"), ("HÐLÐ", "HĐLĐ"), ("Ɖồng", "Đồng"), ("Ðað", "Ðað"),
        ("Ð", "Ð"),
        ("Ð 5", "Ð 5"), ("Ðo\u{300}ng", "Đòng"),
    ])
    func icelandicEthIsMendedInVietnameseWords(_ given: String, _ wanted: String) { #expect(same(given, wanted)) }

    @Test func tooLargeIsRefused() {
        let result = decode([UInt8](repeating: 0x61, count: 2049), limit: 2048)
        #expect(result.value == nil)
        #expect(result.diagnostics.map(\.code) == [.textTooLarge])
        #expect(result.diagnostics.first?.message.vi.contains("3 KiB") == true)
        #expect(decode([UInt8](repeating: 0x61, count: 2048), limit: 2048).value != nil)
    }

    @Test func invalidBytesAreLocated() {
        let result = decode(Array("Tiếng\nViệt ".utf8) + [0xFF, 0x20])
        #expect(result.diagnostics.map(\.code) == [.textEncoding])
        #expect(result.diagnostics.first?.span == SourceSpan(path, line: 2, column: 6))
        for bytes: [UInt8] in [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBA], [0x80], [0xE0, 0x80, 0x80],
        ] {
            #expect(decode(bytes).value == nil, "\(bytes)")
        }
    }

    func isClean(_ bytes: [UInt8]) -> Bool { TextScan.isPlainlyClean(bytes.span) }

    /// A long text is looked at in four parts side by side: wherever they begin, what is found is what one part finds.
    @Test func partsFindWhatTheWholeHas() {
        for lead in 0..<4 {
            let text = Array((String(repeating: "a", count: lead) + String(repeating: "Tiếng “Việt” – 5%…\u{A0}", count: 10)).utf8)
            #expect(isClean(text))
            for place in text.indices {
                for byte: UInt8 in [0x00, 0x61, 0x80, 0xA0, 0xC3, 0xE1, 0xF0, 0xFF] {
                    var bytes = text
                    bytes[place] = byte
                    let state = bytes.reduce(0) { TextScanTables.plain[Int($1)] &>> $0 } & 63
                    #expect(isClean(bytes) == (state == TextScanTables.accept))
                }
            }
        }
        for count in 240...280 { #expect(!isClean([UInt8](repeating: 0x80, count: count))) }
    }

    @Test func nulIsLocated() {
        let result = decode(Array("a\nbc\0d".utf8))
        #expect(result.diagnostics.map(\.code) == [.textNul])
        #expect(result.diagnostics.first?.span == SourceSpan(path, line: 2, column: 3))
    }

    @Test func theEncodingIsGuessed() {
        func message(_ bytes: [UInt8]) -> String { decode(bytes).diagnostics.first?.message.en ?? "" }
        let sample = "Công đoàn cơ sở được thành lập theo Luật"
        let little = sample.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = sample.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(message([0xFF, 0xFE] + little).contains("UTF-16 LE"))
        #expect(message(little).contains("UTF-16 LE"))
        #expect(message([0xFE, 0xFF] + big).contains("UTF-16 BE"))
        #expect(message(big).contains("UTF-16 BE"))
        // “Cộng đoàn tiền” in Windows-1258.
        let windows: [UInt8] = [
            0x43, 0xF4, 0xF2, 0x6E, 0x67, 0x20, 0xF0, 0x6F, 0x61, 0xCC, 0x6E, 0x20, 0x74, 0x69, 0xEA, 0xCC, 0x6E,
        ]
        #expect(message(windows).contains("Windows-1258"))
        // “Công đoàn” as typed for .VnTime.
        #expect(message([0x43, 0xAB, 0x6E, 0x67, 0x20, 0xAE, 0x6F, 0xB5, 0x6E]).contains("TCVN3"))
        // “Công đoàn” as typed for VNI-Times.
        #expect(
            message([
                0x43, 0x6F, 0xE2, 0x6E, 0x67, 0x20, 0xF1, 0x6F, 0x61, 0xF8, 0x6E, 0x20, 0xF1, 0xF6, 0xF4, 0xF8, 0x63,
            ]).contains("VNI"))
    }

    @Test func oldFontsPastedAsUnicodeAreRefused() {
        let tcvn = decode(Array("Tiếng Việt\nC«ng ®oµn c¬ së ®ược thµnh lËp\n".utf8))
        #expect(tcvn.diagnostics.map(\.code) == [.textLegacyFont])
        #expect(tcvn.diagnostics.first?.span.line == 2)
        #expect(decode(Array("Coâng ñoaøn cô sôû ñöôïc thaønh laäp".utf8)).diagnostics.map(\.code) == [.textLegacyFont])
    }

    @Test(arguments: [
        "Où août maïs égoïste où goût", "Samsung® Galaxy® và iPhone® © 2026", "El señor año niño",
        "Søren køber øl på øen", "Größe ä ö ü böse", "« Công đoàn » là tổ chức", "5 µm và 6 µm, 7 µs",
    ])
    func otherLanguagesAreNotTakenForOldFonts(_ given: String) { #expect(same(given, given)) }

    @Test func everyScalarComesOutAsItsNormalForm() {
        for value in UInt32(1)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), value != 0x0D, value != 0xAD, value != 0x85, value != 0x200B,
                value != 0xFEFF, value != 0x2028, value != 0x2029, value != 0x189
            else { continue }
            let bytes = Array(String(Character(scalar)).utf8)
            let wanted = UnicodeData.composed(bytes)
            if decode(bytes).value != wanted { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func randomVietnameseInAnyFormComesOutAsNFC() {
        var random = SeededGenerator(7)
        let alphabet =
            Array("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ ,.–".unicodeScalars)
            + Array("\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{31B}\u{306}".unicodeScalars)
        for _ in 0..<3000 {
            var string = ""
            for _ in 0..<Int.random(in: 1...24, using: &random) {
                string.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a")
            }
            let bytes = Array(string.utf8)
            let wanted = UnicodeData.composed(bytes)
            #expect(decode(bytes).value == wanted)
            if let wanted { #expect(decode(wanted).value == wanted) }
        }
    }
}
