internal import LoaMarkup
internal import LoaSite

extension HTMLWriter {
    mutating func table(_ index: Int) {
        line()
        if site != nil {
            tables += 1
            collectLabels(index)
            out.add("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            out.escape("\(strings.table) \(tables)")
            out.add("\">\n")
        }
        out.add("<table>\n")
        var inBody = false
        var child = index + 1
        while child < Int(document.nodes[index].end) {
            if document.nodes[child].level == 0, !inBody {
                inBody = true
                out.add("<tbody>\n")
            }
            node(child, parent: index)
            child = Int(document.nodes[child].end)
        }
        if inBody { out.add("</tbody>\n") }
        out.add("</table>\n")
        if site != nil { out.add("</div>\n") }
    }

    /// The words of the head, for narrow screens where each value stands beside its own.
    mutating func collectLabels(_ index: Int) {
        tableLabels = []
        guard let head = document.firstChild(of: index) else { return }
        for cell in document.children(of: head) {
            var text: [UInt8] = []
            document.plainText(of: cell, into: &text)
            tableLabels.append(text)
        }
    }

    mutating func row(_ index: Int, _ node: Node, parent: Int) {
        let isHead = node.level == 1
        out.add(isHead ? "<thead>\n<tr>\n" : "<tr>\n")
        var column = 0
        var cell = index + 1
        while cell < Int(node.end) {
            out.add(isHead ? "<th" : "<td")
            attributes(document.nodes[cell], column: column, isHead: isHead)
            out.append(UInt8(ascii: ">"))
            children(cell)
            out.add(isHead ? "</th>\n" : "</td>\n")
            column += 1
            cell = Int(document.nodes[cell].end)
        }
        out.add(isHead ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    mutating func attributes(_ cell: Node, column: Int, isHead: Bool) {
        guard site != nil else {
            switch cell.level {
            case 1: out.add(" align=\"left\"")
            case 2: out.add(" align=\"center\"")
            case 3: out.add(" align=\"right\"")
            default: break
            }
            return
        }
        if isHead { out.add(" scope=\"col\"") }
        switch cell.level {
        case 2: out.add(" class=\"center\"")
        case 3: out.add(" class=\"num\"")
        default: break
        }
        if !isHead, column < tableLabels.count, !tableLabels[column].isEmpty {
            out.add(" data-label=\"")
            out.escape(tableLabels[column][...])
            out.append(UInt8(ascii: "\""))
        }
    }
}
