/// A place in a file as the parser knows it: a line and a column in bytes, to be refined against the file's text.
///
/// cmark's columns are in bytes and not exact after the first line of a paragraph, so a message names the
/// words it is about and the finisher looks for them near the place.
public struct SourcePlace: Hashable, Sendable {
    /// The file.
    public var path: SourcePath
    /// The line, from 1; 0 for the whole file.
    public var line: Int
    /// The column, in bytes from 1.
    public var byteColumn: Int

    /// Makes a place.
    public init(path: SourcePath, line: Int, byteColumn: Int = 1) {
        self.path = path
        self.line = line
        self.byteColumn = byteColumn
    }
}

extension Diagnostic {
    /// Makes a diagnostic at a place that is refined later: the caret goes under `words` when they are near it.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, at place: SourcePlace, words: String = "", vi: String,
        en: String
    ) {
        self.init(severity, code, at: SourceSpan(place.path, line: place.line, column: place.byteColumn), vi: vi, en: en)
        refinement = Refinement(byteColumn: place.byteColumn, words: words)
    }

    /// Makes an error at a place that is refined later.
    public init(_ code: DiagnosticCode, at place: SourcePlace, words: String = "", vi: String, en: String) {
        self.init(.error, code, at: place, words: words, vi: vi, en: en)
    }

    /// The same diagnostic with its column counted in characters and its source line shown.
    ///
    /// `source` is the file's text as decoded, NFC.
    public func refined(in source: [UInt8]) -> Diagnostic {
        var result = self
        guard span.line > 0, let line = Self.line(span.line, of: source) else { return result }
        if result.sourceLine == nil { result.sourceLine = String(decoding: line, as: UTF8.self) }
        guard let refinement else { return result }
        var start = min(max(0, refinement.byteColumn - 1), line.count)
        let words = Array(refinement.words.utf8)
        if !words.isEmpty, let found = Self.find(words, in: line, near: start) { start = found }
        while start > 0, start < line.count, line[line.startIndex + start] & 0xC0 == 0x80 { start -= 1 }
        result.span.column = Self.scalars(line.prefix(start)) + 1
        result.span.length = max(1, Self.scalars(words[...]))
        result.refinement = nil
        return result
    }

    static func line(_ number: Int, of source: [UInt8]) -> ArraySlice<UInt8>? {
        var start = 0
        for _ in 1..<max(1, number) {
            guard let end = source[start...].firstIndex(of: 10) else { return nil }
            start = end + 1
        }
        let end = source[start...].firstIndex(of: 10) ?? source.count
        return source[start..<end]
    }

    static func find(_ words: [UInt8], in line: ArraySlice<UInt8>, near: Int) -> Int? {
        guard line.count >= words.count else { return nil }
        var before: Int?
        for offset in 0...(line.count - words.count) {
            let at = line.startIndex + offset
            guard line[at] == words[0], line[at..<(at + words.count)].elementsEqual(words) else { continue }
            if offset + words.count > near { return offset }
            before = offset
        }
        return before
    }

    static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
}

/// What is still to be found out about a diagnostic's column.
public struct Refinement: Hashable, Sendable {
    /// The column that the parser gave, in bytes from 1.
    public var byteColumn: Int
    /// The words that the message is about.
    public var words: String
}
