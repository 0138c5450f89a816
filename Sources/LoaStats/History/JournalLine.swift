public import LoaMarkup

/// One import in the journal of a set.
public struct JournalLine: Hashable, Sendable {
    /// Its number, from 1, which names its batch.
    public var number: Int
    /// When, as `2026-11-05T09:30:00+07:00`: local time with its distance from Greenwich.
    public var time: String
    /// Who imported.
    public var who: String
    /// The name of the sender's file.
    public var file: String
    /// The SHA-256 of that file.
    public var sha256: String
    /// Why, if that was said.
    public var reason: String
    /// How many rows were added.
    public var added: Int
    /// How many rows were corrected.
    public var corrected: Int
    /// How many rows were removed.
    public var removed: Int
    /// The SHA-256 of the set's canonical file after the import.
    public var state: String

    /// Makes a line; its number is given when it is written.
    public init(
        number: Int = 0, time: String, who: String, file: String, sha256: String, reason: String, added: Int = 0, corrected: Int = 0,
        removed: Int = 0, state: String = ""
    ) {
        self.number = number
        self.time = time
        self.who = who
        self.file = file
        self.sha256 = sha256
        self.reason = reason
        self.added = added
        self.corrected = corrected
        self.removed = removed
        self.state = state
    }

    /// The reason of the line that records what was there before the first import.
    public static let asFound = "as found"

    /// Whether it records what was there before the first import.
    public var isAsFound: Bool { number == 1 && reason == Self.asFound }

    /// The day of the import where it was made; nil when the time is damaged.
    public var day: CalendarDate? {
        let text = String(time.prefix(10))
        guard time.utf8.count == 25, case .success(let day) = CalendarDate.parse(text), day.iso == text else { return nil }
        return day
    }
}

/// The journal of a set: one line for each import, oldest first.
public enum Journal {
    static let head = ["number", "time", "who", "file", "sha256", "reason", "added", "corrected", "removed", "state"]

    /// The file of a journal.
    public static func bytes(_ lines: [JournalLine]) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(head)
        for line in lines {
            writer.number(line.number)
            for text in [line.time, line.who, line.file, line.sha256, line.reason] {
                // One import is one line, so that what changed shows line by line.
                writer.cell((try? CellText.clean(text).get()) ?? "")
            }
            for number in [line.added, line.corrected, line.removed] { writer.number(number) }
            writer.cell(line.state)
            writer.endRow()
        }
        return writer.bytes
    }

    /// Reads a journal; numbers must follow each other without a gap.
    public static func read(_ bytes: [UInt8], path: SourcePath) -> Reported<[JournalLine]> {
        var rows = CSVRows(path: path, bytes: bytes, options: CSVOptions(delimiter: UInt8(ascii: ",")))
        var row = RawRow()
        var lines: [JournalLine] = []
        var faults: [Diagnostic] = []
        var isHead = true
        while rows.next(&row) {
            let texts = (1..<(head.count + 1)).map { row.string($0) }
            if isHead {
                isHead = false
                if texts == head { continue }
            }
            if row.isBlank { continue }
            guard row.cells.count == head.count, Int(texts[0]) == lines.count + 1, let added = Int(texts[6]), let corrected = Int(texts[7]),
                let removed = Int(texts[8]), texts[9].utf8.count == 64
            else {
                faults.append(
                    Diagnostic(
                        .statsHistory, at: SourceSpan(path, line: row.line),
                        vi: "dòng nhật ký bị sửa hoặc thiếu (chờ lần nhập \(lines.count + 1)); khôi phục tệp này từ bản sao lưu",
                        en: "the line was edited or one is missing (number \(lines.count + 1) expected); restore this file from a backup"))
                break
            }
            lines.append(
                JournalLine(
                    number: lines.count + 1, time: texts[1], who: texts[2], file: texts[3], sha256: texts[4], reason: texts[5], added: added,
                    corrected: corrected, removed: removed, state: texts[9]))
            if lines.last?.day == nil {
                faults.append(
                    Diagnostic(
                        .statsHistory, at: SourceSpan(path, line: row.line), vi: "thời điểm “\(texts[1])” bị sửa", en: "the time “\(texts[1])” was edited"))
            }
        }
        return Reported(lines, rows.diagnostics + faults)
    }
}
