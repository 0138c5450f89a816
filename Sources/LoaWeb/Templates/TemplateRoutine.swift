/// A stretch of a template as used in one way: what is compiled once and called from wherever it is used so.
struct TemplateRoutine: Hashable {
    /// A node of one of the theme's templates.
    struct NodeID: Hashable {
        var tree: Int
        var node: Int
    }
    /// A block that has been given to a parent further out.
    struct Argument: Hashable {
        var name: String
        var node: NodeID
    }

    var tree: Int
    var nodes: Range<Int>
    var context: TemplateContext
    /// The blocks given from outside, by name.
    var arguments: [Argument] = []
    /// Whether lines are led by the indentation in force.
    var isIndented = false
    /// Whether the first thing written continues a line, so that the indentation has to be written before it.
    var startsInline = false

    /// The block given under a name.
    func argument(_ name: String) -> NodeID? { arguments.first { $0.name == name }?.node }
}
