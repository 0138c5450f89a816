internal import LoaMarkup

/// The bytes of a style sheet and where they stand, for messages.
struct StyleText: Sendable {
    let bytes: [UInt8]
    let path: SourcePath
    private let starts: [Int]

    init(_ bytes: [UInt8], _ path: SourcePath) {
        self.bytes = bytes
        self.path = path
        starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    }

    func place(_ offset: Int) -> SourcePlace {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePlace(path: path, line: low + 1, byteColumn: offset - starts[low] + 1)
    }

    /// The text of a stretch up to the end of its line, at most 60 bytes, for messages.
    func words(_ range: Range<Int>) -> String {
        let part = bytes[range.clamped(to: bytes.indices)].prefix { $0 != 10 }
        guard part.count > 60 else { return String(decoding: part, as: UTF8.self) }
        var end = part.startIndex + 60
        while end > part.startIndex, part[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: part[..<end], as: UTF8.self)
    }
}
