extension PrintContent {
    /// All words in the order of reading, a line a paragraph or cell; what must be found again on paper.
    ///
    /// Pictures, charts and codes have their words for those who cannot see them; a chart’s own labels are left out.
    public var plainText: [UInt8] {
        var out: [UInt8] = []
        for panel in panels {
            for block in panel.blocks { block.plain(into: &out) }
        }
        return out
    }
}

extension PrintBlock {
    /// Appends the words in the order of reading.
    func plain(into out: inout [UInt8]) {
        func line(_ text: String) {
            guard !text.isEmpty else { return }
            out.append(contentsOf: text.utf8)
            out.append(10)
        }
        switch content {
        case .text(let text): text.plain(into: &out)
        case .blocks(let blocks), .list(let blocks, _):
            for block in blocks { block.plain(into: &out) }
        case .table(let table):
            table.caption?.plain(into: &out)
            for row in table.heads + table.rows {
                for cell in row { cell.text.plain(into: &out) }
            }
        case .picture(_, let alternative), .drawing(_, let alternative): line(alternative)
        case .code(let code): line(code.alternative)
        case .rule: break
        }
    }
}

extension PrintText {
    /// Whether there are no words but spaces.
    public var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy { $0 == 32 || $0 == 10 } } }

    /// Appends the words and a line break; nothing where there are none.
    func plain(into out: inout [UInt8]) {
        guard !isBlank else { return }
        for run in runs { out.append(contentsOf: run.text) }
        out.append(10)
    }
}
