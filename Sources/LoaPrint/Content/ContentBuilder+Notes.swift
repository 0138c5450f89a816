internal import LoaLaw
internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension ContentBuilder {
    /// The notes in the order of their numbers, and what the text rests on without a mark; nothing where there are none.
    mutating func noteBlocks(_ place: SourcePlace) -> [PrintBlock] {
        let outer = tightness
        tightness = []
        var items: [PrintBlock] = []
        // A note may lead to further notes, which come after all others.
        while items.count < notes.notes.count {
            var made = item(notes.notes[items.count], place)
            made.note = items.count + 1
            items.append(made)
        }
        tightness = outer
        var inner: [PrintBlock] = []
        if !items.isEmpty { inner.append(PrintBlock(StyleElement("ol"), role: .division, .list(items, start: 1), place: place)) }
        if let bases = bases(place) { inner.append(bases) }
        return inner.isEmpty ? [] : [PrintBlock(StyleElement("notes"), role: .division, .blocks(inner), place: place)]
    }

    private mutating func item(_ note: NoteList.Note, _ place: SourcePlace) -> PrintBlock {
        let element = StyleElement("li")
        var builder = TextBuilder(element)
        switch note {
        case .address(let shown, let link):
            builder.within(.init(StyleElement("a"), parent: nil, link: link, role: .link)) { $0.add(shown, place) }
        case .figure(let figure): builder.add(held(figures?.note(of: figure) ?? ""), place)
        case .basis(let entry): basis(entry, place, into: &builder)
        case .footnote(let label): return footnote(label, element, place)
        }
        return PrintBlock(element, role: .listItem, .text(builder.text), place: place)
    }

    /// A line of the list of what the text rests on, as a link to where it is published.
    private func basis(_ entry: Int, _ place: SourcePlace, into builder: inout TextBuilder) {
        guard let law else { return }
        let line = law.list.entries[entry]
        let words = held(line.text)
        if let published = line.published {
            builder.within(.init(StyleElement("a", classes: ["law"]), parent: nil, link: published, role: .link)) { $0.add(words, place) }
        } else {
            builder.add(words, place)
        }
        // What is known well needs no word on paper; what is not must say so.
        if line.trust == .c { builder.add(". \(LawPhrases(law.page.ground.language).meaning(.c))", place) }
    }

    private mutating func footnote(_ label: [UInt8], _ element: StyleElement, _ place: SourcePlace) -> PrintBlock {
        let found = document.nodes.indices.first { document.nodes[$0].kind == .footnoteDefinition && document.bytes(document.nodes[$0].text).elementsEqual(label) }
        guard let found else { return PrintBlock(element, role: .listItem, .text(PrintText()), place: place) }
        let own = document.place(of: document.nodes[found])
        let inner = children(of: found)
        if inner.count == 1, case .text(var text) = inner[0].content {
            text.spans[0].element = element
            return PrintBlock(element, role: .listItem, .text(text), place: own)
        }
        return PrintBlock(element, role: .listItem, .blocks(inner), place: own)
    }

    /// What facts rest on that have no mark of their own, in one line.
    private func bases(_ place: SourcePlace) -> PrintBlock? {
        guard let law else { return nil }
        let rest = law.list.entries.indices.filter { !notes.contains(.basis($0)) && !law.named.contains($0) }
        guard !rest.isEmpty else { return nil }
        let element = StyleElement("p", classes: ["bases"])
        var builder = TextBuilder(element)
        builder.add("\(strings.sources): ", place)
        for (number, entry) in rest.enumerated() {
            if number > 0 { builder.add("; ", place) }
            basis(entry, place, into: &builder)
        }
        return PrintBlock(element, role: .paragraph, .text(builder.text), place: place)
    }

    /// The band on a panel that shows invented numbers.
    func illustrativeBand(_ place: SourcePlace) -> PrintBlock {
        let words = FigureWords(figures?.language ?? .vi)
        return PrintBlock(StyleElement("div", classes: ["illustrative"]), role: .division, .blocks([line(words.illustrativeBand, StyleElement("p"), place)]), place: place)
    }
}
