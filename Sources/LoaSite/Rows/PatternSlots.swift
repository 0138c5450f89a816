internal import LoaMarkup

/// The places of a pattern that are filled from a row: `{{column}}`, `{{column.name}}`, `{{column|words}}`.
///
/// A pattern is parsed with letters in those places that stand nowhere else in it. Values are put in afterwards, so
/// that nothing in them can be read as markup. The letters take as many bytes as what was written: lines and columns
/// of the parsed pattern are those of its file.
struct PatternSlots: Sendable {
    /// One place.
    struct Slot: Sendable {
        /// What is shown when the cell is empty.
        enum Otherwise: Sendable, Equatable {
            /// Plain words.
            case words(String)
            /// Words that are marked as missing.
            case missing(String)

            /// The words.
            var text: String {
                switch self {
                case .words(let text), .missing(let text): text
                }
            }
        }

        /// The column as written.
        var column: String
        /// Whether the words of a code are meant.
        var wantsWords: Bool
        /// What is shown when the cell is empty; nil when it may not be.
        var otherwise: Otherwise?
        /// Where it stands.
        var place: SourcePlace
        /// All that was written, braces included.
        var written: String
    }

    /// The places in the order of the file.
    private(set) var slots: [Slot] = []
    /// Braces that open no place.
    private(set) var open: [SourcePlace] = []
    private var mark: (first: UInt8, second: UInt8) = (0, 0)

    /// At most so many places in a pattern.
    static let limit = 4096
    /// The shortest place is `{{a}}`.
    static let shortest = 5

    /// The text with letters in its places.
    static func hold(_ text: [UInt8], path: SourcePath) -> (slots: PatternSlots, held: [UInt8]) {
        var slots = PatternSlots()
        slots.mark = freeMark(text)
        var held = text
        var (at, line, start) = (0, 1, 0)
        while at < text.count {
            let byte = text[at]
            if byte == 10 { (line, start) = (line + 1, at + 1) }
            // An escaped brace opens nothing; what a backslash at the line's end escapes is no brace.
            let step = byte == UInt8(ascii: "\\") && at + 1 < text.count && text[at + 1] != 10 ? 2 : 1
            guard byte == UInt8(ascii: "{"), at + 1 < text.count, text[at + 1] == byte else {
                at += step
                continue
            }
            while at + 2 < text.count, text[at + 2] == byte { at += 1 }
            let place = SourcePlace(path: path, line: line, byteColumn: at - start + 1)
            guard let end = closing(text, from: at + 2), let slot = slot(text[(at + 2)..<(end - 2)], place) else {
                slots.open.append(place)
                at += 2
                continue
            }
            var found = slot
            found.written = String(decoding: text[at..<end], as: UTF8.self)
            if slots.slots.count < limit { slots.put(slots.slots.count, into: &held, at..<end) }
            slots.slots.append(found)
            at = end
        }
        return (slots, held)
    }

    /// Where the `}}` ends that closes a place; nil when the line has none before the next brace.
    private static func closing(_ text: [UInt8], from start: Int) -> Int? {
        var at = start
        while at + 1 < text.count, text[at] != 10, text[at] != UInt8(ascii: "{") {
            if text[at] == UInt8(ascii: "}"), text[at + 1] == text[at] { return at + 2 }
            at += 1
        }
        return nil
    }

    private static func slot(_ inner: ArraySlice<UInt8>, _ place: SourcePlace) -> Slot? {
        let bar = inner.firstIndex(of: UInt8(ascii: "|"))
        var name = trimmed(inner[..<(bar ?? inner.endIndex)])
        let wantsWords = name.hasSuffix(".name")
        if wantsWords { name = String(name.dropLast(5)) }
        guard !name.isEmpty else { return nil }
        let words = bar.map { trimmed(inner[($0 + 1)...]) }
        return Slot(column: name, wantsWords: wantsWords, otherwise: words.map(otherwise), place: place, written: "")
    }

    private static func otherwise(_ words: String) -> Slot.Otherwise {
        guard words.hasPrefix(":missing["), words.hasSuffix("]") else { return .words(words) }
        return .missing(String(words.dropFirst(9).dropLast()))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        DirectiveGrammarText.trim(String(decoding: bytes, as: UTF8.self))
    }

    /// Two letters that stand side by side nowhere in a text; neither is one of those that numbers are written with.
    private static func freeMark(_ text: [UInt8]) -> (UInt8, UInt8) {
        let letters = Array("qrstuvwxyzQRSTUVWXYZ".utf8)
        var taken: Set<UInt16> = []
        for at in text.indices.dropFirst() { taken.insert(UInt16(text[at - 1]) << 8 | UInt16(text[at])) }
        for first in letters {
            for second in letters where second != first && !taken.contains(UInt16(first) << 8 | UInt16(second)) {
                return (first, second)
            }
        }
        // All pairs in one text: nothing is held then, and every place is told as one too many.
        return (0, 0)
    }

    private func put(_ number: Int, into text: inout [UInt8], _ range: Range<Int>) {
        guard mark.first != 0 else { return }
        for at in range { text[at] = UInt8(ascii: "a") }
        text[range.lowerBound] = mark.first
        text[range.lowerBound + 1] = mark.second
        for digit in 0..<3 { text[range.lowerBound + 2 + digit] = UInt8(ascii: "a") + UInt8(number >> (8 - 4 * digit) & 15) }
    }

    /// The first place beyond those that could be held.
    var firstNotHeld: SourcePlace? {
        let held = mark.first == 0 ? 0 : Self.limit
        return slots.count > held ? slots[held].place : nil
    }

    /// The first place in a stretch of held text.
    func next(in text: ArraySlice<UInt8>) -> (range: Range<Int>, slot: Int)? {
        guard mark.first != 0, text.count >= Self.shortest else { return nil }
        var at = text.startIndex
        while at + Self.shortest <= text.endIndex {
            if text[at] == mark.first, text[at + 1] == mark.second {
                var number = 0
                for digit in text[(at + 2)..<(at + 5)] { number = number << 4 + Int(digit &- UInt8(ascii: "a")) }
                if number < slots.count, at + slots[number].written.utf8.count <= text.endIndex {
                    return (at..<(at + slots[number].written.utf8.count), number)
                }
            }
            at += 1
        }
        return nil
    }

    /// Whether a text has a place.
    func isIn(_ text: String) -> Bool { next(in: Array(text.utf8)[...]) != nil }

    /// The places in a text.
    func found(in text: ArraySlice<UInt8>) -> [Int] {
        var found: [Int] = []
        var rest = text
        while let (range, slot) = next(in: rest) {
            found.append(slot)
            rest = rest[range.upperBound...]
        }
        return found
    }

    /// A text with other words in its places.
    func replace(_ text: ArraySlice<UInt8>, _ words: (_ slot: Int, _ offset: Int) -> String) -> [UInt8] {
        var out: [UInt8] = []
        var rest = text
        while let (range, slot) = next(in: rest) {
            out += rest[..<range.lowerBound]
            out += words(slot, range.lowerBound - text.startIndex).utf8
            rest = rest[range.upperBound...]
        }
        return out + rest
    }

    /// A held text as it was written.
    func restored(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard next(in: bytes[...]) != nil else { return text }
        return String(decoding: replace(bytes[...]) { slot, _ in slots[slot].written }, as: UTF8.self)
    }
}
