import LoaMarkup
import LoaStats

/// The texts that the cells of a spreadsheet share, in one run of bytes.
struct SharedStrings: Sendable {
    /// The bytes of all texts.
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate var ends: [UInt32] = []

    /// How many there are.
    var count: Int { ends.count }

    /// A text by its number; nil when there is none.
    subscript(index: Int) -> Range<Int>? {
        guard index < ends.count else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }
}

/// Reads the shared texts: runs with formats of their own are joined, pronunciations (`rPh`) left out.
final class SharedStringsReader: XMLHandler {
    /// The texts read so far.
    private(set) var strings = SharedStrings()
    let fault: TableFault? = nil
    let isStopped = false
    private var start = 0
    private var isText = false
    private var phonetic = 0

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        if name.isName("t") {
            isText = phonetic == 0
        } else if name.isName("si") {
            start = strings.bytes.count
        } else if name.isName("rPh") {
            phonetic += 1
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isText { strings.bytes.append(copying: bytes) }
    }

    func end(_ name: Span<UInt8>) -> Bool {
        if name.isName("t") {
            isText = false
        } else if name.isName("si") {
            EscapedText.unescape(&strings.bytes, from: start)
            strings.ends.append(UInt32(clamping: strings.bytes.count))
        } else if name.isName("rPh") {
            phonetic -= 1
        }
        return false
    }
}
