import Foundation
import LoaLaw
import LoaMarkup
import Testing

/// The registry of this repository’s own site, read from disk.
@Suite struct OwnRegistryTests {
    /// The day on which the facts were last gone through.
    private static let day = CalendarDate(daysSinceEpoch: 20_779)
    private static let newYear = CalendarDate(daysSinceEpoch: 20_819)

    private static let read = Result { try LawRegistry.read(files()) }

    private static func files() throws -> [(path: SourcePath, text: [UInt8])] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let folder = root.appending(path: LawRegistry.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
        return try names.map { name in
            (SourcePath("\(LawRegistry.folder)/\(name)"), [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
    }

    private static func registry() throws -> LawRegistry { try read.get().value }

    @Test func `The days of these tests are the ones meant`() {
        #expect(Self.day.iso == "2026-11-22" && Self.newYear.iso == "2027-01-01")
    }

    @Test func `It is read without a fault`() throws {
        let result = try Self.read.get()
        let faults = result.diagnostics.map { "\($0.span.path):\($0.span.line):\($0.span.column): \($0.message.vi)" }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        #expect(result.value.instruments.count >= 49)
        #expect(result.value.facts.count >= 120)
    }

    @Test(arguments: OwnFactIDs.all) func `Every known id still means something`(id: String) throws {
        let registry = try Self.registry()
        let reference = try #require(registry.fact(id), "\(id)")
        let name = registry.id(reference)
        #expect(name == id)
        // A fault prints what it compares: small values, not the whole registry.
        let isStated = registry.value(reference, on: Self.day) != nil || registry.nearestValue(reference, to: Self.day) != nil
        #expect(isStated)
    }

    @Test(arguments: [
        ("doan-phi-tran", 253_000), ("tran-bhxh", 50_600_000), ("san-bhxh", 2_530_000), ("tran-bhtn.I", 106_200_000),
        ("tran-bhtn.IV", 74_000_000), ("bhtn-toi-da.I", 26_550_000), ("tro-cap-sinh", 5_060_000), ("mai-tang", 25_300_000),
        ("luong-co-so", 2_530_000), ("ltt-thang.I", 5_310_000), ("ltt-2026.II", 4_730_000),
    ]) func `Sums come to the amounts in the sources`(id: String, dong: Int) throws {
        #expect(try Self.number(id, on: Self.day) == DecimalNumber(dong), "\(id)")
    }

    @Test(arguments: [
        ("doan-phi-tran", 234_000), ("tran-bhxh", 46_800_000), ("luong-co-so", 2_340_000), ("ltt-thang.III", 4_140_000),
    ]) func `Before July 2026 the former amounts hold`(id: String, dong: Int) throws {
        #expect(try Self.number(id, on: try #require(CalendarDate(year: 2026, month: 6, day: 30))) == DecimalNumber(dong), "\(id)")
    }

    @Test func `Rates add up`() throws {
        #expect(try Self.number("tong-dn", on: Self.day) == DecimalNumber(235, scale: 1))
        #expect(try Self.number("tong-nld", on: Self.day) == DecimalNumber(105, scale: 1))
        let zones = try ["I", "II", "III", "IV"].compactMap { try Self.number("vung-qn.\($0)", on: Self.day)?.units }
        #expect(zones.count == 4 && zones.reduce(0, +) == 54)
        #expect(try Self.number("qn-54.tong", on: Self.day) == DecimalNumber(54))
    }

    @Test func `A computed amount is no better known than what it rests on`() throws {
        let registry = try Self.registry()
        for id in ["tong-dn", "tran-bhxh", "tro-cap-sinh", "mai-tang"] {
            let reference = try #require(registry.fact(id))
            let value = try #require(registry.value(reference, on: Self.day))
            #expect(value.isComputed && value.trust == .b, "\(id)")
        }
    }

    @Test func `The draft wages of 2027 are never in force`() throws {
        let registry = try Self.registry()
        let draft = try #require(registry.fact("ltt-2027-du-thao"))
        let (isInForce, isDraft) = (registry.isInForce(draft, on: Self.newYear), registry.value(draft, on: Self.newYear)?.isDraft)
        #expect(!isInForce && isDraft == true)
        #expect(try Self.number("ltt-thang.I", on: Self.newYear) == DecimalNumber(5_310_000))
    }

    @Test func `What ends with the year is known`() throws {
        let registry = try Self.registry()
        func inForce(_ day: CalendarDate) -> Set<String> {
            Set(OwnFactIDs.all.filter { id in registry.fact(id).map { registry.isInForce($0, on: day) } ?? false })
        }
        let (before, after) = (inForce(Self.day), inForce(Self.newYear))
        #expect(Set(OwnFactIDs.all).subtracting(before) == ["ltt-2024", "ltt-2027-du-thao", "lam-them-60h"])
        #expect(before.subtracting(after) == ["tuoi-huu-2026", "ct-2026"])
        #expect(after.subtracting(before).isEmpty)
        let next = registry.fact("tuoi-huu-2026").flatMap { registry.successor(of: $0, after: Self.day) }
        #expect(next.map { registry.id($0.reference) } == "tuoi-huu-2027")
    }

    @Test func `Replaced instruments are over and their successors hold`() throws {
        let registry = try Self.registry()
        func state(_ number: String) throws -> InstrumentState {
            let found = registry.instruments(InstrumentNumber(number))
            return registry.state(of: try #require(found.first, "\(number)"), on: Self.day)
        }
        let old = [
            "12/2012/QH13", "191/2013/NĐ-CP", "12/2022/NĐ-CP", "58/2014/QH13", "115/2015/NĐ-CP", "38/2013/QH13", "28/2015/NĐ-CP",
            "61/2020/NĐ-CP", "146/2018/NĐ-CP", "74/2024/NĐ-CP", "73/2024/NĐ-CP", "13/2023/NĐ-CP", "17/2022/UBTVQH15",
        ]
        for number in old {
            guard case .ended = try state(number) else {
                Issue.record("\(number) is still in force")
                continue
            }
        }
        let current = [
            "50/2024/QH15", "97/2025/QH15", "45/2019/QH14", "41/2024/QH15", "74/2025/QH15", "105/2026/NĐ-CP", "283/2026/NĐ-CP",
            "293/2025/NĐ-CP", "161/2026/NĐ-CP", "61/QĐ-TLĐ", "188/2025/NĐ-CP", "374/2025/NĐ-CP", "356/2025/NĐ-CP", "113/2025/QH15",
        ]
        for number in current { #expect(try state(number) == .inForce, "\(number)") }
        #expect(registry.instruments(InstrumentNumber("02-NQ/TW")).count == 2)
    }

    private static func number(_ id: String, on day: CalendarDate) throws -> DecimalNumber? {
        let registry = try registry()
        return registry.value(try #require(registry.fact(id), "\(id)"), on: day)?.content?.amount?.number
    }
}
