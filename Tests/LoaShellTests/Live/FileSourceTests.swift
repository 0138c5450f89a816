import CSQLite
import Foundation
import Testing

@testable import LoaShell

@Suite struct FileSourceTests {
    static let second = "Kỳ,Đơn vị,Đoàn viên đầu kỳ,Kết nạp,Đoàn viên cuối kỳ\n2026-09,Phường Cao Xanh,5,-,5\n"

    @Test func oneFileIsRead() throws {
        let place = try LivePlace("kind: file\npath: ../\(UUID().uuidString).csv")
        #expect(try place.pull().exitCode == 3)
        try place.declare("kind: file\npath: so-lieu.csv")
        try place.stats.folder.put("so-lieu.csv", Self.second)
        let ending = try place.pull()
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(place.stats.stored == StatsPlace.head + "2026-09,06658,5,0,5,,\n")
        #expect(place.stats.journal[1].contains(",so-lieu.csv,"))
    }

    /// A folder with forms of LibreOffice and CSV beside each other, and what editors leave there.
    @Test func aFolderIsOneTable() throws {
        let place = try LivePlace("kind: folder\npath: so-lieu/*")
        let form = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Stats/Fixtures/bieu-thang-10.xlsx")
        try place.stats.folder.put("so-lieu/a.csv", Self.second)
        try FileManager.default.copyItem(atPath: form.path, toPath: place.stats.path + "/so-lieu/b.xlsx")
        try place.stats.folder.put("so-lieu/~$b.xlsx", "lock")
        try place.stats.folder.put("so-lieu/.c.csv", "rác")
        let ending = try place.pull()
        #expect(ending.exitCode == 1)
        #expect(ending.errors.contains("Đoàn viên đầu kỳ"), "\(ending.errors)")
        try place.stats.folder.put("so-lieu/a.csv", Self.second.replacing("5,-,5", with: "7,-,7"))
        let good = try place.pull()
        #expect(good.exitCode == 0, "\(good.errors)")
        #expect(place.stats.stored?.contains("2026-09,06658,7,0,7,,\n2026-10,06652,25000,39,25039,12000,2026-11-02\n") == true)
        let before = place.tree
        try place.stats.folder.put("so-lieu/d.csv", "a,b\n1,2\n")
        let refused = try place.pull()
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("so-lieu/d.csv"))
        try FileManager.default.removeItem(atPath: place.stats.path + "/so-lieu/d.csv")
        #expect(place.tree == before)
        // A wrong cell is named with the file that it is in.
        try place.stats.folder.put("so-lieu/a.csv", Self.second.replacing("5,-,5", with: "bảy,-,7"))
        let cell = try place.pull()
        #expect(cell.exitCode == 1)
        #expect(cell.errors.contains("so-lieu/a.csv:2:3"), "\(cell.errors)")
        try place.declare("kind: folder\npath: so-lieu/*.ods")
        #expect(try place.pull().exitCode == 3)
    }

    @Test(arguments: [("a*b.csv", "a-12-b.csv", true), ("*", "x", true), ("a?c", "abc", true), ("a?c", "ac", false), ("*.csv", "a.csv.bak", false), ("a*a", "a", false)])
    func patternsFit(pattern: String, name: String, fits: Bool) {
        #expect(LiveFetch.fits(Array(name.utf8), Array(pattern.utf8)) == fits)
    }

    private func database(_ place: LivePlace, _ statements: String) throws {
        try #require(loa_sqlite_begin() == 0)
        var handle: OpaquePointer?
        try #require(unsafe sqlite3_open(place.stats.path + "/so.db", &handle) == SQLITE_OK)
        defer { _ = unsafe sqlite3_close(handle) }
        try #require(unsafe sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK)
    }

    private static let table = """
        CREATE TABLE bang (ky TEXT, dv INTEGER, dau INTEGER, nap REAL, cuoi TEXT);
        INSERT INTO bang VALUES ('2026-09', 6652, 1, 2.0, '3');
        """

    private func source(_ query: String) -> String { "kind: sqlite\npath: so.db\nquery: \"\(query)\"\ntimeout: 2" }

    @Test(arguments: ["DELETE", "WAL"]) func aDatabaseIsReadAndNotTouched(mode: String) throws {
        let place = try LivePlace(source("SELECT * FROM bang"))
        try database(place, "PRAGMA journal_mode=\(mode);" + Self.table)
        let before = place.tree
        let dry = try place.pull("--dry-run")
        #expect(dry.exitCode == 0, "\(dry.errors)")
        #expect(place.tree == before)
        #expect(try place.pull().exitCode == 0)
        #expect(place.stats.stored == LivePlace.row)
        #expect(place.stats.journal[1].contains(",sqlite so.db,"))
    }

    /// A program that has the file open in WAL mode: what it has committed is read.
    @Test func aDatabaseInUseIsRead() throws {
        let place = try LivePlace(source("SELECT * FROM bang"))
        try #require(loa_sqlite_begin() == 0)
        var handle: OpaquePointer?
        try #require(unsafe sqlite3_open(place.stats.path + "/so.db", &handle) == SQLITE_OK)
        defer { _ = unsafe sqlite3_close(handle) }
        try #require(unsafe sqlite3_exec(handle, "PRAGMA journal_mode=WAL;" + Self.table, nil, nil, nil) == SQLITE_OK)
        let ending = try place.pull()
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(place.stats.stored == LivePlace.row)
    }

    @Test(arguments: [
        ("SELECT ky, dv, 'x' AS dau, 1.5 AS nap, cuoi FROM bang", "dòng 1, cột dau: “x” không phải là số", Int32(1)),
        ("SELECT * FROM khong_co", "no such table", 3), ("SELECT 1; DELETE FROM bang", "một câu lệnh chỉ đọc", 3),
        ("WITH x AS (SELECT 1) DELETE FROM bang", "SQLite không trả lời được", 3), ("SELECT load_extension('x')", "SQLite không trả lời được", 3),
        ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", "quá 2 giây", 3),
        ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT hex(randomblob(500000)) FROM n", "hơn 64 MB", 1),
        ("SELECT ky, dv, dau, nap, cuoi FROM bang WHERE 0", "nguồn không trả dòng nào", 1),
    ]) func failuresKeepTheCopy(query: String, words: String, code: Int32) throws {
        let place = try LivePlace(source("SELECT * FROM bang"))
        try database(place, Self.table)
        #expect(try place.pull().exitCode == 0)
        let before = place.tree
        try place.declare(source(query))
        let begin = ContinuousClock.now
        let ending = try place.pull()
        #expect(ContinuousClock.now - begin < .seconds(4))
        #expect(ending.exitCode == code, "\(ending.errors)")
        #expect(ending.errors.contains(words), "\(ending.errors)")
        #expect(ending.errors.contains("[stats.kept]"))
        #expect(place.tree == before)
    }
}
