internal import LoaMarkup

extension FigureContext {
    /// Reads the keys of a figure that is taken from a column.
    func measured(_ reader: inout SettingsReader) -> FigureDefinition.Kind? {
        let set = reader.text("set", required: true).flatMap {
            index($0, schema.sets.map(\.id), &reader, vi: "bộ dữ liệu", en: "data set")
        }
        guard let set else {
            for key in ["measure", "over", "where", "by"] { _ = reader.value(key) }
            return nil
        }
        let names = ColumnNames(schema.sets[set].columns)
        let column = reader.text("measure", required: true).flatMap { names.index(of: $0, &reader) { $0.isNumber } }
        let over = reader.choice("over", of: FigureDefinition.OverTime.self)?.value ?? .sum
        let conditions = conditions(names, &reader)
        let cuts = cuts(names, &reader)
        guard let column else { return nil }
        return .measure(
            FigureDefinition.Measure(set: set, column: column, over: over, conditions: conditions, cuts: cuts))
    }

    private func conditions(_ names: ColumnNames, _ reader: inout SettingsReader) -> [FigureDefinition.Condition] {
        var result: [FigureDefinition.Condition] = []
        for entry in reader.names("where") {
            let name = Spanned(entry.key, at: entry.keySpan)
            guard let column = names.index(of: name, &reader, where: { $0.kind == .code || $0.kind == .flag }) else { continue }
            let items = entry.value.items ?? [entry.value]
            var codes: [String] = []
            for item in items {
                guard let text = item.text else { continue }
                codes.append(text)
                guard case .list(let known)? = names.columns[column].codes, !known.contains(where: { $0.code == text }) else {
                    continue
                }
                let near = Suggestion.phrase(for: text, in: known.map(\.code))
                reader.report(
                    .statsReference, at: item.span, vi: "cột “\(entry.key)” không có mã “\(text)”\(near.vi)",
                    en: "the column “\(entry.key)” has no code “\(text)”\(near.en)")
            }
            result.append(FigureDefinition.Condition(column: column, codes: codes.sorted()))
        }
        return result.sorted { $0.column < $1.column }
    }

    private func cuts(_ names: ColumnNames, _ reader: inout SettingsReader) -> [[FigureDefinition.Cut]] {
        guard let found = reader.value("by") else { return [] }
        var result: [[FigureDefinition.Cut]] = []
        for item in found.items ?? [found] {
            let pair = (item.items ?? [item]).compactMap { part in
                part.text.flatMap { cut(Spanned($0, at: part.span), names, &reader) }
            }
            if pair.count > 2 {
                reader.report(
                    .statsFigure, at: item.span, vi: "mỗi cách chia nhiều nhất hai chiều", en: "a cut has at most two sides")
            } else if !pair.isEmpty {
                result.append(pair)
            }
        }
        return result
    }

    /// A column, or a grouping of its units as `don_vi_ma.vung_luong`.
    private func cut(
        _ text: Spanned<String>, _ names: ColumnNames, _ reader: inout SettingsReader
    ) -> FigureDefinition.Cut? {
        let parts = text.value.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        let name = Spanned(first, at: text.span)
        guard let column = names.index(of: name, &reader, where: { $0.kind == .code || $0.kind == .flag }) else { return nil }
        guard parts.count == 2 else { return FigureDefinition.Cut(column: column) }
        guard case .units(let table)? = names.columns[column].codes,
            let grouping = schema.units[table].groupings.firstIndex(where: { $0.column == parts[1] })
        else {
            reader.report(
                .statsReference, at: text.span, vi: "cột “\(first)” không có nhóm “\(parts[1])”",
                en: "the column “\(first)” has no grouping “\(parts[1])”")
            return nil
        }
        return FigureDefinition.Cut(column: column, grouping: grouping)
    }

    /// Reads one entry of `targets`.
    mutating func target(_ name: Spanned<String>, _ reader: inout SettingsReader) -> StatsTarget? {
        let title = reader.text("title", required: true)?.value ?? name.value
        let figure = figure("figure", &reader, isRequired: true)
        let value = number("value", &reader)
        let from = reader.period("from", required: true)
        let by = reader.period("by", required: true)
        let languages = LocalWords.read(&reader)
        let scope = reader.text("scope")?.value ?? ""
        let document = reader.text("document", required: true)?.value ?? ""
        var each: [(code: String, value: DecimalNumber)] = []
        for entry in reader.names("each") {
            guard let text = entry.value.text else { continue }
            if let number = parsed(Spanned(text, at: entry.value.span), &reader) { each.append((entry.key, number)) }
        }
        guard let figure, let value, let from, let by else { return nil }
        if by.value.lastDay < from.value.firstDay {
            reader.report(
                .statsFigure, at: by.span, vi: "“by” phải sau “from”", en: "“by” must come after “from”")
            return nil
        }
        return StatsTarget(
            id: name.value, span: name.span, title: title, figure: figure, value: value, each: each, from: from.value,
            by: by.value, languages: languages, scope: scope, document: document)
    }

    private func number(_ key: String, _ reader: inout SettingsReader) -> DecimalNumber? {
        reader.text(key, required: true).flatMap { parsed($0, &reader) }
    }

    private func parsed(_ text: Spanned<String>, _ reader: inout SettingsReader) -> DecimalNumber? {
        switch VietnameseNumber.parse(text.value) {
        case .success(let number): return number
        case .failure(let fault):
            reader.report(.yamlValue, at: text.span, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }
}
