internal import LoaMarkup

/// A piece of a style sheet with its place.
struct StyleToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name, as `solid` or `--ink`.
        case word(String)
        /// A number with its unit; empty without, `%` for a share.
        case number(Double, String)
        /// `#` and what follows.
        case hash(String)
        /// Text in quotation marks.
        case string(String)
        /// `url(…)`.
        case address(String)
        /// A function with what stands between its brackets.
        indirect case function(String, [StyleToken])
        /// A comma.
        case comma
        /// A slash.
        case slash
    }

    var kind: Kind
    /// The byte of the file.
    var offset: Int
    /// Whether there is space before it.
    var isApart = false

    var word: String? { if case .word(let word) = kind { word } else { nil } }
}

/// Where bytes of a style sheet stand, for messages.
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
}
