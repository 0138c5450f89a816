import LoaLaw
import LoaMarkup
import Testing

@Suite struct CitationParseTests {
    private func parsed(_ text: String) throws -> [Citation] { try Citation.parse(text).get() }

    private func fault(_ text: String) -> CitationFault? {
        guard case .failure(let fault) = Citation.parse(text) else { return nil }
        return fault
    }

    private func places(_ text: String) throws -> [Provision] { try parsed("50/2024/QH15 " + text).map(\.provision) }

    @Test(arguments: [
        "50/2024/QH15", "293/2025/NĐ-CP", "61/QĐ-TLĐ", "02-NQ/TW", "06/NQ-BCH", "18/VBHN-VPQH", "17/2022/UBTVQH15", "1679/NQ-UBTVQH15",
        "4133/TLĐ-ToC", "19/2025/QĐ-TTg", "06-NQ/BCH", "12/2024/TT-BLĐTBXH", "03/2023/TTLT-BNV-BTC", "9/CT-TTg", "35/KH-LĐLĐ", "01/2026/L-CTN",
    ])
    func numbersStayAsPrinted(_ number: String) throws {
        #expect(try parsed(number) == [Citation(number: InstrumentNumber(number))])
    }

    @Test(arguments: [
        ("50/2024/qh15", "50/2024/QH15"), ("293/2025/nđ-cp", "293/2025/NĐ-CP"), ("293/2025/NĐ\u{2013}CP", "293/2025/NĐ-CP"),
        ("293 / 2025 / NĐ - CP", "293/2025/NĐ-CP"), ("293/2025/\u{2060}NĐ-\u{2060}CP", "293/2025/NĐ-CP"), ("19/2025/QĐ-TTG", "19/2025/QĐ-TTg"),
        ("02\u{2011}NQ/TW", "02-NQ/TW"), ("61/qđ-tlđ", "61/QĐ-TLĐ"), ("Nghị định số 293/2025/NĐ-CP", "293/2025/NĐ-CP"),
        ("Luật 50/2024/QH15", "50/2024/QH15"),
    ])
    func sloppyNumbersAreMended(_ text: String, _ number: String) throws {
        #expect(try parsed(text).map(\.number.text) == [number])
    }

    @Test(arguments: [
        "50/2024/QH15 Điều 5 khoản 1 điểm a", "điểm a khoản 1 Điều 5 50/2024/QH15", "50/2024/QH15, điểm a, khoản 1, Điều 5",
        "50/2024/QH15 ĐIỀU 5 KHOẢN 1 ĐIỂM A", "50/2024/QH15\u{A0}Điều\u{A0}5\u{A0}khoản\u{A0}1\u{A0}điểm\u{A0}a", "đa k1 Đ5 50/2024/QH15",
        "điểm a khoản 1 Điều 5 của Luật số 50/2024/QH15", "50/2024/QH15 Điều 5, khoản 1, điểm a", "50/2024/QH15 article 5 clause 1 point a",
    ])
    func onePlaceInManyForms(_ text: String) throws {
        #expect(
            try parsed(text) == [
                Citation(number: InstrumentNumber("50/2024/QH15"), provision: Provision(article: 5, clause: 1, point: "a"))
            ])
    }

    @Test func listsOfPlaces() throws {
        #expect(try places("Điều 5, Điều 7 khoản 2") == [Provision(article: 5), Provision(article: 7, clause: 2)])
        #expect(try places("khoản 2, khoản 3 Điều 5") == [Provision(article: 5, clause: 2), Provision(article: 5, clause: 3)])
        #expect(try places("Điều 5 khoản 1, khoản 2") == [Provision(article: 5, clause: 1), Provision(article: 5, clause: 2)])
        #expect(try places("Điều 5, khoản 1, khoản 2") == [Provision(article: 5, clause: 1), Provision(article: 5, clause: 2)])
        #expect(try places("Điều 113, 114 và 115") == [113, 114, 115].map { Provision(article: $0) })
        #expect(try places("Điều 38–41") == [38, 39, 40, 41].map { Provision(article: $0) })
        #expect(
            try places("điểm a, b khoản 1 và điểm đ khoản 2 Điều 5") == [
                Provision(article: 5, clause: 1, point: "a"), Provision(article: 5, clause: 1, point: "b"),
                Provision(article: 5, clause: 2, point: "đ"),
            ])
        #expect(
            try places("khoản 1 Điều 5, khoản 2 Điều 7") == [Provision(article: 5, clause: 1), Provision(article: 7, clause: 2)])
        #expect(
            try places("điểm c đến điểm e khoản 2 Điều 9").map(\.point) == ["c", "d", "đ", "e"])
        #expect(try places("khoản 1a Điều 35b") == [Provision(article: 35, articleLetter: "b", clause: 1, clauseLetter: "a")])
        #expect(try places("điểm d1 khoản 1 Điều 2") == [Provision(article: 2, clause: 1, point: "d1")])
    }

    @Test func daysAndSectionsOfPartyResolutions() throws {
        let wanted = Citation(
            number: InstrumentNumber("02-NQ/TW"), signed: CalendarDate(year: 2021, month: 6, day: 12),
            provision: Provision(division: ProvisionDivision(.section, "II")))
        #expect(try parsed("02-NQ/TW@2021-06-12 mục II") == [wanted])
        #expect(try parsed("mục II 02-NQ/TW ngày 12/6/2021") == [wanted])
        var issued = wanted
        issued.issuer = "Bộ Chính trị"
        #expect(try parsed("02-NQ/TW@2021-06-12(Bộ Chính trị) mục II") == [issued])
        #expect(throws: CitationFault.self) { try parsed("02-NQ/TW(Bộ Chính trị mục II") }
        #expect(throws: CitationFault.self) { try parsed("(Bộ Chính trị) 02-NQ/TW") }
        #expect(try places("Phụ lục I").map(\.division) == [ProvisionDivision(.annex, "I")])
        #expect(try parsed("Phụ lục Nghị định 293/2025/NĐ-CP").map(\.provision.division) == [ProvisionDivision(.annex, "")])
    }

    @Test(arguments: [
        ("", "thiếu số hiệu"), ("Điều 5", "thiếu số hiệu"), ("50/2024", "thiếu ký hiệu"), ("50-2024", "không phải số hiệu"),
        ("293/2025/ND-CP", "“293/2025/NĐ-CP”"), ("50/2024/QH15 khoản 1", "khoản phải đi với Điều"), ("50/2024/QH15 Điều", "sau “Điều” phải là số"),
        ("50/2024/QH15 Điều khoản 1", "sau “Điều” phải là số"), ("50/2024/QH15 41/2024/QH15", "một văn bản"),
        ("02-NQ/TW@2021-13-01", "ngày ký"), ("50/2024/QH15 điêu năm", "sau “điêu” phải là số"), ("50/2024/QH15 khỏan", "sau “khỏan” phải là số"),
        ("50/2024/QH15 trang 5", "không hiểu “trang”"), ("50/2024/QH15 {", "không hiểu “{”"),
    ])
    func faultsSayWhatWasExpected(_ text: String, _ words: String) {
        #expect(fault(text)?.message.vi.contains(words) == true, "\(String(describing: fault(text)))")
        #expect(fault(text)?.message.en.isEmpty == false)
    }

    @Test func faultsPointAtTheirWords() {
        let text = "50/2024/QH15 Điều 5 trang 3"
        let range = fault(text)?.range
        #expect(range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == "trang")
        #expect(fault("293/2025/ND-CP")?.suggestion == "293/2025/NĐ-CP")
    }
}
