import LoaLaw
import LoaMarkup
import Testing

/// Citations and amounts against a registry as files give it.
@Suite struct RegistryBookTests {
    private static let registry = LawRegistry.read([
        (
            path: SourcePath("content/laws/a.yaml"),
            text: Array(
                """
                format: 1
                instruments:
                  - number: 50/2024/QH15
                    type: Luật
                    title: Luật Công đoàn
                    issuer: Quốc hội
                    signed: 2024-11-27
                    from: 2025-07-01
                    articles: 37
                    replaces: [12/2012/QH13]
                    trust: A
                  - number: 12/2012/QH13
                    type: Luật
                    title: Luật Công đoàn
                    issuer: Quốc hội
                    signed: 2012-06-20
                    from: 2013-01-01
                    trust: A
                  - number: 97/2025/QH15
                    type: Luật
                    title: Luật sửa đổi, bổ sung một số điều của các luật
                    issuer: Quốc hội
                    signed: 2025-06-27
                    from: 2025-07-01
                    amends: [{number: 50/2024/QH15, from: 2025-07-01, provisions: [Điều 8]}]
                    trust: A
                facts:
                  - id: luong-co-so
                    group: Tiền lương
                    text: Lương cơ sở là {value}
                    type: money
                    unit: đồng/tháng
                    versions:
                      - {value: 2.340.000, from: 2024-07-01, to: 2026-06-30, basis: [50/2024/QH15], trust: B}
                      - {value: 2.530.000, from: 2026-07-01, basis: [50/2024/QH15], trust: B}
                """.utf8)
        )
    ]).value

    private func codes(_ text: String, on day: String) throws -> [String] {
        let bytes = Array(text.utf8)
        let today = try CalendarDate.parse(day).get()
        let book = CitationBook(Self.registry, abbreviations: [("CĐ", "công đoàn")])
        let found = book.scanner.scan(bytes.span)
        let place = { (byte: Int) in SourcePlace(path: SourcePath("a.md"), line: 1, byteColumn: byte + 1) }
        return CitationCheck(book, on: today).faults(found.citations, in: bytes.span, at: place).map(\.code.name)
            + AmountMatch(Self.registry, on: today).faults(found.amounts, in: bytes.span, at: place).map(\.code.name)
    }

    @Test func instrumentsOfTheRegistry() throws {
        #expect(Self.registry.instruments.count == 3)
        #expect(try codes("Điều 5 Luật CĐ, Luật Công đoàn số 50/2024/QH15", on: "2026-11-23") == [])
        #expect(try codes("Luật Công đoàn số 12/2012/QH13", on: "2026-11-23") == ["citation.ended"])
        #expect(try codes("khoản 1 Điều 8 Luật Công đoàn", on: "2026-11-23") == ["citation.amended"])
        #expect(try codes("Điều 38 Luật Công đoàn", on: "2026-11-23") == ["citation.place"])
    }

    @Test func factsOfTheRegistry() throws {
        #expect(try codes("Mỗi tháng 2.340.000 đồng", on: "2026-11-23") == ["law.amount-old"])
        #expect(try codes("Mỗi tháng 2.340.000 đồng", on: "2026-01-01") == [])
        #expect(try codes("Mỗi tháng 2.530.000 đồng", on: "2026-11-23") == [])
    }
}
