internal import Glibc
internal import LoaMarkup
internal import LoaStats

/// The stored rows of a set with their history on the disk.
///
/// An import writes its batch, then the journal, then the set's file, each in one step. The journal decides: a batch
/// that it does not name is overwritten by the next import; a set's file that is still as the line before the last
/// says was cut off and is made anew from the batches. So a crash at any point leaves the old state or the new one.
struct HistoryStore {
    let set: DataSet
    private let schema: StatsSchema
    private let options: CommandOptions
    /// The journal.
    private(set) var lines: [JournalLine] = []
    /// The rows stored now.
    private(set) var table: DataTable
    /// What the set's file is to the journal.
    private(set) var standing = History.Standing.new
    /// Whether there are rows that no import has recorded.
    private(set) var isFound = false
    /// What is wrong with the file or the history.
    private(set) var diagnostics: [Diagnostic] = []

    /// The set's file.
    var path: SourcePath { DataSetFile.path(set) }
    /// Where the set's file lies on the disk.
    var place: String { options.path(path.string) }

    /// The history as it can be asked.
    var history: History {
        let folder = options.path(History.folder(set))
        return History(set, lines: lines) { NewFile.read("\(folder)/\(HistoryBatch.name($0))", limit: StatsSite.limit) }
    }

    /// Reads what is stored.
    init(_ set: DataSet, _ site: StatsSite) {
        self.set = set
        schema = site.schema
        options = site.options
        table = DataTable(set)
        readJournal()
        let bytes = NewFile.read(options.path(path.string), limit: StatsSite.limit)
        let read = bytes.map { DataSetFile.read($0, set, schema: schema) }
        if let read, let bytes { diagnostics += read.diagnostics.map { $0.refined(in: bytes) } }
        if bytes == nil, NewFile.exists(options.path(path.string)) {
            diagnostics.append(Diagnostic(.statsFile, at: SourceSpan(path), vi: "không đọc được tệp này", en: "this file cannot be read"))
        }
        table = read?.value ?? table
        let isWhole = read.map { !$0.failed } ?? false
        standing = history.standing(of: isWhole ? History.digest(table, set) : read == nil ? nil : "")
        isFound = standing == .new && table.count > 0
        if standing == .unfinished { restore() }
    }

    private mutating func readJournal() {
        let path = History.journal(set)
        guard let bytes = NewFile.read(options.path(path.string), limit: StatsSite.limit) else { return }
        let read = Journal.read(bytes, path: path)
        lines = read.value
        diagnostics += read.diagnostics.map { $0.refined(in: bytes) }
    }

    /// Takes the rows from the history, when the last import did not come to write them.
    private mutating func restore() {
        let state = history.state(after: lines.count)
        diagnostics += state.diagnostics
        table = state.value
        if !state.failed, History.digest(table, set) == lines.last?.state {
            diagnostics.append(
                Diagnostic(
                    .warning, .statsHistory, at: SourceSpan(path),
                    vi: "tệp này thiếu lần nhập cuối (số \(lines.count)), có thể do máy tắt giữa chừng; loa lấy lại từ lịch sử",
                    en: "this file lacks the last import (number \(lines.count)), perhaps the machine stopped in between; loa takes it from the history"))
            return
        }
        diagnostics.append(
            Diagnostic(
                .statsHistory, at: SourceSpan(History.journal(set), line: lines.count + 1),
                vi: "các lần nhập cộng lại không ra số liệu mà dòng này ghi; khôi phục thư mục lịch sử từ bản sao lưu",
                en: "the imports together do not make the data that this line says; restore the folder of the history from a backup"))
    }

    /// The rows as the journal knows them, whatever the set's file says now.
    func recorded() -> Reported<DataTable> { history.state(after: lines.count) }

    /// Writes the set's file where the last import did not come to it, and takes away what was left half-written.
    func recover() throws(OutputError) {
        for path in [path, History.journal(set), batchPath(lines.count + 1)] { AtomicFile.clean(options.path(path.string)) }
        if standing == .unfinished { try write(DataSetFile.bytes(table, set), to: path) }
    }

    /// Records an import and stores its rows; `state` nil leaves the set's file as it is.
    mutating func commit(_ line: JournalLine, batch: [UInt8], state: DataTable, writesState: Bool = true) throws(OutputError) {
        var line = line
        let bytes = DataSetFile.bytes(state, set)
        line.number = lines.count + 1
        line.state = SHA256.hex(bytes)
        try write(batch, to: batchPath(line.number))
        // From here on the import counts; the journal is what the next run goes by.
        try write(Journal.bytes(lines + [line]), to: History.journal(set))
        lines.append(line)
        if writesState { try write(bytes, to: path) }
        table = state
    }

    /// Records the import of a file into an empty set and stores its rows, without holding them; false when they could not
    /// be read again, and nothing is stored then.
    mutating func commit(_ line: JournalLine, _ rows: StreamedImport) throws -> Bool {
        var line = line
        line.number = lines.count + 1
        let batch = try AtomicStream(options.path(batchPath(line.number).string))
        let state = try AtomicStream(place)
        var hash = SHA256()
        let isRead = try rows.write(batch: { try batch.write($0) }) {
            hash.update($0)
            try state.write($0)
        }
        guard isRead else { return false }
        line.state = hash.hex()
        try batch.sync()
        try state.sync()
        try batch.place()
        // From here on the import counts, as above.
        try write(Journal.bytes(lines + [line]), to: History.journal(set))
        lines.append(line)
        try state.place()
        return true
    }

    private func batchPath(_ number: Int) -> SourcePath { SourcePath("\(History.folder(set))/\(HistoryBatch.name(number))") }

    private func write(_ bytes: [UInt8], to path: SourcePath) throws(OutputError) {
        do { try AtomicFile.write(bytes, to: options.path(path.string)) } catch { throw OutputError(error, options.path(path.string)) }
    }
}
