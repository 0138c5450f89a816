import LoaMarkup

/// Turns trees into a program, checking every name against the record types in reach where it is used.
struct TemplateCompiler {
    /// How many routines, operations and bytes of text a theme may come to.
    private static let limits = (routines: 2_000, operations: 1_000_000, text: 64 << 20)

    /// A call that goes no deeper into the data.
    struct FlatCall {
        var target: Int
        var tree: Int
        var tag: Range<Int>
    }
    /// What holds at the point of compilation.
    struct Scope {
        var routine: TemplateRoutine
        var number: Int
        /// Whether a section has entered a record since the routine began.
        var isDeeper = false
    }

    let schema: TemplateSchema
    let trees: [TemplateTree]
    var program = TemplateProgram()
    var faults = TemplateFaults()
    /// The calls of each routine that go no deeper into the data.
    var flatCalls: [[FlatCall]] = []
    private(set) var treeNumbers: [String: Int] = [:]
    private(set) var numbers: [TemplateRoutine: Int] = [:]
    private(set) var queue: [TemplateRoutine] = []
    var given: Set<TemplateRoutine.NodeID> = []
    var used: Set<TemplateRoutine.NodeID> = []
    /// Text may be joined to the last operation only if nothing jumps to between them.
    var joinBarrier = 0

    /// Prepares to compile.
    init(_ trees: [TemplateTree], schema: TemplateSchema) {
        self.trees = trees
        self.schema = schema
        program.registerCount = schema.types.count
        // Routines that come to nothing start at this one.
        program.operations = [.done]
        for (number, tree) in trees.enumerated() where treeNumbers[tree.name] == nil {
            treeNumbers[tree.name] = number
        }
    }

    /// The routine of a whole template over the given records, or nil if there is no such template.
    mutating func root(_ name: String, _ types: [TemplateType]) -> Int? {
        guard let tree = treeNumbers[name] else { return nil }
        return routine(
            TemplateRoutine(tree: tree, nodes: trees[tree].nodes.indices, context: TemplateContext(types)))
    }

    /// Compiles all that has been asked for, and all that it calls.
    mutating func finish() {
        var done = 0
        while done < queue.count {
            let routine = queue[done]
            guard program.operations.count < Self.limits.operations, program.text.count < Self.limits.text else {
                faults.tooComplex(trees[routine.tree].text, 0..<0)
                break
            }
            program.routines[done] = Int32(program.operations.count)
            joinBarrier = program.operations.count
            let scope = Scope(routine: routine, number: done)
            if routine.isIndented, routine.startsInline, !routine.nodes.isEmpty { add(.indent) }
            emit(routine.nodes, scope)
            add(.done)
            done += 1
        }
        guard !schema.isOpen, !isFull else { return }
        let blocks = Set(
            trees.flatMap { tree in
                tree.nodes.filter { $0.kind == .block && !$0.isArgument }.map { tree.text.string($0.bytes) }
            })
        for id in given.subtracting(used) {
            let (text, node) = (trees[id.tree].text, trees[id.tree].nodes[id.node])
            faults.unknownBlock(text, node, candidates: blocks)
        }
        faults.reportEndless(flatCalls, trees)
    }

    /// The number of a routine, which is compiled later if it is new.
    mutating func routine(_ routine: TemplateRoutine) -> Int {
        if let number = numbers[routine] { return number }
        let number = queue.count
        numbers[routine] = number
        queue.append(routine)
        program.routines.append(0)
        flatCalls.append([])
        return number
    }

    /// Whether the templates have multiplied beyond reason.
    var isFull: Bool {
        queue.count >= Self.limits.routines || program.operations.count >= Self.limits.operations
            || program.text.count >= Self.limits.text
    }

    mutating func add(_ operation: TemplateOperation) { program.operations.append(operation) }
}
