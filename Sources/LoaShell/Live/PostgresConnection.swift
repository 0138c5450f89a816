internal import CPQ
internal import CPosix
internal import Glibc
internal import LoaStats

/// The one owner of a connection to a PostgreSQL server, used without ever blocking beyond the time of a fetch.
@safe struct PostgresConnection: ~Copyable {
    let handle: OpaquePointer

    /// Connects, in a session that can only read.
    ///
    /// Nothing but what is passed counts: neither libpq's variables of the environment nor its files of passwords.
    static func open(_ server: LiveSource.Server, password: String?, _ fetch: LiveFetch) throws(SourceFailure) -> PostgresConnection {
        guard loa_pq_begin() == 0 else { throw Self.unreached("libpq.so.5") }
        Self.forgetEnvironment()
        let time = max(1, fetch.deadline.left)
        var pairs = [
            ("host", server.host), ("port", String(server.port)), ("dbname", server.database), ("user", server.user),
            ("sslmode", server.encryption.rawValue), ("gssencmode", "disable"), ("passfile", "/dev/null"), ("client_encoding", "UTF8"),
            ("application_name", "loa"), ("fallback_application_name", "loa"),
            // A listener has to learn that the other end has gone.
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("options", "-c default_transaction_read_only=on -c statement_timeout=\(time) -c lock_timeout=\(time) -c idle_in_transaction_session_timeout=\(time)"),
        ]
        if let password { pairs.append(("password", password)) }
        if !server.host.hasPrefix("/") { try Self.resolve(server, &pairs, fetch) }
        let made = unsafe CStrings.with(pairs.map(\.0)) { names in
            unsafe CStrings.with(pairs.map(\.1)) { values in unsafe PQconnectStartParams(names, values, 0) }
        }
        guard let made = unsafe made else { throw SourceFailure(vi: "hết bộ nhớ", en: "out of memory") }
        let connection = unsafe PostgresConnection(owning: made)
        try connection.connect(fetch)
        return connection
    }

    private init(owning handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe PQfinish(handle) }

    private func connect(_ fetch: LiveFetch) throws(SourceFailure) {
        guard unsafe PQstatus(handle) != CONNECTION_BAD else { throw Self.unreached(unsafe Self.text(handle)) }
        while true {
            switch unsafe PQconnectPoll(handle) {
            case PGRES_POLLING_OK:
                _ = unsafe PQsetnonblocking(handle, 1)
                return
            case PGRES_POLLING_READING: try wait(POLLIN, fetch)
            case PGRES_POLLING_WRITING: try wait(POLLOUT, fetch)
            default: throw Self.unreached(unsafe Self.text(handle))
            }
        }
    }

    /// The rows of one statement, in a transaction that can only read.
    func rows(_ query: String, _ fetch: LiveFetch) throws(SourceFailure) -> TypedRows {
        try send(unsafe PQsendQuery(handle, "BEGIN TRANSACTION READ ONLY"), fetch)
        while let result = try next(fetch) { if result.isFault { throw failure(result, fetch) } }
        // The way with parameters takes one statement alone, so that none can follow to end the transaction.
        try send(unsafe PQsendQueryParams(handle, query, 0, nil, nil, nil, nil, 0), fetch)
        _ = unsafe PQsetSingleRowMode(handle)
        var rows: TypedRows?
        var cells = 0
        while let result = try next(fetch) {
            if result.isFault { throw failure(result, fetch) }
            guard result.columns > 0 else { continue }
            if rows == nil { rows = TypedRows(names: (0..<result.columns).map { result.name($0) }) }
            for row in 0..<result.rows { for column in 0..<result.columns { result.append(row, column, to: &rows) } }
            cells += Int(result.rows * result.columns)
            if rows?.size ?? 0 > LiveFetch.sizeLimit || cells > LiveFetch.sizeLimit >> 3 { throw .tooLarge }
        }
        return rows ?? TypedRows(names: [])
    }

    /// Sees to it that all of a question is on its way.
    func send(_ status: Int32, _ fetch: LiveFetch) throws(SourceFailure) {
        guard status == 1 else { throw Self.unreached(unsafe Self.text(handle)) }
        while true {
            let rest = unsafe PQflush(handle)
            if rest == 0 { return }
            guard rest == 1 else { throw Self.unreached(unsafe Self.text(handle)) }
            try wait(POLLIN | POLLOUT, fetch)
            if unsafe PQconsumeInput(handle) == 0 { throw Self.unreached(unsafe Self.text(handle)) }
        }
    }

    /// The next result; nil when there are no more.
    func next(_ fetch: LiveFetch) throws(SourceFailure) -> PostgresResult? {
        var waiting = 0
        while unsafe PQisBusy(handle) != 0 {
            try wait(POLLIN, fetch)
            // libpq keeps a row until it is whole: one that is larger than everything allowed is stopped on its way.
            waiting += unsafe loa_waiting_bytes(PQsocket(handle))
            if waiting > LiveFetch.sizeLimit { throw .tooLarge }
            if unsafe PQconsumeInput(handle) == 0 { throw Self.unreached(unsafe Self.text(handle)) }
        }
        if fetch.deadline.isOver { throw fetch.late }
        guard let result = unsafe PQgetResult(handle) else { return nil }
        return unsafe PostgresResult(owning: result)
    }

    private func wait(_ events: Int32, _ fetch: LiveFetch) throws(SourceFailure) {
        guard fetch.deadline.wait(for: unsafe PQsocket(handle), events) else { throw fetch.late }
    }

    func failure(_ result: borrowing PostgresResult, _ fetch: LiveFetch) -> SourceFailure {
        // 57014: the server kept the time that it was given.
        if result.state == "57014" { return fetch.late }
        let text = SourceFailure.brief(result.message)
        return SourceFailure(vi: "PostgreSQL không trả lời được câu hỏi: \(text)", en: "PostgreSQL cannot answer the query: \(text)")
    }

    /// Finds the addresses within the time; libpq would wait for the server of names however long it takes.
    private static func resolve(_ server: LiveSource.Server, _ pairs: inout [(String, String)], _ fetch: LiveFetch) throws(SourceFailure) {
        var text = [CChar](repeating: 0, count: 1024)
        let end = unsafe loa_resolve(server.host, fetch.deadline.left, &text, text.count)
        if end == 1 { throw fetch.late }
        let addresses = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard end == 0 else { throw Self.unreached(server.host) }
        let count = addresses.utf8.count { $0 == 0x2C } + 1
        pairs[0].1 = Array(repeating: server.host, count: count).joined(separator: ",")
        pairs.append(("hostaddr", addresses))
    }

    /// What libpq would take from the environment, even an address to go to, was not declared.
    private static func forgetEnvironment() {
        for name in [
            "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGPASSFILE", "PGSERVICE", "PGSERVICEFILE", "PGOPTIONS",
            "PGTARGETSESSIONATTRS", "PGREQUIREPEER", "PGCHANNELBINDING", "PGCLIENTENCODING", "PGDATESTYLE", "PGTZ", "PGGEQO",
        ] where Environment.value(name) != nil { _ = unsafe unsetenv(name) }
    }

    static func text(_ handle: OpaquePointer) -> String {
        guard let text = unsafe PQerrorMessage(handle) else { return "" }
        return unsafe String(cString: text)
    }

    static func unreached(_ reason: String) -> SourceFailure {
        let text = SourceFailure.brief(reason)
        return SourceFailure(vi: "không nối được PostgreSQL (\(text))", en: "PostgreSQL cannot be reached (\(text))")
    }
}
