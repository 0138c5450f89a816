internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension HTMLWriter {
    /// Writes a list of definitions or of who has reported.
    mutating func figureList(_ list: FigureList) {
        switch list {
        case .definitions(let set): definitions(set)
        case .reporting(let set): reporting(set)
        }
    }

    private mutating func definitions(_ set: Int?) {
        guard let notes else { return }
        let store = notes.figures.store
        let words = FigureWords(notes.language)
        out.add("<dl class=\"figure-definitions\">\n")
        for (index, figure) in store.schema.figures.enumerated() {
            guard store.schema.level(of: index) <= notes.level, set == nil || store.schema.measure(under: index)?.set == set else { continue }
            out.add("<div><dt>")
            out.escape(figure.title(in: notes.language))
            if !figure.unit.isEmpty || figure.isPercent {
                out.add(" <small>(")
                out.escape(figure.isPercent ? "%" : figure.unit(in: notes.language))
                out.add(")</small>")
            }
            out.add("</dt>\n<dd>")
            out.escape(figure.definition(in: notes.language))
            out.add(" <small>")
            var parts: [String] = []
            let source = store.source(of: index)
            if !source.isEmpty { parts.append("\(words.source): \(source)") }
            if let latest = store.value(index, level: .internal) { parts.append(words.asOf(latest.asOf)) }
            out.escape(parts.joined(separator: " · "))
            out.add("</small></dd></div>\n")
        }
        out.add("</dl>\n")
    }

    private mutating func reporting(_ only: Int?) {
        guard let notes else { return }
        let store = notes.figures.store
        let words = ReportingWords(notes.language)
        out.add("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
        out.escape(words.caption)
        out.add("\"><table class=\"figures\">\n<caption>")
        out.escape(words.caption)
        out.add("</caption>\n<thead><tr>")
        for head in words.heads {
            out.add("<th scope=\"col\">")
            out.escape(head)
            out.add("</th>")
        }
        out.add("</tr></thead>\n<tbody>\n")
        for state in store.states where only == nil || only == state.set {
            out.add("<tr><th scope=\"row\">")
            out.escape(store.schema.sets[state.set].title)
            out.add("</th>")
            cell(words.heads[1], state.latest?.text(in: notes.language) ?? "–")
            cell(words.heads[2], state.expected.text(in: notes.language))
            let count = state.reported + state.missing.count
            cell(words.heads[3], count == 0 ? words.unknown : "\(state.reported)/\(count)")
            cell(words.heads[4], state.isLate ? words.late : missing(state.missing, words))
            out.add("</tr>\n")
        }
        out.add("</tbody>\n</table></div>\n")
    }

    private func missing(_ names: [String], _ words: ReportingWords) -> String {
        names.isEmpty ? words.none : names.joined(separator: ", ")
    }

    private mutating func cell(_ label: String, _ text: String) {
        out.add("<td data-label=\"")
        out.escape(label)
        out.add("\">")
        out.escape(text)
        out.add("</td>")
    }
}
