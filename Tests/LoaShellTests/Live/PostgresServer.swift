import Foundation
import Testing

/// A real PostgreSQL server in a folder of its own, with one table and a reader whose password is the canary.
final class PostgresServer: Sendable {
    let folder: String
    let port: Int
    private let child: TestChild

    /// One server for all tests; it is started with the first.
    static let shared = Result { try PostgresServer() }

    private static func programs() throws -> String {
        let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").compactMap { Int($0) }
        return "/usr/lib/postgresql/\(try #require(versions.max()))/bin"
    }

    /// PostgreSQL refuses to run as root.
    private static let asUser = getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []

    private init() throws {
        let programs = try Self.programs()
        folder = "/tmp/loa-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try Data("owner-password\n".utf8).write(to: URL(filePath: folder + "/password"))
        if getuid() == 0 { try Self.run(["chown", "-R", "postgres:", folder]) }
        try Self.run(
            Self.asUser + [
                programs + "/initdb", "-N", "-D", folder + "/data", "-U", "owner", "--auth=scram-sha-256", "--pwfile", folder + "/password", "-E", "UTF8",
                "--locale=C.UTF-8",
            ])
        port = 20_000 + Int.random(in: 0..<10_000)
        let start =
            (Self.asUser + ["\"$0/postgres\""]).joined(separator: " ")
            + " -F -D \"$1/data\" -p \"$2\" -c listen_addresses=127.0.0.1 -c unix_socket_directories=\"$1\" 2>\"$1/log\" & pid=$!\n"
            + "for i in $(seq 200); do [ -S \"$1/.s.PGSQL.$2\" ] && \"$0/pg_isready\" -q -h \"$1\" -p \"$2\" && break; sleep 0.05; done\n"
            + "echo ready; read -r line; kill -INT $pid; wait $pid; rm -rf \"$1\""
        child = try TestChild(["bash", "-c", start, programs, folder, String(port)])
        #expect(try child.line() == "ready")
        try sql(
            """
            CREATE TABLE bang (ky text, dv char(8), dau bigint, nap numeric(12,3), cuoi numeric, nu int, ngay date);
            INSERT INTO bang VALUES ('2026-09', '06652', 1, 2.000, 3, NULL, '2026-10-02');
            CREATE TABLE sai (ky text, dv text, dau text, nap numeric, cuoi int);
            INSERT INTO sai VALUES ('2026-09', '06652', '1', 2, 3), ('2026-09', '06658', 'năm', 1.5, 4);
            CREATE ROLE doc LOGIN PASSWORD '\(LivePlace.canary)';
            GRANT ALL ON ALL TABLES IN SCHEMA public TO doc;
            """)
    }

    /// Runs statements as the owner.
    func sql(_ text: String) throws {
        try Self.run(
            ["env", "PGPASSWORD=owner-password", "psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-p", String(port), "-U", "owner", "-d", "postgres", "-c", text])
    }

    private static func run(_ words: [String]) throws {
        let result = try Program.run(words)
        try #require(result.code == 0, "\(words): \(result.text)")
    }

    /// The declaration of a source.
    func source(_ query: String, host: String? = nil, port: Int? = nil, more: String = "") -> String {
        """
        kind: postgres
        connection: { host: "\(host ?? folder)", port: \(port ?? self.port), dbname: postgres, user: doc }
        secret: LOA_MAT_KHAU
        query: "\(query)"
        timeout: 5
        \(more)
        """
    }
}
