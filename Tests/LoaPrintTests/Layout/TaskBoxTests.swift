import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct TaskBoxTests {
    /// How many boxes two tasks get that are items of a list with a marker, and tasks with one of their own.
    private static func boxes(_ marker: PrintStyle.Marker, ofTasks own: PrintStyle.Marker? = nil) throws -> Int {
        let stylist = PlainStylist { element, style in
            guard element.name == "li" else { return }
            style.marker = own.flatMap { element.classes.contains("task") ? $0 : nil } ?? marker
        }
        let items = ["open", "done"].map { state in
            var item = PrintBlock(
                StyleElement("li", classes: ["task", state]), role: .listItem, .text(LayoutSamples.text("Việc cần làm")), place: LayoutSamples.place)
            item.label = state
            return item
        }
        let list = PrintBlock(StyleElement("ul", classes: ["tasks"]), role: .list, .list(items, start: nil), place: LayoutSamples.place)
        let laid = try LayoutSamples.lay(LayoutSamples.content([list]), LayoutSamples.format(), stylist: stylist)
        return try #require(laid.value.leaflet).structure.nodes.filter { $0.role == .label && $0.alternative != nil }.count
    }

    @Test("Tasks have boxes whatever marker items have, unless tasks have one of their own")
    func markers() throws {
        #expect(try Self.boxes(.disc) == 2)
        #expect(try Self.boxes(.text("–")) == 2)
        #expect(try Self.boxes(.decimal) == 2)
        #expect(try Self.boxes(.disc, ofTasks: .text("+")) == 0)
        #expect(try Self.boxes(.none) == 0)
    }
}
