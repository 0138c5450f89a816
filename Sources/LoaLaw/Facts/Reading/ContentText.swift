internal import LoaMarkup

/// Reads one value by the type of its part.
struct ContentText {
    let part: FactPart
    let rounding: Rounding?

    func content(_ value: Settings, _ reader: inout SettingsReader) -> WrittenContent {
        switch part.kind {
        case .text:
            if let text = value.text { return .text(text) }
            return told(value, &reader, vi: "chữ", en: "words", example: "value: cuối tháng sau")
        case .yes:
            switch value.text.map({ Fold.fold($0) }) {
            case "co", "yes", "true": return .yes(true)
            case "khong", "no", "false": return .yes(false)
            default: return told(value, &reader, vi: "“có” hoặc “không”", en: "“có” (yes) or “không” (no)", example: "value: có")
            }
        case .money, .percent, .number, .duration, .age: return amount(value, &reader)
        }
    }

    private func amount(_ value: Settings, _ reader: inout SettingsReader) -> WrittenContent {
        if value.text != nil { return number(value, &reader).map { .amount(.exact, $0, nil, rounding) } ?? .broken }
        guard let entries = value.entries else {
            return told(value, &reader, vi: "một số", en: "a number", example: Self.example(part))
        }
        return part.kind == .age && entries.contains { $0.key == "years" } ? age(value, &reader) : bounds(entries, value, &reader)
    }

    /// `{ years: 61, months: 6 }`.
    private func age(_ value: Settings, _ reader: inout SettingsReader) -> WrittenContent {
        let read = SettingsReader.read(value, at: value.span) { reader in
            (reader.integer("years", in: 0...150, required: true), reader.integer("months", in: 0...11))
        }
        reader.report(read.diagnostics)
        guard let years = read.value.0 else { return .broken }
        let text = "\(years.value) tuổi" + (read.value.1.map { " \($0.value) tháng" } ?? "")
        guard case .success(let expression) = FactExpression.parse(text) else { return .broken }
        return .amount(.exact, WrittenNumber(expression: expression, span: value.span, isPlain: false), nil, nil)
    }

    /// `{ least: 2 }`, `{ most: 20% }`, `{ least: 12%, most: 20% }`, `{ over: 50% }`, `{ under: 18 }`.
    private func bounds(_ entries: [Settings.Entry], _ value: Settings, _ reader: inout SettingsReader) -> WrittenContent {
        let known: [FactAmount.Bound] = [.least, .most, .over, .under]
        var found: [FactAmount.Bound: WrittenNumber] = [:]
        var last: Settings.Entry?
        var isBroken = false
        for entry in entries {
            if CommaFault.tell(entry, after: last, &reader) { return .broken }
            last = entry
            guard let bound = FactAmount.Bound(rawValue: entry.key), known.contains(bound) else {
                let near = Suggestion.phrase(for: entry.key, in: known.map(\.rawValue))
                reader.report(
                    .lawFact, at: entry.keySpan, vi: "giới hạn viết bằng least (ít nhất), most (tối đa), over (trên), under (dưới), không phải “\(entry.key)”\(near.vi)",
                    en: "bounds are least, most, over, under, not “\(entry.key)”\(near.en)")
                return .broken
            }
            if let number = number(entry.value, &reader) { found[bound] = number } else { isBroken = true }
        }
        guard !isBroken else { return .broken }
        if found.count == 1, let (bound, number) = found.first { return .amount(bound, number, nil, rounding) }
        if found.count == 2, let least = found[.least], let most = found[.most] { return .amount(.range, least, most, rounding) }
        return told(value, &reader, vi: "một giới hạn, hoặc least với most", en: "one bound, or least and most", example: "bounds: { least: 2 }")
    }

    private func number(_ value: Settings, _ reader: inout SettingsReader) -> WrittenNumber? {
        guard let text = value.text, case .scalar(_, let style) = value.content else {
            _ = told(value, &reader, vi: "một số", en: "a number", example: Self.example(part))
            return nil
        }
        switch FactExpression.parse(text) {
        case .success(let expression): return WrittenNumber(expression: expression, span: value.span, isPlain: style == .plain)
        case .failure(let fault):
            let place = WrittenNumber.span(of: fault.range, in: text, at: value.span, isPlain: style == .plain)
            reader.report(fault.code, at: place, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }

    private func told(_ value: Settings, _ reader: inout SettingsReader, vi: String, en: String, example: String) -> WrittenContent {
        reader.report(.lawFact, at: value.span, vi: "ở đây cần \(vi); ví dụ \(example)", en: "\(en) expected here; for example \(example)")
        return .broken
    }

    private static func example(_ part: FactPart) -> String {
        switch part.kind {
        case .money: "value: 2.530.000"
        case .percent: "value: 0,5%"
        case .age: "value: 61 tuổi 6 tháng"
        default: "value: 12"
        }
    }
}
