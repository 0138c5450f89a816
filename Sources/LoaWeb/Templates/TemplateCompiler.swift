import LoaMarkup

/// Turns trees into a program, checking every name against the record types in reach where it is used.
struct TemplateCompiler {
    /// How many routines a theme may come to.
    static let routineLimit = 20_000

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
    private(set) var flatCalls: [[FlatCall]] = []
    private var treeNumbers: [String: Int] = [:]
    private var numbers: [TemplateRoutine: Int] = [:]
    private var queue: [TemplateRoutine] = []
    private var given: Set<TemplateRoutine.NodeID> = []
    private var used: Set<TemplateRoutine.NodeID> = []
    /// Text may be joined to the last operation only if nothing jumps to between them.
    private var joinBarrier = 0

    /// Prepares to compile.
    init(_ trees: [TemplateTree], schema: TemplateSchema) {
        self.trees = trees
        self.schema = schema
        program.registerCount = schema.types.count
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
            program.routines[done] = Int32(program.operations.count)
            joinBarrier = program.operations.count
            let scope = Scope(routine: routine, number: done)
            if routine.isIndented, routine.startsInline, !routine.nodes.isEmpty { add(.indent) }
            emit(routine.nodes, scope)
            add(.done)
            done += 1
        }
        guard !schema.isOpen else { return }
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
    private mutating func routine(_ routine: TemplateRoutine) -> Int {
        if let number = numbers[routine] { return number }
        let number = queue.count
        numbers[routine] = number
        queue.append(routine)
        program.routines.append(0)
        flatCalls.append([])
        return number
    }

    private mutating func add(_ operation: TemplateOperation) { program.operations.append(operation) }

    // MARK: Nodes

    private mutating func emit(_ nodes: Range<Int>, _ scope: Scope) {
        let tree = trees[scope.routine.tree]
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = tree.nodes[index]
            let inside = index + 1..<node.end
            switch node.kind {
            case .text: addText(tree.text.bytes[node.bytes])
            case .margin:
                if scope.routine.isIndented { add(.indent) }
                addText(tree.text.bytes[node.bytes])
            case .value, .raw: emitValue(node, tree.text, scope)
            case .section: emitSection(node, inside, tree.text, scope)
            case .inverted: emitInverted(node, inside, tree.text, scope)
            case .partial, .parent: emitPartial(node, inside, tree, scope)
            case .block: emitBlock(node, inside, tree.text, scope)
            }
            index = node.end
        }
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = Int32(program.text.count)
        program.text.append(contentsOf: bytes)
        let end = Int32(program.text.count)
        let last = program.operations.count - 1
        if last >= joinBarrier, case .text(let from, start) = program.operations[last] {
            program.operations[last] = .text(start: from, end: end)
        } else {
            add(.text(start: start, end: end))
        }
    }

    private mutating func resolve(
        _ node: TemplateNode, _ text: TemplateText, _ scope: Scope
    ) -> (TemplatePlace, TemplateKind)? {
        let context = scope.routine.context
        switch context.resolve(text.string(node.bytes), in: schema, paths: &program.paths) {
        case .found(let place, let kind): return (place, kind)
        case .tolerated: break
        case .missing(let part, let candidates):
            if !schema.isOpen { faults.unknownName(text, node, part, candidates, context.description(in: schema)) }
        }
        return nil
    }

    private mutating func emitValue(_ node: TemplateNode, _ text: TemplateText, _ scope: Scope) {
        guard let (place, kind) = resolve(node, text, scope) else { return }
        let isRaw = node.kind == .raw
        if !schema.isOpen {
            switch kind {
            case .text: if isRaw { faults.notHTML(text, node) }
            case .html: if !isRaw { faults.escapedHTML(text, node) }
            case .number: break
            case .flag, .record, .list: faults.wrongKind(text, node, kind)
            }
        }
        add(isRaw ? .raw(place) : .escaped(place))
    }

    private mutating func emitSection(
        _ node: TemplateNode, _ inside: Range<Int>, _ text: TemplateText, _ scope: Scope
    ) {
        var inner = scope
        guard let (place, kind) = resolve(node, text, scope) else {
            // The inside is checked all the same, and never shown.
            inner.routine.context = scope.routine.context.inside(.unknown)
            let start = program.operations.count
            joinBarrier = start
            emit(inside, inner)
            return program.operations.removeLast(program.operations.count - start)
        }
        let start = program.operations.count
        switch kind {
        case .record(let type), .list(let type):
            inner.routine.context = scope.routine.context.inside(.record(type))
            inner.isDeeper = true
            add(.enter(place, otherwise: 0))
            joinBarrier = program.operations.count
            emit(inside, inner)
            add(.next(start: Int32(start + 1)))
            program.operations[start] = .enter(place, otherwise: Int32(program.operations.count))
        case .text, .html, .flag, .number:
            // A flag cannot be written, so `{{.}}` inside still means what is around it.
            if kind != .flag { inner.routine.context = scope.routine.context.inside(.scalar(place, kind)) }
            add(.when(place, otherwise: 0))
            emit(inside, inner)
            program.operations[start] = .when(place, otherwise: Int32(program.operations.count))
        }
        joinBarrier = program.operations.count
    }

    private mutating func emitInverted(
        _ node: TemplateNode, _ inside: Range<Int>, _ text: TemplateText, _ scope: Scope
    ) {
        guard let (place, _) = resolve(node, text, scope) else { return emit(inside, scope) }
        let start = program.operations.count
        add(.unless(place, otherwise: 0))
        emit(inside, scope)
        program.operations[start] = .unless(place, otherwise: Int32(program.operations.count))
        joinBarrier = program.operations.count
    }

    // MARK: Calls

    private mutating func emitPartial(
        _ node: TemplateNode, _ inside: Range<Int>, _ tree: TemplateTree, _ scope: Scope
    ) {
        if node.kind == .parent, !schema.isOpen { reportIgnored(inside, tree) }
        let name = tree.text.string(node.bytes)
        guard let number = treeNumbers[name] else {
            if !schema.isOpen { faults.unknownPartial(tree.text, node, candidates: trees.map(\.name)) }
            return
        }
        var target = scope.routine
        target.tree = number
        target.nodes = trees[number].nodes.indices
        target.startsInline = false
        var index = inside.lowerBound
        while index < inside.upperBound {
            if tree.nodes[index].isArgument {
                let id = TemplateRoutine.NodeID(tree: scope.routine.tree, node: index)
                let block = tree.text.string(tree.nodes[index].bytes)
                given.insert(id)
                // What is given further out comes first.
                if target.argument(block) == nil {
                    target.arguments.append(TemplateRoutine.Argument(name: block, node: id))
                } else {
                    used.insert(id)
                }
            }
            index = tree.nodes[index].end
        }
        target.arguments.sort { $0.name < $1.name }
        call(target, node, tree.text, scope)
    }

    private mutating func emitBlock(
        _ node: TemplateNode, _ inside: Range<Int>, _ text: TemplateText, _ scope: Scope
    ) {
        let name = text.string(node.bytes)
        guard let id = scope.routine.argument(name) else { return emit(inside, scope) }
        used.insert(id)
        let argument = trees[id.tree].nodes[id.node]
        var target = scope.routine
        target.tree = id.tree
        target.nodes = id.node + 1..<argument.end
        // A block that offers itself again means its default there, else it would never end.
        target.arguments.removeAll { $0.name == name }
        target.startsInline = argument.startsInline
        call(target, node, text, scope)
    }

    private mutating func call(
        _ routine: TemplateRoutine, _ node: TemplateNode, _ text: TemplateText, _ scope: Scope
    ) {
        var target = routine
        // What stands within a line is written as it is; what has its line to itself takes that line's indentation.
        let indentation = node.indentation.map { text.bytes[$0].prefix(1000) } ?? []
        target.isIndented = node.indentation != nil && (scope.routine.isIndented || !indentation.isEmpty)
        if !target.isIndented { target.startsInline = false }
        guard numbers[target] != nil || queue.count < Self.routineLimit else {
            return faults.tooComplex(text, node)
        }
        let number = self.routine(target)
        if !scope.isDeeper {
            flatCalls[scope.number].append(FlatCall(target: number, tree: scope.routine.tree, tag: node.tag))
        }
        guard target.isIndented else { return add(.call(routine: Int32(number))) }
        let start = program.text.count
        program.text.append(contentsOf: indentation)
        add(
            .callIndented(
                routine: Int32(number), start: Int32(start), count: Int16(indentation.count),
                adding: scope.routine.isIndented))
    }

    private mutating func reportIgnored(_ inside: Range<Int>, _ tree: TemplateTree) {
        var index = inside.lowerBound
        while index < inside.upperBound {
            let node = tree.nodes[index]
            if !node.isArgument, node.kind != .margin,
                node.kind != .text || !tree.text.bytes[node.bytes].allSatisfy(TemplateLexer.isSpace)
            {
                return faults.ignored(tree.text, node)
            }
            index = node.end
        }
    }
}
