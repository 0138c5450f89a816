import Foundation
import Testing

@Suite struct HTTPSourceTests {
    let server: TestChild
    let port: Int

    init() throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/server.py")
        server = try TestChild(["python3", script.path], environment: ["KEY": LivePlace.canary])
        port = try #require(Int(try server.line()))
    }

    private func source(_ path: String, more: String = "") -> String { "kind: http\nurl: http://127.0.0.1:\(port)\(path)\ntimeout: 2\n\(more)" }

    private func seen() throws -> String { try Program.run(["python3", "-c", "import urllib.request as u; print(u.urlopen('http://127.0.0.1:\(port)/seen').read().decode())"]).text }

    @Test(arguments: ["/list.json", "/rows.json", "/columns.json", "/table.csv"]) func tablesAreRead(path: String) throws {
        let place = try LivePlace(source(path + "?nam=2026"))
        let ending = try place.pull()
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(place.stats.stored == LivePlace.row)
        #expect(place.stats.journal[1].contains(",http://127.0.0.1:\(port)\(path),"))
    }

    @Test(arguments: [
        ("/words.json", "dòng 2, cột dau: “năm” không phải là số", 1), ("/types.json", "dòng 2, cột cuoi: ở đây cần một giá trị", 1),
        ("/broken.json", "không phải JSON đúng", 1), ("/empty.json", "nguồn không trả dòng nào", 1), ("/login", "có thể là trang đăng nhập", 1),
        ("/person.json", "cột “ho_ten” có vẻ là họ tên", 1), ("/large", "hơn 64 MB", 1), ("/500", "máy chủ trả lời 500", 3), ("/404", "máy chủ trả lời 404", 3),
        ("/redirect", "loa không đi theo", 3), ("/drip", "quá 2 giây", 3), ("/head", "quá 2 giây", 3), ("/echo.json", "không phải kỳ", 1),
    ]) func failuresKeepTheCopy(path: String, words: String, code: Int32) throws {
        let place = try LivePlace(source("/list.json"))
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary]
        #expect(try place.pull().exitCode == 0)
        let before = place.tree
        try place.declare(source(path, more: "secret: LOA_MAT_KHAU\n"))
        for more in ["--strict", "--json"] {
            let begin = ContinuousClock.now
            let ending = try place.pull(more)
            #expect(ContinuousClock.now - begin < .seconds(4))
            #expect(ending.exitCode == code, "\(ending.errors)")
            #expect((ending.output + ending.errors).contains(words), "\(ending.output) \(ending.errors)")
            #expect((ending.output + ending.errors).contains("trang vẫn dùng bản tốt cuối cùng"))
        }
        #expect(place.tree == before)
        #expect(try place.leaks() == [])
        if path == "/redirect" { #expect(try seen() == "/list.json\n/redirect\n/redirect\n") }
    }

    @Test func theKeyGoesToTheServerAlone() throws {
        let place = try LivePlace(source("/key.json", more: "secret: LOA_MAT_KHAU"))
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary, "http_proxy": "http://127.0.0.1:1", "ALL_PROXY": "http://127.0.0.1:1"]
        #expect(try place.pull().exitCode == 0)
        place.environment["LOA_MAT_KHAU"] = LivePlace.canary + "-sai"
        #expect(try place.pull().exitCode == 3)
        #expect(try place.leaks() == [])
        place.environment["LOA_MAT_KHAU"] = LivePlace.canary + "\r\nX-A: b"
        #expect(try place.pull().exitCode == 3)
        #expect(try place.leaks() == [])
    }

    /// A key among the data is not stored, be it in a column of words.
    @Test func aKeyAmongTheDataIsNotStored() throws {
        let place = try LivePlace(source("/stored.json", more: "secret: LOA_MAT_KHAU"), columns: "      ghi_chu: { type: text, level: never }\n")
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary]
        let ending = try place.pull()
        #expect(ending.exitCode == 1)
        #expect(ending.errors.contains("số liệu chứa chính mật khẩu"))
        #expect(place.stats.stored == nil)
        #expect(try place.leaks() == [])
    }

    /// Only this command goes out; building, checking and trials of other commands do not.
    @Test func nothingElseGoesOut() throws {
        let place = try LivePlace(source("/list.json"))
        _ = try BuiltProgram.run(["check", "--site", place.stats.path])
        _ = try BuiltProgram.run(["build", "--site", place.stats.path])
        _ = try BuiltProgram.run(["stats", "log", "--site", place.stats.path])
        #expect(try seen() == "\n")
        #expect(try place.pull().exitCode == 0)
        #expect(try seen() == "/list.json\n")
    }

    @Test func columnsAreRenamedAndLeftOut() throws {
        let place = try LivePlace(source("/list.json", more: "columns: { nap: cuoi, cuoi: nap, dau: }"))
        let ending = try place.pull()
        #expect(ending.exitCode == 1)
        #expect(ending.errors.contains("nguồn thiếu cột “dau”"))
        #expect(!ending.errors.contains("không biết cột"))
    }
}
