public import LoaMarkup
public import LoaStats

extension FigureQuery {
    /// What a value in a sentence is known by, the same on every page that asks the same: `doan-vien@2026-10`.
    ///
    /// Empty for what is no value in a sentence.
    public func key(_ figures: PageFigures) -> String {
        guard case .value(let form) = shape else { return "" }
        let store = figures.store
        var key = store.schema.figures[figure].id
        if let period { key += "@\(period.iso)" }
        for side in place.sides { key += "/\(side.code)" }
        switch whole {
        case .figure(let other)?: key += "%\(store.schema.figures[other].id)"
        case .target(let target)?: key += "%\(store.schema.targets[target].id)"
        case nil: break
        }
        if let form { key += ":\(form.rawValue)" }
        return "\(key)~\(figures.language)"
    }
}

extension PageFigures {
    /// What must be said of a value in a sentence, in brackets: its day, estimate, invented.
    public func marks(_ value: FigureValue) -> String { "(\(FigureText(textLanguage).marks(value)))" }

    /// Whether a span of a figure holds what is said of the number, and not the number.
    public static func isMarks(_ node: Node) -> Bool { node.level == FigureFiller.marksLevel }

    /// The words of a value that a query asked for, without what is said along with it.
    public func words(_ value: FigureValue, _ query: FigureQuery) -> String {
        guard case .value(let form) = query.shape else { return "" }
        let definition = store.schema.figures[query.figure]
        return FigureText(textLanguage).text(
            value, form: form, unit: definition.unit(in: textLanguage), isPercent: query.whole != nil || definition.isPercent)
    }
}
