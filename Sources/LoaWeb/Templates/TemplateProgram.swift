/// All templates of a theme, ready to run: a flat list of operations over one buffer of text.
struct TemplateProgram {
    var operations: [TemplateOperation] = []
    var text: [UInt8] = []
    /// The further slots of dotted names, each path led by its length.
    var paths: [Int32] = []
    /// The operation that each routine starts at.
    var routines: [Int32] = []
    /// How many registers there are, one for each record type.
    var registerCount = 0
    /// How deep calls may nest, and how many a rendering may make.
    var depthLimit = 200
    var callLimit = 10_000_000
}

extension TemplateProgram: Sendable {}
