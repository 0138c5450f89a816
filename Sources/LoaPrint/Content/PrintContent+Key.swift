public import LoaMarkup

extension PrintContent {
    /// Adds everything that shows on paper or is told to listeners; places in the source are left out.
    ///
    /// - Parameter picture: The digest of a picture's bytes; nil where it cannot be read.
    /// - Returns: False where a picture cannot be read.
    public func add(to key: inout KeyBytes, picture: (SourcePath) -> String?) -> Bool {
        key.add([title, language, path.string])
        key.add(author)
        key.add(subject)
        key.add(panels.count)
        var isWhole = true
        for panel in panels {
            key.add(panel.name)
            panel.blocks.add(to: &key, picture, &isWhole)
        }
        return isWhole
    }
}

extension [PrintBlock] {
    fileprivate func add(to key: inout KeyBytes, _ picture: (SourcePath) -> String?, _ isWhole: inout Bool) {
        key.add(count)
        for block in self { block.add(to: &key, picture, &isWhole) }
    }
}

extension PrintBlock {
    fileprivate func add(to key: inout KeyBytes, _ picture: (SourcePath) -> String?, _ isWhole: inout Bool) {
        element.add(to: &key)
        key.add(role?.rawValue)
        key.add(label)
        key.add(note ?? -1)
        switch content {
        case .text(let text):
            key.add(1)
            text.add(to: &key)
        case .blocks(let blocks):
            key.add(2)
            blocks.add(to: &key, picture, &isWhole)
        case .list(let blocks, let start):
            key.add(3)
            key.add(start.map { String($0) })
            blocks.add(to: &key, picture, &isWhole)
        case .table(let table):
            key.add(4)
            table.add(to: &key)
        case .picture(let path, let alternative):
            let digest = picture(path)
            if digest == nil { isWhole = false }
            key.add(5)
            key.add([path.string, alternative, digest ?? ""])
        case .code(let code):
            key.add(6)
            key.add([code.payload, code.alternative])
        case .drawing(let drawing, let alternative):
            key.add(7)
            // Its shapes have no text of their own making: this tells every number and word in full.
            key.add([String(reflecting: drawing), alternative])
        case .rule: key.add(8)
        }
    }
}

extension PrintTable {
    fileprivate func add(to key: inout KeyBytes) {
        key.add(caption == nil ? 0 : 1)
        caption?.add(to: &key)
        for rows in [heads, rows] {
            key.add(rows.count)
            for row in rows {
                key.add(row.count)
                for cell in row {
                    cell.element.add(to: &key)
                    cell.text.add(to: &key)
                    key.add(cell.scope?.rawValue)
                    key.add(cell.align?.rawValue)
                }
            }
        }
    }
}

extension PrintText {
    fileprivate func add(to key: inout KeyBytes) {
        key.add(runs.count)
        for run in runs {
            key.add(run.text)
            key.add(run.span)
        }
        key.add(spans.count)
        for span in spans {
            span.element.add(to: &key)
            key.add(span.parent ?? -1)
            key.add(span.link)
            key.add(span.note ?? -1)
            key.add(span.role?.rawValue)
            key.add(span.expansion)
            key.add(span.language)
        }
    }
}

extension StyleElement {
    fileprivate func add(to key: inout KeyBytes) {
        key.add(name)
        key.add(classes)
        key.add(index)
        key.add(isLast ? 1 : 0)
    }
}
