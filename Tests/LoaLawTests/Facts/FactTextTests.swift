import LoaLaw
import LoaMarkup
import Testing

@Suite struct FactTextTests {
    private static let facts = """
        format: 1
        facts:
          - id: luong
            text: "Lương là {value}"
            type: money
            unit: đồng/tháng
            value: 5.310.000
            from: 2025-07-01
            trust: A
            condition: vùng I
            languages: { en: { text: "The wage is {value}", condition: zone I } }
          - { id: ty-le, text: a, type: percent, value: "0,5%", trust: A }
          - { id: phat, text: "phạt {value}", type: percent, range: { least: 12%, most: 20% }, trust: A }
          - { id: tien, text: "phạt {value}", type: money, range: { least: 3.000.000, most: 75.000.000 }, trust: A }
          - { id: rong, text: a, type: money, range: { least: 500.000, most: 75.000.000 }, trust: A }
          - { id: it, text: a, type: number, unit: tháng lương, bounds: { least: 2 }, trust: A }
          - { id: toi-da, text: a, type: percent, bounds: { most: 20% }, trust: A }
          - { id: tren, text: a, type: percent, bounds: { over: 50% }, trust: A }
          - { id: duoi, text: a, type: duration, unit: ngày, bounds: { under: 1 }, trust: A }
          - { id: nguoi, text: a, type: number, unit: người, value: 2.600.000, trust: A }
          - { id: le, text: a, type: money, value: 5.310.500, trust: A }
          - { id: huu, text: a, type: age, value: { years: 61, months: 6 }, trust: A }
          - { id: chu, text: a, type: text, value: cuối tháng sau, trust: A }
          - id: vung
            text: "{I} và {II}; {value}"
            type: money
            unit: đồng/tháng
            parts: [{ key: I, label: vùng I, languages: { en: { label: zone I } } }, { key: II, label: "vùng II, III" }]
            values: { I: 5.310.000, II: { most: 4.730.000 } }
            trust: A
        """

    @Test(arguments: [
        ("luong", FactForm.value, "5.310.000 đồng/tháng", "VND 5,310,000 per month"), ("luong", .number, "5.310.000", "5,310,000"),
        ("luong", .words, "năm triệu ba trăm mười nghìn đồng", "five million three hundred and ten thousand dong"), ("luong", .short, "5,31 triệu đồng", "VND 5.31 million"),
        ("luong", .text, "Lương là 5.310.000 đồng/tháng", "The wage is VND 5,310,000 per month"), ("luong", .day, "01/7/2025", "1 Jul 2025"),
        ("ty-le", .value, "0,5%", "0.5%"), ("ty-le", .words, "không phẩy năm phần trăm", "zero point five per cent"), ("ty-le", .short, "0,5%", "0.5%"),
        ("ty-le", .day, "-", "-"), ("phat", .value, "12%–20%", "12%–20%"), ("phat", .bound, "từ 12% đến 20%", "12% to 20%"), ("phat", .number, "12–20", "12–20"),
        ("phat", .words, "từ mười hai đến hai mươi phần trăm", "twelve to twenty per cent"), ("phat", .text, "phạt từ 12% đến 20%", "phạt 12% to 20%"),
        ("tien", .value, "3.000.000–75.000.000 đồng", "VND 3,000,000–75,000,000"), ("tien", .short, "3–75 triệu đồng", "VND 3–75 million"),
        ("rong", .short, "từ 500 nghìn đồng đến 75 triệu đồng", "VND 500 thousand to VND 75 million"), ("tien", .bound, "từ 3.000.000 đến 75.000.000 đồng", "VND 3,000,000 to VND 75,000,000"),
        ("it", .bound, "ít nhất 2 tháng lương", "at least 2 months’ wages"),
        ("it", .value, "2 tháng lương", "2 months’ wages"), ("toi-da", .bound, "tối đa 20%", "at most 20%"), ("tren", .bound, "trên 50%", "more than 50%"),
        ("duoi", .bound, "dưới 1 ngày", "less than 1 day"), ("nguoi", .short, "2,6 triệu người", "2.6 million people"), ("le", .short, "5.310.500 đồng", "VND 5,310,500"),
        ("huu", .value, "61 tuổi 6 tháng", "61 years and 6 months"), ("huu", .words, "sáu mươi mốt tuổi sáu tháng", "sixty-one years and six months"),
        ("chu", .value, "cuối tháng sau", "cuối tháng sau"), ("chu", .number, "-", "-"),
        ("vung", .list, "vùng I 5.310.000 đồng/tháng; vùng II, III 4.730.000 đồng/tháng", "zone I VND 5,310,000 per month, vùng II, III VND 4,730,000 per month"),
        ("vung.I", .list, "vùng I 5.310.000 đồng/tháng", "zone I VND 5,310,000 per month"), ("vung.II", .bound, "tối đa 4.730.000 đồng/tháng", "at most VND 4,730,000 per month"),
        ("vung", .number, "-", "-"),
    ])
    func forms(_ id: String, _ form: FactForm, _ vi: String, _ en: String) throws {
        let registry = registry(Self.facts)
        let today = try day("2026-11-22")
        let value = try #require(registry.fact(id).flatMap { registry.value($0, on: today) })
        #expect(FactText().text(value, form) ?? "-" == vi)
        // In English, a comma in a label alone parts nothing.
        if id != "vung" || form != .list { #expect(FactText(.en).text(value, form) ?? "-" == en) }
    }

    @Test func conditionsHaveLanguages() throws {
        let registry = registry(Self.facts)
        let value = try #require(registry.value(FactReference(fact: 0), on: day("2026-01-01")))
        #expect(FactText().condition(value) == "vùng I")
        #expect(FactText(.en).condition(value) == "zone I")
    }

    @Test func otherLanguagesKeepTheirNumbers() throws {
        let registry = registry(Self.facts)
        let it = try #require(registry.fact("it"))
        let value = try #require(registry.value(it, on: day("2026-01-01")))
        #expect(FactText(.ko).text(value, .value) == "2 months’ wages")
        #expect(FactText(.zh).text(value, .bound) == "at least 2 months’ wages")
    }

    @Test func blanksArePlain() throws {
        let registry = registry(Self.facts)
        for index in registry.facts.indices {
            let value = try #require(registry.value(FactReference(fact: index), on: day("2026-01-01")))
            for form in FactForm.allCases {
                for language in TextLanguage.allCases { #expect(FactText(language).text(value, form)?.contains("\u{A0}") != true) }
            }
        }
    }
}
