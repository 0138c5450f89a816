internal import LoaMarkup

/// The words beside the trim of a press file: which piece, which side, of which day.
struct SlugLine {
    private let fonts: FontChain
    private let shaper: Shaper
    /// The size of the type in points.
    private static let size = 6.0

    init(fonts: FontChain, shaper: Shaper) {
        self.fonts = fonts
        self.shaper = shaper
    }

    /// The line below the trim, between the marks of its corners; the title gives way where there is little room.
    func items(of leaflet: LaidLeaflet, page: Int, pages: Int, trim: PageRect, bleed: Double) -> [PageItem] {
        let kind = leaflet.format.pages == nil ? "mặt" : "trang"
        let rest = " · \(leaflet.format.name.vi) · \(kind) \(page + 1)/\(pages) · \(leaflet.day.slashed)"
        let x = trim.x + 2 * PageUnit.millimetre
        let room = trim.right - 2 * PageUnit.millimetre - x
        var words = leaflet.title.split(separator: " ")
        var pieces = place(leaflet.title + rest)
        while end(pieces) > room, !words.isEmpty {
            words.removeLast()
            pieces = place((words.isEmpty ? String(rest.dropFirst(3)) : words.joined(separator: " ") + "…" + rest))
        }
        guard end(pieces) <= room else { return [] }
        let baseline = trim.bottom + bleed + PressMarks.gap + 2 * Self.size
        return [.text(TextItem(origin: PagePoint(x, baseline), size: Self.size, paint: .black, pieces: pieces, mark: .artifact))]
    }

    private func end(_ pieces: [TextItem.Piece]) -> Double { pieces.last.map { $0.x + $0.run.width(at: Self.size) } ?? 0 }

    /// Words one after the other; letters that no font has are left out, since nobody reads them on the finished piece.
    private func place(_ text: String) -> [TextItem.Piece] {
        var pieces: [TextItem.Piece] = []
        var x = 0.0
        for run in shaper.shape(Array(text.utf8)[...], with: fonts).runs where run.missing.isEmpty {
            pieces.append(TextItem.Piece(run, x: x))
            x += run.width(at: Self.size)
        }
        return pieces
    }
}
