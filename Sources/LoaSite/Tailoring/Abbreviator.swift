internal import LoaMarkup

/// Marks the abbreviations of the glossary in a tailored document and spells each out at its first use.
///
/// Source of the rule: DOMAIN §5.13. Headings, links and code are not spelled out, only marked or left alone,
/// and an abbreviation that the text itself already explains is not explained again.
public struct Abbreviator {
    let glossary: Glossary
    var seen: Set<Int> = []
    var result = Document()

    /// The document with its abbreviations marked; the same one when there are none.
    public static func mark(_ tailored: TailoredDocument, glossary: Glossary) -> TailoredDocument {
        let document = tailored.document
        guard !glossary.entries.isEmpty, hasCandidate(document, glossary) else { return tailored }
        var abbreviator = Abbreviator(glossary: glossary)
        var marked = tailored
        marked.document = abbreviator.run(document)
        return marked
    }

    init(glossary: Glossary) { self.glossary = glossary }

    static func hasCandidate(_ document: Document, _ glossary: Glossary) -> Bool {
        for node in document.nodes where node.kind == .text {
            if next(in: document.text, node.text.range, glossary) != nil { return true }
        }
        return false
    }

    mutating func run(_ document: Document) -> Document {
        result = document
        result.nodes = []
        result.nodes.reserveCapacity(document.nodes.count + 16)
        var index = 0
        var open = OpenElements()
        // Inside these the words stay as they are: an expansion would change an anchor, a button or a link.
        var frozenUntil = 0
        while index < document.nodes.count {
            open.close(before: index, in: &result)
            let node = document.nodes[index]
            if [.heading, .link, .image, .label, .leaf].contains(node.kind) { frozenUntil = max(frozenUntil, Int(node.end)) }
            if node.kind == .text, index >= frozenUntil {
                split(node, document)
            } else {
                open.begin(node, in: &result)
            }
            index += 1
        }
        open.close(before: .max, in: &result)
        return result
    }

    mutating func split(_ node: Node, _ document: Document) {
        var rest = node.text.range
        while let (range, entry) = Self.next(in: document.text, rest, glossary) {
            append(node, rest.lowerBound..<range.lowerBound)
            var made = Node(.abbreviation)
            made.line = node.line
            made.endLine = node.endLine
            made.column = node.column
            made.file = node.file
            made.text = TextRange(start: range.lowerBound, count: range.count)
            let long = Array(glossary.entries[entry].long.utf8)
            made.extra = TextRange(start: result.text.count, count: long.count)
            result.text += long
            let isFirst = seen.insert(entry).inserted
            made.level = isFirst && !isExplained(document.text, range, rest) ? 1 : 0
            made.end = Int32(result.nodes.count + 1)
            result.nodes.append(made)
            rest = range.upperBound..<rest.upperBound
        }
        append(node, rest)
    }

    mutating func append(_ node: Node, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var made = node
        made.text = TextRange(start: range.lowerBound, count: range.count)
        made.end = Int32(result.nodes.count + 1)
        result.nodes.append(made)
    }

    /// Whether the writer explains it: “công đoàn cơ sở (CĐCS)” or “CĐCS (công đoàn cơ sở)”.
    func isExplained(_ text: [UInt8], _ range: Range<Int>, _ run: Range<Int>) -> Bool {
        let before = range.lowerBound > run.lowerBound ? text[range.lowerBound - 1] : 0
        let after = range.upperBound < run.upperBound ? text[range.upperBound] : 0
        if before == UInt8(ascii: "("), after == UInt8(ascii: ")") { return true }
        return range.upperBound + 1 < run.upperBound && after == 32 && text[range.upperBound + 1] == UInt8(ascii: "(")
    }

    /// The first whole word of a range that is an abbreviation.
    static func next(in text: [UInt8], _ range: Range<Int>, _ glossary: Glossary) -> (Range<Int>, Int)? {
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let byte = text[at]
            guard isLetter(byte), byte < 0x80 || byte >= 0xC0 else {
                at += 1
                continue
            }
            var stop = at + 1
            while stop < end, isLetter(text[stop]) { stop += 1 }
            let length = stop - at
            if length >= 2, length <= glossary.longest, glossary.firstBytes[Int(byte)],
                !isJoined(text, at, stop, range), let found = glossary.index[Array(text[at..<stop])]
            {
                return (at..<stop, found)
            }
            at = stop
        }
        return nil
    }

    /// Whether the word is part of a sign such as 293/2025/NĐ-CP.
    static func isJoined(_ text: [UInt8], _ start: Int, _ stop: Int, _ range: Range<Int>) -> Bool {
        let before = start > range.lowerBound ? text[start - 1] : 32
        let after = stop < range.upperBound ? text[stop] : 32
        return [before, after].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    }

    /// ASCII letters and digits and everything beyond ASCII except the no-break space count as parts of words.
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || (byte >= 0xC3 && byte != 0xE2) || (byte >= 0x80 && byte < 0xC0)
    }
}
