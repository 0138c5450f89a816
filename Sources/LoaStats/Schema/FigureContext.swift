internal import LoaMarkup

/// Reads figures and targets; both may name each other before they are read.
struct FigureContext {
    let schema: StatsSchema
    let figures: [String]
    let targets: [String]

    mutating func figure(_ name: Spanned<String>, _ reader: inout SettingsReader) -> FigureDefinition? {
        let title = reader.text("title", required: true)?.value ?? name.value
        let short = reader.text("short")?.value
        let definition = reader.text("definition", required: true)?.value ?? ""
        let kind = kind(name, &reader)
        let base = kind.ownMeasure
        let set = base.map { schema.sets[$0.set] }
        let column = base.map { schema.sets[$0.set].columns[$0.column] }
        let own = reader.choice("level", of: PublicationLevel.self)?.value ?? .public
        let warn = reader.integer("warn_after", in: 1...3660)?.value
        let error = reader.integer("error_after", in: 1...3660)?.value
        return FigureDefinition(
            id: name.value, span: name.span, title: title, short: short, definition: definition,
            unit: reader.text("unit")?.value ?? column?.unit ?? "",
            counted: reader.choice("counts", of: Column.Counted.self)?.value ?? column?.counted ?? .things,
            digits: reader.integer("round", in: 0...6)?.value ?? Self.digitsUnsaid,
            source: reader.text("source")?.value ?? set?.source ?? "", level: max(own, column?.level ?? .public),
            warnAfter: warn, errorAfter: error, languages: LocalWords.read(&reader), kind: kind)
    }

    /// What stands for the digits of a figure that says nothing of them, until all figures are read.
    static let digitsUnsaid = -1

    private static let derivations = [
        "growth", "cumulated", "share", "change", "rank", "dated", "remaining", "progress", "pace_needed", "pace_now",
    ]

    private func kind(_ name: Spanned<String>, _ reader: inout SettingsReader) -> FigureDefinition.Kind {
        let written = Self.derivations.filter { reader.peek($0) != nil }
        let hasSet = reader.peek("set") != nil
        guard written.count + (hasSet ? 1 : 0) == 1 else {
            for key in Self.derivations + ["set", "measure", "over", "where", "by"] { _ = reader.value(key) }
            let all = Self.derivations.joined(separator: ", ")
            reader.report(
                .statsFigure, at: name.span,
                vi: "số liệu “\(name.value)” cần đúng một cách tính: “set” với “measure”, hoặc một trong: \(all)",
                en: "the figure “\(name.value)” needs just one way: “set” with “measure”, or one of: \(all)")
            return .broken
        }
        // The keys of the other ways stay unasked, and are told as unknown where they stand.
        guard let way = written.first else { return measured(&reader) ?? .broken }
        return derived(way, &reader) ?? .broken
    }

    private func derived(_ way: String, _ reader: inout SettingsReader) -> FigureDefinition.Kind? {
        switch way {
        case "growth":
            return nested(way, &reader) { reader in
                let of = figure("of", &reader, isRequired: true)
                let from = figure("from", &reader)
                let since = reader.period("since", required: true)
                guard let of, let since else { return nil }
                return .growth(of: of, from: from ?? of, since: since.value)
            }
        case "cumulated":
            return nested(way, &reader) { reader in
                let of = figure("of", &reader, isRequired: true)
                let since = reader.period("since", required: true)
                guard let of, let since else { return nil }
                return .cumulated(of: of, since: since.value)
            }
        case "share":
            return nested(way, &reader) { reader in
                let of = figure("of", &reader, isRequired: true)
                let whole = figure("in", &reader, isRequired: true)
                guard let of, let whole else { return nil }
                return .share(of: of, in: whole)
            }
        case "change":
            return nested(way, &reader) { reader in
                let of = figure("of", &reader, isRequired: true)
                let against = reader.choice("against", of: FigureDefinition.Comparison.self)?.value ?? .lastYear
                return of.map { .change(of: $0, against: against) }
            }
        case "dated": return dated(&reader)
        case "rank": return figure(way, &reader, isRequired: true).map { .rank(of: $0) }
        case "remaining": return target(way, &reader).map { .remaining(target: $0) }
        case "progress": return target(way, &reader).map { .progress(target: $0) }
        case "pace_needed": return target(way, &reader).map { .paceNeeded(target: $0) }
        default: return target(way, &reader).map { .paceNow(target: $0) }
        }
    }

    /// Figures that follow each other; the last holds for ever, each of the others up to a period.
    private func dated(_ reader: inout SettingsReader) -> FigureDefinition.Kind? {
        let span = reader.keySpan("dated") ?? reader.span
        let list = reader.list("dated", required: true) { reader -> FigureDefinition.Dated? in
            let of = figure("figure", &reader, isRequired: true)
            let until = reader.period("until")
            return of.map { FigureDefinition.Dated(figure: $0, until: until?.value) }
        }
        let isOrdered = zip(list, list.dropFirst()).allSatisfy { left, right in
            left.until.map { until in right.until.map { until < $0 } ?? true } ?? false
        }
        guard !list.isEmpty, isOrdered else {
            reader.report(
                .statsFigure, at: span, vi: "“dated” là danh sách theo thời gian: mỗi mục có “figure”, mọi mục trừ mục cuối có “until” muộn dần",
                en: "“dated” is a list in order of time: each has a “figure”, all but the last an “until”, each later than the one before")
            return nil
        }
        return .dated(list)
    }

    private func nested(
        _ key: String, _ reader: inout SettingsReader, _ schema: (inout SettingsReader) -> FigureDefinition.Kind?
    ) -> FigureDefinition.Kind? {
        reader.mapping(key, required: true, schema) ?? nil
    }

    func figure(_ key: String, _ reader: inout SettingsReader, isRequired: Bool = false) -> Int? {
        guard let name = reader.text(key, required: isRequired) else { return nil }
        return index(name, figures, &reader, vi: "số liệu", en: "figure")
    }

    private func target(_ key: String, _ reader: inout SettingsReader) -> Int? {
        guard let name = reader.text(key, required: true) else { return nil }
        return index(name, targets, &reader, vi: "chỉ tiêu", en: "target")
    }

    func index(_ name: Spanned<String>, _ known: [String], _ reader: inout SettingsReader, vi: String, en: String) -> Int? {
        if let index = known.firstIndex(of: name.value) { return index }
        let near = Suggestion.phrase(for: name.value, in: known)
        reader.report(
            .statsReference, at: name.span, vi: "không có \(vi) “\(name.value)”\(near.vi)",
            en: "there is no \(en) “\(name.value)”\(near.en)")
        return nil
    }
}
