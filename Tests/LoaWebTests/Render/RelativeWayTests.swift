import LoaSite
import Testing

@testable import LoaWeb

/// Ways between pages: what is worked out over encoded bytes is what the parts of the addresses give.
@Suite struct RelativeWayTests {
    @Test func encodedAddressesGiveTheSameWay() {
        let pages = [[], ["luat"], ["luat", "luong"], ["lua", "t"], ["luat", "lương %"], ["en", "luat", "luong"]]
        for from in pages {
            for to in pages {
                let address = to.map { $0 + "/" }.joined() + PageCards.index
                var texts = TemplateData()
                let cell = texts.add { PageCards.encode(address, to: &$0) }
                var data = TemplateData()
                let way = data.add(wayFrom: PageCards.base(from), to: cell, of: texts)
                #expect(Array(data.text[way.value..<way.value + Int(way.count)]) == RelativeAddress.from(from, to: address))
            }
        }
    }
}
