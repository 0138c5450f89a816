import Testing

@testable import LoaMarkup

@Suite struct SettingsFuzzTests {
    static let seeds = [
        "title: \"Vào công đoàn: được gì?\"\nfor: [a, b]\ndate: 2026-05-01\ntags:\n  - lương\n  - nghỉ phép\nreview: { by: An, on: 01/05/2026 }\n",
        "audiences:\n  nguoi-lao-dong: { name: Người lao động }\n  can-bo:\n    name: 'Cán bộ'\n    access: internal # nội bộ\nx: |\n  khối\n  chữ\n",
        "a: b\nc: [d, {e: f}, \"g\\n\"]\nh: >-\n  i\n\n  j\n'k': l\n",
    ]
    static let pieces: [[UInt8]] = [
        ": ", "- ", "\n", "\t", "\"", "'", "[", "]", "{", "}", "&a ", "*a", "!!x ", "? ", "|", ">", "#", "---\n",
        "...\n", "<<: ", "%", "@", "~", "  ", "\\", "đ", "\u{0}", ",",
    ].map { Array($0.utf8) }

    static func mutate(_ seed: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...5, using: &random) {
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
