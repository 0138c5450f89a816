internal import CSQLite
internal import Glibc
internal import LoaStats

/// The one owner of an SQLite database, opened so that nothing can be written: not to the file, nor beside it.
@safe struct SQLiteDatabase: ~Copyable {
    /// What SQLite's functions get handed; lives as long as the database.
    private final class Watch {
        let deadline: Deadline
        init(_ deadline: Deadline) { self.deadline = deadline }
    }

    private let handle: OpaquePointer
    private let watch: Watch

    /// Opens a file.
    ///
    /// A file that no other program has open is taken as unchanging, so that not even a lock is made. One that a
    /// program is writing in the mode WAL is read beside it, through the notes that the program keeps.
    init(_ path: String, _ fetch: LiveFetch) throws(SourceFailure) {
        guard loa_sqlite_begin() == 0 else {
            throw SourceFailure(
                vi: "không mở được libsqlite3.so.0 — cài gói libsqlite3-0",
                en: "libsqlite3.so.0 cannot be opened — install the package libsqlite3-0")
        }
        var escaped = ""
        for scalar in path.unicodeScalars {
            escaped += scalar == "?" ? "%3f" : scalar == "#" ? "%23" : scalar == "%" ? "%25" : String(scalar)
        }
        let mode = try FileStamp(path).isAlone ? "immutable=1" : "readonly_shm=1"
        let place = escaped.hasPrefix("/") ? "file://\(escaped)" : "file:\(escaped)"
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2("\(place)?mode=ro&\(mode)", &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            let text = unsafe Self.text(opened)
            _ = unsafe sqlite3_close_v2(opened)
            throw SourceFailure(vi: "không mở được tệp SQLite (\(text))", en: "the SQLite file cannot be opened (\(text))")
        }
        unsafe handle = opened
        watch = Watch(fetch.deadline)
        let context = unsafe Unmanaged.passUnretained(watch).toOpaque()
        unsafe sqlite3_progress_handler(opened, 1000, Self.isOver, context)
        unsafe sqlite3_busy_handler(opened, Self.isBusy, context)
        _ = unsafe sqlite3_set_authorizer(opened, Self.allows, nil)
        _ = unsafe sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, Int32(LiveFetch.sizeLimit))
        _ = unsafe sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0)
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// The rows of one statement that reads.
    func rows(_ query: String, _ fetch: LiveFetch) throws(SourceFailure) -> TypedRows {
        let statement = unsafe try prepared(query, fetch)
        defer { _ = unsafe sqlite3_finalize(statement) }
        let count = unsafe sqlite3_column_count(statement)
        var rows = TypedRows(names: (0..<count).map { unsafe sqlite3_column_name(statement, $0).map { unsafe String(cString: $0) } ?? "" })
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_DONE: return rows
            case SQLITE_ROW: break
            default: throw failure(fetch)
            }
            for column in 0..<count { unsafe append(statement, column, to: &rows) }
            if rows.size > LiveFetch.sizeLimit || rows.count > LiveFetch.sizeLimit >> 3 { throw .tooLarge }
        }
    }

    private func prepared(_ query: String, _ fetch: LiveFetch) throws(SourceFailure) -> OpaquePointer {
        var statement: OpaquePointer?
        var isMore = false
        var query = query
        let code = query.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                var tail: UnsafePointer<CChar>?
                let code = unsafe sqlite3_prepare_v2(handle, text.baseAddress, Int32(text.count), &statement, &tail)
                if let tail = unsafe tail, let start = text.baseAddress {
                    let rest = unsafe bytes[(tail - start)...]
                    isMore = unsafe rest.contains { $0 > 0x20 && $0 != UInt8(ascii: ";") }
                }
                return code
            }
        }
        guard code == SQLITE_OK else { throw failure(fetch) }
        guard let statement = unsafe statement, !isMore, unsafe sqlite3_stmt_readonly(statement) != 0 else {
            _ = unsafe sqlite3_finalize(statement)
            throw SourceFailure(vi: "“query” phải là một câu lệnh chỉ đọc", en: "“query” must be one statement that only reads")
        }
        return unsafe statement
    }

    private func append(_ statement: OpaquePointer, _ column: Int32, to rows: inout TypedRows) {
        let type = unsafe sqlite3_column_type(statement, column)
        guard type != SQLITE_NULL, let text = unsafe sqlite3_column_text(statement, column) else { return rows.appendEmpty() }
        let bytes = unsafe Array(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))))
        if type == SQLITE_INTEGER || type == SQLITE_FLOAT { rows.append(number: bytes[...]) } else { rows.append(.text, bytes) }
    }

    private func failure(_ fetch: LiveFetch) -> SourceFailure {
        if fetch.deadline.isOver { return fetch.late }
        if unsafe sqlite3_errcode(handle) == SQLITE_TOOBIG { return .tooLarge }
        let text = unsafe Self.text(handle)
        return SourceFailure(vi: "SQLite không trả lời được câu hỏi: \(text)", en: "SQLite cannot answer the query: \(text)")
    }

    private static func text(_ handle: OpaquePointer?) -> String {
        guard let text = unsafe sqlite3_errmsg(handle) else { return "" }
        return SourceFailure.brief(unsafe String(cString: text))
    }

    private static let isOver: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
        guard let context = unsafe context else { return 1 }
        return unsafe Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().deadline.isOver ? 1 : 0
    }

    private static let isBusy: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { context, _ in
        guard let context = unsafe context, unsafe !Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().deadline.isOver else { return 0 }
        usleep(20_000)
        return 1
    }

    /// Reading is allowed, and nothing else: no other file, no settings, no changes.
    private static let allows:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?
        ) -> Int32 = { _, action, _, _, _, _ in
            [SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE].contains(action) ? SQLITE_OK : SQLITE_DENY
        }
}
