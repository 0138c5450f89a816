/// How many inks the sides of a piece need.
enum SideColours {
    /// For each page of a composed piece: 0 for a blank one, 1 for black alone, 4 for colours.
    static func counts(of document: PrintDocument) -> [Int] { document.pages.map { page in page.items.map(count).max() ?? 0 } }

    private static func count(_ item: PageItem) -> Int {
        switch item {
        case .text(let text): return text.mark == .artifact ? 0 : count(text.paint)
        case .path(let path):
            let stroke = path.stroke.map { count($0.paint) } ?? 0
            switch path.fill {
            case .paint(let paint)?: return max(stroke, count(paint))
            case .gradient(let gradient)?: return max(stroke, gradient.stops.map { count($0.paint) }.max() ?? 0)
            case nil: return stroke
            }
        case .picture(let picture): return picture.picture.isGrey ? 1 : 4
        case .link: return 0
        case .group(let group): return group.items.map(count).max() ?? 0
        }
    }

    private static func count(_ paint: Paint) -> Int {
        // Marks lie outside the piece.
        guard paint.press != .registration else { return 0 }
        let inks = paint.inks(limit: 400)
        if inks.cyan + inks.magenta + inks.yellow > 0 { return 4 }
        return inks.black > 0 ? 1 : 0
    }
}
