internal import LoaMarkup
internal import LoaShell

/// Marks in the drawings of a leaflet the words that another leaflet does not have in this place.
struct LeafletMarks {
    /// A stretch of differing words on one line.
    private struct Stretch {
        let mark: PageMarks.Mark
        let page: Int
        var (left, top, right, bottom): (Double, Double, Double, Double)
    }

    private var stretches: [Stretch]?

    /// Compares word by word; nothing is marked when there is nothing to compare with.
    init(_ picture: LeafletPicture, against other: [[UInt8]]?) {
        guard let other else { return }
        var found: [Stretch] = []
        var last = -1
        for (number, mark) in PageMarks.marks(picture.words.map(\.text), against: other) {
            let word = picture.words[number]
            guard let page = word.page else { continue }
            let new = Stretch(mark: mark, page: page, left: word.x, top: word.y, right: word.x + word.width, bottom: word.y + word.height)
            if last == number - 1, let old = found.last, old.mark == mark, old.page == page, Self.share(old, new) {
                found[found.count - 1].left = min(old.left, new.left)
                found[found.count - 1].right = max(old.right, new.right)
                found[found.count - 1].top = min(old.top, new.top)
                found[found.count - 1].bottom = max(old.bottom, new.bottom)
            } else {
                found.append(new)
            }
            last = number
        }
        stretches = found
    }

    /// Whether two words stand on one line; on turned panels lines run up or down.
    private static func share(_ one: Stretch, _ other: Stretch) -> Bool {
        let (across, along) = (min(one.bottom, other.bottom) - max(one.top, other.top), min(one.right, other.right) - max(one.left, other.left))
        let isUpright = other.right - other.left > other.bottom - other.top
        return isUpright
            ? across > 0.6 * (other.bottom - other.top) && along > other.top - other.bottom : along > 0.6 * (other.right - other.left) && across > other.left - other.right
    }

    /// What the marks mean, in a sentence; nil when nothing is compared.
    ///
    /// - Parameter isOld: Whether the leaflet is an older one, whose additions are what is gone since.
    func text(_ language: MessageLanguage, isOld: Bool = false) -> String? {
        guard let stretches else { return nil }
        if stretches.isEmpty { return language == .vi ? "Không có chữ nào ở đây khác bên kia." : "No word here differs from the other side." }
        let (solid, dashed) = isOld ? ("đã bỏ", "đã đổi") : ("thêm", "đổi")
        if language == .vi { return "\(stretches.count) chỗ khác bên kia: khung nét liền là \(solid), nét đứt là \(dashed)." }
        return "\(stretches.count) places differ: solid frames are \(isOld ? "gone now" : "additions"), dashed ones \(isOld ? "changed" : "changes")."
    }

    /// A drawing with frames on what differs, before its end.
    func marked(_ svg: [UInt8], _ page: Int) -> [UInt8] {
        guard let stretches, !stretches.isEmpty else { return svg }
        let end = Array("</svg>".utf8)
        guard svg.count >= end.count, svg.suffix(end.count).elementsEqual(end) else { return svg }
        var result = Array(svg.dropLast(end.count))
        for stretch in stretches where stretch.page == page {
            let (left, top) = (Self.tenths(stretch.left - 1), Self.tenths(stretch.top))
            let (width, height) = (Self.tenths(stretch.right - stretch.left + 2), Self.tenths(stretch.bottom - stretch.top))
            result +=
                "<rect data-loa-khac=\"\(stretch.mark.rawValue)\" x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(height)\" rx=\"1\"/>".utf8
        }
        return result + end
    }

    private static func tenths(_ value: Double) -> String {
        let number = Int((min(max(value.isFinite ? value : 0, -100_000), 100_000) * 10).rounded())
        let text = "\(number.magnitude / 10).\(number.magnitude % 10)"
        return number < 0 ? "-" + text : text
    }
}
