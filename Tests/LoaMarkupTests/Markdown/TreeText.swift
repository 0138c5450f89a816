import LoaMarkup

/// A parsed text as one short line, for expectations: `p(“a ”, for{worker}(“b”))`.
struct TreeText {
    let document: Document

    static func of(_ source: String) -> String {
        let bytes = Array(source.utf8)
        let parsed = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("a.md")).value
        return TreeText(document: parsed).children(0)
    }

    func children(_ index: Int) -> String { document.children(of: index).map(node).joined(separator: " ") }

    func node(_ index: Int) -> String {
        let node = document.nodes[index]
        let text = document.string(node.text)
        let inner = children(index)
        switch node.kind {
        case .text: return "“\(text)”"
        case .softBreak: return "/"
        case .lineBreak: return "//"
        case .code: return "`\(text)`"
        case .codeBlock: return "code“\(text.dropLast())”"
        case .htmlInline, .htmlBlock: return "html“\(text)”"
        case .link: return "link<\(text)\(title(node))>(\(inner))"
        case .image: return "image<\(text)\(title(node))>(\(inner))"
        case .footnoteReference: return "[^\(text)]"
        case .footnoteDefinition: return "note^\(text)(\(inner))"
        case .heading: return "h\(node.level)(\(inner))"
        case .thematicBreak: return "---"
        case .container, .leaf, .span: return directive(document.directives[Int(node.value)], inner)
        default: return "\(Self.names[node.kind] ?? "\(node.kind)")(\(inner))"
        }
    }

    static let names: [NodeKind: String] = [
        .paragraph: "p", .blockQuote: "quote", .list: "list", .item: "li", .table: "table", .tableRow: "tr",
        .tableCell: "td", .emphasis: "em", .strong: "strong", .strikethrough: "del",
    ]

    func title(_ node: Node) -> String { node.extra.isEmpty ? "" : " “\(document.string(node.extra))”" }

    func directive(_ directive: Directive, _ inner: String) -> String {
        var text = String(repeating: ":", count: [.container: 3, .leaf: 2, .inline: 1][directive.form] ?? 0) + directive.name
        if !directive.argument.isEmpty { text += " \(directive.argument)" }
        if directive.form == .leaf, directive.hasLabel { text += "[\(directive.label)]" }
        if directive.hasBraces {
            text += "{" + (directive.words + directive.attributes.map { "\($0.key)=\($0.value)" }).joined(separator: ",") + "}"
        }
        if directive.form == .leaf { return text }
        return directive.form == .inline && !directive.hasLabel ? text : "\(text)(\(inner))"
    }
}
