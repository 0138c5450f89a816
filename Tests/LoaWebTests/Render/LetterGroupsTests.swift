import LoaMarkup
import Testing

@testable import LoaWeb

/// Lists from A to Z: the letters that are remembered are those that each title has.
@Suite struct LetterGroupsTests {
    @Test func eachTitleStandsUnderItsOwnLetter() {
        let titles = [
            "An toàn", "an ca", "a\u{302}m thanh", "Ăn ca", "Ân cần", "đình công", "Đối thoại", "D", "Ở đâu", "uy tín", "u\u{31B}u đãi", "Ưu tiên",
            "24 giờ", "“Nữ công”", "nu", "", "二", "一",
        ]
        let groups = LetterGroups(titles).groups
        #expect(groups.flatMap { Array($0.range) } == Array(titles.indices))
        for group in groups {
            for place in group.range { #expect(VietnameseCollation.firstLetter(titles[place]) == group.letter) }
        }
    }
}
