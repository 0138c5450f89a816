/// What stands between two words, being gathered: at most sixteen bytes, white space as one space.
struct Separator {
    private var bytes = InlineArray<16, UInt8>(repeating: 0)
    private(set) var count = 0

    /// Whether it is one space or nothing.
    var isSpace: Bool { count == 1 && bytes[0] == 0x20 }

    /// Begins anew.
    mutating func clear() { count = 0 }

    /// Adds a space unless there is one.
    mutating func addSpace() {
        if count == 0 || (bytes[count - 1] != 0x20 && count < 13) { add(0x20) }
    }

    /// Adds a mark; what would make more than twelve bytes is left out: rows of dots would each be an entry.
    mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) {
        guard count + range.count <= 12 else { return }
        for place in range { add(text[place]) }
    }

    private mutating func add(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// Takes a space away from the beginning.
    mutating func trimStart() {
        guard count > 0, bytes[0] == 0x20 else { return }
        for place in 1..<count { bytes[place - 1] = bytes[place] }
        count -= 1
    }

    /// Takes a space away from the end and adds the mark of the end of a run.
    mutating func end(_ kind: SearchTextKind) {
        if count > 0, bytes[count - 1] == 0x20 { count -= 1 }
        for byte in [0xEE, 0x80, kind.terminator] {
            bytes[count] = byte
            count += 1
        }
    }

    /// Its number among the words.
    func intern(in words: inout WordTable) -> UInt32 {
        words.intern(WordKey(bytes.span, 0..<count), bytes.span, 0..<count)
    }
}
