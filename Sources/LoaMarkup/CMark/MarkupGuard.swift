/// Refuses texts that would make cmark take minutes or memory without bound (DESIGN: guards before cmark).
///
/// Debian's 0.29.0.gfm.6 is unpatched for several such inputs; each limit stands far above what people write.
enum MarkupGuard {
    /// At most so many columns in a table.
    static let columns = 64
    /// At most so many cells in all tables of a text, missing ones counted.
    static let cells = 100_000
    /// At most so many of `<!`, `<?`, `![`, `@` each in one paragraph.
    static let marks = 2_000
    /// At most so many bytes that references may expand to.
    static let expansion = 1 << 20

    /// What a paragraph has had so far.
    struct Counts {
        var declarations = 0
        var instructions = 0
        var images = 0
        var ats = 0
        var brackets = 0
        var pipesInLine = 0
    }

    static func check(
        _ text: UnsafeBufferPointer<UInt8>, path: SourcePath, firstLine: Int, referenceLines: inout [Int32]
    ) -> [Diagnostic] {
        var line = firstLine
        var counts = Counts()
        var widestTable = 0
        var cells = 0
        var definitions = 0
        var longestDefinition = 0
        var uses = 0
        var blank = true
        var quoteDepth = 0
        var onlyMarkers = true
        func fault(_ vi: String, _ en: String) -> [Diagnostic] {
            [Diagnostic(.markupTooMuch, at: SourceSpan(path, line: line), vi: vi, en: en)]
        }
        var at = 0
        let count = text.count
        while at < count {
            let byte = unsafe text[at]
            switch byte {
            case 10:
                if counts.pipesInLine > 0 {
                    if counts.pipesInLine > columns + 1 {
                        return fault(
                            "bảng có hơn \(columns) cột — hãy chia bảng, hoặc để thành tệp tải về",
                            "a table has more than \(columns) columns — split it, or offer it as a download")
                    }
                    widestTable = max(widestTable, counts.pipesInLine)
                    cells += widestTable
                    if cells > Self.cells {
                        return fault(
                            "các bảng có hơn 100.000 ô — hãy để thành tệp tải về",
                            "the tables have more than 100,000 cells — offer them as a download")
                    }
                }
                counts.pipesInLine = 0
                if blank {
                    counts = Counts()
                    widestTable = 0
                }
                blank = true
                quoteDepth = 0
                line += 1
                onlyMarkers = true
            case 32, 9, 13: break
            case UInt8(ascii: "|"):
                counts.pipesInLine += 1
                blank = false
            case UInt8(ascii: ">") where blank || quoteDepth > 0:
                if blank { quoteDepth = 0 }
                quoteDepth += 1
                blank = false
                if quoteDepth > DocumentBuilder.depthLimit {
                    return [
                        Diagnostic(
                            .markupDepth, at: SourceSpan(path, line: line),
                            vi: "trích dẫn lồng nhau quá 100 lớp — hãy viết phẳng hơn",
                            en: "quotations nest more than 100 deep — write it flatter")
                    ]
                }
            default:
                blank = false
                if quoteDepth > 0, byte != UInt8(ascii: ">") { quoteDepth = 0 }
                let next: UInt8 = at + 1 < count ? unsafe text[at + 1] : 0
                switch byte {
                case UInt8(ascii: "<"):
                    if next == UInt8(ascii: "!") { counts.declarations += 1 }
                    if next == UInt8(ascii: "?") { counts.instructions += 1 }
                case UInt8(ascii: "!"): if next == UInt8(ascii: "[") { counts.images += 1 }
                case UInt8(ascii: "@"): counts.ats += 1
                case UInt8(ascii: "["):
                    counts.brackets += 1
                    uses += 1
                    if onlyMarkers {
                        var end = at
                        while end < count, unsafe text[end] != 10 { end += 1 }
                        if unsafe definesReference(text, from: at, to: end) {
                            definitions += 1
                            if next != UInt8(ascii: "^") { referenceLines.append(Int32(line)) }
                            longestDefinition = max(longestDefinition, end - at)
                        }
                    }
                default: break
                }
                if onlyMarkers, !isMarker(byte) { onlyMarkers = false }
                if max(counts.declarations, counts.instructions, counts.images, counts.ats) > marks {
                    return fault(
                        "một đoạn có hơn 2.000 dấu cùng loại (<!, <?, ![ hoặc @) — có phải dán nhầm dữ liệu?",
                        "one paragraph has more than 2,000 signs of one kind (<!, <?, ![ or @) — was data pasted by mistake?")
                }
            }
            at += 1
        }
        if definitions > 0, (uses - definitions) * longestDefinition > expansion {
            return [
                Diagnostic(
                    .markupTooMuch, at: SourceSpan(path),
                    vi: "liên kết tham chiếu lặp lại quá nhiều (hơn 1 MiB khi mở ra) — hãy viết liên kết trực tiếp",
                    en: "references are repeated too often (over 1 MiB when expanded) — write the links directly")
            ]
        }
        return []
    }

    /// What may stand before a definition: marks of lists and quotations.
    static func isMarker(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Whether `[label]:` stands there.
    static func definesReference(_ text: UnsafeBufferPointer<UInt8>, from: Int, to: Int) -> Bool {
        var at = from + 1
        while at < to, unsafe text[at] != UInt8(ascii: "]") { at += 1 }
        return unsafe at + 1 < to && text[at + 1] == UInt8(ascii: ":")
    }
}
