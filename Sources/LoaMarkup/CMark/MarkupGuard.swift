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
    /// At most so many notes in a text.
    static let notes = 2_000

    let path: SourcePath
    var line: Int
    /// The lines on which link references are defined.
    var referenceLines: [Int32] = []
    var fault: Diagnostic?

    // Of the line.
    var pipes = 0
    /// Nothing but spaces and marks of quotations.
    var isBlank = false
    // Of the paragraph.
    var marks = Marks()
    var widestTable = 0
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
        while at < text.count, scan.fault == nil { at = unsafe scan.lineBody(text, from: scan.linePrefix(text, from: at)) }
        scan.closeDefinition(at: text.count)
        if scan.fault == nil { scan.checkExpansion() }
        referenceLines = scan.referenceLines
        return scan.fault.map { [$0] } ?? []
    }

    // MARK: In a line

    /// Signs that are looked at; all other bytes are passed by.
    static let classes: [Bool] = {
        var classes = [Bool](repeating: false, count: 256)
        for byte in "\n|<!@[]{*_~".utf8 { classes[Int(byte)] = true }
        return classes
    }()

    /// Looks through what follows the prefix of a line; hands back where the next line starts.
    mutating func lineBody(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        let count = text.count
        return unsafe Self.classes.withUnsafeBufferPointer { classes in
            while true {
                while at < count, unsafe !classes[Int(text[at])] { at += 1 }
                guard at < count else { break }
                let byte = unsafe text[at]
                if byte == 10 { break }
                unsafe sign(byte, text, at)
                at += 1
            }
            endLine()
            return at + 1
        }
    }

    @inline(__always)
    mutating func sign(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
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
        default: if next != byte { marks.runs += 1 }
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80 || byte == 45 || byte == 95
    }

    mutating func endLine() {
        widestTable = max(widestTable, pipes)
        // A row of a table needs no bar of its own, and is filled up.
        if !isBlank { cells += widestTable }
        checkCounts()
        pipes = 0
        if isBlank {
            marks = Marks()
            widestTable = 0
        }
        line += 1
    }
}
