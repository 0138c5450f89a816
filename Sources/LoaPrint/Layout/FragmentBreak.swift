/// Breaks what is laid out at a height, by the rules of the style sheet.
enum FragmentBreak {
    /// What stands above a height and what goes on below, moved up.
    ///
    /// At the top of a page or column something is always taken, if need be more than there is room for.
    static func split(_ fragments: [Fragment], at height: Double, isTop: Bool) -> (head: [Fragment], tail: [Fragment]) {
        var index = 0
        var (head, tail): ([Fragment], [Fragment]) = ([], [])
        while index < fragments.count {
            let fragment = fragments[index]
            let isForced = index > 0 && (fragment.box.style.breakBefore == .page || fragments[index - 1].box.style.breakAfter == .page)
            if isForced { break }
            if fragment.bottom <= height {
                head.append(fragment)
                index += 1
                continue
            }
            if let (first, rest) = split(fragment, at: height - fragment.y) {
                head.append(first)
                tail.append(rest)
                index += 1
            }
            break
        }
        if index >= fragments.count, tail.isEmpty { return (head, []) }
        // What keeps with the next goes with it.
        if tail.isEmpty {
            while let last = head.last, last.box.style.breakAfter == .avoid, head.count > 1 || !isTop {
                head.removeLast()
                index -= 1
            }
        }
        if head.isEmpty, isTop, let first = fragments.first {
            head = [first]
            index = 1
            tail = []
        }
        tail += fragments[index...]
        guard let start = tail.first?.y else { return (head, []) }
        let shift = tail.first?.isRest == true ? start : start - min(tail[0].margin.top, 0)
        for place in tail.indices { tail[place].y -= shift }
        return (head, tail)
    }

    /// A fragment in two; nil when it keeps together.
    static func split(_ fragment: Fragment, at height: Double) -> (Fragment, Fragment)? {
        let style = fragment.box.style
        guard style.breakInside != .avoid else { return nil }
        let room = height - fragment.inset.top
        switch fragment.parts {
        case .lines(let lines, let pitch, let baseline, let size):
            let count = min(LineStack.count(lines, pitch: pitch, size: size, in: room), lines.count - style.widows)
            guard count >= (fragment.isRest ? 1 : style.orphans), count < lines.count else { return nil }
            return parts(
                fragment, .lines(Array(lines[..<count]), pitch: pitch, baseline: baseline, size: size),
                LineStack.height(Array(lines[..<count]), pitch: pitch, size: size),
                .lines(Array(lines[count...]), pitch: pitch, baseline: baseline, size: size),
                LineStack.height(Array(lines[count...]), pitch: pitch, size: size))
        case .fragments(let fragments):
            guard fragment.box.style.columns == 1, !fragments.contains(where: { $0.box.style.float != .none }) else { return nil }
            let (head, tail) = split(fragments, at: room, isTop: false)
            guard !head.isEmpty, let last = head.last, let end = tail.last else { return nil }
            return parts(fragment, .fragments(head), last.bottom, .fragments(tail), end.bottom)
        case .rows(let rows):
            guard case .table(let source, _) = fragment.box.body else { return nil }
            let heads = rows.filter { source[$0.row].isHead }
            let fitting = rows.prefix { $0.y + $0.height <= room }
            let body = fitting.filter { !source[$0.row].isHead }
            // A head with a single row below it says little; nor does a single row left over.
            guard body.count >= 2, rows.count - fitting.count >= 1, let last = fitting.last else { return nil }
            var rest: [Fragment.RowFragment] = []
            var y = 0.0
            for var row in heads + rows[fitting.count...] {
                row.y = y
                y += row.height
                rest.append(row)
            }
            return parts(fragment, .rows(Array(fitting)), last.y + last.height, .rows(rest), y)
        case .none, .art: return nil
        }
    }

    private static func parts(
        _ whole: Fragment, _ head: Fragment.Parts, _ headHeight: Double, _ tail: Fragment.Parts, _ tailHeight: Double
    ) -> (Fragment, Fragment) {
        var (first, rest) = (whole, whole)
        first.parts = head
        first.inset.bottom = 0
        first.height = headHeight + first.inset.top
        rest.parts = tail
        rest.inset.top = 0
        rest.margin.top = 0
        rest.height = tailHeight + rest.inset.bottom
        rest.y = 0
        rest.isRest = true
        return (first, rest)
    }
}
