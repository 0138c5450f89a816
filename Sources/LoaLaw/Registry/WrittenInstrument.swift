internal import LoaMarkup

/// An instrument as its entry says, before numbers are looked up.
struct WrittenInstrument {
    /// A number that the entry names.
    struct Target {
        var citation: Citation
        var span: SourceSpan
    }

    /// A change that the entry brings.
    struct Change {
        var target: Target
        var from: CalendarDate?
        var places: [Provision]
    }

    var instrument: Instrument
    var toSpan: SourceSpan?
    var replaces: [Target]
    var amends: [Change]
    var repeals: [Change]
    var consolidates: [Target]

    /// Reads an entry; nil when it has no number.
    static func read(_ reader: inout SettingsReader) -> WrittenInstrument? {
        let number = reader.text("number", required: true)
        let citation = number.flatMap { BasisText.number($0, &reader) }
        let kind = reader.choice("type", of: InstrumentKind.self, required: true)?.value
        let title = reader.text("title", required: true)?.value
        let short = reader.text("short")?.value
        let languages = LawWords.read(&reader, [.title, .short])
        let issuer = reader.text("issuer")?.value ?? ""
        let signed = reader.date("signed")
        let from = reader.date("from")
        let to = reader.date("to")
        let articles = reader.integer("articles", in: 1...2000)?.value
        let replaces = targets("replaces", &reader)
        let amends = changes("amends", &reader, from: from?.value)
        let repeals = changes("repeals", &reader, from: from?.value)
        let consolidates = targets("consolidates", &reader)
        let published = reader.text("published")?.value
        let trust = reader.choice("trust", of: TrustLevel.self)?.value ?? .c
        let checked = CheckRecord.read(&reader)
        let note = reader.text("note")?.value
        if let from, let to, to.value < from.value {
            reader.report(
                .lawDates, at: to.span, vi: "ngày cuối \(to.value.text(.short, in: .vi)) đứng trước ngày bắt đầu \(from.value.text(.short, in: .vi))",
                en: "the last day \(to.value.text(.short, in: .en)) is before the first, \(from.value.text(.short, in: .en))")
        }
        if let signed, let from, from.value < signed.value, kind == .law || kind == .code {
            reader.report(
                .lawDates, at: from.span, vi: "luật không thể có hiệu lực trước ngày ký \(signed.value.text(.short, in: .vi))",
                en: "a law cannot be in force before it was signed on \(signed.value.text(.short, in: .en))")
        }
        guard let number, let citation, let kind, let title else { return nil }
        if let day = citation.signed, day != signed?.value {
            reader.report(
                .lawDates, at: number.span, vi: "ngày ký ghi ở mục signed, không ghi sau số hiệu", en: "the day of signing belongs under signed, not after the number")
        }
        let instrument = Instrument(
            number: citation.number, span: number.span, kind: kind, title: title, short: short ?? title, languages: languages, issuer: issuer,
            signed: signed?.value, from: from?.value, to: to?.value, articles: articles, published: published, trust: trust, checked: checked, note: note)
        return WrittenInstrument(
            instrument: instrument, toSpan: to?.span, replaces: replaces, amends: amends, repeals: repeals, consolidates: consolidates)
    }

    private static func targets(_ key: String, _ reader: inout SettingsReader) -> [Target] {
        reader.texts(key).compactMap { text in
            BasisText.number(text, &reader).map { Target(citation: $0, span: text.span) }
        }
    }

    private static func changes(_ key: String, _ reader: inout SettingsReader, from: CalendarDate?) -> [Change] {
        reader.list(key) { reader -> Change? in
            let number = reader.text("number", required: true)
            let citation = number.flatMap { BasisText.number($0, &reader) }
            let own = reader.date("from")?.value
            let places = BasisText.places("provisions", in: citation, &reader)
            guard let number, let citation else { return nil }
            return Change(target: Target(citation: citation, span: number.span), from: own ?? from, places: places)
        }
    }
}
