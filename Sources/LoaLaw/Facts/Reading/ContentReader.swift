internal import LoaMarkup

/// Reads the values of a version: one for each part.
enum ContentReader {
    private static let ways = ["value", "formula", "range", "bounds"]
    private static let manyWays = ["values", "formulas"]

    static func read(_ reader: inout SettingsReader, _ schema: FactSchema) -> [WrittenContent] {
        let rounding = rounding(&reader)
        let written = (ways + manyWays).filter { reader.peek($0) != nil && reader.peek($0)?.content != .empty }
        let single = ways.compactMap { key in reader.value(key).map { (key, $0) } }
        let many = manyWays.flatMap { key in reader.peek(key) == nil ? noEntries(key, &reader) : reader.names(key) }
        guard !schema.parts.isEmpty else { return [] }
        if written.isEmpty { return schema.parts.map { empty($0, &reader) } }
        guard single.count <= 1, single.isEmpty || many.isEmpty else {
            let span = reader.keySpan(written[1]) ?? reader.span
            reader.report(
                .lawFact, at: span, vi: "chỉ ghi một cách: \(written.joined(separator: ", ")) không đi cùng nhau", en: "say it in one way: \(written.joined(separator: ", ")) do not go together")
            return schema.parts.map { _ in .broken }
        }
        if let (_, value) = single.first {
            // The same value, or the same formula, for every part.
            return schema.parts.map { ContentText(part: $0, rounding: rounding).content(value, &reader) }
        }
        return byPart(many, schema, rounding, &reader)
    }

    private static func noEntries(_ key: String, _ reader: inout SettingsReader) -> [Settings.Entry] {
        _ = reader.value(key)
        return []
    }

    private static func byPart(
        _ entries: [Settings.Entry], _ schema: FactSchema, _ rounding: Rounding?, _ reader: inout SettingsReader
    ) -> [WrittenContent] {
        let keys = schema.parts.map(\.key)
        var contents: [WrittenContent?] = Array(repeating: nil, count: keys.count)
        var last: Settings.Entry?
        for entry in entries {
            if CommaFault.tell(entry, after: last, &reader) { continue }
            last = entry
            guard let part = keys.firstIndex(of: entry.key), !entry.key.isEmpty else {
                tellUnknown(entry, keys, &reader)
                continue
            }
            if contents[part] != nil {
                reader.report(.lawFact, at: entry.keySpan, vi: "phần “\(entry.key)” có hai giá trị", en: "the part “\(entry.key)” has two values")
            }
            contents[part] = ContentText(part: schema.parts[part], rounding: rounding).content(entry.value, &reader)
        }
        let missing = keys.indices.filter { contents[$0] == nil && schema.parts[$0].kind.isAmount }.map { keys[$0] }
        if !missing.isEmpty, keys != [""] {
            let span = reader.keySpan("values") ?? reader.keySpan("formulas") ?? reader.span
            reader.report(
                .lawFact, at: span, vi: "thiếu giá trị của phần \(missing.joined(separator: ", "))", en: "the value of \(missing.joined(separator: ", ")) is missing")
        }
        return zip(contents, schema.parts).map { content, part in content ?? (part.kind.isAmount ? .broken : usual(part)) }
    }

    private static func tellUnknown(_ entry: Settings.Entry, _ keys: [String], _ reader: inout SettingsReader) {
        if keys == [""] {
            reader.report(
                .lawFact, at: entry.keySpan, vi: "dữ kiện này không có “parts”; ghi giá trị vào “value”", en: "this fact has no “parts”; its value belongs under “value”")
            return
        }
        let near = Suggestion.phrase(for: entry.key, in: keys)
        reader.report(
            .lawFact, at: entry.keySpan, vi: "không có phần “\(entry.key)”\(near.vi) (có: \(keys.joined(separator: ", ")))",
            en: "there is no part “\(entry.key)”\(near.en) (there are: \(keys.joined(separator: ", ")))")
    }

    /// What stands for a value that is not written: a text fact is its sentence, and a yes is a yes.
    private static func empty(_ part: FactPart, _ reader: inout SettingsReader) -> WrittenContent {
        guard part.kind.isAmount else { return usual(part) }
        reader.report(
            .lawFact, at: reader.span, vi: "thiếu giá trị: ghi “value”, hoặc “values” cho từng phần, hoặc “formula”",
            en: "the value is missing: write “value”, or “values” by part, or “formula”")
        return .broken
    }

    private static func usual(_ part: FactPart) -> WrittenContent { part.kind == .yes ? .yes(true) : .text("") }

    private static func rounding(_ reader: inout SettingsReader) -> Rounding? {
        guard let text = reader.text("round") else { return nil }
        switch Rounding.parse(text.value) {
        case .success(let rounding): return rounding
        case .failure(let fault):
            reader.report(fault.code, at: text.span, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }
}

/// Tells of a decimal comma that YAML took for the end of a value: `{ a: 1,5 }`.
enum CommaFault {
    /// Whether an entry is the rest of a number before it; such a one is told.
    static func tell(_ entry: Settings.Entry, after last: Settings.Entry?, _ reader: inout SettingsReader) -> Bool {
        guard entry.value.content == .empty, let first = entry.key.utf8.first, (0x30...0x39).contains(first), let last,
            let number = last.value.text, number.utf8.last.map({ (0x30...0x39).contains($0) }) == true
        else { return false }
        reader.report(
            .lawNumber, at: last.value.span, vi: "trong { } số có dấu phẩy phải đặt trong ngoặc kép: \(last.key): \"\(number),\(entry.key)\"",
            en: "inside { } a number with a comma needs quotes: \(last.key): \"\(number),\(entry.key)\"")
        return true
    }
}
