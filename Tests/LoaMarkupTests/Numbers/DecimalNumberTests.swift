import LoaMarkup
import Testing

@Suite struct DecimalNumberTests {
    func decimal(_ units: Int, _ scale: Int) -> DecimalNumber { DecimalNumber(units, scale: scale) }

    @Test func valuesAreExact() {
        #expect(decimal(1, 1).adding(decimal(2, 1)) == decimal(3, 1))
        #expect(decimal(15, 1) == decimal(150, 2))
        #expect(decimal(15, 1).hashValue == decimal(150, 2).hashValue)
        #expect(decimal(149, 2) < decimal(15, 1))
        #expect(decimal(-2, 0) < decimal(-15, 1))
        #expect(decimal(Int.max, 0) > decimal(Int.max, 9))
        #expect(decimal(5, 0).subtracting(decimal(25, 1)) == decimal(25, 1))
        #expect(decimal(Int.max, 0).adding(1) == nil)
        #expect(decimal(Int.max, 0).adding(decimal(1, 1)) == nil)
        #expect(decimal(0, 0).subtracting(decimal(Int.min, 0)) == nil)
    }

    @Test func halvesRoundAwayFromZero() {
        #expect(decimal(125, 2).rounded(to: 1) == decimal(13, 1))
        #expect(decimal(-125, 2).rounded(to: 1) == decimal(-13, 1))
        #expect(decimal(124, 2).rounded(to: 1) == decimal(12, 1))
        #expect(decimal(-4, 1).rounded(to: 0) == 0)
        #expect(decimal(12, 1).rounded(to: 3)?.units == 1200)
        #expect(decimal(Int.max, 0).rounded(to: 1) == nil)
    }

    @Test func ratios() {
        #expect(decimal(1, 0).ratio(to: 3, digits: 2) == decimal(33, 2))
        #expect(decimal(2, 0).ratio(to: 3, digits: 2) == decimal(67, 2))
        #expect(decimal(18_765, 0).ratio(to: 25_000, digits: 1, timesHundred: true) == decimal(751, 1))
        #expect(decimal(-1, 0).ratio(to: 8, digits: 2) == decimal(-13, 2))
        #expect(decimal(15, 1).ratio(to: decimal(5, 1), digits: 0) == 3)
        #expect(decimal(1, 0).ratio(to: 0, digits: 2) == nil)
        #expect(decimal(Int.max, 0).ratio(to: 1, digits: 9) == nil)
        #expect(decimal(Int.min, 0).ratio(to: 1, digits: 0) == nil)
    }
}
