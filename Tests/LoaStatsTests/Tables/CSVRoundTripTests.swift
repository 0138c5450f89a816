import LoaMarkup
import LoaStats
import TestSupport
import Testing

/// Random tables in random dialects, in pieces cut anywhere, come back as they were.
@Suite struct CSVRoundTripTests {
    static func table(_ random: inout SeededGenerator, _ delimiter: Character) -> [[String]] {
        let words = [
            "", "0", "25.000", "1,5", "-", "06652", "Hạ Long", "Va\u{302}n \u{110}o\u{302}\u{300}n", "\"", "\"\"", "\n", "\r\n", "\r", "a\"b", " ", "😀",
            "=SUM(A1)", ";", ",", "\t", "|", "ʤ", "đ\nđ", "x\u{FEFF}",
        ]
        let columns = random.below(6) + 2
        return (0..<(random.below(12) + 2)).map { _ in
            (0..<columns).map { _ in (0..<random.below(3)).map { _ in random.pick(words) }.joined() }
        }
    }

    static func written(_ table: [[String]], _ random: inout SeededGenerator, _ delimiter: Character) -> String {
        var text = ""
        for (index, row) in table.enumerated() {
            text += row.map { cell in
                let needs = cell.utf8.contains { "\"\r\n".utf8.contains($0) || $0 == delimiter.asciiValue } || random.chance(30)
                return needs ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
            }.joined(separator: String(delimiter))
            if index < table.count - 1 || random.chance(50) { text += random.pick(["\n", "\r\n", "\r"]) }
        }
        return text
    }

    @Test func tablesComeBack() {
        var random = SeededGenerator(2026)
        for round in 0..<4000 {
            let delimiter = random.pick([Character(","), ";", "\t", "|"])
            let table = Self.table(&random, delimiter)
            let text = Self.written(table, &random, delimiter)
            let bytes: [UInt8] =
                switch random.below(4) {
                case 0: [0xEF, 0xBB, 0xBF] + text.utf8
                case 1: utf16(text, isBigEndian: random.chance(50), isMarked: true)
                default: Array(text.utf8)
                }
            var options = CSVOptions(delimiter: delimiter.asciiValue)
            // Windows so small that they end within fields, characters and line ends.
            options.limits.windowBytes = 64
            let read = readCSV(bytes, options, piece: random.chance(20) ? nil : random.below(40) + 1)
            #expect(read.rows.map { $0.map { Array($0.unicodeScalars) } } == table.map { $0.map { Array($0.unicodeScalars) } }, "round \(round)")
            #expect(read.faults.isEmpty, "round \(round): \(read.faults)")
        }
    }

    @Test func longTablesComeBackInPieces() {
        var random = SeededGenerator(5)
        let rows = (0..<40_000).map { ["\($0)", random.chance(5) ? "một\nhai, \"ba\"" : "Hạ Long", "x"] }
        let text = rows.map { "\($0[0]),\($0[1].contains("\n") ? "\"một\nhai, \"\"ba\"\"\"" : $0[1]),x\r\n" }.joined()
        for piece in [1000, 65_536, 65_537, 1 << 20] {
            let read = readCSV(Array(text.utf8), piece: piece)
            #expect(read.rows == rows && read.faults.isEmpty)
        }
    }
}
