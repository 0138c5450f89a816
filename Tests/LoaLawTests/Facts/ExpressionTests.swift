import LoaLaw
import LoaMarkup
import TestSupport
import Testing

@Suite struct ExpressionTests {
    private static let facts = """
        format: 1
        facts:
          - { id: doan-phi, text: a, type: percent, value: "0,5", trust: C }
          - { id: luong, text: a, type: money, unit: đồng/tháng, value: 2.530.000, from: 2026-07-01, to: 2026-12-31, trust: B }
          - { id: gio, text: a, type: money, unit: đồng/giờ, value: 25.500, trust: A }
          - { id: lai, text: a, unit: "%/ngày", value: "0,03%", trust: A }
          - { id: huu, text: a, type: age, parts: [{ key: nam }, { key: nu }], values: { nam: 61 tuổi 9 tháng, nu: 57 tuổi 4 tháng }, trust: A }
          - { id: it-nhat, text: a, type: number, unit: tháng lương, bounds: { least: 2 }, trust: A }
          - { id: moi, text: a, type: money, versions: [{ id: du-thao, value: 1.000, status: draft, from: 2027-01-01, trust: C }] }
          - { id: co, text: a, type: yes, trust: A }
          - { id: het, text: a, type: yes, to: 2020-01-01, trust: A }
        """

    @Test(arguments: [
        ("doan-phi × 7.000.000 đồng", "35.000 đồng"), ("7 triệu đồng x doan-phi", "35.000 đồng"), ("2 + 3 × 4", "14"), ("(2 + 3) * 4", "20"),
        ("10 - 2 - 3", "5"), ("10 – 2 − 3", "5"), ("100 ÷ 8 ÷ 5", "2,5"), ("20/8", "2,5"), ("-3 × -2", "6"), ("−(1 + 2)", "−3"),
        ("8% + 1,5% + 1%", "10,5%"), ("50% × 8%", "4%"), ("2 × 8%", "16%"), ("1,5% ÷ 4,5% × 3", "1"), ("20 × luong", "50.600.000 đồng/tháng"),
        ("luong + 500.000 đồng", "3.030.000 đồng/tháng"), ("500.000 đồng + luong", "3.030.000 đồng/tháng"), ("gio × 8 giờ", "204.000 đồng"),
        ("8 giờ × gio", "204.000 đồng"), ("gio × 150%", "38.250 đồng/giờ"), ("lai × 30 ngày", "0,9%"), ("lai × 30 ngày × 10.000.000 đồng", "90.000 đồng"),
        ("luong ÷ luong", "1"), ("luong ÷ 10", "253.000 đồng/tháng"), ("1.000.000 đồng ÷ 10 người", "100.000 đồng/người"), ("luong ÷ 2 đồng", "1.265.000"),
        ("huu.nam − huu.nu", "4 tuổi 5 tháng"), ("huu.nam - 10 tuổi", "51 tuổi 9 tháng"), ("it-nhat × 3", "6 tháng lương"), ("1,5 tỷ đồng", "1.500.000.000 đồng"),
        ("253 nghìn đồng", "253.000 đồng"), ("2 tháng lương + 1 tháng lương", "3 tháng lương"), ("5.310.000 đ ÷ 26 ÷ 8 × 26 × 8", "5.310.000 đồng"),
        ("1 ÷ 3 × 3", "1"), ("0,1 + 0,2", "0,3"), ("57 tuổi 4 tháng + 8 tháng × 0", "?law.unit"), ("du-thao × 2", "2.000 đồng"), ("moi × 2", "?law.fact-not-in-force"),
        ("1 + 8%", "?law.unit"), ("luong + gio", "?law.unit"), ("luong × 3 ngày", "?law.unit"), ("luong × luong", "?law.unit"), ("5 ÷ 0", "?law.overflow"),
        ("5 ÷ (2 - 2)", "?law.overflow"), ("10 ÷ 3", "?law.inexact"), ("huu", "?law.fact-unknown"), ("co", "?law.unit"), ("het", "?law.unit"),
        ("khong-co", "?law.fact-unknown"), ("doan-phi.nam", "?law.fact-unknown"), ("0.5 × 2", "?law.number"), ("25,000 đồng", "?law.number"),
        ("2 ×", "?law.expression"), ("", "?law.expression"), ("(2", "?law.expression"), ("2)", "?law.expression"), ("2 3", "?law.expression"),
        ("lương × 2", "?law.expression"), ("2 & 3", "?law.expression"), ("2 = 2", "?law.expression"), ("luong-doan-phi", "?law.fact-unknown"),
        ("999.999.999.999.999.999 × 999.999.999.999.999.999", "?law.inexact"),
    ])
    func expressions(_ text: String, _ expected: String) throws {
        let registry = registry(Self.facts)
        let today = try day("2026-11-22")
        let found: String
        switch FactExpression.parse(text).flatMap({ registry.evaluate($0, on: today) }) {
        case .success(let quantity): found = FactText().text(quantity, .value) ?? "-"
        case .failure(let fault):
            found = "?\(fault.code.name)"
            #expect(fault.range.lowerBound <= fault.range.upperBound && fault.range.upperBound <= text.utf8.count)
        }
        #expect(found == expected)
    }

    @Test func theResultSaysWhatItRestsOn() throws {
        let registry = registry(Self.facts)
        let expression = try FactExpression.parse("doan-phi × luong + doan-phi × luong").get()
        let quantity = try registry.evaluate(expression, on: day("2026-11-22")).get()
        #expect(quantity.facts.map { registry.id($0) } == ["doan-phi", "luong"])
        #expect(quantity.trust == .c)
        #expect(try quantity.from == day("2026-07-01"))
        #expect(try quantity.to == day("2026-12-31"))
        #expect(!quantity.isDraft)
        #expect(FactText(.en).text(quantity, .value) == "VND 25,300 per month")
        let draft = try registry.evaluate(FactExpression.parse("du-thao").get(), on: day("2026-11-22")).get()
        #expect(draft.isDraft)
        guard case .failure(let fault) = try registry.evaluate(expression, on: day("2027-01-01")) else {
            Issue.record("a fact that is over was worked with")
            return
        }
        #expect(fault.code == .lawFactNotInForce)
        #expect(fault.range == 12..<17)
    }

    @Test func resultsAreRoundedWhenAsked() throws {
        let registry = registry(Self.facts)
        func rounded(_ text: String, _ rounding: String) throws -> String? {
            let quantity = try registry.evaluate(FactExpression.parse(text).get(), on: day("2026-11-22"), rounding: Rounding.parse(rounding).get()).get()
            return FactText().text(quantity, .value)
        }
        #expect(try rounded("10.000 đồng ÷ 3", "1.000") == "3.000 đồng")
        #expect(try rounded("10.000 đồng ÷ 3", "1.000 lên") == "4.000 đồng")
        #expect(try rounded("10.000 đồng ÷ 3", "0,01") == "3.333,33 đồng")
        #expect(try rounded("3.500 đồng", "1.000") == "4.000 đồng")
        #expect(try rounded("-3.500 đồng", "1.000") == "−4.000 đồng")
        #expect(try rounded("-3.500 đồng", "1.000 down") == "−4.000 đồng")
        #expect(try rounded("-3.500 đồng", "1.000 up") == "−3.000 đồng")
        for rounding in ["1.000", "1.000 up", "1.000 down"] { #expect(try rounded("3.000 đồng", rounding) == "3.000 đồng") }
        #expect(try rounded("100% ÷ 3", "0,1") == "33,3%")
        #expect(throws: ExpressionFault.self) { try Rounding.parse("0").get() }
        #expect(throws: ExpressionFault.self) { try Rounding.parse("1.000 nửa").get() }
    }

    @Test(arguments: [
        ("luong", "yes"), ("not luong", "no"), ("het", "no"), ("not het", "yes"), ("du-thao", "no"), ("luong >= 2.530.000 đồng", "yes"),
        ("luong > 2.530.000 đồng", "no"), ("luong < 3 triệu đồng", "yes"), ("luong <= 2.530.000", "?law.unit"), ("not luong = 2.530.000 đồng", "no"),
        ("luong != 2.530.000 đồng", "no"), ("luong ≥ gio", "?law.unit"), ("huu.nam > huu.nu", "yes"), ("huu.nam ≤ 61 tuổi 9 tháng", "yes"),
        ("8% > 7,9%", "yes"), ("2 × 3 = 6", "yes"), ("khong", "?law.fact-unknown"), ("not khong", "?law.fact-unknown"), ("khong > 1", "?law.fact-unknown"),
        ("1 < 2 < 3", "?law.expression"), ("2 + 3", "?law.expression"), ("", "?law.expression"), ("luong >", "?law.expression"), ("> 3", "?law.expression"),
        ("not", "?law.fact-unknown"), ("luong gio", "?law.expression"),
    ])
    func conditions(_ text: String, _ expected: String) throws {
        let registry = registry(Self.facts)
        let today = try day("2026-11-22")
        let found: String
        switch FactCondition.parse(text).flatMap({ registry.holds($0, on: today) }) {
        case .success(let holds): found = holds ? "yes" : "no"
        case .failure(let fault):
            found = "?\(fault.code.name)"
            #expect(fault.range.upperBound <= text.utf8.count)
        }
        #expect(found == expected)
    }

    @Test func whatIsOverFitsNoComparison() throws {
        let registry = registry(Self.facts)
        for text in ["luong > 1 đồng", "not luong > 1 đồng", "1 đồng < luong"] {
            #expect(try registry.holds(FactCondition.parse(text).get(), on: day("2027-01-01")).get() == false)
        }
        #expect(try FactCondition.parse("luong > gio").get().names.map(\.range) == [0..<5, 8..<11])
    }

    @Test func deepAndLongExpressionsAreRefused() {
        for text in [String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200), String(repeating: "-", count: 200) + "1", String(repeating: "1+", count: 400) + "1"] {
            #expect(throws: ExpressionFault.self) { try FactExpression.parse(text).get() }
        }
        #expect(throws: Never.self) { try FactExpression.parse(String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)).get() }
    }

    /// Random sums against whole numbers worked out beside them.
    @Test func sumsComeOutAsWholeNumbersDo() throws {
        var random = SeededGenerator(7)
        let today = try day("2026-11-22")
        func make(_ depth: Int) -> (text: String, value: Int) {
            if depth == 0 || random.chance(25) {
                let number = random.below(30)
                return (NumberForm(.vi).text(number), number)
            }
            let (left, right) = (make(depth - 1), make(depth - 1))
            switch random.below(4) {
            case 0: return ("(\(left.text) + \(right.text))", left.value + right.value)
            case 1: return ("(\(left.text) − \(right.text))", left.value - right.value)
            case 2: return ("\(left.text) × \(right.text)", left.value * right.value)
            default: return right.value == 0 ? left : ("(\(left.text) × (\(right.text)) ÷ (\(right.text)))", left.value)
            }
        }
        for _ in 0..<500 {
            let (text, value) = make(4)
            guard text.utf8.count < 500 else { continue }
            let quantity = try LawRegistry.empty.evaluate(FactExpression.parse(text).get(), on: today).get()
            #expect(quantity.amount.number == DecimalNumber(value), "\(text)")
        }
    }

    /// Any bytes are read or refused; ranges lie inside.
    @Test func anyTextIsReadOrRefused() throws {
        var random = SeededGenerator(11)
        let registry = registry(Self.facts)
        let today = try day("2026-11-22")
        let pieces = [
            "luong", "doan-phi", "huu.nam", "1", "25.000", "0,5", "%", "đồng", "đồng/tháng", "/", "×", "÷", "+", "-", "−", "(", ")", " ", "\u{A0}", "triệu", "tuổi",
            "tháng", ">", "<=", "not", "x", "€", "🙂", ".", ",", "..", "/ng", "é",
        ]
        for _ in 0..<3000 {
            let text = (0..<random.below(9)).map { _ in random.pick(pieces) }.joined(separator: random.chance(60) ? " " : "")
            switch FactExpression.parse(text).flatMap({ registry.evaluate($0, on: today) }) {
            case .success: break
            case .failure(let fault): #expect(fault.range.upperBound <= text.utf8.count)
            }
            switch FactCondition.parse(text).flatMap({ registry.holds($0, on: today) }) {
            case .success: break
            case .failure(let fault): #expect(fault.range.upperBound <= text.utf8.count)
            }
        }
    }
}
