/// Finds the tags that have a line to themselves, takes that line's whitespace away, and measures indentation.
///
/// The rules are the Mustache specification's: a tag other than an interpolation, alone on a line but for whitespace,
/// leaves no line behind. For inheritance these pairs count as one tag: `{{<parent}}…{{/parent}}`,
/// `{{<parent}}{{$block}}`, `{{/block}}{{/parent}}`, and `{{$block}}{{/block}}`, which keeps its line break.
struct TemplateLayout {
    private let bytes: [UInt8]
    private(set) var tokens: [TemplateToken]
    private(set) var lines: [TemplateLine] = []

    /// Lays out a whole file.
    init(_ tokens: [TemplateToken], of bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
        var first = 0
        for index in tokens.indices where endsLine(index) || index == tokens.count - 1 {
            layOut(first...index)
            first = index + 1
        }
    }

    private func endsLine(_ index: Int) -> Bool {
        tokens[index].kind == .text && bytes[tokens[index].range.upperBound - 1] == UInt8(ascii: "\n")
    }

    private mutating func layOut(_ line: ClosedRange<Int>) {
        let tags = line.filter { tokens[$0].kind != .text }
        measure(line, isBlank: tags.isEmpty && isBlank(line.lowerBound))
        guard let first = tags.first, let last = tags.last, first - line.lowerBound <= 1, line.upperBound - last <= 1
        else { return }
        if first > line.lowerBound, !isBlank(line.lowerBound) { return }
        if last < line.upperBound, !isBlank(line.upperBound) { return }
        guard let keepsBreak = standsAlone(first, last) else { return }
        let start = tokens[line.lowerBound].range.lowerBound
        tokens[first].margin = start..<tokens[first].range.lowerBound
        if first != last { tokens[last].margin = 0..<0 }
        if first > line.lowerBound { tokens[line.lowerBound].range = start..<start }
        if last < line.upperBound, !keepsBreak {
            let end = tokens[line.upperBound].range.upperBound
            tokens[line.upperBound].range = end..<end
        }
    }

    /// Whether tags alone on a line leave no line behind: nil when they do not, true when the line break stays.
    private func standsAlone(_ first: Int, _ last: Int) -> Bool? {
        if first == last { return tokens[first].kind == .value || tokens[first].kind == .raw ? nil : false }
        if tokens[first].kind == .parent, tokens[first].partner == last { return false }
        guard last == first + 1 else { return nil }
        switch (tokens[first].kind, tokens[last].kind) {
        case (.parent, .block): return false
        case (.block, .close): return tokens[first].partner == last ? true : nil
        case (.close, .close):
            guard let block = tokens[first].partner, let parent = tokens[last].partner else { return nil }
            return tokens[block].kind == .block && tokens[parent].kind == .parent ? false : nil
        default: return nil
        }
    }

    private func isBlank(_ index: Int) -> Bool {
        tokens[index].kind == .text && bytes[tokens[index].range].allSatisfy(TemplateLexer.isSpace)
    }

    private mutating func measure(_ line: ClosedRange<Int>, isBlank: Bool) {
        let first = tokens[line.lowerBound]
        lines.append(
            TemplateLine(start: first.range.lowerBound, indentation: indentation(of: first), isBlank: isBlank))
    }

    /// How many bytes of whitespace a line's first piece starts with.
    private func indentation(of token: TemplateToken) -> Int {
        guard token.kind == .text else { return 0 }
        return bytes[token.range].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }
}
