extension PhraseBook {
    /// A book for texts of which `sample` is one part in `scale`; `sample` holds the tokens of one document each.
    ///
    /// Each round cuts the sample with the phrases found so far and makes phrases of frequent neighbours; at the end
    /// those that do not earn their place are dropped. Depends on the sample alone.
    static func train(words: Int, sample: [UInt32], ends: [Int], scale: Double) -> PhraseBook {
        var book = PhraseBook(words: words)
        let least = Int(max(3, (6 / scale).rounded(.up)))
        var pairs = PairCounts(capacity: sample.count)
        for round in 0..<5 {
            pairs.clear()
            var start = 0
            for end in ends {
                var before = UInt32.max
                book.parse(sample[start..<end]) { symbol in
                    if before != .max { pairs.count(before, symbol) }
                    before = symbol
                }
                start = end
            }
            let found = pairs.frequent(atLeast: least, most: round == 0 ? 3000 : 2000)
            if found.isEmpty { break }
            for pair in found { book.add(pair.left, pair.right) }
        }
        return book.pruned(sample: sample, ends: ends, scale: scale)
    }

    /// How often each symbol comes when the sample is cut.
    func uses(sample: [UInt32], ends: [Int]) -> [Int] {
        var uses = [Int](repeating: 0, count: count)
        var start = 0
        for end in ends {
            parse(sample[start..<end]) { uses[Int($0)] += 1 }
            start = end
        }
        return uses
    }

    /// Drops phrases that save fewer bytes than their entry costs, about one for each use against four.
    private func pruned(sample: [UInt32], ends: [Int], scale: Double) -> PhraseBook {
        var uses = uses(sample: sample, ends: ends)
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

/// Counts pairs of symbols; open addressing.
private struct PairCounts {
    private var keys: [UInt64]
    private var counts: [UInt32]
    private let shift: UInt64

    init(capacity: Int) {
        var bits = 10
        while 1 << bits < capacity * 3 / 2 { bits += 1 }
        keys = [UInt64](repeating: .max, count: 1 << bits)
        counts = [UInt32](repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    mutating func clear() {
        for index in keys.indices {
            keys[index] = .max
            counts[index] = 0
        }
    }

    @inline(__always)
    mutating func count(_ left: UInt32, _ right: UInt32) {
        let key = UInt64(left) << 32 | UInt64(right)
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[index] != key {
            if keys[index] == .max {
                keys[index] = key
                break
            }
            index = (index + 1) & (keys.count - 1)
        }
        counts[index] += 1
    }

    /// The pairs that came at least so often, the most frequent first.
    func frequent(atLeast least: Int, most: Int) -> [(left: UInt32, right: UInt32)] {
        var found: [(count: UInt32, key: UInt64)] = []
        for index in keys.indices where Int(counts[index]) >= least { found.append((counts[index], keys[index])) }
        found.sort { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
        return found.prefix(most).map {
            (UInt32(truncatingIfNeeded: $0.key >> 32), UInt32(truncatingIfNeeded: $0.key))
        }
    }
}
