import LoaStats

/// Reads the merged ranges of a sheet.
///
/// They stand behind all cells, but are needed with the first row. So the sheet is unpacked once without being parsed,
/// up to the end of its cells, and only what follows is read as XML.
final class XLSXMerges: XMLHandler {
    /// The ranges, as many as the limit allows.
    private(set) var ranges: [MergedRange] = []
    private(set) var fault: TableFault?
    private let most: Int

    private init(most: Int) {
        self.most = most
    }

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        guard name.isName("mergeCell"), let reference = attributes.value("ref"), let range = MergedRange(reference) else { return }
        ranges.append(range)
        if ranges.count > most {
            fault = TableFault(
                .tableTooLarge, vi: "trang tính có hơn \(most) vùng ô gộp — bỏ gộp ô rồi lưu lại",
                en: "the sheet has over \(most) merged ranges — unmerge the cells and save it anew")
        }
    }

    func text(_ bytes: Span<UInt8>) {}

    func end(_ name: Span<UInt8>) -> Bool { false }

    /// The name of the element with all cells.
    private static let cells = Array("sheetData".utf8)
    /// So many bytes before a name are kept to look at its tag.
    private static let memory = 64

    /// The merged ranges of the part that is open.
    static func read(_ parts: inout XLSXParts) throws(TableFault) -> [MergedRange] {
        let merges = XLSXMerges(most: parts.limits.merges)
        var reader = try XMLReader(merges)
        var window: [UInt8] = []
        var isTail = false
        var isFirst = true
        while true {
            let count = try parts.read()
            if count == 0 { break }
            if isFirst, parts.piece[0] == 0 || parts.piece[1] == 0 || parts.piece[0] >= 0xFE {
                // UTF-16, which cannot be searched: read all of it as XML.
                isTail = true
            }
            isFirst = false
            if isTail {
                guard try feed(&reader, parts.piece, count) else { return merges.ranges }
                continue
            }
            window.removeFirst(max(0, window.count - memory))
            window += parts.piece[..<count]
            guard let end = endOfCells(window) else { continue }
            isTail = true
            let tail = Array("<tail>".utf8) + window[end...]
            guard try feed(&reader, tail, tail.count) else { return merges.ranges }
        }
        return merges.ranges
    }

    /// Whether more can follow: the end of the sheet has no beginning here, which is an XML fault and no harm.
    private static func feed(_ reader: inout XMLReader, _ bytes: [UInt8], _ count: Int) throws(TableFault) -> Bool {
        do throws(TableFault) {
            _ = try reader.feed(bytes, count: count, isLast: false)
            return true
        } catch {
            if error.code == .tableTooLarge { throw error }
            return false
        }
    }

    /// Where `</sheetData>` or `</x:sheetData>` ends.
    private static func endOfCells(_ window: [UInt8]) -> Int? {
        let bytes = window.span
        var index = 0
        while index < bytes.count {
            // The only h of the name: rare in a sheet, so that most bytes are looked at once.
            guard bytes[index] == UInt8(ascii: "h") else {
                index &+= 1
                continue
            }
            let start = index - 1
            index += 1
            guard start >= 2, start + cells.count < bytes.count, window[start..<(start + cells.count)].elementsEqual(cells)
            else { continue }
            var tag = start - 1
            while tag > 0, bytes[tag] != UInt8(ascii: "<"), bytes[tag] != UInt8(ascii: ">"), start - tag < memory / 2 { tag -= 1 }
            if bytes[tag] == UInt8(ascii: "<"), bytes[tag + 1] == UInt8(ascii: "/") { return start + cells.count + 1 }
        }
        return nil
    }
}
