import LoaMarkup
import Testing

@testable import LoaStats

@Suite struct LiveSourceTests {
    static func schema(_ source: String) -> [UInt8] {
        let indented = source.split(separator: "\n").map { "      \($0)\n" }.joined()
        return Array(
            """
            format: 1
            sets:
              bang:
                title: Bảng
                file: bang.csv
                source: thử
                key: [ky]
                period: ky
                columns:
                  ky: { type: period }
                  so: { type: integer }
                from:
            \(indented)
            """.utf8)
    }

    static func read(_ source: String) -> (LiveSource?, [Diagnostic]) {
        let text = schema(source)
        let read = StatsSchema.read(text)
        return (read.value.sets.first?.live, read.diagnostics.map { $0.refined(in: text) })
    }

    @Test func everyKindIsRead() throws {
        let (server, faults) = Self.read(
            "kind: postgres\nconnection: { host: db.example, dbname: so, user: doc }\nsecret: MAT_KHAU\nquery: SELECT ky, so FROM t\nlisten: kenh\nevery: 10")
        #expect(faults.isEmpty, "\(faults)")
        let source = try #require(server)
        #expect(source.name == "postgres db.example:5432/so")
        #expect(source.secret == .variable("MAT_KHAU") && source.timeout == 20 && source.every == 10 && source.listen == "kenh")
        // Over a network nothing goes in the open unless somebody wrote so.
        guard case .postgres(let place, _) = source.place else { return #expect(Bool(false)) }
        #expect(place.encryption == .require)
        #expect(Self.read("kind: file\npath: ../a/b.xlsx").0?.place == .file("../a/b.xlsx"))
        #expect(Self.read("kind: folder\npath: ../a/*.xlsx").0?.kind == .folder)
        #expect(Self.read("kind: sqlite\npath: a.db\nquery: \"-- x\\n WITH y AS (SELECT 1) SELECT * FROM y\"").0?.name == "sqlite a.db")
        #expect(Self.read("kind: http\nurl: https://a.vn/b?c=d\ncolumns: { So luong: so, id: }").0?.name == "https://a.vn/b")
        #expect(Self.read("kind: program\nprogram: [./a, --csv]\nsecret_file: /etc/loa/khoa").0?.secret == .file("/etc/loa/khoa"))
    }

    @Test(arguments: [
        ("kind: tep", "yaml.value", 13), ("path: a.csv", "yaml.missing-key", 13), ("kind: file\npath: a.csv\nurl: https://a", "yaml.unknown-key", 15),
        ("kind: file\npath: a.csv\nsecret: A", "yaml.unknown-key", 15), ("kind: folder\npath: a*/b", "stats.source", 14),
        ("kind: sqlite\npath: a\nquery: DROP TABLE x", "stats.source", 15), ("kind: http\nurl: ftp://a", "stats.source", 14),
        ("kind: file\npath: a\ntimeout: 0", "yaml.value", 15), ("kind: file\npath: a\ntimeout: 601", "yaml.value", 15),
        ("kind: file\npath: a\ncolumns: { a: sso }", "stats.reference", 15), ("kind: http\nurl: https://a\nsecret: hunter2", "stats.secret", 15),
        ("kind: http\nurl: http://a.vn\nsecret: A", "stats.secret", 14), ("kind: http\nurl: https://a\nsecret_file: content/x", "stats.secret", 15),
        ("kind: http\nurl: https://u:hunter2@a", "stats.secret", 14), ("kind: http\nurl: https://a\npasswd: hunter2", "stats.secret", 15),
    ]) func faultsAreTold(source: String, code: String, line: Int) throws {
        let (live, faults) = Self.read(source)
        if code != "yaml.unknown-key" { #expect(live == nil) }
        let fault = try #require(faults.first)
        #expect(faults.count == 1, "\(faults)")
        #expect(fault.code.name == code && fault.span.line == line, "\(fault)")
        #expect(!"\(faults)".contains("hunter2"))
    }

    @Test func ordinaryWordsAreNoSecrets() {
        for text in ["https://a.vn/b?nam=2026", "SELECT ky FROM t WHERE a = 'b'", "host@example.vn", "/etc/loa/khoa"] { #expect(!SecretText.holdsSecret(text), "\(text)") }
        for text in ["password=x1", "host=a PASSWORD = 'x y'", "https://a:b@c", "https://a/?access_token=xyz", "mật khẩu=abc"] { #expect(SecretText.holdsSecret(text), "\(text)") }
    }

    @Test func whatIsHiddenIsHiddenWhole() {
        let redaction = Redaction(["bí mật", "abc"])
        #expect(redaction.text("xbí mậtx bí mật abc") == "x•••x ••• abc")
        #expect(redaction.isIn(Array("..bí mật".utf8)) && !redaction.isIn(Array("bí mậ".utf8)))
    }
}
