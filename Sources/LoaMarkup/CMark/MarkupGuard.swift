/// Refuses texts that would make cmark take minutes or memory without bound (DESIGN: guards before cmark).
///
/// Debian's 0.29.0.gfm.6 is unpatched for several such inputs; each limit stands far above what people write. One
/// pass over the bytes, in which only what begins a line and a few signs cost more than a look.
struct MarkupGuard {
    /// At most so many columns in a table.
    static let columns = 64
    /// At most so many cells in all tables of a text, missing ones counted.
    static let cells = 100_000
    /// At most so many signs of one kind that cmark looks far ahead or back for, in one paragraph.
    static let marks = 2_000
    /// At most so many bytes that references may expand to.
    static let expansion = 1 << 20
    /// At most so many directives in a text.
    static let directives = 10_000
    /// At most so many blank lines one after the other.
    static let blanks = 10_000
    /// At most so many notes in a text.
    static let notes = 2_000

    let path: SourcePath
    var line: Int
    /// The lines on which link references are defined.
    var referenceLines: [Int32] = []
    /// Set with the first fault; a look at the fault itself would copy it for each line.
    var isRefused = false
    var fault: Diagnostic?

    // Of the line.
    /// Whether one of the counts has grown.
    var isCounted = false
    var pipes = 0
    /// Nothing but spaces and marks of quotations.
    var isBlank = false
    // Of the paragraph.
    var marks = Marks()
    var widestTable = 0
    /// Blank lines one after the other; in deep lists each costs.
    var blanks = 0
    // Of the text.
    var cells = 0
    /// Where the last definition starts, while it may still go on.
    var definitionStart: Int?
    var longestDefinition = 0
    var closings = 0
    var openBlocks = 0
    var directives = 0
    var notes = 0

    /// What a paragraph has had so far.
    struct Marks {
        var declarations = 0
        var instructions = 0
        var images = 0
        var ats = 0
        var brackets = 0
        var runs = 0

        var most: Int { max(max(declarations, instructions), max(max(images, ats), max(brackets, runs) / 5)) }
    }

    init(path: SourcePath, firstLine: Int) {
        self.path = path
        line = firstLine
    }

    /// The fault of a text, and the lines on which it defines references.
    static func check(
        _ text: UnsafeBufferPointer<UInt8>, path: SourcePath, firstLine: Int, referenceLines: inout [Int32]
    ) -> [Diagnostic] {
        var scan = MarkupGuard(path: path, firstLine: firstLine)
        var at = 0
        while at < text.count, !scan.isRefused { at = unsafe scan.lineBody(text, from: scan.prefix(text, from: at)) }
        scan.closeDefinition(at: text.count)
        if !scan.isRefused { scan.checkExpansion() }
        referenceLines = scan.referenceLines
        return scan.fault.map { [$0] } ?? []
    }

    // MARK: In a line

    /// Looks through what follows the prefix of a line; hands back where the next line starts.
    @inline(__always)
    mutating func lineBody(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while true {
            at = unsafe Self.skip(text, from: at)
            guard at < text.count, case let byte = unsafe text[at], byte != 10 else { break }
            unsafe sign(byte, text, at)
            at &+= 1
        }
        endLine()
        return at + 1
    }

    /// The next byte that may be a sign or ends the line; sixteen are looked at together, without a branch for each.
    @inline(__always)
    static func skip(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = text.baseAddress else { return start }
        var at = start
        while at &+ 16 <= text.count {
            var found: UInt8 = 0
            for index in 0..<16 { found |= unsafe mark(base[at &+ index]) }
            if found != 0 {
                let low = unsafe marks(UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self))
                if low != 0 { return at &+ low.trailingZeroBitCount / 8 }
                let high = unsafe marks(UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
                return at &+ 8 &+ high.trailingZeroBitCount / 8
            }
            at &+= 16
        }
        while at < text.count, unsafe mark(base[at]) == 0 { at &+= 1 }
        return at
    }

    /// The same for eight bytes at once: the lowest bit that is set stands in the first such byte.
    @inline(__always)
    static func marks(_ bytes: UInt64) -> UInt64 {
        let bytes = UInt64(littleEndian: bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        func equal(_ byte: UInt64) -> UInt64 {
            let rest = bytes ^ (ones &* byte)
            return (rest &- ones) & ~rest
        }
        let folded = bytes | (ones &* 0x20)
        let range = ((folded & ~tops) &+ (ones &* 5)) & ~folded
        return (range | equal(0x0A) | equal(0x40) | equal(0x21) | equal(0x2A) | equal(0x3C)) & tops
    }

    /// 1 for what may be a sign (`[ ] { | ~ _` share a range with a few that are rare) or ends a line, else 0.
    @inline(__always)
    static func mark(_ byte: UInt8) -> UInt8 {
        ((byte | 0x20) &- 0x7B <= 4 ? 1 : 0) | (byte == 10 ? 1 : 0) | (byte == UInt8(ascii: "@") ? 1 : 0)
            | (byte == UInt8(ascii: "!") ? 1 : 0) | (byte == UInt8(ascii: "*") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
    }

    @inline(__always)
    mutating func sign(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
        isCounted = true
        let next: UInt8 = at + 1 < text.count ? unsafe text[at + 1] : 0
        switch byte {
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: "!") { marks.declarations += 1 }
            if next == UInt8(ascii: "?") { marks.instructions += 1 }
        case UInt8(ascii: "!"): if next == UInt8(ascii: "[") { marks.images += 1 }
        case UInt8(ascii: "@"): marks.ats += 1
        case UInt8(ascii: "["):
            marks.brackets += 1
            if next == UInt8(ascii: "^") { notes += 1 }
            if at > 0, unsafe Self.isNameByte(text[at - 1]) { directives += 1 }
        case UInt8(ascii: "]"): if next != UInt8(ascii: "("), next != UInt8(ascii: ":") { closings += 1 }
        case UInt8(ascii: "{"):
            if at > 0, unsafe Self.isNameByte(text[at - 1]) || text[at - 1] == UInt8(ascii: "]") { directives += 1 }
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): if next != byte { marks.runs += 1 }
        default: break
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80 || byte == 45 || byte == 95
    }

    @inline(__always)
    mutating func endLine() {
        // Most lines have nothing to count.
        if !isBlank { blanks = 0 }
        if isBlank || isCounted || widestTable > 0 { count() }
        line &+= 1
    }

    mutating func count() {
        widestTable = max(widestTable, pipes)
        // A row of a table needs no bar of its own, and is filled up.
        if !isBlank { cells += widestTable }
        if isCounted || widestTable > 0 { checkCounts() }
        pipes = 0
        isCounted = false
        if isBlank {
            blanks += 1
            if blanks > Self.blanks { checkCounts() }
            marks = Marks()
            widestTable = 0
        }
    }
}
