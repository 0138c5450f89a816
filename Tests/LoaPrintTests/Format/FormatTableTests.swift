import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct FormatTableTests {
    static func read(_ text: String) -> Reported<FormatTable> { FormatTable.parse(Array(text.utf8), path: SourcePath("themes/t/print/formats.yaml")) }

    static func faults(_ entry: String) -> [String] {
        read("formats:\n  x:\n    name: X\n    type: 9 – 12\n" + entry).diagnostics.map { "\($0.span.line): \($0.message.en)" }
    }

    @Test func theBuiltinFormatsAreSound() throws {
        let read = FormatTable.parse(BuiltinPrint.formats, path: SourcePath("formats.yaml"))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.en))")
        let fold = try #require(read.value["a4-gap-ba"])
        // Outside from left to right: flap 97, back 100, cover 100; inside mirrored, so that the folds meet.
        #expect(fold.panels.filter { $0.side == 0 }.sorted { $0.x < $1.x }.map(\.width) == [97, 100, 100])
        #expect(fold.panels.filter { $0.side == 1 }.sorted { $0.x < $1.x }.map(\.width) == [100, 100, 97])
        #expect(fold.panels.map(\.name) == ["bia", "gap", "mot", "hai", "ba", "sau"])
        #expect(fold.folds.filter { $0.side == 0 }.map(\.at) == [97, 197] && fold.folds.filter { $0.side == 1 }.map(\.at) == [100, 200])
        #expect(try #require(read.value["so-tay"]).pages == PageCount(least: 8, most: 16, multiple: 4))
        #expect(try #require(read.value["the-vi-x10"]).like == "the-vi")
    }

    @Test func eachFaultIsTold() {
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[a]]\n").isEmpty)
        #expect(Self.faults("    sheet: 100\n    sides: [[a]]\n").contains { $0.contains("millimetres") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[{ panel: a, width: 120 }]]\n").contains { $0.contains("120 mm wide together") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[a, a]]\n").contains { $0.contains("twice") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[{ panel: a, width: 60 }, { panel: b, x: 50, width: 50 }]]\n").contains { $0.contains("overlaps") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[mot, hai]]\n    order: [mot, hia]\n").contains { $0.contains("did you mean “hai”") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[mot, hai]]\n    order: [mot]\n").contains { $0.contains("lacks") })
        #expect(
            Self.faults(
                "    sheet: 297 x 210\n    flip: short\n    sides: [[{ panel: a, width: 97 }, { panel: b, width: 100 }, { panel: c, width: 100 }], [{ panel: d, width: 97 }, { panel: e, width: 100 }, { panel: f, width: 100 }]]\n"
            ).contains { $0.contains("mirrors") })
        #expect(Self.faults("    sheet: 100 x 100\n    fill: flow\n    impose: { kind: saddle, sheet: 297 x 210 }\n").contains { $0.contains("multiple: 4") })
        #expect(Self.faults("    sheet: 200 x 200\n    sides: [[a]]\n    impose: { kind: n-up, sheet: 297 x 210, columns: 2 }\n").contains { $0.contains("the larger sheet has") })
        #expect(Self.faults("    sheet: 100 x 100\n    sides: [[a]]\n    shet: 1\n").contains { $0.contains("sheet") })
    }
}
