import LoaStats

@testable import LoaPrint

/// Content as text, a line a block, to be read and compared.
enum ContentDump {
    static func text(_ content: PrintContent) -> String {
        var out = "\(content.title) [\(content.language)]\n"
        for panel in content.panels {
            out += "== \(panel.name.isEmpty ? "–" : panel.name)\n"
            for block in panel.blocks { out += self.block(block, "") }
        }
        return out
    }

    private static func block(_ block: PrintBlock, _ indent: String) -> String {
        let role = block.role.map { " <\($0.rawValue)>" } ?? ""
        let head = "\(indent)\(name(block.element))\(role)"
        switch block.content {
        case .text(let text): return "\(head) \(words(text))\n"
        case .blocks(let blocks): return head + "\n" + blocks.map { self.block($0, indent + "  ") }.joined()
        case .list(let items, let start): return head + (start.map { " from \($0)" } ?? "") + "\n" + items.map { self.block($0, indent + "  ") }.joined()
        case .table(let table):
            var out = head + (table.caption.map { " \(words($0))" } ?? "") + "\n"
            for row in table.heads + table.rows {
                out += indent + "  | " + row.map { "\(name($0.element))\($0.align.map { ":\($0.rawValue)" } ?? "") \(words($0.text))" }.joined(separator: " | ") + "\n"
            }
            return out
        case .picture(let path, let alternative): return "\(head) (\(path)) \(alternative)\n"
        case .code(let code): return "\(head) (\(code.payload)) \(code.alternative)\n"
        case .drawing(let drawing, let alternative): return "\(head) (\(drawing.shapes.isEmpty ? "empty" : "drawing")) \(alternative.replacing("\u{A0}", with: "·"))\n"
        case .rule: return head + "\n"
        }
    }

    private static func name(_ element: StyleElement) -> String { ([element.name] + element.classes).joined(separator: ".") }

    /// Words with their stretches in braces.
    static func words(_ text: PrintText) -> String {
        var out = ""
        var open: [Int] = []
        for run in text.runs {
            var chain: [Int] = []
            var at: Int? = run.span
            while let span = at, span > 0 {
                chain.insert(span, at: 0)
                at = text.spans[span].parent
            }
            while !chain.starts(with: open) {
                open.removeLast()
                out += "}"
            }
            for span in chain.dropFirst(open.count) {
                let made = text.spans[span]
                out += "{\(name(made.element))\(made.link.map { "(\($0))" } ?? made.note.map { "(#\($0))" } ?? "")\(made.expansion.map { "=\($0)" } ?? "") "
                open.append(span)
            }
            out += String(decoding: run.text, as: UTF8.self).replacing("\n", with: "⏎").replacing("\u{A0}", with: "·")
        }
        return out + String(repeating: "}", count: open.count)
    }
}
