extension PhraseBook {
    /// A book for texts of which `sample` is one part in `scale`.
    ///
    /// Each round cuts the sample with the phrases found so far and makes phrases of frequent neighbours; at the end
    /// those that do not earn their place are dropped. Depends on the sample alone.
    static func train(words: Int, sample: [UInt32], scale: Double) -> PhraseBook {
        var book = PhraseBook(words: words)
        let least = Int(max(3, (6 / scale).rounded(.up)))
        guard words < 1 << 19 else { return book }
        var pairs = PairCounts(capacity: sample.count)
        var cut = sample
        for round in 0..<rounds {
            if round > 0 {
                pairs.clear()
                book.cut(sample, into: &cut)
            }
            pairs.count(cut.span)
            let found = pairs.frequent(atLeast: least, most: most[min(round, most.count - 1)])
            if found.isEmpty { break }
            for pair in found { book.add(pair.left, pair.right) }
        }
        return book.pruned(sample, scale: scale)
    }

    private static let rounds = 4
    private static let most = [3000, 2000]

    /// How often each symbol comes when the sample is cut.
    func uses(_ sample: [UInt32]) -> [Int] {
        var uses = [Int](repeating: 0, count: count)
        parse(sample.span) { uses[Int($0)] += 1 }
        return uses
    }

    /// Replaces `cut` by the symbols of `sample`.
    private func cut(_ sample: [UInt32], into cut: inout [UInt32]) {
        cut.removeAll(keepingCapacity: true)
        parse(sample.span) { cut.append($0) }
    }

    /// Drops phrases that save fewer bytes than their entry costs, about one for each use against four.
    private func pruned(_ sample: [UInt32], scale: Double) -> PhraseBook {
        var uses = uses(sample)
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
