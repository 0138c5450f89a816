import LoaMarkup
import LoaServe
import Testing

@testable import LoaPreview

/// What stands behind the question mark, days, and the key of wider addresses.
@Suite struct PreviewQueryTests {
    static func head(_ target: String, _ fields: String = "") throws -> RequestHead {
        let text = "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(fields)\r\n"
        var found: RequestHead?
        if case .head(let head, _) = RequestParser().read(Array(text.utf8)[...]) { found = head }
        return try #require(found)
    }

    @Test func `Words are decoded, and what is no text is left out`() {
        let query = PreviewQuery(Array("a=m%E1%BB%99t+hai&b=&c&d=%zz&e=%00&f=%ff&=x&a%20b=1".utf8))
        #expect(query["a"] == "một hai")
        #expect(query["b"] == "")
        #expect(query["c"] == "")
        #expect(query["d"] == nil && query["e"] == nil && query["f"] == nil)
        #expect(query["a b"] == "1")
        #expect(PreviewQuery(nil)["a"] == nil)
    }

    @Test(arguments: ["2027-5-1", "2027-02-29", "20270501", "-2027-05-01", "2027-05-01x", "+027-05-01", "", "hom-nay"])
    func `Only days of the calendar are days`(text: String) { #expect(CalendarDate.iso(text) == nil) }

    @Test func `A day is read as written`() { #expect(CalendarDate.iso("2028-02-29")?.iso == "2028-02-29") }
}
