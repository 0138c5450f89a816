public import LoaMarkup

/// All imports of a set: from them any former state can be had again.
public struct History: Sendable {
    /// The set.
    public let set: DataSet
    /// The journal, oldest first.
    public let lines: [JournalLine]
    /// Gives the bytes of a batch by its number, nil when the file is missing.
    private let batch: @Sendable (Int) -> [UInt8]?

    /// Makes a history.
    public init(_ set: DataSet, lines: [JournalLine], batch: @escaping @Sendable (Int) -> [UInt8]?) {
        self.set = set
        self.lines = lines
        self.batch = batch
    }

    /// The folder of a set's history.
    public static func folder(_ set: DataSet) -> String { "\(StatsSchema.folder)/history/\(set.id)" }

    /// The file of a set's journal.
    public static func journal(_ set: DataSet) -> SourcePath { SourcePath("\(folder(set))/journal.csv") }

    /// The rows as they were at the end of a day, where the imports were made; later imports play no part.
    public func state(asOf day: CalendarDate) -> Reported<DataTable> {
        state(after: lines.last { $0.day.map { $0 <= day } ?? false }?.number ?? 0)
    }

    /// The rows after an import; none after number 0.
    public func state(after number: Int) -> Reported<DataTable> {
        var all = DataTable(set)
        var changes: [HistoryBatch.Change] = []
        var faults: [Diagnostic] = []
        for line in lines.prefix(number) {
            let path = SourcePath("\(Self.folder(set))/\(HistoryBatch.name(line.number))")
            guard let bytes = batch(line.number) else {
                faults.append(
                    Diagnostic(
                        .statsHistory, at: SourceSpan(path), vi: "thiếu tệp của lần nhập \(line.number); khôi phục từ bản sao lưu",
                        en: "the file of import \(line.number) is missing; restore it from a backup"))
                continue
            }
            let read = HistoryBatch.read(bytes, set, path: path)
            faults += read.diagnostics
            all.append(read.value.table)
            changes += read.value.changes
        }
        let index = KeyIndex(all, set)
        var rows: [Int32] = []
        for place in index.order.indices {
            let row = index.order[place]
            let isLast = place + 1 == index.order.count || index.keys[Int(index.order[place + 1])] != index.keys[Int(row)]
            // The last word on a key is what holds.
            if isLast, changes[Int(row)] != .removed { rows.append(row) }
        }
        return Reported(all.selecting(rows), faults)
    }

    /// The digest by which a state is known.
    public static func digest(_ table: DataTable, _ set: DataSet) -> String { SHA256.hex(DataSetFile.bytes(table, set)) }

    /// What the stored rows are to the journal.
    public enum Standing: Hashable, Sendable {
        /// Nothing was imported yet.
        case new
        /// They are as the last import left them.
        case current
        /// The last import was cut off before its rows were written; the history has them.
        case unfinished
        /// Somebody edited them.
        case edited
    }

    /// Compares what is stored with the journal; nil for a file that is not there.
    public func standing(of digest: String?) -> Standing {
        guard let last = lines.last else { return .new }
        if digest == last.state { return .current }
        guard let digest else { return .unfinished }
        return lines.count > 1 && digest == lines[lines.count - 2].state ? .unfinished : .edited
    }
}
