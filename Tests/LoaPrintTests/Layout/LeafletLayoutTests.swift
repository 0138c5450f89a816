import Foundation
import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct LeafletLayoutTests {
    static let words = """
        Công đoàn là tổ chức đại diện, chăm lo và *bảo vệ quyền, lợi ích* hợp pháp, chính đáng của đoàn viên. Khi có công đoàn cơ sở, bạn không \
        đơn độc trước những *khó khăn ở nơi làm việc*: được đại diện khi ký kết hợp đồng.
        """

    static func rich() -> [PrintBlock] {
        [
            LayoutSamples.block("h1", .heading1, "35.000 đồng một tháng, có người bên bạn"),
            LayoutSamples.block("p", .paragraph, words), LayoutSamples.block("h2", .heading2, "Bạn được gì?"),
            LayoutSamples.list(["Được đại diện khi ký hợp đồng lao động và khi có tranh chấp với công ty", "Được tư vấn miễn phí", "Được thăm hỏi"]),
            LayoutSamples.list(["Viết đơn", "Gửi đơn cho công đoàn cơ sở"], start: 1),
            LayoutSamples.table([["Quyền lợi", "Mức", "Khi nào"], ["Quà Tết Nguyên đán cho gia đình", "500.000", "Hằng năm"], ["Ốm đau", "1.000.000", "Nằm viện"]]),
        ]
    }

    @Test func aLeafletFitsAndCanBeRead() throws {
        let laid = try LayoutSamples.lay(LayoutSamples.content(Self.rich()), LayoutSamples.format())
        #expect(laid.diagnostics.isEmpty, "\(laid.diagnostics)")
        let leaflet = try #require(laid.value.leaflet)
        let bytes = try Samples.write(LayoutSamples.document(leaflet))
        if let out = ProcessInfo.processInfo.environment["LOA_SHOW"] { try Data(bytes).write(to: URL(fileURLWithPath: out)) }
        #expect(leaflet.panels[0].filled > 0.5)
    }

    @Test func tasksHaveABoxThatIsHeard() throws {
        func paths(_ done: Bool?) throws -> (count: Int, steps: Int, heard: [String]) {
            var list = LayoutSamples.list(["Gọi công đoàn"])
            if let done, case .list(var items, let start) = list.content {
                items[0].element.classes = ["task", done ? "done" : "open"]
                items[0].label = done ? "Đã làm" : "Chưa làm"
                list.content = .list(items, start: start)
            }
            let leaflet = try #require(LayoutSamples.lay(LayoutSamples.content([list]), LayoutSamples.format()).value.leaflet)
            let found = leaflet.panels[0].items.compactMap { item -> PathItem? in
                guard case .path(let path) = item, case .content = path.mark else { return nil }
                return path
            }
            return (found.count, found.first?.path.steps.count ?? 0, leaflet.structure.nodes.compactMap(\.alternative))
        }
        #expect(try paths(nil) == (0, 0, []))
        #expect(try paths(false) == (1, 1, ["Chưa làm"]))
        #expect(try paths(true) == (1, 4, ["Đã làm"]))
    }

    @Test func whatDoesNotFitIsAnErrorWithWords() throws {
        let long = (0..<30).map { LayoutSamples.block("p", .paragraph, "Đoạn số \($0). " + Self.words) }
        let laid = try LayoutSamples.lay(LayoutSamples.content(long), LayoutSamples.format())
        #expect(laid.value.leaflet == nil)
        let fault = try #require(laid.diagnostics.first)
        #expect(fault.code == .leafletOverflow)
        #expect(fault.message.vi.contains("thừa") && fault.message.vi.contains("mm"))
    }
}
