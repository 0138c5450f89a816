import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct JobTicketTests {
    private static func ticket(_ format: PrintFormat, pages: Int? = nil, isMono: Bool = false, change: (inout LaidLeaflet) -> Void = { _ in }) throws -> JobTicket {
        var leaflet = try SheetSamples.leaflet(format, pages: pages)
        change(&leaflet)
        let press = try SheetSamples.compose(leaflet, .press, isMono: isMono)
        return JobTicket(leaflet, press: press, file: "press.pdf", digest: String(repeating: "0a", count: 32))
    }

    private static func value(_ ticket: JobTicket, _ name: String, _ language: MessageLanguage = .vi) -> String? {
        ticket.rows(language).first { $0.name == name }?.value
    }

    @Test func trifoldsAreDescribed() throws {
        let ticket = try Self.ticket(SheetSamples.trifold)
        #expect(ticket.flat == PaperSize(297, 210) && ticket.finished == PaperSize(100, 210) && ticket.pages == 2 && ticket.colours == "4/4")
        #expect(Self.value(ticket, "Gấp, đóng") == "2 nếp dọc, gấp cuốn, tai ngắn gấp vào trong: 97 | 100 | 100 mm, đo từ mép trái mặt 1")
        #expect(Self.value(ticket, "Folding, binding", .en) == "2 upright folds, rolled, the short flap goes in: 97 | 100 | 100 mm from the left of side 1")
        #expect(Self.value(ticket, "Kích thước thành phẩm") == "100 × 210 mm" && Self.value(ticket, "Số lượng")?.hasSuffix("… bản") ?? false)
        var counted = ticket
        counted.quantity = 5000
        counted.condition = "FOGRA39"
        #expect(Self.value(counted, "Số lượng") == "5.000 bản" && Self.value(counted, "Điều kiện màu (ICC)") == "FOGRA39")
        #expect(Self.value(ticket, "Điều kiện màu (ICC)") == nil && Self.value(ticket, "Mã kiểm tra (SHA-256)") == "0a0a0a0a0a0a0a0a")
    }

    @Test func otherFoldsAreDescribed() throws {
        var zigzag = SheetSamples.trifold
        zigzag.folds = [PrintFold(side: 0, at: 99), PrintFold(side: 0, at: 198)]
        #expect(FoldWords.words(zigzag)?.vi.hasPrefix("2 nếp dọc, gấp zíc zắc: 99 | 99 | 99 mm") ?? false)
        var half = SheetSamples.a5
        half.folds = [PrintFold(side: 0, at: 105, isHorizontal: true)]
        #expect(FoldWords.words(half)?.en == "folded in half: 105 | 105 mm from the top of side 1" && FoldWords.finished(half) == PaperSize(148, 105))
        #expect(FoldWords.words(SheetSamples.a5) == nil)
        #expect(Self.value(try Self.ticket(SheetSamples.a5), "Gấp, đóng") == "không gấp")
    }

    @Test func bookletsAreDescribed() throws {
        let ticket = try Self.ticket(SheetSamples.booklet(), pages: 10)
        #expect(ticket.pages == 12 && ticket.flat == PaperSize(296, 210) && ticket.finished == PaperSize(148, 210))
        #expect(Self.value(ticket, "Số mặt, số trang") == "12 trang" && Self.value(ticket, "Gấp, đóng")?.contains("đóng ghim") ?? false)
    }

    @Test func coloursAreCounted() throws {
        func colours(_ format: PrintFormat, isMono: Bool = false, _ change: (inout LaidLeaflet) -> Void = { _ in }) throws -> String {
            try Self.ticket(format, isMono: isMono, change: change).colours
        }
        #expect(try colours(SheetSamples.a5) == "4/0" && colours(SheetSamples.a5TwoSides) == "4/4")
        #expect(try colours(SheetSamples.a5TwoSides, isMono: true) == "1/1")
        #expect(try colours(SheetSamples.a5TwoSides) { $0.panels[1].background = nil } == "4/1")
        #expect(
            try colours(SheetSamples.a5TwoSides) {
                $0.panels[1].background = nil
                $0.panels[1].items = []
            } == "4/0")
        let photo = try PrintPicture(Samples.picture("gps-orientation6.jpg"))
        func add(_ leaflet: inout LaidLeaflet) {
            leaflet.panels[0].background = nil
            leaflet.panels[0].items.append(.picture(PictureItem(photo, in: PageRect(x: 0, y: 0, width: 50, height: 50), mark: .artifact)))
        }
        #expect(try colours(SheetSamples.a5, add) == "4/0" && colours(SheetSamples.a5, isMono: true, add) == "1/0")
    }

    @Test func theContentIsATable() throws {
        var ticket = try Self.ticket(SheetSamples.trifold)
        ticket.contact = "Ban Tuyên giáo, 0203 000 000"
        let content = ticket.content(path: SourcePath("content/leaflets/a.md"))
        let blocks = try #require(content.panels.first).blocks
        #expect(content.title == "Phiếu in: Vào công đoàn: quyền của bạn" && blocks.map(\.element.name) == ["p", "h1", "table", "ul"])
        #expect(blocks.map(\.element.index) == Array(0...3) && blocks.map(\.element.isLast) == [false, false, false, true])
        guard case .table(let table) = blocks[2].content else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count == ticket.rows().count && table.rows.allSatisfy { $0.count == 2 && $0[0].scope == .row && $0[1].scope == nil })
        #expect(table.rows.contains { String(decoding: $0[1].text.runs[0].text, as: UTF8.self) == "Ban Tuyên giáo, 0203 000 000" })
        #expect(ticket.content(path: SourcePath("a.md"), language: .en).language == "en")
    }
}
