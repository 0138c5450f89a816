/// Gives each stretch of a text its place in the reading order: links and references are elements of their own.
struct ReadingOrder {
    /// Where a stretch goes, and where it leads.
    typealias Found = (slot: ContentSlot, link: PrintBox.Link?)

    private let text: PrintText
    private let block: StructureNode.ID
    /// The element of each stretch that has one.
    private var nodes: [Int: StructureNode.ID] = [:]
    /// What number the link of a stretch has.
    private var numbers: [Int: Int] = [:]
    /// The element that words went to last, with its slot; a new element in between makes the slot end.
    private var last: (node: StructureNode.ID, slot: ContentSlot)?

    init(_ text: PrintText, at block: StructureNode.ID) {
        self.text = text
        self.block = block
    }

    /// The place of the next words of a stretch.
    mutating func slot(of span: Int, in structure: inout StructureTree, links: inout Int) -> Found {
        let owner = owner(of: span)
        let node = owner.map { self.node(of: $0, in: &structure) } ?? block
        if last?.node != node { last = (node, structure.addSlot(to: node)) }
        let slot = last?.slot ?? structure.addSlot(to: node)
        var link: PrintBox.Link?
        if let (leading, goal) = goal(of: span) {
            if numbers[leading] == nil {
                numbers[leading] = links
                links += 1
            }
            link = (goal, self.node(of: leading, in: &structure), numbers[leading] ?? 0)
        }
        return (slot, link)
    }

    /// The stretch and those around it, the innermost first.
    private func ancestors(of span: Int) -> [Int] {
        var result: [Int] = []
        var at: Int? = span
        while let index = at, index > 0, index < text.spans.count, result.count < 64 {
            result.append(index)
            at = text.spans[index].parent
        }
        return result
    }

    /// The innermost link around a stretch, and where it leads.
    private func goal(of span: Int) -> (span: Int, goal: PrintBox.Goal)? {
        for index in ancestors(of: span) where text.spans[index].role == .link {
            if let address = text.spans[index].link { return (index, .address(address)) }
            if let note = text.spans[index].note { return (index, .note(note)) }
        }
        return nil
    }

    private func owner(of span: Int) -> Int? { ancestors(of: span).first { text.spans[$0].role != nil } }

    private mutating func node(of span: Int, in structure: inout StructureTree) -> StructureNode.ID {
        if let known = nodes[span] { return known }
        let parent = text.spans[span].parent.flatMap(owner(of:)).map { node(of: $0, in: &structure) } ?? block
        let made = structure.add(text.spans[span].role ?? .span, to: parent)
        structure[made].expansion = text.spans[span].expansion
        structure[made].language = text.spans[span].language
        nodes[span] = made
        last = nil
        return made
    }
}
