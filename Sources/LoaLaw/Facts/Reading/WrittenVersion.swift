internal import LoaMarkup

/// A version of a fact as its entry says.
struct WrittenVersion {
    var version: FactVersion
    /// What it cites, each with its place.
    var bases: [(citation: Citation, span: SourceSpan)]
    var fromSpan: SourceSpan?
    var toSpan: SourceSpan?
    var statusSpan: SourceSpan?

    /// Reads a version; one that stands directly in its fact shares its id and text.
    static func read(_ reader: inout SettingsReader, _ schema: FactSchema, text: Spanned<String>?, isOwn: Bool) -> WrittenVersion {
        let id = isOwn ? FactID.read(&reader, required: false) : nil
        let words = isOwn ? reader.text("text") ?? text : text
        let sentence = FactSentence(words?.value ?? "", parts: schema.parts)
        if let words, !schema.parts.isEmpty { tellUnknown(sentence, schema, words.span, &reader) }
        let contents = ContentReader.read(&reader, schema)
        let condition = reader.text("condition")?.value
        let bases = reader.texts("basis").flatMap { text in BasisText.citations(text, &reader).map { ($0, text.span) } }
        let from = reader.date("from")
        let to = reader.date("to")
        if let from, let to, to.value < from.value {
            reader.report(
                .lawDates, at: to.span, vi: "ngày cuối \(to.value.text(.short, in: .vi)) đứng trước ngày bắt đầu \(from.value.text(.short, in: .vi))",
                en: "the last day \(to.value.text(.short, in: .en)) is before the first, \(from.value.text(.short, in: .en))")
        }
        let status = reader.choice("status", of: FactVersion.Status.self)
        let isComputed = contents.contains { !$0.names.isEmpty }
        // A value that could not be read may have been a formula.
        let trust = trust(&reader, isComputed: isComputed || contents.contains(where: \.isBroken))
        var version = FactVersion(
            id: id?.value, span: id?.span ?? reader.span, sentence: sentence, condition: condition, bases: [], from: from?.value, to: to?.value,
            status: status?.value, trust: trust, source: nil, checked: nil, note: nil, contents: contents)
        version.source = reader.text("source")?.value
        version.checked = CheckRecord.read(&reader)
        version.note = reader.text("note")?.value
        if isOwn { version.languages = LawWords.read(&reader, [.text, .condition]) }
        return WrittenVersion(version: version, bases: bases, fromSpan: from?.span, toSpan: to?.span, statusSpan: status?.span)
    }

    /// A computed version without a trust of its own has that of what it is computed from.
    private static func trust(_ reader: inout SettingsReader, isComputed: Bool) -> TrustLevel {
        guard let text = reader.text("trust", required: !isComputed) else { return isComputed ? .a : .c }
        if text.value == "computed" {
            if isComputed { return .a }
            reader.report(
                .lawFact, at: text.span, vi: "“computed” chỉ dùng cho dữ kiện có công thức; ghi A, B hoặc C", en: "“computed” is for facts with a formula; write A, B or C")
            return .c
        }
        if let trust = TrustLevel(rawValue: text.value) { return trust }
        reader.report(
            .yamlValue, at: text.span, vi: "“trust” không nhận “\(text.value)” (được dùng: A, B, C, computed)", en: "“trust” cannot be “\(text.value)” (allowed: A, B, C, computed)")
        return .c
    }

    private static func tellUnknown(_ sentence: FactSentence, _ schema: FactSchema, _ span: SourceSpan, _ reader: inout SettingsReader) {
        let known = ["value"] + schema.parts.map(\.key).filter { !$0.isEmpty }
        for name in sentence.unknown {
            let near = Suggestion.phrase(for: name, in: known)
            reader.report(
                .lawFact, at: span, vi: "không có phần “{\(name)}” để điền vào câu\(near.vi) (có: \(known.joined(separator: ", ")))",
                en: "there is no part “{\(name)}” to put into the sentence\(near.en) (there are: \(known.joined(separator: ", ")))")
        }
    }
}
