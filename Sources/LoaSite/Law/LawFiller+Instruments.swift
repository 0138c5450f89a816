internal import LoaLaw
internal import LoaMarkup

extension LawFiller {
    /// Which instruments a list shows.
    enum InstrumentChoice: String, CaseIterable {
        case all
        case inForce = "in-force"
        case ended
        case upcoming

        func takes(_ state: InstrumentState) -> Bool {
            switch (self, state) {
            case (.all, _), (.inForce, .inForce), (.ended, .ended), (.upcoming, .notYet), (.upcoming, .draft): true
            default: false
            }
        }
    }

    /// Writes the register of instruments with their state on the day, as a table.
    mutating func instruments(_ node: Node, _ directive: Directive) {
        let written = DirectiveGrammarText.trim(directive.label)
        guard let choice = InstrumentChoice(rawValue: written) else {
            let names = InstrumentChoice.allCases.map(\.rawValue)
            let near = Suggestion.phrase(for: written, in: names)
            return report(
                .lawFactUnknown, directive, written, vi: "“instruments” không nhận “\(written)”\(near.vi) (được dùng: \(names.joined(separator: ", ")))",
                en: "“instruments” cannot be “\(written)”\(near.en) (allowed: \(names.joined(separator: ", ")))")
        }
        let words = InstrumentPhrases(ground.language)
        let ground = ground
        let laws = ground.laws
        let chosen = laws.instruments.indices.filter { choice.takes(laws.state(of: $0, on: ground.day)) }.sorted { left, right in
            let (l, r) = (laws.cited(left, in: .vi), laws.cited(right, in: .vi))
            if l.rank != r.rank { return l.rank < r.rank }
            let (lDay, rDay) = (l.signed?.daysSinceEpoch ?? 0, r.signed?.daysSinceEpoch ?? 0)
            return lDay != rDay ? lDay > rDay : l.number.text < r.number.text
        }
        guard !chosen.isEmpty else {
            return write(node, as: .container) { pen in pen.write(.paragraph) { $0.words(words.none) } }
        }
        write(node, as: .container) { pen in
            pen.write(.table) { pen in
                pen.row([words.number, words.title, words.force, words.state], isHead: true)
                for index in chosen {
                    let entry = laws.instruments[index]
                    pen.write(.tableRow) { pen in
                        pen.write(.tableCell) { pen in
                            guard let published = entry.published else { return pen.words(entry.number.text) }
                            pen.link(to: published) { $0.words(entry.number.text) }
                        }
                        for cell in [words.title(entry, in: ground.language), words.force(entry), words.state(index, laws, on: ground.day)] {
                            pen.write(.tableCell) { $0.words(cell) }
                        }
                    }
                }
            }
        }
    }
}
