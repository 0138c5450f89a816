extension ChartHTML {
    /// Whether HTML has something that the style sheet of figures is for: any class with `figure` or `chart` in it.
    ///
    /// Words of the page that happen to stand behind `class="` as these do cost a reader one more small file at most.
    static func isNeeded(by html: [UInt8]) -> Bool {
        let (quote, figure, chart) = (UInt8(ascii: "\""), [UInt8]("figure".utf8), [UInt8]("chart".utf8))
        var index = 0
        while let start = html[index...].firstIndex(of: quote) {
            let rest = html[(start + 1)...]
            if rest.starts(with: figure) || rest.starts(with: chart) || rest.starts(with: "progress-figure".utf8) { return true }
            index = start + 1
        }
        return false
    }
}
