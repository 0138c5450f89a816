internal import LoaMarkup

/// The words of one block: its text in one run, where each piece comes from, and the tokens cut from it.
struct PlainWords {
    /// A piece of the text and the element that it comes from.
    struct Piece: BitwiseCopyable {
        var start: Int
        var node: Int
    }

    /// The text, no-break spaces as two spaces, with eight spaces behind it.
    private(set) var bytes: [UInt8] = []
    /// Where each element's text starts.
    private(set) var pieces: [Piece] = []
    /// The words in order.
    private(set) var tokens: [PlainToken] = []
    /// What stands between the last token and the next one.
    private var joint = PlainToken.Joint.stop
    private var quotes = 0

    /// Whether there are no words.
    var isEmpty: Bool { tokens.isEmpty }

    /// Starts a new text.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        joint = .stop
        quotes = 0
    }

    /// Adds the text of an element.
    mutating func add(_ text: ArraySlice<UInt8>, of node: Int) {
        pieces.append(Piece(start: bytes.count, node: node))
        bytes += text
    }

    /// Adds a word that stands for something else, as code does.
    mutating func addWord(of node: Int) {
        pieces.append(Piece(start: bytes.count, node: node))
        bytes.append(UInt8(ascii: "x"))
    }

    /// Adds a space for a break between lines, or a full stop's worth of one where readers see the break.
    mutating func addBreak(_ isSeen: Bool) {
        if isSeen { bytes += [0x20, 0x0A, 0x20] } else { bytes.append(0x20) }
    }

    /// The element that a byte comes from.
    func node(at byte: Int) -> Int? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1].node : nil
    }

    /// How many bytes a token stands behind the start of its element, no-break spaces that typography put in left out.
    func offset(of token: Int) -> Int {
        let start = Int(tokens[token].start)
        guard let piece = pieces.last(where: { $0.start <= start }) else { return 0 }
        var offset = start - piece.start
        var at = piece.start + 1
        while at < start {
            if bytes[at] == 0x20, bytes[at - 1] == 0x20 {
                offset -= 1
                at += 1
            }
            at += 1
        }
        return offset
    }

    /// The bytes of some tokens, from the first to the last.
    func copy(_ range: Range<Int>) -> [UInt8] {
        guard let first = range.first, let last = range.last else { return [] }
        return Array(bytes[Int(tokens[first].start)..<Int(tokens[last].end)])
    }

    /// How many of these bytes stand in the element of the first token, which is in one line of the file.
    func pointed(_ range: Range<Int>) -> Int {
        guard let first = range.first, let last = range.last else { return 0 }
        let (start, end) = (Int(tokens[first].start), Int(tokens[last].end))
        guard let next = pieces.first(where: { $0.start > start })?.start else { return end - start }
        return max(min(end, next), Int(tokens[first].end)) - start
    }

    /// The letters of a word as written.
    func letters(_ token: Int) -> ArraySlice<UInt8> { bytes[tokens[token].range] }

    /// Text with each run of spaces as one, which is how a no-break space is written.
    static func shown(_ text: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        for byte in text where byte > 0x20 || out.last != 0x20 { out.append(byte <= 0x20 ? 0x20 : byte) }
        while out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// Cuts the text into tokens.
    mutating func cut() {
        let count = bytes.count
        bytes += Self.padding
        holdSpaces(count)
        // Both are taken out while the text is read.
        var text: [UInt8] = []
        var found: [PlainToken] = []
        swap(&text, &bytes)
        swap(&found, &tokens)
        // Each word is followed by something that is no part of it.
        found.append(addingCapacity: count / 2 + 1) { out in
            cut(text.span, count, &out)
        }
        swap(&text, &bytes)
        swap(&found, &tokens)
    }

    private mutating func cut(_ text: borrowing Span<UInt8>, _ count: Int, _ out: inout OutputSpan<PlainToken>) {
        var at = 0
        while true {
            while at < count, text[at] <= 0x20 {
                if text[at] == 0x0A { endLine(&out) }
                at &+= 1
            }
            guard at < count else { return }
            at = quick(text, at, &out) ?? slow(text, at, count, &out)
        }
    }

    private static let padding = [UInt8](repeating: 0x20, count: 16)

    /// Puts two spaces for each no-break space, so that places stay what they are.
    private mutating func holdSpaces(_ count: Int) {
        var at = 0
        while at < count {
            if Self.hasLead(Self.eight(bytes.span, at)) {
                for index in at..<at &+ 8 where bytes[index] == 0xC2 && bytes[index &+ 1] == 0xA0 {
                    bytes[index] = 0x20
                    bytes[index &+ 1] = 0x20
                }
            }
            at &+= 8
        }
    }

    @inline(__always)
    private static func eight(_ text: borrowing Span<UInt8>, _ at: Int) -> UInt64 {
        unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
    }

    /// Whether C2 is among eight bytes, which a no-break space begins with.
    @inline(__always)
    private static func hasLead(_ eight: UInt64) -> Bool {
        let c2 = eight ^ 0xC2C2_C2C2_C2C2_C2C2
        return (c2 &- 0x0101_0101_0101_0101) & ~c2 & 0x8080_8080_8080_8080 != 0
    }

    /// A break that readers see ends a sentence.
    private mutating func endLine(_ out: inout OutputSpan<PlainToken>) {
        if out.count > 0 { out[out.count - 1].signs.insert(.end) }
        joint = .stop
    }

    /// Takes a word of small letters that is no longer than sixteen bytes, with a comma or full stop behind it; its end,
    /// or nil when it takes a closer look.
    @inline(__always)
    private mutating func quick(_ text: borrowing Span<UInt8>, _ at: Int, _ out: inout OutputSpan<PlainToken>) -> Int? {
        let first = Self.eight(text, at)
        // A first letter beyond ASCII may be a capital; đ is none.
        guard first & 0x80 == 0 || first & 0xFFFF == 0x91C4, let length = Self.length(first) else { return nil }
        var hash: UInt64
        var end = at &+ length
        if length < 8 {
            guard length > 0 else { return nil }
            hash = SyllableHash.of(first & (1 << UInt64(length &* 8) &- 1))
        } else {
            let second = Self.eight(text, at &+ 8)
            guard let more = Self.length(second), more < 8 else { return nil }
            hash = more == 0 ? SyllableHash.of(first) : SyllableHash.of(first, second & (1 << UInt64(more &* 8) &- 1))
            end &+= more
        }
        var signs: PlainToken.Signs = quotes > 0 ? [.counted, .quoted] : .counted
        var next = PlainToken.Joint.space
        var stop = end
        if text[end] > 0x20 {
            guard text[end &+ 1] <= 0x20 else { return nil }
            switch text[end] {
            case UInt8(ascii: ","): next = .comma
            case UInt8(ascii: "."):
                next = .stop
                signs.formUnion([.end, .point])
            default: return nil
            }
            stop &+= 1
        }
        out.append(
            PlainToken(
                start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: end), hash: hash, joint: joint, signs: signs))
        joint = next
        return stop
    }

    /// How many of eight bytes, the first lowest, come before anything but small letters; nil when quotation marks,
    /// dashes or signs do.
    @inline(__always)
    private static func length(_ eight: UInt64) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        let low = eight & ~tops
        let under = ~(low &+ ones &* 0x1F) & ~eight & tops
        // Leads of quotation marks and signs: E2 and C2.
        let (e2, c2) = (eight ^ ones &* 0xE2, eight ^ ones &* 0xC2)
        let signs = ((e2 &- ones) & ~e2 | (c2 &- ones) & ~c2) & tops
        let length = under.trailingZeroBitCount >> 3
        return signs != 0 && signs.trailingZeroBitCount >> 3 < length ? nil : length
    }

    /// Takes what stands up to the next space, one byte at a time: capitals, digits, punctuation.
    @inline(never)
    private mutating func slow(
        _ text: borrowing Span<UInt8>, _ start: Int, _ count: Int, _ out: inout OutputSpan<PlainToken>
    ) -> Int {
        var reader = TokenReader(at: start, joint: joint, quotes: quotes)
        let end = reader.read(text, to: count, into: &out)
        joint = reader.joint
        quotes = reader.quotes
        return end
    }
}
