/// Reads the plain part of YAML that nearly all front matter is written in, many times faster than libyaml.
///
/// It either gives exactly the tree that libyaml would give, places included, or nil: anything unusual, doubtful or
/// faulty is left to libyaml, which also words all faults. A test holds the two against each other.
struct PlainSettingsScanner {
    private let bytes: ArraySlice<UInt8>
    private let path: SourcePath
    /// The line of `index` in the file.
    private var line: Int
    /// The first byte of that line.
    private var lineStart: Int
    private var index: Int

    private init(_ bytes: ArraySlice<UInt8>, path: SourcePath, firstLine: Int) {
        self.bytes = bytes
        self.path = path
        line = firstLine
        lineStart = bytes.startIndex
        index = bytes.startIndex
    }

    /// The tree of a mapping in plain YAML, or nil.
    static func scan(_ bytes: ArraySlice<UInt8>, path: SourcePath, firstLine: Int) -> Settings? {
        guard TextScan.isPlainlyClean(bytes.span) else { return nil }
        var scanner = PlainSettingsScanner(bytes, path: path, firstLine: firstLine)
        guard let indent = scanner.nextIndent(), indent == 0, let root = scanner.mapping(indent: 0, depth: 0),
            scanner.index == bytes.endIndex
        else { return nil }
        return root
    }

    /// Goes to the first thing of the next line that has one and gives its indent; -1 at the end, nil for a tab.
    private mutating func nextIndent() -> Int? {
        while index < bytes.endIndex {
            lineStart = index
            while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
            guard index < bytes.endIndex else { break }
            switch bytes[index] {
            case 0x0A: newLine()
            case 0x23:
                guard skipComment() else { return nil }
            default: return index - lineStart
            }
        }
        return -1
    }

    private mutating func newLine() {
        index += 1
        line += 1
        lineStart = index
    }

    /// Skips a comment with its line end; false for what libyaml would refuse in it.
    private mutating func skipComment() -> Bool {
        while index < bytes.endIndex, bytes[index] != 0x0A {
            guard isText(index) else { return false }
            index += 1
        }
        if index < bytes.endIndex { newLine() }
        return true
    }

    /// Reads the keys that stand at one indent; `index` is at the first.
    private mutating func mapping(indent: Int, depth: Int) -> Settings? {
        guard depth < 4 else { return nil }
        let span = place(index, index + 1)
        var entries: [Settings.Entry] = []
        entries.reserveCapacity(8)
        // Past some dozens of keys libyaml's way of finding doubled ones is the better.
        while entries.count < 64 {
            guard let (key, keySpan) = key(), !entries.contains(where: { $0.key == key }) else { return nil }
            let afterColon = index
            skipBlanks()
            if isLineEnd {
                let empty = place(afterColon, afterColon + 1)
                guard endLine(), let next = nextIndent() else { return nil }
                guard let value = block(under: indent, at: next, empty: empty, depth: depth) else { return nil }
                entries.append(Settings.Entry(key: key, keySpan: keySpan, value: value))
            } else {
                guard let value = inline(), endLine(), nextIndent() != nil else { return nil }
                entries.append(Settings.Entry(key: key, keySpan: keySpan, value: value))
            }
            let next = index < bytes.endIndex ? index - lineStart : -1
            // Deeper is a value that goes on; elsewhere than a level above is a fault.
            guard next <= indent else { return nil }
            if next < indent { return Settings(.mapping(entries), at: span) }
        }
        return nil
    }

    /// Reads what stands on the lines under `key:`.
    private mutating func block(under indent: Int, at next: Int, empty: SourceSpan, depth: Int) -> Settings? {
        let isItem = index + 1 < bytes.endIndex && bytes[index] == 0x2D && bytes[index + 1] == 0x20
        if next >= indent, next >= 0, isItem { return list(indent: next) }
        if next > indent { return mapping(indent: next, depth: depth + 1) }
        return Settings(.empty, at: empty)
    }

    /// Reads `- a` lines of one indent.
    private mutating func list(indent: Int) -> Settings? {
        let span = place(index, index + 1)
        var items: [Settings] = []
        while index + 1 < bytes.endIndex, bytes[index] == 0x2D, bytes[index + 1] == 0x20 {
            index += 1
            skipBlanks()
            guard let item = inline(), endLine(), let next = nextIndent(), next <= indent else { return nil }
            items.append(item)
            if next < indent { break }
        }
        return Settings(.sequence(items), at: span)
    }

    /// Reads a value that ends on its line.
    private mutating func inline() -> Settings? {
        switch index < bytes.endIndex ? bytes[index] : 0 {
        case 0x5B: flowList()
        case 0x7B: flowMapping()
        default: scalar(inFlow: false)
        }
    }

    private mutating func flowList() -> Settings? {
        let span = place(index, index + 1)
        var items: [Settings] = []
        index += 1
        skipBlanks()
        if take(0x5D) { return Settings(.sequence([]), at: span) }
        while let item = scalar(inFlow: true) {
            items.append(item)
            skipBlanks()
            if take(0x5D) { return Settings(.sequence(items), at: span) }
            guard take(0x2C) else { return nil }
            skipBlanks()
        }
        return nil
    }

    private mutating func flowMapping() -> Settings? {
        let span = place(index, index + 1)
        var entries: [Settings.Entry] = []
        index += 1
        skipBlanks()
        if take(0x7D) { return Settings(.mapping([]), at: span) }
        while entries.count < 64, let (key, keySpan) = key(), !entries.contains(where: { $0.key == key }), take(0x20) {
            skipBlanks()
            let isList = index < bytes.endIndex && bytes[index] == 0x5B
            guard let value = isList ? flowList() : scalar(inFlow: true) else { return nil }
            entries.append(Settings.Entry(key: key, keySpan: keySpan, value: value))
            skipBlanks()
            if take(0x7D) { return Settings(.mapping(entries), at: span) }
            guard take(0x2C) else { return nil }
            skipBlanks()
        }
        return nil
    }

    /// Reads `name:` of letters, digits, `_` and `-` that is followed by a blank or the line's end.
    private mutating func key() -> (String, SourceSpan)? {
        let start = index
        while index < bytes.endIndex {
            let byte = bytes[index]
            let isInner = byte == 0x2D || byte &- 0x30 < 10
            guard (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || isInner && index > start else { break }
            index += 1
        }
        guard index > start, index < bytes.endIndex, bytes[index] == 0x3A else { return nil }
        let span = place(start, index)
        let key = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return index == bytes.endIndex || bytes[index] == 0x20 || bytes[index] == 0x0A ? (key, span) : nil
    }

    /// Reads text with or without quotes, on one line and without escapes.
    private mutating func scalar(inFlow: Bool) -> Settings? {
        guard index < bytes.endIndex else { return nil }
        let first = bytes[index]
        if first == 0x22 || first == 0x27 { return quoted(first) }
        guard (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10 || first >= 0x80 else { return nil }
        let start = index
        var end = index
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x0A { break }
            guard isText(index) else { return nil }
            if byte == 0x23, bytes[index - 1] == 0x20 { break }
            if byte == 0x3A {
                guard !inFlow, index + 1 < bytes.endIndex, bytes[index + 1] > 0x20 else { return nil }
            }
            if inFlow {
                if byte == 0x2C || byte == 0x5D || byte == 0x7D { break }
                if byte == 0x5B || byte == 0x7B || byte == 0x3F || byte == 0x23 { return nil }
            }
            index += 1
            if byte != 0x20 { end = index }
        }
        return Settings(.scalar(text(start, end), .plain), at: place(start, end))
    }

    private mutating func quoted(_ mark: UInt8) -> Settings? {
        let start = index
        index += 1
        while index < bytes.endIndex, bytes[index] != mark {
            guard bytes[index] != 0x5C || mark == 0x27, isText(index) else { return nil }
            index += 1
        }
        guard take(mark) else { return nil }
        // A doubled quote is an escape, and text right after a quote is a fault.
        if index < bytes.endIndex {
            switch bytes[index] {
            case 0x20, 0x0A, 0x2C, 0x5D, 0x7D: break
            default: return nil
            }
        }
        return Settings(.scalar(text(start + 1, index - 1), .quoted), at: place(start, index))
    }

    /// Goes past blanks, a comment and the line end; false when anything else stands there.
    private mutating func endLine() -> Bool {
        let start = index
        skipBlanks()
        guard index < bytes.endIndex else { return true }
        if bytes[index] == 0x23 {
            return bytes[index - 1] == 0x20 && (index > start || isAfterBlank(start)) && skipComment()
        }
        guard bytes[index] == 0x0A else { return false }
        newLine()
        return true
    }

    private func isAfterBlank(_ place: Int) -> Bool { bytes[place - 1] == 0x20 }

    private var isLineEnd: Bool {
        index >= bytes.endIndex || bytes[index] == 0x0A || bytes[index] == 0x23 && bytes[index - 1] == 0x20
    }

    private mutating func skipBlanks() {
        while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.endIndex, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// Whether this byte may stand in YAML text; the UTF-8 is known to be clean but for control characters.
    private func isText(_ place: Int) -> Bool {
        let byte = bytes[place]
        if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
        return byte != 0xC2 || place + 1 < bytes.endIndex && bytes[place + 1] >= 0xA0
    }

    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func place(_ start: Int, _ end: Int) -> SourceSpan {
        SourceSpan(path, line: line, column: scalars(lineStart, start) + 1, length: max(1, scalars(start, end)))
    }

    private func scalars(_ start: Int, _ end: Int) -> Int {
        var count = 0
        for index in start..<min(end, bytes.endIndex) where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
