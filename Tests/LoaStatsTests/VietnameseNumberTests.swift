import LoaStats
import Testing

@Suite struct VietnameseNumberTests {
    @Test func aDotGroupsThousands() throws {
        #expect(try VietnameseNumber.parse("25.000").get().units == 25_000)
    }
}
