import LoaMarkup

extension TemplateCompiler {
    /// Compiles a stretch of nodes.
    mutating func emit(_ nodes: Range<Int>, _ scope: Scope) {
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
}
