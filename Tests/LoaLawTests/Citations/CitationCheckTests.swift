import LoaLaw
import LoaMarkup
import Testing

@Suite struct CitationCheckTests {
    private func faults(_ text: String, on day: String = "2026-11-23") throws -> [Diagnostic] {
        let book = CitationBookSample.book
        let bytes = Array(text.utf8)
        let check = CitationCheck(book, on: try CalendarDate.parse(day).get())
        return check.faults(book.scanner.scan(bytes.span).citations, in: bytes.span) {
            SourcePlace(path: SourcePath("content/a.md"), line: 1, byteColumn: $0 + 1)
        }
    }

    private func codes(_ text: String, on day: String = "2026-11-23") throws -> [String] { try faults(text, on: day).map(\.code.name) }

    @Test(arguments: [
        "Theo khoản 1 Điều 5 Luật Công đoàn số 50/2024/QH15.", "Điều 170 Bộ luật Lao động và Điều 21 Luật Công đoàn.",
        "Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ.", "Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị.",
        "Khoản 1 Điều 8 Luật Công đoàn, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15.", "Điều 8 Luật Đất đai.", "Theo khoản 2 Điều 27.",
        "k1 Đ170 BLLĐ", "Điều 5 Luật CĐ", "Luật Công đoàn năm 2024 quy định thêm.", "Luật Công đoàn ngày 27 tháng 11 năm 2024",
    ])
    func rightCitationsAreLeftAlone(_ text: String) throws {
        #expect(try codes(text) == [])
    }

    @Test(arguments: [
        ("Luật số 50/2025/QH15", "citation.unknown", "Luật Công đoàn số 50/2024/QH15"), ("Nghị định 50/2024/NĐ-CP", "citation.unknown", "50/2024/QH15"),
        ("Nghị định 239/2025/NĐ-CP", "citation.unknown", "293/2025/NĐ-CP"), ("Quyết định 7/QĐ-TLĐ", "citation.unknown", "không có “Quyết định 7/QĐ-TLĐ”"),
        ("Nghị định 74/2024/NĐ-CP", "citation.ended", "từ ngày 01/01/2026; dẫn Nghị định số 293/2025/NĐ-CP"),
        ("Luật Công đoàn 2012", "citation.ended", "dẫn Luật Công đoàn số 50/2024/QH15"), ("Luật Công đoàn năm 2019", "citation.unknown", "của năm đó"),
        ("Nghị quyết 02-NQ/TW", "citation.ambiguous", "ký ngày 12/6/2021 và ngày 17/3/2026"),
        ("Điều 38 Luật Công đoàn", "citation.place", "chỉ có 37 điều"),
        ("khoản 2 Điều 4 Luật Công đoàn", "citation.amended", "được sửa đổi, bổ sung bởi Luật số 97/2025/QH15"),
        ("Điều 3 NĐ 293/2025", "citation.form", "Nghị định số 293/2025/NĐ-CP"), ("293/2025/nđ–cp", "citation.form", "Nghị định số 293/2025/NĐ-CP"),
        ("Nghị định 293/2025/ND-CP", "citation.form", "Nghị định số 293/2025/NĐ-CP"), ("Nghị quyết 06-NQ/BCH", "citation.form", "06/NQ-BCH"),
        ("theo Luật 97/2025", "citation.form", "“Luật số 97/2025/QH15”"), ("Nghị định 293/2025/NĐ-CP ngày 11/10/2025", "citation.day", "ký ngày 10/11/2025"),
    ])
    func faultsNameTheirRemedy(_ text: String, _ code: String, _ words: String) throws {
        let found = try faults(text)
        #expect(found.map(\.code.name) == [code])
        #expect(found.first?.message.vi.contains(words) == true, "\(found.first?.message.vi ?? "")")
    }

    @Test func anInstrumentIsSpokenOfOnce() throws {
        #expect(try codes("Nghị định số 999/2020/NĐ-CP bỏ việc đó. Xem Điều 5 và Điều 6.") == ["citation.unknown"])
        #expect(try codes("Luật Công đoàn số 50/2024/QH15 cho phép. Điều 99 nói rõ.") == ["citation.place"])
    }

    @Test func aConsolidatedTextNamesTheAmendments() throws {
        #expect(try codes("Khoản 1 Điều 139 Bộ luật Lao động") == ["citation.amended"])
        #expect(try codes("Khoản 1 Điều 139 Bộ luật Lao động, bản hợp nhất 18/VBHN-VPQH") == [])
    }

    @Test func theDayDecides() throws {
        #expect(try codes("Nghị định số 283/2026/NĐ-CP", on: "2026-09-09") == ["citation.not-yet"])
        #expect(try codes("Nghị định số 283/2026/NĐ-CP", on: "2026-09-10") == [])
        #expect(try codes("Luật Công đoàn số 12/2012/QH13", on: "2025-06-30") == [])
        #expect(try codes("Luật Công đoàn số 12/2012/QH13", on: "2025-07-01") == ["citation.ended"])
        // A name alone means the law of the day.
        #expect(try codes("Điều 5 Luật Công đoàn", on: "2020-01-01") == [])
        #expect(try codes("khoản 2 Điều 4 Luật Công đoàn", on: "2020-01-01") == [])
    }

    @Test func directivesAreHeldToMore() throws {
        let check = CitationCheck(CitationBookSample.book, on: try CalendarDate.parse("2026-11-23").get())
        let place = SourcePlace(path: SourcePath("content/a.md"), line: 3)
        func codes(_ text: String) throws -> [String] {
            check.faults(try Citation.parse(text).get(), at: place, words: text).map { "\($0.code.name) \($0.severity)" }
        }
        #expect(try codes("50/2024/QH15 Điều 5") == [])
        #expect(try codes("50/2024/QH15 Điều 4 khoản 2") == [])
        #expect(try codes("51/2024/QH15") == ["citation.unknown error"])
        #expect(try codes("50/2024/QH15 Điều 40") == ["citation.place error"])
        #expect(try codes("02-NQ/TW") == ["citation.ambiguous warning"])
        #expect(try codes("02-NQ/TW@2021-06-12") == [])
    }

    @Test func messagesPointAtTheirWords() throws {
        let text = "Xem Nghị định 74/2024/NĐ-CP nhé"
        let found = try faults(text).map { $0.refined(in: Array(text.utf8)) }
        #expect(found.map(\.span.column) == [5])
        #expect(found.map(\.span.length) == [23])
    }

    @Test func everyCodeIsListedOnce() {
        let names = DiagnosticCode.citationCodes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(DiagnosticCode.citationCodes.allSatisfy { !$0.explanation.vi.isEmpty && !$0.explanation.en.isEmpty })
    }
}
