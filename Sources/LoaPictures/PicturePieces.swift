/// Bytes to publish, mostly stretches of the source, so that nothing is copied until all is known to be right.
struct PicturePieces {
    private enum Piece {
        case source(Range<Int>)
        case fresh([UInt8])
        case zeros(Int)
    }

    private var pieces: [Piece] = []
    /// How many bytes it is so far.
    private(set) var count = 0

    /// Adds a stretch of the source, which the caller has checked to lie inside.
    mutating func keep(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        count += range.count
        if case .source(let last)? = pieces.last, last.upperBound == range.lowerBound {
            pieces[pieces.count - 1] = .source(last.lowerBound..<range.upperBound)
        } else {
            pieces.append(.source(range))
        }
    }

    /// Adds new bytes.
    mutating func add(_ bytes: [UInt8]) {
        count += bytes.count
        pieces.append(.fresh(bytes))
    }

    /// Adds bytes of zero, in place of what must not be published where later offsets must not move.
    mutating func blank(_ length: Int) {
        guard length > 0 else { return }
        count += length
        pieces.append(.zeros(length))
    }

    /// Adds all pieces of another list.
    mutating func add(_ others: PicturePieces) {
        for piece in others.pieces {
            switch piece {
            case .source(let range): keep(range)
            case .fresh(let bytes): add(bytes)
            case .zeros(let length): blank(length)
            }
        }
    }

    /// The bytes, with the stretches taken from the source.
    func joined(from source: [UInt8]) -> [UInt8] {
        if case .source(let range)? = pieces.first, pieces.count == 1, range == source.indices { return source }
        var out: [UInt8] = []
        out.reserveCapacity(count)
        for piece in pieces {
            switch piece {
            case .source(let range): out += source[range]
            case .fresh(let bytes): out += bytes
            case .zeros(let length): out += repeatElement(0, count: length)
            }
        }
        return out
    }
}
