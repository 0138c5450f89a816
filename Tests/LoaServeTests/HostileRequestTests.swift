import Testing

@testable import LoaServe

/// Requests as attackers send them, each with the status it gets; a status of 0 means that nothing is answered.
@Suite("hostile requests")
struct HostileRequestTests {
    static let paths: [(String, Int)] = [
        "/../etc/passwd", "/a/../index.html", "/..", "/.", "/./index.html", "/a/./", "/%2e%2e/etc/passwd", "/%2E%2E/", "/%2e/", "/.%2e/", "/a/%2e%2e/index.html",
        "/..%2findex.html", "/a%2findex.html", "/a%2Findex.html", "/%2f", "/%5c", "/a%5c..%5c", "/a\\index.html", "/\\", "/..\\..\\", "/%00", "/index.html%00", "/index.html%00.png",
        "/%0a", "/%0d%0aSet-Cookie:x=1", "/%1f", "/%7f", "/%", "/%2", "/%zz", "/%u002e", "/a%", "/%252e%252e/", "/%252f", "/%2500", "/%25%32%65", "//", "//index.html", "/a//index.html",
        "//evil.example/", "/a//", "///", "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%af", "/%ff", "/%80", "/%ed%a0%80", "/%f5%80%80%80", "/%c3", "/a/..%00/", "/%2e%2e%2f", "/....//", "/..%c0%af",
        "/..%255c", "/noi-bo/../index.html", "/noi-bo%2fcan-bo/", "/noi-bo//can-bo/", "/./noi-bo/can-bo/", "/%2e/noi-bo/can-bo/",
    ].map { ($0, 400) }
    static let absent: [(String, Int)] = [
        "/.htaccess", "/.git/config", "/.loa", "/a/.env", "/%2eloa", "/index.html/", "/index.html/x", "/Index.html", "/A/", "/a/index", "/nothing", "/a/nothing/", "/...", "/a/...",
        "/~root", "/index.html;x", "/index.html:", "/con", "/a/%E2%80%AE", "/%EF%BC%8F", "/public/../x".replacing("..", with: "y"), "/q/none", "/q/X", "/_dang-nhap/", "/_events/", "/healthz/",
        "/index.html%20", "/index.html.", "/%3Cscript%3E", "/a/t%C3%AAp.txt", "/wp-login.php", "/cgi-bin/x", "/server-status",
    ].map { ($0, $0.hasPrefix("/public") ? 308 : 404) }
    static let raw: [(String, Int)] = [
        ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a:x\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: .\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: ${x}\r\n\r\n", 400),
        ("GET http://h/a/ HTTP/1.1\r\nHost: other\r\n\r\n", 200), ("GET HTTP://h HTTP/1.1\r\nHost: h\r\n\r\n", 200), ("GET http:///a/ HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET http://u@h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET http://h/../x HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET ftp://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET file:///etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("GET h:80 HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET * HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", 204), ("OPTIONS / HTTP/1.1\r\nHost: h\r\n\r\n", 204), ("POST / HTTP/1.1\r\nHost: h\r\n\r\n", 405),
        ("PUT /x HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("DELETE / HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("PATCH / HTTP/1.1\r\nHost: h\r\n\r\n", 405),
        ("PROPFIND / HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("get / HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("G\u{1}T / HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET /  HTTP/1.1\r\nHost: h\r\n\r\n", 400), (" GET / HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET\t/\tHTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET /\r\nHost: h\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505), ("GET / HTTP/0.9\r\nHost: h\r\n\r\n", 505), ("GET / HTTP/1.2\r\nHost: h\r\n\r\n", 505), ("GET / HTTP/1\r\nHost: h\r\n\r\n", 400),
        ("GET / http/1.1\r\nHost: h\r\n\r\n", 400), ("GET / HTTP/11\r\nHost: h\r\n\r\n", 400), ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505), ("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET /#x HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET /é HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET / HTTP/1.1\nHost: h\n\n", 400), ("GET / HTTP/1.1\rHost: h\r\r", 400),
        ("GET / HTTP/1.1\r\nHost: h\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: h\r\nA: b\rC: d\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: h\r\nA: b\0c\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nA: b\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: h\r\nA: b\r\n\tfolded\r\n\r\n", 400), ("GET / HTTP/1.1\r\n Host: h\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost : h\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nA\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: h\r\n: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nA(b): c\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nÁ: c\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: h\r\nA: \u{1}\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400), ("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        ("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n", 411), ("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding:\u{B}chunked\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n", 411), ("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400), ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1, 1\r\n\r\na", 400), ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\na", 400), ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0x1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\na", 400), ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9000\r\n\r\n", 413), ("POST /_dang-nhap HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n", 417),
        ("GET /" + String(repeating: "a", count: 5000) + " HTTP/1.1\r\nHost: h\r\n\r\n", 414), ("GET / HTTP/1.1\r\nHost: h\r\nA: " + String(repeating: "a", count: 17000) + "\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: h\r\n" + String(repeating: "A: b\r\n", count: 70) + "\r\n", 431), ("\r\nGET /a/ HTTP/1.1\r\nHost: h\r\n\r\n", 200), ("\r\n\r\n\r\n", 400),
        ("\0\0\0\0", 400), ("\u{16}\u{3}\u{1}\r\n", 400), ("GET /a/ HTTP/1.0\r\n\r\n", 200), ("GET / HTTP/1.1\r\nHost: h\r\nRange: bytes=0-1\r\nRange: bytes=2-3\r\n\r\n", 200),
    ]

    static let all = paths.map { ("GET \($0.0) HTTP/1.1\r\nHost: h\r\n\r\n", $0.1) } + absent.map { ("GET \($0.0) HTTP/1.1\r\nHost: h\r\n\r\n", $0.1) } + raw

    @Test("each of them by socket, and nothing internal or of the machine comes back")
    func bySocket() async throws {
        #expect(Self.all.count >= 150)
        let server = try await SiteServer(ServeSamples.responder(), address: "127.0.0.1", port: 0, threads: 1)
        for (request, status) in Self.all {
            let answer = try RawClient.exchange(server.port, request + "GET /noi-bo/can-bo/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(request.prefix(120).debugDescription) gave \(answer.prefix(40).debugDescription), not \(status)")
            #expect(!answer.contains("BÍ-MẬT") && !answer.contains("root:"), "\(request.prefix(120).debugDescription) leaks")
            #expect(!answer.lowercased().contains("\r\nserver:"))
            // Where a request ends is no longer known: nothing after it may be read as another one.
            if case .refused = RequestParser().read(Array(request.utf8)[...]) {
                #expect(answer.components("HTTP/1.1 ") == 1, "\(request.prefix(80).debugDescription) goes on")
            }
        }
        await server.stop(within: 2)
    }
}

extension String {
    func components(_ words: String) -> Int { ranges(of: words).count }
}
