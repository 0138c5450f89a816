extension FragmentMaker {
    /// Boxes in columns of about the same height.
    func columned(_ boxes: [PrintBox], _ style: PrintStyle, width: Double, _ type: Double) -> (fragments: [Fragment], height: Double) {
        let gap = style.gap.resolved(type)
        let column = max((width - gap * Double(style.columns - 1)) / Double(style.columns), 1)
        // Where columns end depends on the lines themselves.
        var maker = self
        maker.isMeasuring = false
        let whole = maker.stack(boxes, width: column)
        var height = whole.height / Double(style.columns)
        // A little higher until all stands in the columns.
        for _ in 0..<200 {
            if let parts = Self.filled(whole.fragments, height: height, columns: style.columns) {
                var result: [Fragment] = []
                var most = 0.0
                for (index, part) in parts.enumerated() {
                    for var fragment in part {
                        fragment.x += Double(index) * (column + gap)
                        most = max(most, fragment.bottom)
                        result.append(fragment)
                    }
                }
                return (result, most)
            }
            height += max(type / 2, 1)
        }
        return whole
    }

    private static func filled(_ fragments: [Fragment], height: Double, columns: Int) -> [[Fragment]]? {
        var (rest, result): ([Fragment], [[Fragment]]) = (fragments, [])
        for _ in 0..<columns {
            guard !rest.isEmpty else { break }
            let (head, tail) = FragmentBreak.split(rest, at: height + 0.01, isTop: true)
            if head.isEmpty { return nil }
            result.append(head)
            rest = tail
        }
        return rest.isEmpty ? result : nil
    }
}
