internal import CPQ
internal import Glibc
internal import LoaStats

extension PostgresConnection {
    /// Asks to be told what is sent to some channels, whose names hold no quotes.
    func listen(_ channels: [String], _ fetch: LiveFetch) throws(SourceFailure) {
        for channel in channels {
            try send(unsafe PQsendQuery(handle, "LISTEN \"\(channel)\""), fetch)
            while let result = try next(fetch) { if result.isFault { throw failure(result, fetch) } }
        }
    }

    /// The channels on which something was told, after waiting for it at most so long.
    ///
    /// - Throws: When the connection has gone.
    func told(within milliseconds: Int32) throws(SourceFailure) -> Set<String> {
        var entry = pollfd(fd: unsafe PQsocket(handle), events: Int16(POLLIN), revents: 0)
        var found: Set<String> = []
        let ready = unsafe poll(&entry, 1, milliseconds)
        if ready > 0, unsafe PQconsumeInput(handle) == 0 || PQstatus(handle) != CONNECTION_OK { throw Self.unreached(unsafe Self.text(handle)) }
        while let notice = unsafe PQnotifies(handle) {
            found.insert(unsafe String(cString: notice.pointee.relname))
            unsafe PQfreemem(notice)
        }
        return found
    }
}
