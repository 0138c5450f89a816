import LoaLaw
import LoaMarkup
import TestSupport
import Testing

@Suite struct LargeRegistryTests {
    /// Facts with versions and formulas at random, beside a table of what each is worth on which day.
    private static func sample(_ seed: UInt64, facts count: Int) -> (yaml: String, worth: (String, CalendarDate) -> Int?) {
        var random = SeededGenerator(seed)
        var yaml = "format: 1\nfacts:\n"
        var tables: [String: [(first: Int, last: Int, value: Int)]] = [:]
        for index in 0..<count {
            let id = "f\(index)"
            if index > 3, random.chance(40) {
                let (a, b) = (random.below(index), random.below(index))
                yaml += "  - { id: \(id), text: a, type: money, trust: computed, formula: \"f\(a) + 2 × f\(b)\" }\n"
                var table: [(Int, Int, Int)] = []
                for left in tables["f\(a)"] ?? [] {
                    for right in tables["f\(b)"] ?? [] where max(left.first, right.first) <= min(left.last, right.last) {
                        table.append((max(left.first, right.first), min(left.last, right.last), (left.value + 2 * right.value)))
                    }
                }
                tables[id] = table.map { (first: $0.0, last: $0.1, value: $0.2) }
                continue
            }
            yaml += "  - id: \(id)\n    text: a\n    type: money\n    versions:\n"
            var table: [(first: Int, last: Int, value: Int)] = []
            var start = 18_000 + random.below(500)
            for _ in 0..<(1 + random.below(3)) {
                let value = 1 + random.below(9_000)
                let end = start + 100 + random.below(900)
                let from = CalendarDate(daysSinceEpoch: start).iso
                let to = CalendarDate(daysSinceEpoch: end).iso
                yaml += "      - { value: \(value), from: \(from), to: \(to), trust: A }\n"
                table.append((start, end, value))
                start = end + 1
            }
            tables[id] = table
        }
        return (yaml, { id, day in tables[id]?.first { $0.first <= day.daysSinceEpoch && day.daysSinceEpoch <= $0.last }?.value })
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func valuesHoldOnTheirDays(_ seed: UInt64) throws {
        let (yaml, worth) = Self.sample(seed, facts: 24)
        let found = read(yaml)
        // Formulas whose facts never meet are told and worth nothing.
        #expect(found.diagnostics.allSatisfy { $0.code == .lawNever })
        for index in found.value.facts.indices {
            let periods = found.value.facts[index].periods
            for (left, right) in zip(periods, periods.dropFirst()) { #expect(try #require(left.to) < #require(right.from)) }
            for step in 0..<90 {
                let day = CalendarDate(daysSinceEpoch: 17_950 + step * 41)
                let value = found.value.value(FactReference(fact: index), on: day)
                let number = value?.content?.amount?.number
                #expect(number == worth("f\(index)", day).map { DecimalNumber($0) }, "f\(index) \(day.iso)")
                if let value { #expect(value.from.map { $0 <= day } ?? true && value.to.map { day <= $0 } ?? true) }
            }
        }
    }

    @Test func longChainsOfFormulasAreWorkedOut() throws {
        var yaml = "format: 1\nfacts:\n  - { id: f0, text: a, type: money, value: 1, trust: A }\n"
        for index in 1..<1500 { yaml += "  - { id: f\(index), text: a, type: money, formula: f\(index - 1) + 1 đồng }\n" }
        #expect(try words(registry(yaml), "f1499", day("2026-01-01")) == "1.500 đồng")
    }

    @Test func manyInstrumentsAndFactsAreRead() throws {
        let found = read(LargeSample.yaml(instruments: 500, facts: 2000))
        #expect(found.diagnostics.isEmpty)
        #expect(found.value.instruments.count == 500)
        #expect(found.value.facts.count == 2000)
        #expect(try words(found.value, "f1999", day("2026-01-01")) == "1.999 đồng")
    }

    /// Bytes torn out, doubled and changed: everything is read or told.
    @Test func brokenFilesNeverStopTheReading() {
        let whole = Array(LargeSample.yaml(instruments: 6, facts: 8).utf8)
        var random = SeededGenerator(5)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<(1 + random.below(4)) {
                let at = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
                case 1: bytes[at] = UInt8(random.below(256))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + random.below(60))], at: random.below(bytes.count))
                default: bytes.insert(random.pick(Array("{}[],:-#\"'0\n @%×".utf8)), at: at)
                }
                if bytes.isEmpty { bytes = whole }
            }
            let read = LawRegistry.read([(path: SourcePath("content/laws/a.yaml"), text: bytes)])
            for index in read.value.facts.indices {
                for step in 0..<6 {
                    let day = CalendarDate(daysSinceEpoch: 18_000 + step * 500)
                    guard let value = read.value.value(FactReference(fact: index), on: day) else { continue }
                    for form in FactForm.allCases { _ = FactText().text(value, form) }
                }
            }
        }
    }
}

/// A registry of any size without a fault.
enum LargeSample {
    static func yaml(instruments: Int, facts: Int) -> String {
        var yaml = "format: 1\ninstruments:\n"
        for index in 0..<instruments {
            yaml += """
                  - number: \(index + 1)/2020/NĐ-CP
                    type: Nghị định
                    title: quy định chi tiết một số điều, phần thứ \(index)
                    issuer: Chính phủ
                    signed: 2019-12-01
                    from: 2020-01-01
                    articles: 99
                    trust: B

                """
        }
        yaml += "facts:\n"
        for index in 0..<facts {
            yaml += """
                  - id: f\(index)
                    group: Tiền lương
                    text: Mức thứ \(index) là {value}
                    type: money
                    unit: đồng
                    basis: [\(index % instruments + 1)/2020/NĐ-CP Điều \(index % 99 + 1) khoản 1]
                    from: 2020-07-01
                    trust: A
                    source: S1
                    \(index % 5 == 4 ? "formula: 3 × f\(index - 1) − 2 × f\(index - 1) + 1 đồng" : "value: \(NumberForm(.vi).text(index))")

                """
        }
        return yaml
    }
}
