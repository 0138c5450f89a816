import LoaMarkup
import LoaStats
import Testing

@Suite struct MergeMarkerTests {
    static func row(_ number: Int, _ texts: [String]) -> RawRow {
        var row = RawRow(number: number)
        for text in texts {
            let start = row.bytes.count
            row.bytes += Array(text.utf8)
            row.cells.append(RawCell(text.isEmpty ? .empty : .text, start: start, end: row.bytes.count))
        }
        return row
    }

    /// The texts of a row after marking, covered ones in brackets with their anchor.
    static func marked(_ marker: inout MergeMarker, _ number: Int, _ texts: [String]) -> [String] {
        var row = row(number, texts)
        marker.mark(&row)
        return row.cells.indices.map { index in
            switch row.cells[index].merge {
            case .none: row.string(index + 1)
            case .anchor: "*" + row.string(index + 1)
            case .covered(let anchor): "(\(row.string(index + 1)) \(CellAddress.letters(anchor.column))\(anchor.row))"
            }
        }
    }

    static func ranges(_ texts: String...) -> [MergedRange] { texts.compactMap { MergedRange(Array($0.utf8)[...]) } }

    @Test func coveredCellsHaveTheAnchorsValue() {
        var marker = MergeMarker(Self.ranges("C2:D2", "A1:C1", "A2:A4"), columns: 100)
        #expect(Self.marked(&marker, 1, ["tiêu đề", "", "", "x"]) == ["*tiêu đề", "(tiêu đề A1)", "(tiêu đề A1)", "x"])
        #expect(Self.marked(&marker, 2, ["nhóm", "b", "c"]) == ["*nhóm", "b", "*c", "(c C2)"])
        // Row 3 is not in the file.
        #expect(Self.marked(&marker, 4, ["", "e"]) == ["(nhóm A2)", "e"])
        #expect(Self.marked(&marker, 5, ["f"]) == ["f"])
    }

    @Test func ablockCoversRowsAndColumns() {
        var marker = MergeMarker(Self.ranges("B1:C2"), columns: 100)
        #expect(Self.marked(&marker, 1, ["a", "b"]) == ["a", "*b", "(b B1)"])
        #expect(Self.marked(&marker, 2, []) == ["", "(b B1)", "(b B1)"])
    }

    @Test func missingAnchorsAreEmptyAndWideRangesEnd() {
        var marker = MergeMarker(Self.ranges("A1:B3", "C3:XFD3"), columns: 4)
        #expect(Self.marked(&marker, 3, ["", "", "c"]) == ["( A1)", "( A1)", "*c", "(c C3)"])
    }

    @Test func overlapsCountOnce() {
        var marker = MergeMarker(Self.ranges("A1:B2", "B1:C1", "B2:B3"), columns: 10)
        #expect(Self.marked(&marker, 1, ["a", "b", "c"]) == ["*a", "(a A1)", "c"])
        #expect(Self.marked(&marker, 2, ["d", "e", "f"]) == ["(a A1)", "(a A1)", "f"])
        #expect(Self.marked(&marker, 3, ["g", "h"]) == ["g", "h"])
    }

    @Test(arguments: ["A1", "A1:A1", "A1:", "A0:B2", "A1:B2:C3", ""])
    func otherRangesAreNot(_ text: String) { #expect(Self.ranges(text).isEmpty) }

    @Test func cornersMayComeInAnyOrder() { #expect(Self.ranges("C3:A1") == Self.ranges("A1:C3")) }
}
