internal import LoaMarkup
public import LoaStats

extension PageFigures {
    /// The line below a table or drawing: marks, day, source.
    public func sourceLine(_ values: [FigureValue], _ figure: Int) -> String {
        let text = FigureText(textLanguage)
        let source = store.source(of: figure)
        var parts: [String] = []
        if var latest = values.max(by: { $0.asOf < $1.asOf }) {
            latest.isEstimate = values.contains { $0.isEstimate && $0.asOf == latest.asOf }
            latest.isIllustrative = values.contains { $0.isIllustrative }
            parts.append(text.marks(latest))
        }
        if !source.isEmpty { parts.append("\(text.words.source): \(source)") }
        return parts.joined(separator: " · ")
    }
}
