internal import LoaMarkup
internal import LoaSite

extension HTMLWriter {
    mutating func footnoteReference(_ node: Node) {
        let label = Array(document.bytes(node.text))
        let number: Int
        if let known = noteNumbers[label] {
            number = known
        } else {
            number = noteNumbers.count + 1
            noteNumbers[label] = number
        }
        let use = noteUses[label, default: 0] + 1
        noteUses[label] = use
        out.add("<sup class=\"footnote-ref\"><a href=\"#fn-")
        noteName(label, number)
        out.add("\" id=\"fnref-")
        noteName(label, number)
        if use > 1 {
            out.append(UInt8(ascii: "-"))
            out.add(use)
        }
        out.add(site == nil ? "\" data-footnote-ref>" : "\" role=\"doc-noteref\">")
        out.add(number)
        out.add("</a></sup>")
    }

    /// The reference program names notes by their labels, pages by their numbers, which say nothing.
    mutating func noteName(_ label: [UInt8], _ number: Int) {
        if site == nil { out.escapeAddress(label[...]) } else { out.add(number) }
    }

    mutating func footnote(_ index: Int, _ node: Node) {
        line()
        if !hasNotes {
            hasNotes = true
            if site == nil {
                out.add("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
            } else {
                out.add("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
                out.escape(strings.notes)
                out.add("\">\n<ol>\n")
            }
        }
        let label = Array(document.bytes(node.text))
        let number = noteNumbers[label] ?? 0
        out.add("<li id=\"fn-")
        noteName(label, number)
        out.add("\">\n")
        children(index)
        let lastBlock = document.children(of: index).reduce(nil) { _, child in document.nodes[child].kind }
        if lastBlock != .paragraph {
            backReferences(node)
            out.append(10)
        }
        out.add("</li>\n")
        if Int(node.end) >= document.nodes.count { out.add("</ol>\n</section>\n") }
    }

    mutating func backReferences(_ definition: Node) {
        let label = Array(document.bytes(definition.text))
        let number = noteNumbers[label] ?? 0
        for use in 1...Swift.max(1, noteUses[label] ?? 1) {
            if use > 1 { out.append(32) }
            out.add("<a href=\"#fnref-")
            noteName(label, number)
            if use > 1 {
                out.append(UInt8(ascii: "-"))
                out.add(use)
            }
            if site == nil {
                out.add("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            } else {
                out.add("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
                out.escape("\(strings.backToText) \(number)" + (use > 1 ? "-\(use)" : ""))
                out.add("\">↩")
            }
            if use > 1 {
                out.add("<sup class=\"footnote-ref\">")
                out.add(use)
                out.add("</sup>")
            }
            out.add("</a>")
        }
    }
}
