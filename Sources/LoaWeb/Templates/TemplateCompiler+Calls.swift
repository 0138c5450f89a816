import LoaMarkup

extension TemplateCompiler {
    /// Calls another template, with the blocks that a parent is given.
    mutating func emitPartial(
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

    /// Calls the block that has been given from outside, or compiles the default in place.
    mutating func emitBlock(
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
        guard numbers[target] != nil || !isFull else {
            return faults.tooComplex(text, node.tag)
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
