import LoaMarkup

extension MaskResolver {
    /// Gives notes the masks of the blocks they were written in: cmark moves them to the end of the document.
    mutating func noteDefinitions() {
        let definitions = document.nodes.indices.filter { document.nodes[$0].kind == .footnoteDefinition }
        guard !definitions.isEmpty else { return }
        let lines = lineMasks()
        for index in definitions {
            let mask = masks[index].intersection(lines[Int(document.nodes[index].line), default: page])
            guard mask != masks[index] else { continue }
            differs = true
            for inner in index..<Int(document.nodes[index].end) { masks[inner].formIntersection(mask) }
        }
    }

    /// Refuses references to notes that their readers do not get.
    mutating func checkNotes() {
        var byLabel: [[UInt8]: AudienceMask] = [:]
        for (index, node) in document.nodes.enumerated() where node.kind == .footnoteDefinition {
            byLabel[Array(document.bytes(node.text))] = masks[index]
        }
        for (index, node) in document.nodes.enumerated() where node.kind == .footnoteReference {
            guard let seen = byLabel[Array(document.bytes(node.text))] else { continue }
            let lacking = masks[index].subtracting(seen)
            guard !lacking.isEmpty else { continue }
            let label = document.string(node.text)
            diagnostics.append(
                Diagnostic(
                    .footnoteHidden, at: document.place(of: node), words: "[^",
                    vi: "“\(audiences.names(of: lacking))” thấy dấu dẫn [^\(label)] nhưng không thấy ghi chú đó — đưa ghi chú ra khỏi phần riêng",
                    en: "“\(audiences.names(of: lacking))” sees the mark [^\(label)] but not the note — move the note out of the part for others"))
        }
    }

    /// Refuses definitions of link references inside what not all see: cmark makes them good for the whole page.
    mutating func checkReferences() {
        guard !document.referenceLines.isEmpty else { return }
        let lines = lineMasks()
        let code = codeLines()
        for line in document.referenceLines where !code.contains(line) {
            guard lines[Int(line), default: page] != page else { continue }
            diagnostics.append(
                Diagnostic(
                    .audienceReference, at: SourcePlace(path: document.files[0], line: Int(line)), words: "[",
                    vi: "định nghĩa liên kết “[…]: …” có hiệu lực cho cả trang, nên không được đặt trong phần chỉ dành cho một số độc giả — viết liên kết ngay trong câu: [chữ](địa chỉ)",
                    en: "a link definition “[…]: …” holds for the whole page, so it may not stand in a part for some audiences — write the link in place: [words](address)"))
        }
    }

    /// Who may see each line of the page's own file; lines that all may see are left out.
    func lineMasks() -> [Int: AudienceMask] {
        let last = document.nodes.reduce(document.referenceLines.max() ?? 0) { $1.file == 0 ? Swift.max($0, $1.endLine) : $0 }
        var masks: [Int: AudienceMask] = [:]
        for range in restricted where range.file == 0 {
            for line in range.lines.clamped(to: 0...Swift.max(0, last)) {
                masks[Int(line), default: page].formIntersection(range.mask)
            }
        }
        return masks
    }

    func codeLines() -> Set<Int32> {
        var lines: Set<Int32> = []
        for node in document.nodes where node.kind == .codeBlock && node.file == 0 && node.endLine >= node.line {
            lines.formUnion(node.line...node.endLine)
        }
        return lines
    }

    /// The last line of a block, counting what its section or list item holds.
    func lastLine(_ index: Int) -> Int32 {
        var line = document.nodes[index].endLine
        let file = document.nodes[index].file
        for inner in index..<Int(document.nodes[index].end) where document.nodes[inner].file == file {
            line = Swift.max(line, document.nodes[inner].endLine)
        }
        return line
    }
}

extension Document {
    /// Whether a line of the document's own file is code.
    func isCode(_ line: Int32) -> Bool {
        nodes.contains { $0.kind == .codeBlock && $0.file == 0 && $0.line <= line && $0.endLine >= line }
    }
}

/// Finds the `:for{…}` that stand first in an item, row or heading.
enum MarkerSearch {
    /// Whether a directive of this name is about who sees what it holds.
    static func choosesReaders(_ name: String) -> Bool {
        switch name {
        case "for", "except", "choose", "when", "otherwise": true
        default: false
        }
    }

    /// The markers of an element: spans without brackets before any words.
    static func markers(of index: Int, in document: Document) -> [Int] {
        guard var at = firstInline(of: index, in: document) else { return [] }
        let first = document.nodes[at]
        // Most start with words.
        if first.kind == .text, !isBlank(first, document) { return [] }
        var found: [Int] = []
        while at < Int(document.nodes[index].end) {
            let node = document.nodes[at]
            if node.kind == .span, isMarker(node, document) {
                found.append(at)
            } else if !isBlank(node, document) {
                break
            }
            at = Int(node.end)
        }
        return found
    }

    static func isMarker(_ node: Node, _ document: Document) -> Bool {
        let at = Int(node.value)
        return !document.directives[at].hasLabel && (document.directives[at].name == "for" || document.directives[at].name == "except")
    }

    static func isBlank(_ node: Node, _ document: Document) -> Bool {
        guard node.kind == .text else { return false }
        for index in node.text.range where document.text[index] != 32 { return false }
        return true
    }

    /// The first inline child of a heading, of an item's first paragraph, or of a row's first cell.
    static func firstInline(of index: Int, in document: Document) -> Int? {
        guard var child = document.firstChild(of: index) else { return nil }
        switch document.nodes[index].kind {
        case .heading: return child
        case .item, .tableRow:
            let kind = document.nodes[child].kind
            guard kind == .paragraph || kind == .tableCell, let first = document.firstChild(of: child) else { return nil }
            child = first
            return child
        default: return nil
        }
    }
}
