/// Reads a run of bytes without spaces: words with their punctuation, capitals and digits.
struct TokenReader {
    /// What stands between the last token and the next one.
    private(set) var joint: PlainToken.Joint
    /// How many quotation marks are open.
    private(set) var quotes: Int
    private var at: Int
    private let first: Int
    private var start = -1
    private var end = 0
    private var hash = SyllableHash()
    private var capitals = 0
    private var smalls = 0
    private var digits = 0
    private var others = 0
    private var startsWithCapital = false
    private var isOpened = false
    /// Whether a word of this run was counted already: what stands behind a hyphen is no syllable of its own.
    private var hasCounted = false

    init(at: Int, joint: PlainToken.Joint, quotes: Int) {
        self.at = at
        first = at
        self.joint = joint
        self.quotes = quotes
    }

    @inline(__always)
    private static func last(_ tokens: borrowing OutputSpan<PlainToken>) -> Int? { tokens.count > 0 ? tokens.count - 1 : nil }

    /// Reads to the next space or `limit`; hands back where it stopped.
    mutating func read(_ bytes: borrowing Span<UInt8>, to limit: Int, into tokens: inout OutputSpan<PlainToken>) -> Int {
        while at < limit, bytes[at] > 0x20 {
            let byte = bytes[at]
            if byte < 0x80 {
                ascii(byte, bytes, &tokens)
                at &+= 1
            } else {
                beyond(byte, bytes, &tokens)
            }
        }
        close(&tokens)
        return at
    }

    private mutating func ascii(_ byte: UInt8, _ bytes: borrowing Span<UInt8>, _ tokens: inout OutputSpan<PlainToken>) {
        switch byte {
        case 0x61...0x7A:
            smalls &+= 1
            take(byte)
        case 0x41...0x5A:
            if start < 0 { startsWithCapital = true }
            capitals &+= 1
            take(byte | 0x20)
        case 0x30...0x39:
            digits &+= 1
            take(byte)
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"):
            if start >= 0, at &+ 1 < bytes.count, Self.isWord(bytes[at &+ 1]) {
                if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "'") || digits == 0 { others &+= 1 }
                take(byte)
            } else {
                close(&tokens)
                mark(byte, &tokens)
            }
        case UInt8(ascii: "-"):
            close(&tokens)
            if joint != .stop { joint = .dash }
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            close(&tokens)
            mark(byte, &tokens)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            if start < 0, byte == UInt8(ascii: "("), let last = Self.last(tokens), joint == .space, at == first {
                tokens[last].signs.insert(.explained)
            }
            close(&tokens)
            joint = .stop
            isOpened = true
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            close(&tokens)
            if let last = Self.last(tokens), Int(tokens[last].end) == at {
                tokens[last].signs.insert(.closed)
                if byte == UInt8(ascii: "]"), tokens[last].signs.isSuperset(of: [.number, .opened]) {
                    tokens[last].signs.insert(.reference)
                    tokens[last].signs.remove(.counted)
                }
            }
            joint = .stop
        case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            close(&tokens)
            joint = .stop
        default:
            others &+= 1
            take(byte)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte != 0xE2)
    }

    /// Punctuation behind a word.
    private mutating func mark(_ byte: UInt8, _ tokens: inout OutputSpan<PlainToken>) {
        guard let last = Self.last(tokens) else { return }
        switch byte {
        case UInt8(ascii: ","):
            tokens[last].signs.subtract([.end, .point])
            joint = .comma
        case UInt8(ascii: "."):
            // The first of several says what follows the word; ... reads as an ellipsis does.
            if tokens[last].signs.contains(.end) { tokens[last].signs.remove(.point) } else { tokens[last].signs.formUnion([.end, .point]) }
            joint = .stop
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            tokens[last].signs.insert(.end)
            tokens[last].signs.remove(.point)
            joint = .stop
        default:
            tokens[last].signs.subtract([.end, .point])
            joint = .stop
        }
    }

    private mutating func beyond(_ lead: UInt8, _ bytes: borrowing Span<UInt8>, _ tokens: inout OutputSpan<PlainToken>) {
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let second = at &+ 1 < bytes.count ? bytes[at &+ 1] : 0
        let third = at &+ 2 < bytes.count ? bytes[at &+ 2] : 0
        if lead == 0xE2, second == 0x80 || (second == 0x88 && third == 0x92) {
            sign(second == 0x80 ? third : 0x93, &tokens)
        } else if lead == 0xC2, second == 0xAB || second == 0xBB {
            sign(second == 0xAB ? 0x9C : 0x9D, &tokens)
        } else {
            letter(lead, second, third, width, bytes)
            return
        }
        at &+= width
    }

    /// Dashes, quotation marks and the ellipsis, by their last byte.
    private mutating func sign(_ byte: UInt8, _ tokens: inout OutputSpan<PlainToken>) {
        close(&tokens)
        switch byte {
        case 0x90...0x95: if joint != .stop { joint = .dash }
        case 0x9C:
            quotes += 1
            joint = .stop
        case 0x9D:
            quotes = max(0, quotes - 1)
            joint = .stop
        case 0xA6:
            if let last = Self.last(tokens) {
                tokens[last].signs.insert(.end)
                tokens[last].signs.remove(.point)
            }
            joint = .stop
        default: joint = .stop
        }
    }

    /// A letter beyond ASCII, in lower case.
    private mutating func letter(_ lead: UInt8, _ second: UInt8, _ third: UInt8, _ width: Int, _ bytes: borrowing Span<UInt8>) {
        var isCapital = false
        switch lead {
        case 0xC3: isCapital = second >= 0x80 && second <= 0x9E && second != 0x97
        case 0xC4: isCapital = second == 0x82 || second == 0x90 || second == 0xA8
        case 0xC5: isCapital = second == 0xA8
        case 0xC6: isCapital = second == 0xA0 || second == 0xAF
        case 0xE1: isCapital = second & 0xFC == 0xB8 && third & 1 == 0
        case 0xC2, 0xE2: others &+= 1
        default: break
        }
        if start < 0, isCapital { startsWithCapital = true }
        if isCapital { capitals &+= 1 } else { smalls &+= 1 }
        let from = at
        for offset in 0..<width where from &+ offset < bytes.count {
            let byte = bytes[from &+ offset]
            let isLast = offset == width &- 1
            take(isCapital && isLast ? byte &+ (lead == 0xC3 ? 0x20 : 1) : byte)
            at &+= 1
        }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) {
        if start < 0 { start = at }
        end = at &+ 1
        hash.take(byte)
    }

    /// Ends the word that is being read, if any.
    private mutating func close(_ tokens: inout OutputSpan<PlainToken>) {
        guard start >= 0 else { return }
        var signs: PlainToken.Signs = []
        if smalls &+ capitals &+ digits > 0, !hasCounted {
            signs.insert(.counted)
            hasCounted = true
        }
        if startsWithCapital { signs.insert(.capital) }
        if capitals > 1, smalls &+ digits &+ others == 0 { signs.insert(.capitals) }
        if digits > 0, smalls &+ capitals &+ others == 0 { signs.insert(.number) }
        if quotes > 0 { signs.insert(.quoted) }
        if isOpened { signs.insert(.opened) }
        tokens.append(
            PlainToken(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hash: hash.result, joint: joint,
                signs: signs))
        start = -1
        hash = SyllableHash()
        (capitals, smalls, digits, others) = (0, 0, 0, 0)
        startsWithCapital = false
        isOpened = false
        joint = .space
    }
}
