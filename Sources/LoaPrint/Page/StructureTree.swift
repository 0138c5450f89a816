/// A place in the reading order that painted items refer to; several items, also on several pages, may share one.
public struct ContentSlot: Hashable, Sendable {
    let node: StructureNode.ID
    let index: Int
}

/// An element of the document as it is read: role, what stands for it, and its parts in order.
public struct StructureNode: Sendable {
    /// The place of an element in its tree.
    public struct ID: Hashable, Sendable {
        let index: Int
    }

    /// How the items of a list are marked.
    public enum Numbering: String, Sendable {
        /// By nothing.
        case none = "None"
        /// By bullets.
        case bullet = "Disc"
        /// By numbers.
        case decimal = "Decimal"
    }

    /// What the cells that a head cell names lie in.
    public enum Scope: String, Sendable {
        /// The column below.
        case column = "Column"
        /// The row beside.
        case row = "Row"
        /// Both.
        case both = "Both"
    }

    enum Part: Sendable {
        case node(ID)
        case slot(Int)
    }

    /// What it is.
    public let role: StructureRole
    /// The words for those who cannot see it; figures and formulas need them.
    public var alternative: String?
    /// The text where the glyphs do not spell it.
    public var actualText: String?
    /// The words an abbreviation stands for.
    public var expansion: String?
    /// The language where it is not that of what is around, as a BCP 47 tag.
    public var language: String?
    /// What a head cell names.
    public var scope: Scope?
    /// How many columns a cell takes up.
    public var columnSpan = 1
    /// How many rows a cell takes up.
    public var rowSpan = 1
    /// How a list is marked.
    public var numbering: Numbering?
    /// Where a figure stands: page from 0 and rectangle on it.
    public var box: (page: Int, rect: PageRect)?

    /// The notes that a mark leads to.
    public var references: [ID] = []

    let parent: ID?
    var parts: [Part] = []
}

/// The elements of a document in the order of reading, which is that of the source, whatever the sheet looks like.
public struct StructureTree: Sendable {
    private(set) var nodes: [StructureNode]
    private(set) var slots: [StructureNode.ID] = []

    /// The element of role ``StructureRole/document``.
    public let root = StructureNode.ID(index: 0)

    /// Starts with the root alone.
    public init() { nodes = [StructureNode(role: .document, parent: nil)] }

    /// Adds an element as the last part of another.
    public mutating func add(_ role: StructureRole, to parent: StructureNode.ID) -> StructureNode.ID {
        let id = StructureNode.ID(index: nodes.count)
        nodes.append(StructureNode(role: role, parent: parent))
        nodes[parent.index].parts.append(.node(id))
        return id
    }

    /// Adds room for painted content as the last part of an element.
    ///
    /// Content that is broken over columns or pages may use one slot, when it is painted in the order of reading, or one for
    /// each stretch. Words before and after an inner element need two.
    public mutating func addSlot(to node: StructureNode.ID) -> ContentSlot {
        slots.append(node)
        nodes[node.index].parts.append(.slot(slots.count - 1))
        return ContentSlot(node: node, index: slots.count - 1)
    }

    /// Adds all of another tree as the last part of an element; its root becomes a section.
    ///
    /// Slots and elements of the other tree are found by adding the two numbers.
    mutating func append(_ other: StructureTree, to parent: StructureNode.ID) -> (nodes: Int, slots: Int) {
        let offset = (nodes: nodes.count, slots: slots.count)
        func moved(_ id: StructureNode.ID) -> StructureNode.ID { StructureNode.ID(index: id.index + offset.nodes) }
        for node in other.nodes {
            var copy = StructureNode(role: node.parent == nil ? .section : node.role, parent: node.parent.map(moved) ?? parent)
            (copy.alternative, copy.actualText, copy.expansion, copy.language) = (node.alternative, node.actualText, node.expansion, node.language)
            (copy.scope, copy.columnSpan, copy.rowSpan, copy.numbering, copy.box) = (node.scope, node.columnSpan, node.rowSpan, node.numbering, node.box)
            copy.references = node.references.map(moved)
            copy.parts = node.parts.map { part in
                switch part {
                case .node(let id): .node(moved(id))
                case .slot(let slot): .slot(slot + offset.slots)
                }
            }
            nodes.append(copy)
        }
        slots += other.slots.map(moved)
        nodes[parent.index].parts.append(.node(StructureNode.ID(index: offset.nodes)))
        return offset
    }

    /// An element, to read and to complete.
    public subscript(id: StructureNode.ID) -> StructureNode {
        get { nodes[id.index] }
        set { nodes[id.index] = newValue }
    }
}
