import LoaMarkup
import LoaPrint
import Testing

/// Folds the sheets of the repository’s themes in mind and looks at what readers see.
@Suite struct FoldOrderTests {
    /// What stands on the back of a panel of the inside, when the sheet is turned like the page of a book.
    private func behind(_ name: String, _ format: PrintFormat) throws -> String {
        let inside = try #require(format.panels.first { $0.name == name })
        let x = format.sheet.width - inside.x - inside.width
        return try #require(format.panels.first { $0.side != inside.side && abs($0.x - x) < 0.1 && abs($0.width - inside.width) < 0.1 }).name
    }

    @Test(arguments: ThemeFiles.formats) func theTriFold(_ file: String) throws {
        let format = try #require(try ThemeFiles.table(file)["a4-gap-ba"])
        let outside = format.panels.filter { $0.side == 0 }.sorted { $0.x < $1.x }
        let inside = format.panels.filter { $0.side == 1 }.sorted { $0.x < $1.x }
        #expect(outside.map(\.name) == ["gap", "sau", "bia"] && outside.map(\.width) == [97, 100, 100])
        #expect(inside.map(\.name) == ["mot", "hai", "ba"] && inside.map(\.width) == [100, 100, 97])
        #expect(format.panels.map(\.name) == ["bia", "gap", "mot", "hai", "ba", "sau"])
        // The right third of the inside is folded in first: its back is the flap. The left third comes over it: its back is the cover.
        #expect(try behind("ba", format) == "gap" && behind("mot", format) == "bia" && behind("hai", format) == "sau")
        #expect(format.folds == [PrintFold(side: 0, at: 97), PrintFold(side: 0, at: 197), PrintFold(side: 1, at: 100), PrintFold(side: 1, at: 200)])
    }

    @Test(arguments: ThemeFiles.formats) func theOthersThatFold(_ file: String) throws {
        let table = try ThemeFiles.table(file)
        let half = try #require(table["a4-gap-doi"])
        #expect(try behind("trai", half) == "bia" && behind("phai", half) == "sau")
        #expect(half.panels.map(\.name) == ["bia", "trai", "phai", "sau"])
        // The left third of the inside is turned in, so that its back, the cover, opens like a book; the right third is turned back and seen behind.
        let zigzag = try #require(table["z-99"])
        #expect(try behind("mot", zigzag) == "bia")
        #expect(zigzag.panels.prefix(4).map(\.name) == ["bia", "mot", "hai", "ba"])
        #expect(zigzag.panels.filter(\.takesImprint).map(\.name) == ["ba"])
    }

    @Test(arguments: ThemeFiles.formats) func allThatIsAskedForIsThere(_ file: String) throws {
        let table = try ThemeFiles.table(file)
        for id in ["a6", "a5", "a5-2", "a4", "a4-gap-doi", "a4-gap-ba", "z-99", "a3", "a2", "the-vi", "so-tay", "a5-x2", "a6-x4", "the-vi-x10"] {
            #expect(table[id] != nil, "\(id)")
        }
        #expect(table["the-vi"]?.sheet == PaperSize(85.6, 54) && table["the-vi"]?.panels.map(\.side) == [0, 1])
        #expect(table["so-tay"]?.pages == PageCount(least: 8, most: 16, multiple: 4) && table["so-tay"]?.imposition?.kind == .saddle)
        #expect(table["a5-x2"]?.imposition?.columns == 2)
        #expect(table["the-vi-x10"]?.imposition.map { $0.columns * $0.rows } == 10)
    }
}
