public import LoaMarkup

/// Where the rows of a data set are fetched from: what `from` of a set says in `stats.yaml`.
///
/// The set's file stays what builds read; a source only brings it up to date.
public struct LiveSource: Sendable {
    /// The kinds of sources.
    public enum Kind: String, Sendable, CaseIterable {
        /// One file, CSV or .xlsx.
        case file
        /// All files of a folder, CSV or .xlsx.
        case folder
        /// A query to an SQLite file.
        case sqlite
        /// A query to a PostgreSQL server.
        case postgres
        /// An answer of a web server, JSON or CSV.
        case http
        /// What a program prints, JSON or CSV.
        case program
    }

    /// Where the rows are, by kind; paths are relative to the site's folder.
    public enum Place: Hashable, Sendable {
        /// A file.
        case file(String)
        /// A folder, or the files of a folder whose names fit a pattern with `*` and `?`.
        case folder(String)
        /// An SQLite file with one reading statement.
        case sqlite(path: String, query: String)
        /// A PostgreSQL server with one reading statement.
        case postgres(Server, query: String)
        /// An address.
        case http(String)
        /// A program with its arguments; never a line for a shell.
        case program([String])
    }

    /// How a PostgreSQL server is reached; a password is never part of it.
    public struct Server: Hashable, Sendable {
        /// How a connection is kept from others' eyes, in the words of libpq.
        public enum Encryption: String, Sendable, CaseIterable {
            case disable, allow, prefer, require
            case verifyCA = "verify-ca"
            case verifyFull = "verify-full"
        }

        /// The name or address, or the folder of the socket when it begins with a slash.
        public var host: String
        /// The port.
        public var port: Int
        /// The database.
        public var database: String
        /// The user.
        public var user: String
        /// How it is encrypted.
        public var encryption: Encryption

        /// Whether it is on this machine.
        public var isLocal: Bool { host.hasPrefix("/") || LiveSource.isLoopback(host) }
    }

    /// Where a password or key comes from.
    public enum Secret: Hashable, Sendable {
        /// An environment variable.
        case variable(String)
        /// A file outside `content/`.
        case file(String)
    }

    /// Where the rows are.
    public var place: Place
    /// Where the password or key is, if one is needed.
    public var secret: Secret?
    /// The heads of the source with the columns that they mean, and the heads that are left out.
    public var mapping: ImportMapping
    /// How long fetching may take as a whole, in seconds.
    public var timeout: Int
    /// After how many minutes a watcher looks again; nil when it need not.
    public var every: Int?
    /// The channel on which a PostgreSQL server tells of changes.
    public var listen: String?
    /// Where it is declared.
    public var span: SourceSpan

    /// The kind.
    public var kind: Kind {
        switch place {
        case .file: .file
        case .folder: .folder
        case .sqlite: .sqlite
        case .postgres: .postgres
        case .http: .http
        case .program: .program
        }
    }

    /// The source in words for messages and the journal: nothing in it is secret.
    public var name: String {
        switch place {
        case .file(let path), .folder(let path): path
        case .sqlite(let path, _): "sqlite \(path)"
        case .postgres(let server, _): "postgres \(server.host):\(server.port)/\(server.database)"
        case .http(let url): String(url.prefix { $0 != "?" && $0 != "#" })
        case .program(let words): words[0]
        }
    }

    /// Whether a host is this machine.
    static func isLoopback(_ host: String) -> Bool { host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.") }
}
