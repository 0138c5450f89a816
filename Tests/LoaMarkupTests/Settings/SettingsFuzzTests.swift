import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct SettingsFuzzTests {
    static let seeds = [
        "title: \"Vào công đoàn: được gì?\"\nfor: [a, b]\ndate: 2026-05-01\ntags:\n  - lương\n  - nghỉ phép\nreview: { by: An, on: 01/05/2026 }\n",
        "audiences:\n  nguoi-lao-dong: { name: Người lao động }\n  can-bo:\n    name: 'Cán bộ'\n    access: internal # nội bộ\nx: |\n  khối\n  chữ\n",
        "a: b\nc: [d, {e: f}, \"g\\n\"]\nh: >-\n  i\n\n  j\n'k': l\n",
    ]
    static let plainSeeds = [
        "title: \"Bữa ăn ca: đủ chất (00105)\"\ndate: 2023-12-12\nsummary: Tổ trưởng tổ công đoàn # lời\nweight: 9\ntags: [\"khu công nghiệp\", đối thoại, 'thử việc']\nfor: [worker, employer]\n",
        "# đầu\n\naudiences:\n  nguoi-lao-dong: { name: Người lao động, languages: [vi, en] }\n  can-bo:\n    name: 'Cán bộ'\n    access: internal # nội bộ\ngroups:\n  moi-nguoi: [a, b]\nempty:\nlast: x",
        "tags:\n- lương\n- \"nghỉ\"\nmore:\n  - [a, b]\n  - {c: d}\n\n# giữa\nurl: https://example.org/a#b\nnote: a 'b' \"c\" d, e [f] {g}\nlist: []\nmap: {}\n",
    ]
    static let pieces: [[UInt8]] = [
        ": ", "- ", "\n", "\t", "\"", "'", "[", "]", "{", "}", "&a ", "*a", "!!x ", "? ", "|", ">", "#", "---\n",
        "...\n", "<<: ", "%", "@", "~", "  ", "\\", "đ", "\u{0}", ",",
    ].map { Array($0.utf8) }

    /// Pieces that often leave YAML as good as it was.
    static let gentle: [[UInt8]] = [
        " ", "  ", "a", "đ", "–", "\n", "#", " # x", "\n  ", ", ", "'", "\"", ":", ": ", "- ", "-", "[", "]", "{}",
        "[]", "~", "\n\n", "k: v\n", "\n    - x",
    ].map { Array($0.utf8) }

    static func mutate(
        _ seed: [UInt8], _ random: inout SeededGenerator, atMost: Int = 5, _ pieces: [[UInt8]] = pieces
    ) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...atMost, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...8, using: &random)))
            case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            default:
                let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }

    /// What libyaml alone makes of the bytes.
    static func oracle(_ bytes: [UInt8]) -> Reported<Settings?> {
        var composer = SettingsComposer(path: SourcePath("a.yaml"), firstLine: 2)
        return composer.compose(bytes[...])
    }

    @Test func theFastReaderAgreesWithLibyamlOrLeavesItAlone() {
        var random = SeededGenerator(41)
        var taken = 0
        for round in 0..<12_000 {
            let seed = Array(Self.plainSeeds[round % Self.plainSeeds.count].utf8)
            let bytes = round < Self.plainSeeds.count ? seed : Self.mutate(seed, &random, atMost: 2, Self.gentle)
            guard let fast = PlainSettingsScanner.scan(bytes[...], path: SourcePath("a.yaml"), firstLine: 2) else {
                if round < Self.plainSeeds.count { Issue.record("not taken: \(Self.plainSeeds[round])") }
                continue
            }
            taken += 1
            let slow = Self.oracle(bytes)
            if slow.value != fast || !slow.diagnostics.isEmpty {
                Issue.record(
                    """
                    \(String(decoding: bytes, as: UTF8.self))
                    fast: \(SettingsParseTests.dump(fast))
                    slow: \(SettingsParseTests.dump(slow.value)) \(slow.diagnostics.map(\.message.en))
                    """)
            }
        }
        // Most mutations must be refused, but the test is worth something only when many are not.
        #expect(taken > 1500, "\(taken)")
    }

    @Test func hostileBytesGiveATreeOrAFaultThatPointsInside() {
        var random = SeededGenerator(2026)
        for round in 0..<20_000 {
            let bytes = Self.mutate(Array(Self.seeds[round % Self.seeds.count].utf8), &random)
            let result = Settings.parse(bytes, path: SourcePath("a.yaml"), firstLine: 2)
            let lines = bytes.reduce(3) {
                $1 == 0x0A || $1 == 0x0D || $1 == 0x85 || $1 == 0xA8 || $1 == 0xA9 ? $0 + 1 : $0
            }
            for fault in result.diagnostics
            where fault.span.line < 2 || fault.span.line > lines || fault.span.column < 1 {
                Issue.record("\(fault.span) of \(lines) in \(String(decoding: bytes, as: UTF8.self))")
            }
            _ = SettingsReader.read(result.value, at: SourceSpan(SourcePath("a.yaml"))) { reader in
                _ = reader.text("title")
                _ = reader.texts("for")
                _ = reader.date("date")
                _ = reader.mapping("review") { $0.text("by") }
                _ = reader.named("audiences") { name, child in child.text("name") }
            }
        }
    }
}
