/// Marks in a page what another page does not have in the same words.
enum PageMarks {
    /// What a block is beside the other page.
    enum Mark: String {
        /// The other page has nothing in this place.
        case added = "them"
        /// The other page says it otherwise.
        case changed = "doi"
    }

    /// More blocks than this are not compared one by one, but by the ends that are alike.
    static let most = 2000

    /// The page with an attribute on each block that differs, and the style sheet that shows it; the bytes are those of
    /// the page otherwise.
    static func marked(_ page: [UInt8], against other: [UInt8], style: String) -> [UInt8] {
        let blocks = PageBlocks(page).blocks
        let marks = marks(blocks.map(\.words), against: PageBlocks(other).blocks.map(\.words))
        var pieces: [(at: Int, text: String)] = []
        for (number, mark) in marks { pieces.append((blocks[number].tagEnd, " data-loa-khac=\"\(mark.rawValue)\"")) }
        if let head = PageBlocks.find("</head", in: page, from: 0) { pieces.append((head, "<link rel=\"stylesheet\" href=\"\(style)\">")) }
        pieces.sort { $0.at < $1.at }
        var result: [UInt8] = []
        result.reserveCapacity(page.count + pieces.count * 32)
        var done = 0
        for piece in pieces {
            result += page[done..<piece.at]
            result += piece.text.utf8
            done = piece.at
        }
        return result + page[done...]
    }

    /// The differing texts of a list by number: what no longest common part has.
    static func marks(_ here: [[UInt8]], against there: [[UInt8]]) -> [(Int, Mark)] {
        var start = 0
        while start < here.count, start < there.count, here[start] == there[start] { start += 1 }
        var (endHere, endThere) = (here.count, there.count)
        while endHere > start, endThere > start, here[endHere - 1] == there[endThere - 1] {
            endHere -= 1
            endThere -= 1
        }
        let (rows, columns) = (endHere - start, endThere - start)
        guard rows > 0 else { return [] }
        guard columns > 0 else { return (start..<endHere).map { ($0, .added) } }
        guard rows <= most, columns <= most else { return (start..<endHere).map { ($0, .changed) } }
        var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
        let width = columns + 1
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    here[start + row] == there[start + column]
                    ? lengths[(row + 1) * width + column + 1] + 1 : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var result: [(Int, Mark)] = []
        var (row, column) = (0, 0)
        // What stands between two common blocks: pairs are changes, the rest is more here.
        var gap: [Int] = []
        var across = 0
        func flush() {
            for (number, at) in gap.enumerated() { result.append((at, number < across ? .changed : .added)) }
            gap = []
            across = 0
        }
        while row < rows || column < columns {
            if row < rows, column < columns, here[start + row] == there[start + column] {
                flush()
                row += 1
                column += 1
            } else if column == columns || (row < rows && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]) {
                gap.append(start + row)
                row += 1
            } else {
                across += 1
                column += 1
            }
        }
        flush()
        return result
    }
}
