extension PageItem {
    /// A rectangle that holds what is painted; nil for nothing and for links.
    public var box: PageRect? {
        switch self {
        case .text(let text):
            let ends = text.pieces.map { $0.x + $0.run.width(at: text.size) + text.tracking * Double($0.run.glyphs.count) }
            // Marks and swashes may stand out; an em and a half on each side holds them.
            guard let right = ends.max(), let left = text.pieces.map(\.x).min() else { return nil }
            return PageRect(x: text.origin.x + left, y: text.origin.y, width: right - left, height: 0).inset(by: -1.5 * text.size)
        case .path(let path):
            let width = path.stroke.map { $0.width * ($0.join == .miter ? max($0.miterLimit, 1) : 1) } ?? 0
            return path.path.box?.inset(by: -width)
        case .picture(let picture): return picture.rect
        case .link: return nil
        case .group(let group):
            if let clip = group.clip?.box { return group.transform.apply(clip) }
            let boxes = group.items.compactMap(\.box)
            guard let first = boxes.first else { return nil }
            return group.transform.apply(boxes.dropFirst().reduce(first) { $0.union($1) })
        }
    }
}
