/// Finds the known name that is nearest to a misspelt one.
public enum Suggestion {
    /// The nearest of `known` to `name`, or nil when none is near enough to be meant.
    ///
    /// Near means at most a third of the letters changed (and at least two allowed), marks ignored.
    public static func nearest(to name: String, in known: some Sequence<String>) -> String? {
        let wanted = Array(Fold.fold(name).utf8)
        var best: (distance: Int, name: String)?
        for candidate in known where !candidate.isEmpty {
            let distance = distance(wanted, Array(Fold.fold(candidate).utf8))
            if best.map({ distance < $0.distance || (distance == $0.distance && candidate < $0.name) }) ?? true {
                best = (distance, candidate)
            }
        }
        guard let best, best.distance <= max(2, wanted.count / 3), best.distance < wanted.count else { return nil }
        return best.name
    }

    /// Vietnamese and English endings of a message: ` — ý bạn là “x”?`, or nothing.
    public static func phrase(for name: String, in known: some Sequence<String>) -> (vi: String, en: String) {
        guard let near = nearest(to: name, in: known) else { return ("", "") }
        return (" — ý bạn là “\(near)”?", " — did you mean “\(near)”?")
    }

    /// Edit distance with neighbouring letters swapped counted once (optimal string alignment).
    public static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let change = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
