import LoaMarkup
import LoaPrint
import TestSupport
import Testing

@Suite struct FormatFaultTests {
    private static let folded = """
        sides:
          - [{ panel: gap, width: 97 }, { panel: sau, width: 100 }, { panel: bia, width: 100 }]
          - [{ panel: mot, width: 100 }, { panel: hai, width: 100 }, { panel: ba, width: 97 }]
        """
    private static let order = "order: [bia, gap, mot, hai, ba, sau]"

    @Test func measures() {
        MarkedFormats(keys: "sheet: ‹297").expect("297 x 210")
        MarkedFormats(keys: "sheet: ‹297 x 5").expect("297 x 210")
        MarkedFormats(keys: "sheet: 85,6 × 54").expect()
        MarkedFormats(keys: "type: ‹12 – 9").expect("từ nhỏ đến lớn")
        MarkedFormats(keys: "type: ‹0 – 9").expect("từ nhỏ đến lớn")
        MarkedFormats(keys: "type: ‹9 – x").expect("từ nhỏ đến lớn")
        MarkedFormats(keys: "type: 9.5-12\nleading: ‹95 – 110").expect("leading")
        MarkedFormats(keys: "bleed: ‹-3\nsafe: ‹3.").expect("bleed", "safe")
        MarkedFormats(keys: "sheet: 40 x 60\n‹safe: 20").expect("không chừa chỗ")
        #expect(MarkedFormats(keys: "sheet: 85,6 × 54").format?.sheet == PaperSize(85.6, 54))
        #expect(MarkedFormats(keys: "type: 9.25").format?.fit.size == 9.25...9.25)
    }

    @Test func oneFaultIsOneMessage() {
        let rest = "name_en: Test\npaper: Fort\nbleed: 3\n\(Self.folded)\n\(Self.order)\ntie: all\nfolds: none\nnotes: sau"
        MarkedFormats(keys: "sheet: ‹nothing\n\(rest)\nimpose: { kind: n-up, sheet: 210 x 297 }").expect("rộng x cao")
        MarkedFormats(keys: "‹shet: 1\nfill: ‹nammed").expect("ý bạn là “sheet”?", "“named”")
        MarkedFormats("formats:\n  a5:\n    ‹‹name: A5\n    sides: [[mat]]\n").expect("sheet", "type")
        MarkedFormats("‹‹format: {}").expect("formats", "ý bạn là “formats”?")
        MarkedFormats("formats:\n  ‹A5 Đẹp:\n    name: A5\n    sheet: 148 x 210\n    type: 9\n    sides: [[‹Mặt]]\n").expect("chữ thường không dấu", "tên ô “Mặt”")
    }

    @Test func panels() {
        MarkedFormats(keys: "sides: [[{ panel: a, width: 97 }, { panel: b, width: 100 }, ‹{ panel: c, width: 99 }]]\norder: [a, b, c]").expect("cộng lại rộng 296 mm")
        MarkedFormats(keys: "sides: [[{ panel: a, width: 150 }, ‹{ panel: b, width: 200 }]]\norder: [a, b]").expect("350 mm")
        MarkedFormats(keys: "sides: [[{ panel: a, width: 150, height: 50 }, ‹{ panel: b, x: 140, width: 100, height: 60 }]]\norder: [a, b]").expect("chồng lên ô “a”")
        MarkedFormats(keys: "sides: [[‹{ panel: a, x: 200, width: 100, height: 50 }]]").expect("ra ngoài tờ giấy")
        MarkedFormats(keys: "sides: [[{ panel: a, x: 200, y: 100, width: 90, height: 110 }]]").expect()
        MarkedFormats(keys: "sides: [[a, ‹a]]\norder: [a]").expect("có hai lần")
        MarkedFormats(keys: "sides: [[a], [b], ‹[c]]").expect("nhiều nhất hai mặt")
        MarkedFormats(keys: "sides: [[a], ‹[]]").expect("chưa có ô nào")
        MarkedFormats(keys: "sides: [[{ panel: a, ‹widht: 3 }]]").expect("“width”")
        MarkedFormats(keys: "‹sides: [[a, b]]").expect("order: [a, b]")
        let turned = MarkedFormats(keys: "sheet: 210 x 297\nsides: [[{ panel: a, turn: 1, height: 105 }, { panel: b, turn: 3, height: 105 }]]\norder: [a, b]")
        turned.expect()
        #expect(turned.format?.panels.map(\.x) == [0, 105] && turned.format?.panels.map(\.width) == [297, 297])
    }

    @Test func orders() {
        func order(_ names: String) -> MarkedFormats { MarkedFormats(keys: "\(Self.folded)\norder: \(names)") }
        order("[bia, gap, mot, hai, ba, sau]").expect()
        order("[bia, gap, mot, hai, ba, ‹sua]").expect("ý bạn là “sau”?")
        order("[bia, gap, mot, hai, ‹ba]").expect("order thiếu ô “sau”")
        order("[bia, gap, mot, hai, ba, ‹bia, sau]").expect("có hai lần")
    }

    @Test func theInsideMirrorsTheOutside() {
        let wrong = Self.folded.replacing(
            "{ panel: mot, width: 100 }, { panel: hai, width: 100 }, { panel: ba, width: 97 }", with: "{ panel: mot, width: 97 }, { panel: hai, width: 100 }, { panel: ba, width: 100 }")
        MarkedFormats(keys: "\(wrong.replacing("sides:\n  -", with: "sides:\n  ‹-"))\n\(Self.order)").expect("phải soi gương")
        // Turned like a calendar’s sheet, folds stand at the same distance from the left.
        MarkedFormats(keys: "flip: long\n\(wrong)\n\(Self.order)").expect()
        MarkedFormats(keys: "flip: long\n\(Self.folded.replacing("sides:\n  -", with: "sides:\n  ‹-"))\n\(Self.order)").expect("phải soi gương")
        // Across the sheet: two halves below each other.
        let halves = "[{ panel: H1, width: 297, height: 100, x: 0, y: 0 }, { panel: H2, width: 297, height: 110, x: 0, y: 100 }]"
        func sides(_ upper: Int, mark: String = "") -> String {
            let back = halves.replacing("H", with: "b").replacing("100", with: "\(upper)").replacing("height: 110", with: "height: \(210 - upper)")
            return "sides:\n  \(mark)- \(halves.replacing("H", with: "a"))\n  - \(back)\norder: [a1, a2, b1, b2]"
        }
        MarkedFormats(keys: sides(100)).expect()
        MarkedFormats(keys: sides(110, mark: "‹")).expect("phải soi gương")
        MarkedFormats(keys: "flip: long\n" + sides(110)).expect()
    }

    @Test func rolesAndTies() {
        let base = "\(Self.folded)\n\(Self.order)\n"
        MarkedFormats(keys: base + "notes: ‹sua\nimprint: [‹x]\noptional: [gap]").expect("“sau”", "không có ô “x”")
        MarkedFormats(keys: base + "tie: ‹al").expect("all, none")
        MarkedFormats(keys: base + "tie: [[mot, ‹tow], [sau]]").expect("không có ô “tow”")
        MarkedFormats(keys: base + "tie: [[mot, hai], ‹[hai, sau]]").expect("ở trong hai nhóm")
        #expect(MarkedFormats(keys: base + "tie: none").format?.fit.ties.count == 6)
        #expect(MarkedFormats(keys: base + "tie: all").format?.fit.ties == [])
        #expect(MarkedFormats(keys: base + "tie: [[mot, hai]]").format?.fit.ties == [["mot", "hai"]])
        let format = MarkedFormats(keys: base + "notes: ba\nimprint: sau\noptional: [gap]").format
        #expect(format?.panels.filter(\.takesNotes).map(\.name) == ["ba"])
        #expect(format?.panels.filter(\.takesImprint).map(\.name) == ["sau"])
        #expect(format?.panels.filter(\.isOptional).map(\.name) == ["gap"])
        MarkedFormats(keys: "like: ‹thu").expect("để giống")
        MarkedFormats(keys: "like: ‹a5").expect("không có khổ in “a5”")
    }

    @Test func folds() {
        #expect(MarkedFormats(keys: "\(Self.folded)\n\(Self.order)").format?.folds.map(\.at) == [97, 197, 100, 200])
        #expect(MarkedFormats(keys: "\(Self.folded)\n\(Self.order)\nfolds: none").format?.folds == [])
        #expect(MarkedFormats(keys: "\(Self.folded)\n\(Self.order)\nfolds: [97]").format?.folds == [PrintFold(side: 0, at: 97), PrintFold(side: 1, at: 200)])
        MarkedFormats(keys: "folds: [‹297, ‹x, ‹0]").expect("nếp gấp", "nếp gấp", "nếp gấp")
        let crossing = MarkedFormats(keys: "folds: [‹148.5]")
        crossing.expect("đi qua giữa ô “mat”")
        #expect(crossing.diagnostics.map(\.severity) == [.warning])
    }

    @Test func runningPagesAndBooklets() {
        let flow = "fill: flow\nsheet: 148 x 210\n"
        MarkedFormats(keys: flow).expect()
        MarkedFormats(keys: flow + "‹sides: [[a]]\n‹tie: all").expect("không có “sides”", "không có “tie”")
        MarkedFormats(keys: "‹pages: { min: 1, max: 4 }").expect("fill: flow")
        MarkedFormats(keys: flow + "pages: { min: 8, max: ‹4 }").expect("max nhỏ hơn min")
        MarkedFormats(keys: flow + "pages: { min: 8, max: ‹14, multiple: 4 }").expect("bội của 4")
        MarkedFormats(keys: flow + "pages: { min: ‹6, max: 16, multiple: 4 }").expect("bội của 4")
        let saddle = "impose: { kind: saddle, sheet: 297 x 210, creep: 0.1 }"
        MarkedFormats(keys: flow + "pages: { min: 8, max: 16, multiple: 4 }\n" + saddle).expect()
        MarkedFormats(keys: flow + "‹pages: { min: 8, max: 16, multiple: 2 }\n" + saddle).expect("multiple: 4")
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: ‹{ kind: saddle, sheet: 297 x 210 }").expect("multiple: 4")
        MarkedFormats(keys: flow + "pages: { multiple: 4 }\nimpose: { kind: saddle, sheet: 297 x 210, ‹columns: 4 }").expect("đúng hai trang")
        MarkedFormats(keys: flow + "pages: { multiple: 4 }\nimpose: ‹{ kind: saddle, sheet: 210 x 297 }").expect("chiếm 296 x 210 mm")
        #expect(MarkedFormats(keys: flow + "pages: { multiple: 4 }").format?.pages == PageCount(least: 4, most: 4, multiple: 4))
    }

    @Test func manyOnASheet() {
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: { kind: n-up, sheet: 297 x 210, columns: 2 }").expect()
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: ‹{ kind: n-up, sheet: 297 x 210, columns: 2, gap: 2 }").expect("2 × 1 tờ chiếm 298 x 210 mm")
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: { kind: ‹nup, sheet: 297 x 210, columns: 2 }").expect("“n-up”")
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: { kind: n-up, sheet: 297 x 210, ‹creep: 0.1 }").expect("saddle")
        MarkedFormats(keys: "sheet: 148 x 210\nimpose: { kind: n-up, ‹sheets: 297 x 210, sheet: ‹x }").expect("“sheet”", "rộng x cao")
    }

    @Test func anyTextIsReadWithoutTrap() {
        var random = SeededGenerator(5)
        let pieces = [
            "formats:\n", "  a5:\n", "    sheet: ", "    sides: ", "    order: ", "    folds: ", "    impose: ", "    pages: ", "    fill: flow\n", "    tie: ", "[", "]", "{ ", " }", "panel: a",
            ", ", "width: 3", "297 x 210", "1e9", "99999999999999999999", "-1", "\n", "x", "0", "12 – 9", "mat", "none", "é", "kind: saddle", "columns: 2",
        ]
        for _ in 0..<3000 {
            let text = "formats:\n  a5:\n    name: a\n    type: 9\n" + (0..<random.below(14)).map { _ in random.pick(pieces) }.joined()
            _ = FormatTable.parse(Array(text.utf8), path: MarkedFormats.path)
        }
    }
}
