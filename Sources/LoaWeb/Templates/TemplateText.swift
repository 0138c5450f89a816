import LoaMarkup

/// The text of one template file, and how to point at it.
struct TemplateText {
    let path: SourcePath
    let bytes: [UInt8]

    /// The bytes as text; damaged UTF-8 shows as replacement characters.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line and column of a stretch; only as much of it as is on its first line.
    func span(_ range: Range<Int>) -> SourceSpan {
        let start = lineStart(before: range.lowerBound)
        let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
        let end = min(range.upperBound, lineEnd(after: range.lowerBound))
        return SourceSpan(
            path, line: line, column: string(start..<range.lowerBound).unicodeScalars.count + 1,
            length: max(1, range.lowerBound < end ? string(range.lowerBound..<end).unicodeScalars.count : 1))
    }

    /// A fault at a stretch of the file, with the line it is on.
    func diagnostic(
        _ code: DiagnosticCode, at range: Range<Int>, severity: Severity = .error, vi: String, en: String
    ) -> Diagnostic {
        let line = lineStart(before: range.lowerBound)..<lineEnd(after: range.lowerBound)
        return Diagnostic(severity, code, at: span(range), vi: vi, en: en, sourceLine: string(line))
    }

    private func lineStart(before offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    private func lineEnd(after offset: Int) -> Int {
        var end = min(offset, bytes.count)
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return end
    }
}
