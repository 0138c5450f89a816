internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// The figures that a leaflet shows, as far as read.
struct FigureRecord {
    let page: PageFigures
    let level: PublicationLevel
    /// The latest day of all values.
    private(set) var day: CalendarDate?
    /// Whether invented values were shown since this was last set.
    var isIllustrative = false

    init(_ page: PageFigures, level: PublicationLevel) {
        self.page = page
        self.level = level
    }

    var language: TextLanguage { page.textLanguage }

    /// Takes note of values shown.
    mutating func note(_ figure: Int, _ values: [FigureValue]) {
        for value in values {
            if value.isIllustrative { isIllustrative = true }
            day = max(day ?? value.asOf, value.asOf)
        }
    }

    /// How a figure is counted, in words; empty where nothing is said.
    func definition(of figure: Int) -> String { page.store.schema.figures[figure].definition(in: language) }

    /// The note of a figure: its title, how it is counted, where it comes from.
    func note(of figure: Int) -> String {
        let source = page.store.source(of: figure)
        let definition = definition(of: figure)
        let text = "\(page.store.schema.figures[figure].title(in: language)): \(definition)"
        guard !source.isEmpty else { return text }
        return "\(text)\(definition.hasSuffix(".") ? "" : ".") \(FigureWords(language).source): \(source)"
    }
}
