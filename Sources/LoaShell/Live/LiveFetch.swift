internal import Glibc
internal import LoaMarkup
internal import LoaStats

/// Fetches the rows of a set from its source, within the source's time and with reading rights alone.
struct LiveFetch {
    /// What a source gave.
    struct Found {
        /// The rows, read by the rules of the set.
        var rows: ImportedRows
        /// The SHA-256 of what came.
        var digest: String
    }

    /// The most that one source may give, in bytes.
    static let sizeLimit = 64 << 20

    let set: DataSet
    let source: LiveSource
    let site: StatsSite
    let deadline: Deadline

    /// Begins; the time runs from now.
    init(_ set: DataSet, _ source: LiveSource, _ site: StatsSite) {
        self.set = set
        self.source = source
        self.site = site
        deadline = Deadline(seconds: source.timeout)
    }

    /// What the source is called in messages.
    var path: SourcePath { SourcePath(source.name) }
    /// Why nothing came in time.
    var late: SourceFailure { .late(source.timeout) }

    /// Fetches.
    func found(_ secret: SourceSecret?) throws(SourceFailure) -> Found {
        switch source.place {
        case .file(let path): return try files([local(path)])
        case .folder(let path): return try files(names(local(path)))
        case .sqlite(let path, let query): return try sqlite(local(path), query)
        case .postgres(let server, let query):
            let connection = try PostgresConnection.open(server, password: secret?.value, self)
            return typed(try connection.rows(query, self))
        case .http(let url): return try text(HTTPTransfer.get(url, key: secret?.value, self))
        case .program(let words): return try text(ChildProgram.output(words, secret, self))
        }
    }

    /// A path as it is written, seen from the site's folder.
    private func local(_ path: String) -> String { path.hasPrefix("/") ? path : site.options.path(path) }

    /// Rows that a database gave.
    private func typed(_ rows: TypedRows) -> Found {
        let digest = rows.digest
        var rows = rows
        return Found(rows: reader.read(&rows), digest: digest)
    }

    /// A text of JSON or CSV.
    private func text(_ bytes: [UInt8]) throws(SourceFailure) -> Found {
        let digest = SHA256.hex(bytes)
        if JSONTable.isJSON(bytes) {
            var rows = JSONTable.read(bytes, path: path)
            return Found(rows: reader.read(&rows), digest: digest)
        }
        if TableFileKind.of(head: bytes[...].prefix(1 << 16)) != .text {
            var failure = SourceFailure(
                vi: bytes.isEmpty ? "nguồn không trả gì" : "nguồn trả về thứ không phải JSON hay CSV (có thể là trang đăng nhập)",
                en: bytes.isEmpty ? "the source gave nothing" : "the source gave neither JSON nor CSV (perhaps a page to log in)")
            failure.isRefusal = true
            throw failure
        }
        var rows = TimedRows(CSVRows(path: path, bytes: bytes), deadline)
        let read = reader.read(&rows)
        if rows.isLate { throw late }
        return Found(rows: read, digest: digest)
    }

    private var reader: LiveRows { LiveRows(set, schema: site.schema, path: path, mapping: source.mapping) }

    private func sqlite(_ path: String, _ query: String) throws(SourceFailure) -> Found {
        let before = try FileStamp(path)
        let rows = try SQLiteDatabase(path, self).rows(query, self)
        // A database that is taken for unchanging must not have changed under the query.
        if try FileStamp(path) != before, before.isAlone { throw FileStamp.changed }
        return typed(rows)
    }
}
