internal import LoaMarkup

/// Says what does not fit a panel: by how much, from which words on, and how many to cut.
struct OverflowReport {
    let frame: PanelFrame
    let fragments: [Fragment]
    let height: Double
    let content: PanelContent
    let format: PrintFormat

    /// Millimetres with one decimal, rounded up, as Vietnamese writes them.
    static func millimetres(_ points: Double) -> String {
        let tenths = max(1, Int((points / PageUnit.millimetre * 10).rounded(.up)))
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }

    var diagnostic: Diagnostic {
        var lost = Lost(limit: frame.innerHeight)
        lost.look(fragments, y: 0)
        let over = Self.millimetres(height - frame.innerHeight)
        let words = lost.words.split(separator: 32).prefix(6).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        let count = max(1, lost.words.split(separator: 32).count)
        let (vi, en) = (LeafletLayout.title(frame.panel, .vi), LeafletLayout.title(frame.panel, .en))
        let (fromVi, fromEn) = words.isEmpty ? ("", "") : (", từ “\(words) …”", ", from “\(words) …”")
        return Diagnostic(
            .leafletOverflow, at: lost.place ?? content.place, words: words.split(separator: " ").first.map(String.init) ?? "",
            vi: "mặt “\(vi)” của khổ \(format.name.vi) thừa \(over) mm\(fromVi); bớt khoảng \(count) tiếng hoặc chọn khổ lớn hơn",
            en: "panel “\(en)” of format \(format.name.en) is \(over) mm too full\(fromEn); cut about \(count) words or choose a larger format")
    }

    /// Gathers the words of lines that end below a height.
    struct Lost {
        let limit: Double
        var words: [UInt8] = []
        var place: SourcePlace?

        init(limit: Double) { self.limit = limit }

        mutating func look(_ fragments: [Fragment], y: Double) {
            for fragment in fragments where y + fragment.bottom > limit + 0.01 {
                let top = y + fragment.y + fragment.inset.top
                switch fragment.parts {
                case .fragments(let inner): look(inner, y: top)
                case .lines(let lines, let pitch, _, let size):
                    let fitting = LineStack.count(lines, pitch: pitch, size: size, in: limit + 0.01 - top)
                    for line in lines[fitting...] { take(line, fragment.box.place) }
                case .rows(let rows):
                    for row in rows where top + row.y + row.height > limit + 0.01 {
                        for cell in row.cells { for line in cell.lines { take(line, fragment.box.place) } }
                    }
                case .art, .none: if place == nil { place = fragment.box.place }
                }
            }
        }

        private mutating func take(_ line: SetLine, _ at: SourcePlace) {
            if place == nil { place = at }
            for piece in line.pieces { for word in piece.words { words += word.run.text } }
            words.append(32)
        }
    }
}
