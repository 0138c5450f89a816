import LoaLaw
import LoaMarkup
import Testing

@Suite struct CitationTextTests {
    private let union = CitedInstrument(
        number: InstrumentNumber("50/2024/QH15"), kind: "Luật", title: "Luật Công đoàn", englishTitle: "Law on Trade Unions",
        issuer: "Quốc hội", signed: CalendarDate(year: 2024, month: 11, day: 27))
    private let amending = CitedInstrument(
        number: InstrumentNumber("97/2025/QH15"), kind: "Luật", title: "Luật sửa đổi, bổ sung một số điều của các luật",
        signed: CalendarDate(year: 2025, month: 6, day: 27))
    private let wages = CitedInstrument(
        number: InstrumentNumber("293/2025/NĐ-CP"), kind: "Nghị định", title: "Quy định mức lương tối thiểu", issuer: "Chính phủ",
        signed: CalendarDate(year: 2025, month: 11, day: 10))
    private let party = CitedInstrument(
        number: InstrumentNumber("02-NQ/TW"), kind: "Nghị quyết", issuer: "Bộ Chính trị", signed: CalendarDate(year: 2021, month: 6, day: 12),
        isAmbiguous: true)
    private let point = Provision(article: 5, clause: 1, point: "a")

    @Test func theOfficialForms() {
        let text = CitationText()
        #expect(text.text([point], of: union, .full) == "điểm a khoản 1 Điều 5 Luật Công đoàn số 50/2024/QH15")
        #expect(text.text([point], of: union, .short) == "điểm a khoản 1 Điều 5 Luật Công đoàn")
        #expect(text.text([point], of: union, .number) == "điểm a khoản 1 Điều 5 50/2024/QH15")
        #expect(text.text([], of: wages, .full) == "Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ")
        #expect(text.text([Provision(article: 3)], of: wages, .short) == "Điều 3 Nghị định số 293/2025/NĐ-CP")
        #expect(CitationText(style: .administrative).text([Provision(article: 5, clause: 1)], of: union, .short) == "Khoản 1 Điều 5 Luật Công đoàn")
    }

    @Test func daysHaveTheirZeros() {
        var decree = wages
        decree.signed = CalendarDate(year: 2026, month: 2, day: 1)
        #expect(CitationText().name(decree, .full) == "Nghị định số 293/2025/NĐ-CP ngày 01/02/2026 của Chính phủ")
        decree.signed = CalendarDate(year: 2026, month: 7, day: 1)
        #expect(CitationText().name(decree, .full).contains("ngày 01/7/2026"))
    }

    @Test func twoInstrumentsWithOneNumberAreToldApartByTheDay() {
        #expect(CitationText().name(party, .short) == "Nghị quyết số 02-NQ/TW ngày 12/6/2021")
        #expect(CitationText(.en).name(party, .number) == "02-NQ/TW of 12 Jun 2021")
    }

    @Test func amendmentsAreNamed() {
        var amended = union
        amended.amendments = [amending]
        #expect(
            CitationText().text([point], of: amended, .short)
                == "điểm a khoản 1 Điều 5 Luật Công đoàn, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15")
        amended.amendments = [amending, wages]
        #expect(CitationText().amendment(amended) == ", được sửa đổi, bổ sung bởi Luật số 97/2025/QH15 và Nghị định số 293/2025/NĐ-CP")
        #expect(CitationText(.en).amendment(amended) == ", as amended by Law No. 97/2025/QH15 and Decree No. 293/2025/NĐ-CP")
    }

    @Test func placesShareWhatTheyCan() {
        let text = CitationText()
        #expect(text.place([Provision(article: 5, clause: 2), Provision(article: 5, clause: 3)]) == "khoản 2 và khoản 3 Điều 5")
        #expect(text.place([113, 114, 115].map { Provision(article: $0) }) == "Điều 113, Điều 114 và Điều 115")
        #expect(text.place([point, Provision(article: 5, clause: 1, point: "b")]) == "điểm a và điểm b khoản 1 Điều 5")
        #expect(
            text.place([point, Provision(article: 5, clause: 1, point: "b"), Provision(article: 5, clause: 2)])
                == "điểm a và điểm b khoản 1; khoản 2 Điều 5")
        #expect(text.place([Provision(article: 5, clause: 1), Provision(article: 7)]) == "khoản 1 Điều 5 và Điều 7")
        #expect(text.place([Provision(clause: 2, division: ProvisionDivision(.section, "II"))]) == "khoản 2 mục II")
        #expect(text.place([Provision()]) == "")
    }

    @Test func english() {
        let text = CitationText(.en)
        #expect(text.text([Provision(article: 5, clause: 1)], of: union, .full) == "Clause 1, Article 5, Law on Trade Unions No. 50/2024/QH15")
        #expect(text.text([point], of: union, .short) == "Point a, clause 1, Article 5, Law on Trade Unions")
        #expect(text.place([113, 114].map { Provision(article: $0) }) == "Articles 113 and 114")
        #expect(text.place([1, 2].map { Provision(article: 5, clause: $0) }) == "Clauses 1 and 2, Article 5")
        var nameless = union
        nameless.englishTitle = nil
        #expect(text.name(nameless, .full) == "Luật Công đoàn No. 50/2024/QH15")
    }

    @Test func basesAreOneLineAnInstrument() {
        let code = CitedInstrument(
            number: InstrumentNumber("45/2019/QH14"), kind: "Bộ luật", title: "Bộ luật Lao động", signed: CalendarDate(year: 2019, month: 11, day: 20))
        var amended = union
        amended.amendments = [amending]
        let lines = CitationText().bases([
            (wages, Provision(article: 3)), (union, Provision(article: 21)), (code, Provision(article: 170, clause: 1)), (party, Provision()),
            (amended, Provision(article: 5, clause: 1)), (wages, Provision(article: 3)),
        ])
        #expect(
            lines == [
                "Khoản 1 Điều 170 Bộ luật Lao động số 45/2019/QH14",
                "Khoản 1 Điều 5 và Điều 21 Luật Công đoàn số 50/2024/QH15, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15",
                "Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị", "Điều 3 Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ",
            ])
    }

    /// What is written can be read again, for any places.
    @Test func whatIsWrittenReadsBack() throws {
        for article in [1, 5, 35] {
            for (clause, point) in [(nil, nil), (1, nil), (12, "đ")] as [(Int?, String?)] {
                let place = Provision(article: article, clause: clause, point: point)
                let text = CitationText().text([place], of: union, .number)
                #expect(try Citation.parse(text).get() == [Citation(number: union.number, provision: place)])
            }
        }
    }
}
