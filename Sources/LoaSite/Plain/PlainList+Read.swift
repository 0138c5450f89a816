public import LoaMarkup

extension PlainList {
    /// Reads the file; entries that do not hold on `today` are checked and left out.
    public static func read(
        _ text: [UInt8], path: SourcePath = path, audiences: AudienceList, today: CalendarDate
    ) -> Reported<PlainList> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var list = PlainList()
            _ = reader.integer("format", in: 1...1)
            list.asOf = reader.date("as_of")?.value
            var seen: [[UInt64]: Int] = [:]
            list.phrases = reader.list("phrases") { phrase(&$0, audiences, today, &seen) }
            list.terms = reader.list("terms") { term(&$0, today, &seen) }
            list.past = reader.texts("past").map(\.value)
            list.abbreviations = Set(reader.texts("abbreviations").map(\.value))
            list.places = reader.mapping("places") { places(&$0) }
            return list
        }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }

    private static func phrase(
        _ reader: inout SettingsReader, _ audiences: AudienceList, _ today: CalendarDate, _ seen: inout [[UInt64]: Int]
    ) -> Phrase? {
        let words = words(&reader, &seen)
        let instead = reader.text("instead")?.value ?? ""
        let advice = reader.text("advice")?.value ?? ""
        let unless = reader.texts("unless").map(\.value)
        let names = reader.texts("for")
        let from = reader.date("from")?.value
        let until = reader.date("until")?.value
        _ = reader.text("reason")
        var mask = AudienceMask()
        for name in names {
            mask.formUnion(
                audiences.mask(of: [name.value]) { _, vi, en in reader.report(.audienceUnknown, at: name.span, vi: vi, en: en) })
        }
        if instead.isEmpty, advice.isEmpty {
            reader.report(
                .plainList, at: words.first?.span ?? reader.span, vi: "cụm từ này cần “instead” (viết gì thay) hoặc “advice” (nên làm gì)",
                en: "the phrase needs “instead” (what to write) or “advice” (what to do)")
        }
        guard !words.isEmpty, from.map({ $0 <= today }) ?? true, until.map({ today <= $0 }) ?? true else { return nil }
        return Phrase(
            words: words, instead: instead, advice: advice, unless: unless, audiences: names.isEmpty ? nil : mask)
    }

    private static func term(_ reader: inout SettingsReader, _ today: CalendarDate, _ seen: inout [[UInt64]: Int]) -> Term? {
        var words = words(&reader, &seen)
        words += known(reader.texts("also"), &reader, &seen)
        let until = reader.date("until", required: true)?.value
        let instead = reader.text("instead", required: true)?.value ?? ""
        let unless = reader.texts("unless").map(\.value)
        let source = reader.text("source")?.value ?? ""
        guard !words.isEmpty, let until, until < today else { return nil }
        return Term(words: words, until: until, instead: instead, unless: unless, source: source)
    }

    private static func words(_ reader: inout SettingsReader, _ seen: inout [[UInt64]: Int]) -> [Spanned<String>] {
        known(reader.texts("words", required: true), &reader, &seen)
    }

    /// The wordings that have words and stand in no entry before.
    private static func known(
        _ written: [Spanned<String>], _ reader: inout SettingsReader, _ seen: inout [[UInt64]: Int]
    ) -> [Spanned<String>] {
        written.filter { words in
            guard let key = PhraseTable.key(words.value) else {
                reader.report(.plainList, at: words.span, vi: "“\(words.value)” không có chữ nào", en: "“\(words.value)” has no words")
                return false
            }
            if let line = seen.updateValue(words.span.line, forKey: key) {
                reader.report(
                    .plainList, at: words.span, vi: "“\(words.value)” đã có ở dòng \(line) — bỏ một chỗ",
                    en: "“\(words.value)” is on line \(line) already — take one out")
                return false
            }
            return true
        }
    }

    private static func places(_ reader: inout SettingsReader) -> Places {
        let table = reader.text("table")
        let names = reader.texts("names")
        let types = reader.names("types", required: true).map { entry in
            (entry.key, (entry.value.items ?? [entry.value]).compactMap(\.text))
        }
        if table == nil, names.isEmpty {
            reader.report(
                .plainList, at: reader.span, vi: "“places” cần “table: tên bảng đơn vị” hoặc “names: […]”",
                en: "“places” needs “table: name of a table of units” or “names: […]”")
        }
        return Places(table: table, names: names, types: types, known: reader.texts("known").map(\.value))
    }
}
