import LoaMarkup
import LoaStats
import TestSupport
import Testing

@Suite struct SpreadsheetValueTests {
    private func isPlain(_ bytes: [UInt8]) -> Bool { DecimalText.isPlain(bytes.span) }

    private func reference(_ text: String) -> CellReference? {
        let bytes = Array(text.utf8)
        return CellReference(bytes.span)
    }

    @Test(arguments: [
        ("25000", "25000"), ("0.35", "0.35"), ("1.0E3", "1000"), ("1.5e-3", "0.0015"), ("-2.50", "-2.5"), ("007", "7"), ("-0", "0"), ("+5", "5"),
        ("1E+2", "100"), ("12E-1", "1.2"), (".5", "0.5"), ("5.", "5"), ("0.0", "0"), ("00.10", "0.1"),
        // Binary fractions are shown with 15 digits; whole numbers keep all of theirs.
        ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"), ("12.300000000000001", "12.3"),
        ("1.9999999999999998", "2"), ("99999999999999.996", "100000000000000"), ("12345678901234567", "12345678901234567"),
        ("9.9999999999999995E-2", "0.1"), ("1E15", "1000000000000000"), ("-9.9999999999999999", "-10"),
    ])
    func numbersAreExact(_ text: String, _ plain: String) throws {
        let result = try #require(DecimalText.plain(Array(text.utf8)[...]))
        #expect(String(decoding: result, as: UTF8.self) == plain)
    }

    @Test(arguments: ["", "-", ".", "e5", "1e", "1e99999", "1e9999999999", "abc", "1,5", "1.2.3", "0x10", "1 2", "∞"])
    func otherThingsAreNoNumbers(_ text: String) {
        #expect(DecimalText.plain(Array(text.utf8)[...]) == nil)
        #expect(!isPlain(Array(text.utf8)))
    }

    @Test func whatIsPlainStaysAsItIs() {
        var random = SeededGenerator(3)
        var found = 0
        for _ in 0..<20_000 {
            let bytes = (0..<random.below(8)).map { _ in Array("-.0159e".utf8)[random.below(7)] }
            guard isPlain(bytes) else { continue }
            found += 1
            #expect(DecimalText.plain(bytes[...]) == bytes, "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(found > 500)
    }

    @Test(arguments: [
        ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"), ("45839", false, "2025-07-01"),
        ("45839.75", false, "2025-07-01"), ("2958465", false, "9999-12-31"), ("0", true, "1904-01-01"), ("44377", true, "2025-07-01"),
    ])
    func serialsAreDays(_ serial: String, _ is1904: Bool, _ iso: String) {
        #expect(SpreadsheetDate.day(serial: Array(serial.utf8)[...], is1904: is1904)?.iso == iso)
    }

    @Test(arguments: ["0", "0.5", "60", "-1", "2958466", "99999999", "", "x"])
    func otherSerialsAreNoDays(_ serial: String) {
        #expect(SpreadsheetDate.day(serial: Array(serial.utf8)[...], is1904: false) == nil)
    }

    @Test(arguments: [
        "dd/mm/yyyy", "d/m/yy;@", "[$-42A]d mmmm yyyy", "\"ngày\" d \"tháng\" m", "mmm", "yyyy-mm-dd hh:mm:ss", "[Red]dd/mm", "m/d/yy h:mm AM/PM", "dd\\-mm", "e",
    ])
    func datesAreSeen(_ code: String) { #expect(NumberFormatCode.isDate(code)) }

    @Test(arguments: [
        "General", "0", "#,##0.00", "0.00E+00", "\"dd/mm\" 0", "[Red]0;[Yellow]-0", "h:mm", "mm:ss", "[h]:mm", "[mm]:ss", "h:mm AM/PM", "0\\d", "_d0", "@", "", "[",
        "\"", "0 \"đồng\"", "#,##0 [$₫-42A]", "mm:ss.0", "0%;dd",
    ])
    func otherFormatsAreNot(_ code: String) { #expect(!NumberFormatCode.isDate(code)) }

    @Test(arguments: [("A1", 1, 1), ("$XFD$1048576", 1_048_576, 16_384), ("aa10", 10, 27), ("D7", 7, 4)])
    func referencesAreRead(_ text: String, _ row: Int, _ column: Int) {
        #expect(reference(text) == CellReference(row: row, column: column))
        #expect(CellAddress.letters(column) + String(row) == text.uppercased().filter { $0 != "$" })
    }

    @Test(arguments: ["", "A", "7", "XFE1", "A1048577", "A1B", "A-1", "AAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999"])
    func otherReferencesAreNot(_ text: String) { #expect(reference(text) == nil) }

    @Test(arguments: [("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x00e1_", "á"), ("_x00_", "_x00_"), ("_xD800_", "_xD800_"), ("ma_so_01", "ma_so_01")])
    func escapesAreUndone(_ text: String, _ plain: String) {
        var bytes = Array("_x0041_".utf8) + text.utf8
        EscapedText.unescape(&bytes, from: 7)
        #expect(String(decoding: bytes, as: UTF8.self) == "_x0041_" + plain)
    }

    @Test func addressesAreInWords() {
        let address = CellAddress(sheet: SheetName("Tháng 10"), row: 7, column: 4, header: "Kết nạp")
        #expect(address.text(.vi) == "Sheet ‘Tháng 10’, dòng 7, cột D (Kết nạp)")
        #expect(address.text(.en) == "Sheet ‘Tháng 10’, row 7, column D (Kết nạp)")
        #expect(CellAddress(row: 7).text(.vi) == "dòng 7")
    }
}
