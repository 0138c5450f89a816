import LoaMarkup
import Testing

@testable import LoaPrint

/// What a leaflet is made from decides whether it is made again: a field that the key forgets would keep an old leaflet.
@Suite struct ContentKeyTests {
    private static let place = SourcePlace(path: SourcePath("content/a.md"), line: 1)

    /// The names of the fields of a value.
    private func fields(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label).sorted() }

    @Test func everyFieldIsInTheKey() {
        let text = PrintText()
        let block = PrintBlock(StyleElement("p"), role: nil, .text(text), place: Self.place)
        // Places are left out on purpose. Whoever adds a field adds it to PrintContent+Key.swift and then here.
        #expect(fields(block) == ["content", "element", "label", "note", "place", "role"])
        #expect(fields(text) == ["runs", "spans"])
        #expect(fields(PrintText.Span(StyleElement("p"), parent: nil)) == ["element", "expansion", "language", "link", "note", "parent", "role"])
        #expect(fields(PrintText.Run([], span: 0, place: Self.place)) == ["place", "span", "text"])
        #expect(fields(PrintTable()) == ["caption", "heads", "rows"])
        #expect(fields(PrintTable.Cell(StyleElement("td"), text: text, scope: nil, place: Self.place)) == ["align", "element", "place", "scope", "text"])
        #expect(fields(StyleElement("p")) == ["classes", "index", "isLast", "name"])
    }
}
