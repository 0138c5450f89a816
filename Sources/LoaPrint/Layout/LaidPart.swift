internal import LoaMarkup

/// A panel as laid out, with what the checks before printing need.
struct LaidPart {
    var panel: LaidPanel
    var facts: PanelFacts
    /// Words that stand out of their line: by how much, in points.
    var wide: [(over: Double, words: String, place: SourcePlace)]
    /// Where notes begin on the panel, by number.
    var notes: [Int: PagePoint] = [:]
    /// The marks of notes on it; they lead somewhere when all panels are laid out.
    var marks: [(number: Int, link: LinkItem)] = []

    /// What is wrong with the words on it.
    func faults(_ frame: PanelFrame, _ content: PanelContent) -> [Diagnostic] {
        let name = (vi: LeafletLayout.title(frame.panel, .vi), en: LeafletLayout.title(frame.panel, .en))
        return wide.map { wide in
            let over = OverflowReport.millimetres(wide.over)
            return Diagnostic(
                .leafletWide, at: wide.place, vi: "mặt “\(name.vi)”: “\(wide.words)” rộng hơn cột \(over) mm; viết ngắn lại hoặc bớt cột của bảng",
                en: "panel “\(name.en)”: “\(wide.words)” is \(over) mm wider than the column; shorten them or use fewer columns")
        }
    }
}
