extension PhraseBook {
    private static let rounds = 5
    private static let most = [3000, 2000]

    /// A book for texts of which `sample` is one part in `scale`.
    ///
    /// Each round makes phrases of frequent neighbours and puts them into the sample, so that they may grow in the
    /// next; at the end those that do not earn their place are dropped. Depends on the sample alone.
    static func train(words: Int, sample: [UInt32], scale: Double) -> PhraseBook {
        var book = PhraseBook(words: words)
        guard words < 1 << 19 else { return book }
        let least = Int(max(3, (6 / scale).rounded(.up)))
        var pairs = PairCounts(capacity: sample.count)
        var cut = sample
        for round in 0..<rounds {
            if round > 0 { pairs.clear() }
            pairs.count(cut.span)
            let found = pairs.frequent(atLeast: least, most: most[min(round, most.count - 1)])
            if found.isEmpty { break }
            var new = PairSymbols(capacity: found.count)
            for pair in found {
                guard let symbol = book.add(pair.left, pair.right) else { continue }
                new.add(pair.left, pair.right, symbol)
            }
            new.merge(&cut)
        }
        return book.pruned(cut, scale: scale)
    }

    /// Drops phrases that save fewer bits than their entries cost, about eight for each use against forty.
    private func pruned(_ cut: [UInt32], scale: Double) -> PhraseBook {
        var uses = [Int](repeating: 0, count: count)
        for symbol in cut { uses[Int(symbol)] += 1 }
        var needed = [Int](repeating: 0, count: count)
        for part in parts {
            needed[Int(part.0)] += 1
            needed[Int(part.1)] += 1
        }
        var keep = [Bool](repeating: true, count: parts.count)
        for phrase in parts.indices.reversed() {
            let symbol = words + phrase
            if needed[symbol] > 0 || Double(uses[symbol]) * scale >= 5 { continue }
            keep[phrase] = false
            for part in [Int(parts[phrase].0), Int(parts[phrase].1)] {
                needed[part] -= 1
                uses[part] += uses[symbol]
            }
        }
        return keeping(keep)
    }
}
