/// Takes comments and needless white space out of a style sheet, so that theme authors may write for people.
///
/// Strings and addresses stay as they are, and so do comments that begin with `/*!`, where licences stand.
enum StyleSqueezer {
    /// The sheet without what only people need.
    static func squeeze(_ sheet: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(sheet.count)
        var index = 0
        var isSpaced = false
        while index < sheet.count {
            let byte = sheet[index]
            if isSpace(byte) {
                isSpaced = true
                index += 1
                continue
            }
            if byte == slash, at(index + 1, sheet) == star, at(index + 2, sheet) != UInt8(ascii: "!") {
                index = endOfComment(sheet, index)
                isSpaced = true
                continue
            }
            // Spaces before a colon or around + and - mean something; after these and before a bracket they do not.
            if isSpaced, let last = out.last, !"{};:,".utf8.contains(last), !"{};,".utf8.contains(byte) {
                out.append(0x20)
            }
            isSpaced = false
            if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
            let end = endOfLiteral(sheet, index)
            out += sheet[index..<end]
            index = end
        }
        out.append(0x0A)
        return out
    }

    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func at(_ index: Int, _ sheet: [UInt8]) -> UInt8? { index < sheet.count ? sheet[index] : nil }

    private static func endOfComment(_ sheet: [UInt8], _ start: Int) -> Int {
        var index = start + 2
        while index + 1 < sheet.count {
            if sheet[index] == star, sheet[index + 1] == slash { return index + 2 }
            index += 1
        }
        return sheet.count
    }

    /// Where what begins at `start` and must stay whole ends: a string, a bare address, a kept comment, or one byte.
    private static func endOfLiteral(_ sheet: [UInt8], _ start: Int) -> Int {
        let byte = sheet[start]
        if byte == slash, at(start + 1, sheet) == star { return endOfComment(sheet, start) }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return end(sheet, start + 1, at: byte) }
        if byte == UInt8(ascii: "("), start >= 3, sheet[(start - 3)..<start].elementsEqual("url".utf8) {
            return end(sheet, start + 1, at: UInt8(ascii: ")"))
        }
        return start + 1
    }

    private static func end(_ sheet: [UInt8], _ start: Int, at stop: UInt8) -> Int {
        var index = start
        while index < sheet.count {
            if sheet[index] == UInt8(ascii: "\\") {
                index += 2
            } else if sheet[index] == stop {
                return index + 1
            } else {
                index += 1
            }
        }
        return sheet.count
    }
}
