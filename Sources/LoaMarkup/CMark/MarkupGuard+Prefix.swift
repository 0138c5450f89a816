/// What begins a line: marks of quotations, lists and notes, fences of directives, definitions of references.
extension MarkupGuard {
    /// Reads the prefix of a line unless it starts with a letter; hands back where its words start.
    @inline(__always)
    mutating func prefix(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        if unsafe text[start] > UInt8(ascii: ">"), unsafe text[start] != UInt8(ascii: "[") {
            isBlank = false
            return start
        }
        return unsafe linePrefix(text, from: start)
    }

    /// Reads the prefix of a line; hands back where its words start.
    mutating func linePrefix(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        var spaces = 0
        var markers = 0
        isBlank = true
        scan: while at < text.count {
            let byte = unsafe text[at]
            switch byte {
            case 32: spaces += 1
            case 9: spaces += 4
            case 13: break
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard unsafe isSpace(text, at + 1) else { break scan }
                isBlank = false
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard let end = unsafe endOfNumber(text, at) else { break scan }
                isBlank = false
                markers += 1
                at = end
            case UInt8(ascii: "["):
                guard let end = unsafe definition(text, from: at) else { break scan }
                isBlank = false
                guard unsafe text[at + 1] == UInt8(ascii: "^") else { break scan }
                // What follows the label of a note may again be a list or a definition.
                notes += 1
                isCounted = true
                markers += 1
                at = end
            case UInt8(ascii: ":"):
                unsafe fence(text, from: at)
                break scan
            default: break scan
            }
            at += 1
        }
        if at < text.count, unsafe text[at] != 10 { isBlank = false }
        if isBlank { closeDefinition(at: start) }
        if markers > 0, markers + spaces / 2 > DocumentBuilder.depthLimit { tooDeep() }
        return at
    }

    func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at < text.count else { return true }
        return unsafe text[at] == 32 || text[at] == 9 || text[at] == 10 || text[at] == 13
    }

    /// Where `12.` or `12)` ends, if it is the mark of an item.
    func endOfNumber(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < text.count, at < start + 10, unsafe text[at] >= 48 && text[at] <= 57 { at += 1 }
        guard at < text.count, unsafe text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ")"),
            unsafe isSpace(text, at + 1)
        else { return nil }
        return at
    }

    /// Where the colon of `[label]:` stands; the label may go over several lines and hold escaped brackets.
    mutating func definition(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start + 1
        let end = min(text.count, start + 1_100)
        var escaped = false
        while at < end {
            let byte = unsafe text[at]
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "[") {
                return nil
            } else if byte == UInt8(ascii: "]") {
                break
            }
            at += 1
        }
        guard at + 1 < text.count, at < end, unsafe text[at + 1] == UInt8(ascii: ":") else { return nil }
        if unsafe text[start + 1] != UInt8(ascii: "^") {
            referenceLines.append(Int32(line))
            closeDefinition(at: start)
            definitionStart = start
        }
        return at + 1
    }

    /// A definition reaches at most to the next one or to a blank line.
    mutating func closeDefinition(at end: Int) {
        if let start = definitionStart { longestDefinition = max(longestDefinition, end - start) }
        definitionStart = nil
    }

    /// Counts the `:::` blocks that are open.
    mutating func fence(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        var at = start
        while at < text.count, unsafe text[at] == UInt8(ascii: ":") { at += 1 }
        guard at - start >= 3 else {
            if at - start == 2 {
                directives += 1
                isCounted = true
            }
            return
        }
        while at < text.count, unsafe text[at] == 32 || text[at] == 9 || text[at] == 13 { at += 1 }
        if unsafe at == text.count || text[at] == 10 {
            openBlocks = max(0, openBlocks - 1)
        } else {
            directives += 1
            isCounted = true
            openBlocks += 1
            if openBlocks > DocumentBuilder.depthLimit { tooDeep() }
        }
    }
}
