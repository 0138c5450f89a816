public import LoaMarkup

/// What a piece of a file turned out to be.
public enum TableChunk: Sendable {
    /// Bytes were added.
    case more
    /// There are no more bytes.
    case end
    /// The file could not be read further.
    case failed(Diagnostic)
}

/// The bytes of a CSV file as UTF-8, in a window that moves along the file.
struct CSVInput {
    /// The bytes at hand.
    private(set) var buffer: [UInt8] = []
    /// Whether nothing comes after them.
    private(set) var isLast = false
    /// Where the first byte stands that is not text, if any.
    private(set) var invalid: Int?
    /// What the file could not be read for.
    private(set) var failure: Diagnostic?
    /// Whether it is UTF-16 and has halves of characters.
    var isDamaged: Bool { transcoder?.isDamaged ?? false }

    private let chunks: (inout [UInt8]) -> TableChunk
    private var transcoder: UTF16Transcoder?
    private var raw: [UInt8] = []
    private var valid = 0
    private let step: Int

    /// Takes the file's pieces; a closure adds the next one to the array that it is given.
    init(step: Int, chunks: @escaping (inout [UInt8]) -> TableChunk) {
        self.step = max(64, step)
        self.chunks = chunks
    }

    /// Reads the first bytes and finds out the encoding by mark or, for UTF-16 without one, by its zeros.
    mutating func begin() {
        while buffer.count < step, !isLast { pull() }
        let isMarked = buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF])
        switch EncodingGuess.guess(buffer) {
        case .utf16LittleEndian: transcode(isBigEndian: false, dropping: isMarked ? 2 : 0)
        case .utf16BigEndian: transcode(isBigEndian: true, dropping: isMarked ? 2 : 0)
        default: if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
        }
        validate()
    }

    /// Drops the bytes before `position` and reads on until there are clearly more than before.
    mutating func fill(from position: Int) {
        buffer.removeSubrange(..<position)
        valid -= position
        // Twice as much each time, so that a row of any length is looked at a few times alone.
        let wanted = buffer.count + max(step, buffer.count)
        while buffer.count < wanted, !isLast { pull() }
        validate()
    }

    private mutating func pull() {
        guard var transcoder else {
            note(chunks(&buffer))
            return
        }
        raw.removeAll(keepingCapacity: true)
        note(chunks(&raw))
        transcoder.append(raw[...], to: &buffer)
        if isLast { transcoder.finish(to: &buffer) }
        self.transcoder = transcoder
    }

    private mutating func note(_ chunk: TableChunk) {
        switch chunk {
        case .more: break
        case .end: isLast = true
        case .failed(let diagnostic): (isLast, failure) = (true, diagnostic)
        }
    }

    private mutating func transcode(isBigEndian: Bool, dropping count: Int) {
        var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
        let raw = buffer
        buffer.removeAll(keepingCapacity: true)
        transcoder.append(raw[count...], to: &buffer)
        if isLast { transcoder.finish(to: &buffer) }
        self.transcoder = transcoder
    }

    /// Checks the new bytes: UTF-8 without NUL.
    private mutating func validate() {
        guard invalid == nil, valid < buffer.count else { return }
        let end = isLast ? buffer.count : wholeEnd
        guard end > valid else { return }
        let start = valid
        valid = end
        invalid = Self.firstInvalid(buffer.span.extracting(start..<end)).map { $0 + start }
    }

    private static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes)
            return hasNul(bytes) ? bytes.indices.first { bytes[$0] == 0 } : nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The end of the bytes without a character that is cut off at the end.
    private var wholeEnd: Int {
        var index = buffer.count
        while index > max(valid, buffer.count - 4) {
            index -= 1
            let byte = buffer[index]
            if byte < 0x80 { return index + 1 }
            if byte >= 0xC0 { return index }
        }
        return buffer.count
    }

    private static func hasNul(_ bytes: borrowing Span<UInt8>) -> Bool {
        // Eight at a time without a branch, which the compiler turns into vector instructions.
        var seen: UInt8 = 0
        var index = 0
        while index &+ 8 <= bytes.count {
            for step in 0..<8 { seen |= bytes[index &+ step] == 0 ? 1 : 0 }
            index &+= 8
        }
        while index < bytes.count {
            seen |= bytes[index] == 0 ? 1 : 0
            index &+= 1
        }
        return seen != 0
    }
}
