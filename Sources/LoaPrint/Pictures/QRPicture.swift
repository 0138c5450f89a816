internal import LoaPictures

/// A QR code as shapes, sharp at any size.
public enum QRPicture {
    /// The code of a text in a square, its quiet border included, dark on white; nil when the text does not fit.
    public static func item(_ text: String, in rect: PageRect, mark: ContentMark) -> PageItem? {
        guard let rows = QRModules.rows(of: text) else { return nil }
        let size = rows.count + 2 * QRModules.quiet
        var bars: [PagePath.Step] = []
        for (y, row) in rows.enumerated() {
            var x = 0
            while x < row.count {
                let start = x
                while x < row.count, row[x] { x += 1 }
                if x > start {
                    let bar = PageRect(x: Double(start + QRModules.quiet), y: Double(y + QRModules.quiet), width: Double(x - start), height: 1)
                    bars.append(.rect(bar))
                }
                x += 1
            }
        }
        let paper = PagePath(PageRect(x: 0, y: 0, width: Double(size), height: Double(size)))
        let scale = PageTransform.translation(rect.x, rect.y).after(.scale(rect.width / Double(size), rect.height / Double(size)))
        return .group(
            GroupItem(
                [.path(PathItem(paper, fill: .paint(.white))), .path(PathItem(PagePath(bars), fill: .paint(.black)))], transform: scale,
                mark: mark))
    }
}
