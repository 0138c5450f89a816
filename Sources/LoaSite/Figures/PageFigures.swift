public import LoaMarkup
public import LoaStats

/// The figures of one page: what each directive asks, by the directive's index.
public struct PageFigures: Sendable {
    /// All figures of the site.
    public let store: FigureStore
    /// What is asked, by the index of the directive; what could not be understood is missing.
    public let queries: [Int: FigureQuery]
    /// The lists asked for, by the index of the directive.
    public let lists: [Int: FigureList]
    /// The audiences that see internal figures.
    public let insiders: AudienceMask
    /// The language that values are written in.
    public let language: String

    /// The language in which numbers are written; that of Viet Nam where the page's has no forms of its own.
    public var textLanguage: TextLanguage { TextLanguage(tag: language) ?? .vi }

    /// The figures that it shows numbers of, those that they are made from not counted; nil for all.
    public var shown: Set<Int>? {
        guard lists.isEmpty else { return nil }
        var shown: Set<Int> = []
        for query in queries.values {
            shown.insert(query.figure)
            switch query.whole {
            case .figure(let whole)?: shown.insert(whole)
            case .target(let target)?: shown.insert(store.schema.targets[target].figure)
            case nil: break
            }
            switch query.shape {
            case .progress(let target): shown.insert(store.schema.targets[target].figure)
            case .chart(let chart): if let target = chart.target { shown.insert(store.schema.targets[target].figure) }
            case .table(let table): if case .figures(let figures) = table.columns { shown.formUnion(figures) }
            case .value: break
            }
        }
        return shown
    }

    /// The level of an audience.
    public func level(of bit: Int) -> PublicationLevel {
        insiders.contains(AudienceMask(bit: bit)) ? .internal : .public
    }
}
