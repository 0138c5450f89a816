internal import CPQ
internal import LoaMarkup
internal import LoaStats

/// The one owner of a result that a PostgreSQL server gave.
@safe struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer

    /// Takes over a result.
    init(owning handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe PQclear(handle) }

    /// Whether it is anything but rows or a command that was carried out.
    var isFault: Bool {
        let status = unsafe PQresultStatus(handle)
        return ![PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY].contains(status)
    }

    /// How many rows.
    var rows: Int32 { unsafe PQntuples(handle) }
    /// How many columns.
    var columns: Int32 { unsafe PQnfields(handle) }
    /// What is wrong, in the server's words.
    var message: String { field(0x4D) }
    /// The code of what is wrong, by appendix A of PostgreSQL's manual.
    var state: String { field(0x43) }

    /// The name of a column.
    func name(_ column: Int32) -> String {
        guard let name = unsafe PQfname(handle, column) else { return "" }
        return unsafe String(cString: name)
    }

    /// Adds a cell; numbers stay the digits that the server sent.
    func append(_ row: Int32, _ column: Int32, to rows: inout TypedRows?) {
        guard unsafe PQgetisnull(handle, row, column) == 0, let value = unsafe PQgetvalue(handle, row, column) else {
            rows?.appendEmpty()
            return
        }
        let count = unsafe Int(PQgetlength(handle, row, column))
        let bytes = unsafe Array(UnsafeRawBufferPointer(start: value, count: count))
        switch unsafe PQftype(handle, column) {
        // The types of pg_type.dat: int8, int2, int4, float4, float8, numeric.
        case 20, 21, 23, 700, 701, 1700: rows?.append(number: bytes[...])
        // bool: t or f.
        case 16: rows?.append(.boolean(bytes == [0x74]), [bytes == [0x74] ? 0x31 : 0x30])
        // date: always ISO, since the session's style is not the user's.
        case 1082:
            let text = String(decoding: bytes, as: UTF8.self)
            if case .success(let day) = CalendarDate.parse(text) { rows?.append(.date(day), bytes) } else { rows?.append(.text, bytes) }
        // char(n): padded with blanks.
        case 1042: rows?.append(.text, bytes.reversed().drop { $0 == 0x20 }.reversed())
        default: rows?.append(.text, bytes)
        }
    }

    private func field(_ code: Int32) -> String {
        guard let text = unsafe PQresultErrorField(handle, code) else { return "" }
        return unsafe String(cString: text)
    }
}
