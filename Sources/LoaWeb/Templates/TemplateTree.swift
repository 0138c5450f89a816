import LoaMarkup

/// One template file, read: its text and its nodes.
struct TemplateTree {
    let name: String
    let text: TemplateText
    private(set) var nodes: [TemplateNode] = []

    /// Reads a file; the tree is as complete as its faults allow.
    static func read(_ source: TemplateSource) -> Reported<TemplateTree> {
        // A byte order mark at the start would end up in the middle of a page.
        let isMarked = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = TemplateText(path: source.path, bytes: isMarked ? Array(source.bytes.dropFirst(3)) : source.bytes)
        let lexer = TemplateLexer(text)
        let matcher = TemplateMatcher(lexer.tokens, of: text)
        let isTooDeep = matcher.diagnostics.contains { $0.code == .templateTooDeep }
        let layout = TemplateLayout(isTooDeep ? [] : matcher.tokens, of: text.bytes)
        return Reported(
            TemplateTree(name: source.name, text: text, layout: layout), lexer.diagnostics + matcher.diagnostics)
    }

    private init(name: String, text: TemplateText, layout: TemplateLayout) {
        self.name = name
        self.text = text
        var open: [(node: Int, token: Int)] = []
        var isLineStart = true
        for (index, token) in layout.tokens.enumerated() {
            switch token.kind {
            case .text:
                addText(token.range, isLineStart: &isLineStart)
                continue
            case .silent: addMargin(token, isLineStart)
            case .close:
                addMargin(token, isLineStart)
                // Tags left open inside end here too; they have been reported.
                while let last = open.last, last.token >= token.partner ?? Int.max {
                    close(last.node, token, layout)
                    open.removeLast()
                }
            case .value: addTag(.value, token, isLineStart)
            case .raw: addTag(.raw, token, isLineStart)
            case .partial: addTag(.partial, token, isLineStart)
            case .section: addTag(.section, token, isLineStart)
            case .inverted: addTag(.inverted, token, isLineStart)
            case .parent: addTag(.parent, token, isLineStart)
            case .block:
                addTag(.block, token, isLineStart)
                if let parent = open.last {
                    nodes[nodes.count - 1].isArgument = nodes[parent.node].kind == .parent
                }
            }
            if token.opens { open.append((nodes.count - 1, index)) }
            // Text after a tag that shares its line is in the middle of it.
            isLineStart = token.margin != nil
        }
        for last in open.reversed() { nodes[last.node].end = nodes.count }
        dedent(0..<nodes.count, by: 0)
    }

    private mutating func addText(_ range: Range<Int>, isLineStart: inout Bool) {
        guard !range.isEmpty else { return }
        let piece = text.bytes[range]
        let start = piece.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
        let isBlank = start == range.upperBound || piece[start] == 0x0A || piece[start] == 0x0D
        let isShown = start == range.upperBound || !isBlank
        if isLineStart, isShown {
            nodes.append(TemplateNode(kind: .margin, bytes: range.lowerBound..<start, end: nodes.count + 1))
            if start < range.upperBound {
                nodes.append(TemplateNode(kind: .text, bytes: start..<range.upperBound, end: nodes.count + 1))
            }
        } else {
            nodes.append(TemplateNode(kind: .text, bytes: range, end: nodes.count + 1))
        }
        isLineStart = piece.last == UInt8(ascii: "\n")
    }

    /// Marks the start of a line that a tag shares with other things.
    private mutating func addMargin(_ token: TemplateToken, _ isLineStart: Bool) {
        guard isLineStart, token.margin == nil else { return }
        let start = token.range.lowerBound
        nodes.append(TemplateNode(kind: .margin, bytes: start..<start, end: nodes.count + 1))
    }

    private mutating func addTag(
        _ kind: TemplateNode.Kind, _ token: TemplateToken, _ isLineStart: Bool
    ) {
        addMargin(token, isLineStart)
        nodes.append(
            TemplateNode(
                kind: kind, bytes: token.name, end: nodes.count + 1, tag: token.range, indentation: token.margin,
                startsInline: token.margin == nil))
    }

    private mutating func close(_ node: Int, _ token: TemplateToken, _ layout: TemplateLayout) {
        nodes[node].end = nodes.count
        guard nodes[node].kind == .block, nodes[node].indentation != nil else { return }
        let body = nodes[node].tag.upperBound..<token.range.lowerBound
        let shown = layout.lines.filter {
            body.contains($0.start) && !$0.isBlank && $0.start + $0.indentation < body.upperBound
        }
        guard let least = shown.map(\.indentation).min(), let first = shown.first else { return }
        // What the lines inside have in common is the block's own indentation.
        nodes[node].indentation = first.start..<first.start + least
        nodes[node].startsInline = false
    }

    /// Takes from every line inside a block that is given to a parent the indentation that the block itself has.
    private mutating func dedent(_ range: Range<Int>, by amount: Int) {
        var index = range.lowerBound
        while index < range.upperBound {
            var inner = amount
            if nodes[index].isArgument, let own = nodes[index].indentation { inner = max(amount, own.count) }
            if nodes[index].kind == .margin {
                nodes[index].bytes = nodes[index].bytes.dropFirst(amount)
            } else if let indentation = nodes[index].indentation, !nodes[index].isArgument {
                nodes[index].indentation = indentation.dropFirst(amount)
            }
            if nodes[index].end > index + 1 { dedent(index + 1..<nodes[index].end, by: inner) }
            index = nodes[index].end
        }
    }
}
