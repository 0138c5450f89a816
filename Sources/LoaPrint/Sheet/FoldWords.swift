internal import LoaMarkup

/// How a sheet is folded, in the words of printing houses.
enum FoldWords {
    /// The words; nil where nothing is folded.
    static func words(_ format: PrintFormat) -> Message? {
        if format.imposition?.kind == .saddle { return Message(vi: "gấp đôi, đóng ghim giữa (2 ghim)", en: "folded once, two staples in the fold") }
        let folds = format.folds.filter { $0.side == 0 }
        let (upright, level) = (folds.filter { !$0.isHorizontal }.map(\.at).sorted(), folds.filter(\.isHorizontal).map(\.at).sorted())
        var parts: [Message] = []
        if !upright.isEmpty { parts.append(words(upright, across: format.sheet.width, isLevel: false)) }
        if !level.isEmpty { parts.append(words(level, across: format.sheet.height, isLevel: true)) }
        guard !parts.isEmpty else { return nil }
        return Message(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
    }

    /// The size of the finished piece: the widest part between folds, the taller way likewise.
    static func finished(_ format: PrintFormat) -> PaperSize {
        let folds = format.folds.filter { $0.side == 0 }
        return PaperSize(
            widths(folds.filter { !$0.isHorizontal }.map(\.at), across: format.sheet.width).max() ?? format.sheet.width,
            widths(folds.filter(\.isHorizontal).map(\.at), across: format.sheet.height).max() ?? format.sheet.height)
    }

    /// The parts between folds.
    private static func widths(_ folds: [Double], across size: Double) -> [Double] {
        let edges = [0] + folds.sorted() + [size]
        return zip(edges, edges.dropFirst()).map { $1 - $0 }
    }

    private static func words(_ folds: [Double], across size: Double, isLevel: Bool) -> Message {
        let way = isLevel ? ("ngang", "level") : ("dọc", "upright")
        let widths = widths(folds, across: size)
        let list = widths.map { PreflightWork.number($0) }
        let sizes = (list.map(\.vi).joined(separator: " | "), list.map(\.en).joined(separator: " | "))
        let kind: (String, String)
        switch (folds.count, (widths.max() ?? 0) - (widths.min() ?? 0) < 0.5) {
        case (1, true): kind = ("gấp đôi", "folded in half")
        case (1, false): kind = ("một nếp \(way.0)", "one \(way.1) fold")
        case (let count, true): kind = ("\(count) nếp \(way.0), gấp zíc zắc", "\(count) \(way.1) folds, zigzag")
        // One part that is shorter is the flap that goes in.
        case (let count, false): kind = ("\(count) nếp \(way.0), gấp cuốn, tai ngắn gấp vào trong", "\(count) \(way.1) folds, rolled, the short flap goes in")
        }
        return Message(
            vi: "\(kind.0): \(sizes.0) mm, đo từ mép \(isLevel ? "trên" : "trái") mặt 1", en: "\(kind.1): \(sizes.1) mm from the \(isLevel ? "top" : "left") of side 1")
    }
}
