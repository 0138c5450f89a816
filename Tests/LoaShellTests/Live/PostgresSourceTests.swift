import Foundation
import Testing

@Suite(.serialized) struct PostgresSourceTests {
    static let query = "SELECT * FROM bang"

    let server: PostgresServer

    init() throws { server = try PostgresServer.shared.get() }

    private func place(_ source: String) throws -> LivePlace {
        let place = try LivePlace(source)
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary]
        return place
    }

    /// By socket and by TCP, both with a password; numbers of three decimals are not thousands.
    @Test(arguments: [nil, "127.0.0.1", "localhost"]) func rowsAreStoredWithTheirHistory(host: String?) throws {
        let place = try place(server.source(Self.query, host: host))
        let dry = try place.pull("--dry-run")
        #expect(dry.exitCode == 0, "\(dry.errors)")
        #expect(place.stats.stored == nil && place.stats.journal.isEmpty)
        let ending = try place.pull()
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(place.stats.stored == StatsPlace.head + "2026-09,06652,1,2,3,,2026-10-02\n")
        let line = try #require(place.stats.journal.last).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        #expect(line[2] == "loa stats pull")
        #expect(line[3] == "postgres \(host ?? server.folder):\(server.port)/postgres")
        #expect(line[4].utf8.count == 64 && line[6] == "1")
        let again = try place.pull("--json")
        #expect(again.output.contains(#""outcome":"unchanged""#))
        #expect(place.stats.journal.count == 2)
        #expect(try place.leaks() == [])
    }

    @Test func aSecretFileServesAsWell() throws {
        let place = try LivePlace(server.source(Self.query).replacing("secret: LOA_MAT_KHAU", with: "secret_file: khoa.txt"))
        try place.stats.folder.put("khoa.txt", LivePlace.canary + "\n")
        #expect(try place.pull().exitCode == 0)
        #expect(place.stats.stored != nil)
        #expect(try place.leaks(except: ["khoa.txt"]) == [])
        // A link does not bring it into content.
        try place.stats.folder.put("content/khoa.txt", LivePlace.canary)
        try place.declare(server.source(Self.query).replacing("secret: LOA_MAT_KHAU", with: "secret_file: lien-ket"))
        try FileManager.default.createSymbolicLink(atPath: place.stats.path + "/lien-ket", withDestinationPath: "content/khoa.txt")
        #expect(try place.pull().exitCode == 3)
        #expect(try place.leaks(except: ["khoa.txt", "content/khoa.txt", "lien-ket"]) == [])
    }

    @Test func refusedValuesAreNamedAndTheCopyIsKept() throws {
        let place = try place(server.source(Self.query))
        #expect(try place.pull().exitCode == 0)
        let before = place.tree
        try place.declare(server.source("SELECT * FROM sai"))
        let ending = try place.pull("--json", day: "2026-11-08")
        #expect(ending.exitCode == 1)
        #expect(ending.output.contains("dòng 2, cột dau: “năm” không phải là số"))
        #expect(ending.output.contains("dòng 2, cột nap: “1,5” có phần lẻ"))
        #expect(ending.output.contains(#""refused":[{"row":2,"column":"dau","value":"năm""#))
        #expect(ending.output.contains("stats.kept") && ending.output.contains("trang vẫn dùng bản tốt cuối cùng của bộ “bang”: 1 dòng, lưu lúc"))
        #expect(place.tree == before)
        #expect(try place.leaks() == [])
    }

    /// What is not there, not allowed, too slow; each within its time, and the copy stays.
    @Test(arguments: [
        "SELECT * FROM khong_co", "WITH x AS (DELETE FROM bang RETURNING *) SELECT * FROM x", "SELECT 1; DROP TABLE bang", "SELECT 1; COMMIT; DELETE FROM bang",
        "SELECT pg_sleep(60)", "SELECT set_config('statement_timeout', '0', false), pg_sleep(60)", "SELECT nextval('day')", "SELECT repeat('x', 200000000)",
        "SELECT repeat('x', 1000) FROM generate_series(1, 1000000)", "SELECT 1 FROM generate_series(1, 100000000000)",
    ]) func failuresKeepTheCopy(query: String) throws {
        try server.sql("CREATE SEQUENCE IF NOT EXISTS day; GRANT ALL ON SEQUENCE day TO doc")
        let place = try place(server.source(Self.query))
        #expect(try place.pull().exitCode == 0)
        let before = place.tree
        try place.declare(server.source(query))
        let begin = ContinuousClock.now
        let ending = try place.pull()
        #expect(ContinuousClock.now - begin < .seconds(7))
        #expect(ending.exitCode == (query.contains("repeat") ? 1 : 3), "\(ending.errors)")
        #expect(ending.errors.contains("[stats.kept]"))
        #expect(place.tree == before)
        #expect(try place.leaks() == [])
        // The table is as it was.
        try place.declare(server.source(Self.query))
        #expect(try place.pull().output.contains("không có gì mới"))
    }

    @Test func statementsThatWriteAreRefusedInTheSchema() throws {
        for query in ["DELETE FROM bang", "SET x = 1", "/* SELECT */ UPDATE bang SET dau = 2", "COPY bang TO PROGRAM 'id'"] {
            let place = try place(server.source(query))
            let ending = try place.pull()
            #expect(ending.exitCode == 1)
            #expect(ending.errors.contains("[stats.source]"))
        }
    }

    @Test func wrongPasswordsAndServersFailWithoutAWord() throws {
        let place = try place(server.source(Self.query))
        place.environment["LOA_MAT_KHAU"] = LivePlace.canary + "x"
        #expect(try place.pull().exitCode == 3)
        place.environment = ["PGPASSWORD": LivePlace.canary, "PGHOSTADDR": "127.0.0.2"]
        let unset = try place.pull()
        #expect(unset.exitCode == 3)
        #expect(unset.errors.contains("biến môi trường nêu trong “secret” chưa được đặt"))
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary]
        try place.declare(server.source(Self.query, host: "127.0.0.1", port: 1))
        #expect(try place.pull().exitCode == 3)
        #expect(place.stats.stored == nil)
        #expect(try place.leaks() == [])
    }

    /// A server that takes the connection and says nothing, and one that never takes it.
    @Test func silentServersAreLeftInTime() throws {
        let silent = try TestChild([
            "python3", "-c", "import socket,sys; s=socket.create_server(('127.0.0.1',0)); print(s.getsockname()[1], flush=True); sys.stdin.read()",
        ])
        let port = try #require(Int(try silent.line()))
        let place = try place(server.source(Self.query, host: "127.0.0.1", port: port).replacing("timeout: 5", with: "timeout: 1"))
        let begin = ContinuousClock.now
        let ending = try place.pull()
        #expect(ContinuousClock.now - begin < .seconds(3))
        #expect(ending.exitCode == 3)
        #expect(ending.errors.contains("quá 1 giây mà chưa xong"))
        #expect(try place.leaks() == [])
    }

    @Test func correctionsAtTheSourceAreRecorded() throws {
        let place = try place(server.source("SELECT ky, dv, dau, 2 AS nap, 3 AS cuoi FROM bang"))
        #expect(try place.pull("--by", "Lan").exitCode == 0)
        try place.declare(server.source("SELECT ky, dv, dau, 3 AS nap, 4 AS cuoi FROM bang"))
        let ending = try place.pull("bang")
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(ending.output.contains("2026-09, 06652 Phường Hà Tu: Kết nạp mới 2 → 3; Đoàn viên cuối kỳ 3 → 4"))
        #expect(place.stats.journal[1].contains(",Lan,"))
        #expect(place.stats.journal[2].contains("nguồn đã sửa số,0,1,0,"))
        #expect(try place.stats.folder.text("content/stats/history/bang/0001.csv").contains("2026-09,06652,1,2,3"))
    }
}
