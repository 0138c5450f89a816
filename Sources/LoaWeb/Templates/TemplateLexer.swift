import LoaMarkup

/// Cuts a template into text and tags; never fails, faulty tags are reported and fall silent.
struct TemplateLexer {
    private let text: TemplateText
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private(set) var tokens: [TemplateToken] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the whole text.
    init(_ text: TemplateText) {
        self.text = text
        var at = 0
        while at < text.bytes.count {
            guard let tag = find(opening, from: at) else { break }
            addText(at..<tag)
            at = readTag(at: tag)
        }
        addText(at..<text.bytes.count)
    }

    /// Adds text cut after every line break.
    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        for index in range where text.bytes[index] == UInt8(ascii: "\n") {
            add(.text, start..<index + 1)
            start = index + 1
        }
        if start < range.upperBound { add(.text, start..<range.upperBound) }
    }

    private mutating func add(_ kind: TemplateToken.Kind, _ range: Range<Int>, name: Range<Int> = 0..<0) {
        tokens.append(TemplateToken(kind: kind, range: range, name: name))
    }

    /// Reads the tag that opens at an offset and gives the offset after it.
    private mutating func readTag(at start: Int) -> Int {
        let inside = start + opening.count
        let sigil = inside < text.bytes.count ? text.bytes[inside] : 0
        let special: UInt8? =
            sigil == UInt8(ascii: "{") ? UInt8(ascii: "}") : sigil == UInt8(ascii: "=") ? UInt8(ascii: "=") : nil
        let terminator = (special.map { [$0] } ?? []) + closing
        let kind = Self.kind(of: sigil)
        let content = kind == nil ? inside : inside + 1
        guard let end = find(terminator, from: min(content, text.bytes.count)) else {
            reportUnclosed(start..<inside, mark: terminator)
            // Without a mark further on, no later tag can end either: one message is enough.
            let isLast = find(closing, from: inside) == nil
            return isLast ? text.bytes.count : inside
        }
        if sigil == UInt8(ascii: "!") {
            add(.silent, start..<end + terminator.count)
            return end + terminator.count
        }
        if sigil != UInt8(ascii: "="), let next = find(opening, from: content), next < end {
            reportUnclosed(start..<inside, mark: terminator)
            return next
        }
        let whole = start..<end + terminator.count
        if sigil == UInt8(ascii: "=") {
            setDelimiters(content..<end, tag: whole)
        } else {
            addNamed(kind ?? .value, content..<end, tag: whole)
        }
        return whole.upperBound
    }

    /// The kind of tag that a sign after the opening mark makes; nil when it is part of a name.
    private static func kind(of sigil: UInt8) -> TemplateToken.Kind? {
        switch sigil {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"), UInt8(ascii: "{"): .raw
        case UInt8(ascii: "!"), UInt8(ascii: "="): .silent
        default: nil
        }
    }

    private mutating func addNamed(_ kind: TemplateToken.Kind, _ content: Range<Int>, tag: Range<Int>) {
        let name = trim(content)
        if name.isEmpty {
            report(tag, vi: "thẻ không có tên", en: "the tag has no name")
        } else if text.bytes[name].contains(where: Self.isSpace) {
            report(
                tag, vi: "tên “\(text.string(name))” có khoảng trắng; tên trong thẻ phải viết liền",
                en: "the name “\(text.string(name))” has a space in it; a name must be one word")
        } else if kind == .value || kind == .raw || kind == .section || kind == .inverted, hasEmptyPart(name) {
            report(
                tag, vi: "tên “\(text.string(name))” có dấu chấm thừa",
                en: "the name “\(text.string(name))” has a dot too many")
        } else {
            return add(kind, tag, name: name)
        }
        add(.silent, tag)
    }

    private func hasEmptyPart(_ name: Range<Int>) -> Bool {
        let parts = text.bytes[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return name.count > 1 && parts.contains(where: \.isEmpty)
    }

    private mutating func setDelimiters(_ content: Range<Int>, tag: Range<Int>) {
        add(.silent, tag)
        let marks = text.bytes[content].split(whereSeparator: Self.isSpace)
        guard marks.count == 2, !marks.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            return report(
                tag, vi: "đổi dấu thẻ cần đúng hai dấu cách nhau một khoảng trắng, như {{=<% %>=}}",
                en: "a change of delimiters needs exactly two marks with a space between, as {{=<% %>=}}")
        }
        (opening, closing) = (Array(marks[0]), Array(marks[1]))
    }

    private mutating func report(_ range: Range<Int>, vi: String, en: String) {
        diagnostics.append(text.diagnostic(.templateBadTag, at: range, vi: vi, en: en))
    }

    private mutating func reportUnclosed(_ range: Range<Int>, mark: [UInt8]) {
        let mark = String(decoding: mark, as: UTF8.self)
        diagnostics.append(
            text.diagnostic(
                .templateUnclosedTag, at: range, vi: "thẻ mở ở đây chưa được đóng bằng “\(mark)”",
                en: "the tag that opens here is not closed with “\(mark)”"))
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isSpace(text.bytes[low]) { low += 1 }
        while low < high, Self.isSpace(text.bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    /// The offset of the next occurrence of a mark.
    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        let bytes = text.bytes
        guard let first = mark.first, start <= bytes.count - mark.count else { return nil }
        for at in start...bytes.count - mark.count where bytes[at] == first {
            if bytes[at..<at + mark.count].elementsEqual(mark) { return at }
        }
        return nil
    }
}
