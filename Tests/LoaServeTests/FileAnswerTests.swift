import NIOCore
import Testing

@testable import LoaServe

@Suite("files of a table")
struct FileAnswerTests {
    let responder = ServeSamples.responder()

    func ask(_ line: String, _ fields: String...) -> Answer { ServeSamples.ask(responder, line, fields) }

    @Test("folders, names in both normal forms, earlier addresses, pages of what is missing")
    func paths() {
        #expect(ask("GET /a").line("location") == "/a/")
        #expect(ask("GET /a?x=1").line("location") == "/a/?x=1")
        #expect(ask("GET /a/").text == "a")
        #expect(ask("GET /a/t%E1%BB%87p.txt").text == "0123456789")
        #expect(ask("GET /a/te%CC%A3%CC%82p.txt").text == "0123456789")
        #expect(ask("GET /a/cu/").status == 301 && ask("GET /a/cu/").line("location") == "../moi/index.html")
        #expect(ask("GET /a/gi").text == "a không có" && ask("GET /gi").text == "không có" && ask("GET /a/gi").status == 404)
        #expect(ask("GET /public/a/").line("location") == "/a/")
        #expect(ask("GET /q/K7").line("location") == "/a/index.html" && ask("GET /q/K7").status == 302)
    }

    @Test("types, marks, caching")
    func lines() throws {
        #expect(ask("GET /").line("content-type") == "text/html; charset=utf-8")
        #expect(ask("GET /a/anh.png").line("content-type") == "image/png")
        #expect(ask("GET /assets/0a1b2c3d/site.css").line("cache-control") == "max-age=31536000, immutable")
        #expect(ask("GET /").line("cache-control") == "no-cache")
        let tag = try #require(ask("GET /").line("etag"))
        #expect(ask("GET /", "If-None-Match: \"x\", W/\(tag)").status == 304)
        #expect(ask("GET /", "If-None-Match: \"x\"").status == 200)
        #expect(ask("GET /", "If-Match: \(tag)").status == 200 && ask("GET /", "If-Match: W/\(tag)").status == 412)
        #expect(ask("GET /", "If-Modified-Since: \(HTTPDate.text(1_700_000_000))").status == 304)
        #expect(ask("GET /", "If-Modified-Since: \(HTTPDate.text(1_699_999_999))").status == 200)
        #expect(ask("GET /", "If-Unmodified-Since: \(HTTPDate.text(1_699_999_999))").status == 412)
        #expect(ask("GET /a/figures.json").line("loa-events") == "/_events")
    }

    @Test(
        "ranges",
        arguments: [
            ("bytes=0-3", 206, "0123"), ("bytes=8-", 206, "89"), ("bytes=-3", 206, "789"),
            ("bytes=5-99", 206, "56789"), ("bytes=10-", 416, nil), ("bytes=-0", 416, nil), ("bytes=3-1", 200, "0123456789"),
            ("bytes=0-1,4-5", 200, "0123456789"), ("items=0-1", 200, "0123456789"), ("bytes=a-b", 200, "0123456789"), ("bytes=-99", 206, "0123456789"),
            ("bytes=99999999999999999999-", 416, nil), ("bytes=0-99999999999999999999", 206, "0123456789"), ("bytes=", 200, "0123456789"), ("bytes=--1", 200, "0123456789"),
        ] as [(String, Int, String?)])
    func ranges(_ range: String, _ status: Int, _ body: String?) {
        let answer = ask("GET /a/t%E1%BB%87p.txt", "Range: \(range)")
        #expect(answer.status == status)
        if let body { #expect(answer.text == body) }
        #expect(ask("GET /a/t%E1%BB%87p.txt", "Range: \(range)", "If-Range: \"old\"").status == 200)
    }

    @Test("packed bodies are made once and chosen by what the client takes")
    func packing() {
        responder.swap(responder.sites.packed(stylesAt: "/"))
        #expect(ask("GET /", "Accept-Encoding: gzip, br").line("content-encoding") == "br")
        #expect(ask("GET /", "Accept-Encoding: gzip").line("content-encoding") == "gzip")
        #expect(ask("GET /", "Accept-Encoding: gzip;q=0, br;q=0.0").line("content-encoding") == nil)
        #expect(ask("GET /").line("content-encoding") == nil && ask("GET /").line("vary") == "Accept-Encoding")
        let tags = Set(["br", "gzip", "identity"].map { ask("GET /", "Accept-Encoding: \($0)").line("etag") })
        #expect(tags.count == 3)
        #expect(ask("GET /", "Accept-Encoding: gzip").body.readableBytes < ServeSamples.page.count / 2)
    }

    @Test("dates there and back")
    func dates() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        for seconds in stride(from: 0, to: 4_000_000_000, by: 7_777_777) { #expect(HTTPDate.seconds(HTTPDate.text(seconds)) == seconds) }
    }
}
