import LoaMarkup
import TestSupport

@testable import LoaPrint

/// Paragraphs of words, signs and spaces of every kind, in runs that are cut anywhere between characters.
struct RandomParagraph {
    var source: [UInt8]
    var text: StyledText

    init(_ generator: inout SeededGenerator, words most: Int = 40) throws {
        let words = [
            "công", "đoàn", "hợp", "đồng", "lao", "động", "ở", "nghiêng", "bảo", "hiểm,", "12", "5.310.000", "năm.", "“có”", "(nếu", "không)", "–", "và/hoặc",
            "https://vieclam.quangninh.gov.vn/a-b?c=1&d=2", "293/2025/NĐ-CP", "NĐ\u{2060}-CP", "工会", "组织，", "「法」", "ABC工", "aa\u{200B}bb", "노동", "AV",
            "Zalo", "%", "...", "12%–20%", "đ", "X",
        ]
        let spaces = [" ", " ", " ", " ", " ", " ", " ", "\u{A0}", "  ", "\n", " \n ", ""]
        var all = ""
        for _ in 0..<generator.below(most) { all += generator.pick(words) + generator.pick(spaces) }
        source = Array(all.utf8)
        let styles = [try Paragraphs.style.get(), try Paragraphs.bold.get(), try Paragraphs.tracked()]
        text = StyledText(runs: [], styles: styles)
        var part: [UInt8] = []
        var style = generator.below(styles.count)
        for scalar in all.unicodeScalars {
            part += Array(String(scalar).utf8)
            guard generator.chance(5) else { continue }
            text.runs.append(.init(part, style: style, span: generator.below(3), place: Paragraphs.place))
            (part, style) = ([], generator.below(styles.count))
        }
        text.runs.append(.init(part, style: style, span: 0, place: Paragraphs.place))
    }
}
