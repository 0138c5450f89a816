internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension HTMLWriter {
    /// Writes how far a target is reached: the number, a bar, what is missing, the paces.
    mutating func progress(_ query: FigureQuery, _ index: Int) {
        guard let notes else { return }
        let store = notes.figures.store
        guard let progress = store.progress(index, at: query.period, in: query.place, level: notes.level) else { return }
        let target = store.schema.targets[index]
        let definition = store.schema.figures[target.figure]
        let text = FigureText(notes.language)
        let numbers = NumberForm(notes.language)
        let words = ProgressWords(notes.language)
        self.notes?.note(target.figure, [progress.reached])
        out.add("<section class=\"progress-figure\">\n<p class=\"progress-title\">")
        out.escape(target.title(in: notes.language))
        out.add("</p>\n<p class=\"progress-number\">")
        let isPercent = definition.isPercent
        let reached = progress.reached.rounded(to: definition.digits)
        out.escape(text.text(reached, form: .number, unit: "", isPercent: isPercent))
        out.add(" <small>/ ")
        out.escape(text.text(FigureValue(.number(progress.goal), period: target.by), form: nil, unit: definition.unit(in: notes.language), isPercent: isPercent))
        out.add("</small></p>\n")
        if let share = progress.share { bar(share, due: elapsed(target, progress), words.reached(numbers.percent(share))) }
        let number = { (number: DecimalNumber) in
            let shown = number.rounded(to: Swift.min(number.scale, Swift.max(1, definition.digits))) ?? number
            return isPercent ? numbers.percent(shown) : numbers.text(shown)
        }
        out.add("<dl class=\"progress-facts\">\n")
        if progress.isReached {
            fact(words.state, words.done)
        } else {
            progress.remaining.map { fact(words.remaining, number($0)) }
            progress.paceNeeded.map { fact(words.paceNeeded(target.by.text(in: notes.language)), number($0)) }
            if let pace = progress.paceNow { fact(words.paceNow(progress.paceMonths), number(pace)) }
            if let arrival = progress.arrival {
                fact(words.arrival, arrival.text(in: notes.language))
            } else if progress.paceNow != nil {
                fact(words.arrival, words.never)
            }
        }
        out.add("</dl>\n<p class=\"figure-note\">")
        out.escape(note([progress.reached], target.figure))
        if !target.document.isEmpty {
            out.add(" · ")
            out.escape("\(words.document): \(target.document)")
        }
        out.add("</p>\n</section>\n")
    }

    /// The share of the target's time that is over, in hundredths.
    private func elapsed(_ target: StatsTarget, _ progress: TargetProgress) -> DecimalNumber? {
        let all = target.from.firstDay.days(until: target.by.lastDay)
        let gone = target.from.firstDay.days(until: progress.reached.asOf)
        return DecimalNumber(Swift.min(Swift.max(gone, 0), all)).ratio(to: DecimalNumber(all), digits: 1, timesHundred: true)
    }

    private mutating func bar(_ share: DecimalNumber, due: DecimalNumber?, _ label: String) {
        out.add("<svg class=\"progress-bar\" role=\"img\" viewBox=\"0 0 1000 40\" aria-label=\"")
        out.escape(label)
        out.add("\"><rect width=\"1000\" height=\"40\" fill=\"currentColor\" fill-opacity=\".15\"/><rect height=\"40\" fill=\"currentColor\" width=\"")
        out.add(Self.thousandths(share))
        out.add("\"/>")
        if let due {
            // Where the bar would be if every month had brought the same.
            out.add("<rect width=\"4\" height=\"40\" fill=\"currentColor\" x=\"")
            out.add(Swift.min(Self.thousandths(due), 996))
            out.add("\"/>")
        }
        out.add("</svg>\n<p class=\"progress-share\">")
        out.escape(label)
        out.add("</p>\n")
    }

    /// A share in hundredths as a length of 1,000; never outside.
    private static func thousandths(_ share: DecimalNumber) -> Int {
        Swift.min(Swift.max(share.rounded(to: 1)?.units ?? 0, 0), 1000)
    }

    private mutating func fact(_ name: String, _ value: String) {
        out.add("<div><dt>")
        out.escape(name)
        out.add("</dt><dd>")
        out.escape(value)
        out.add("</dd></div>\n")
    }
}
