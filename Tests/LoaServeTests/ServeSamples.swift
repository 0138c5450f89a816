import NIOCore

@testable import LoaServe

/// Small roots and accounts for tests.
enum ServeSamples {
    static let key = [UInt8](repeating: 7, count: 32)
    static let now = 1_800_000_000
    static let page = Array(
        ("<!DOCTYPE html><html><head><title>Công đoàn</title><link rel=\"stylesheet\" href=\"assets/0a1b2c3d/site.css\"></head><body>chào "
            + String(repeating: "công nhân ", count: 200) + "</body></html>").utf8)
    static let open: [String: [UInt8]] = [
        "index.html": page, "404.html": Array("không có".utf8), "a/index.html": Array("a".utf8), "a/404.html": Array("a không có".utf8), "a/tệp.txt": Array("0123456789".utf8),
        "assets/0a1b2c3d/site.css": Array("body{}".utf8), "a/anh.png": [1, 2, 3],
        "a/cu/index.html": Array("<!DOCTYPE html>\n<head>\n<meta http-equiv=\"refresh\" content=\"0; url=../moi/index.html\">\n</head>".utf8),
        "a/figures.json": Array("{}".utf8), "q.txt": Array("K7 lan-1 a/index.html\nX lan-1 https://evil.example/\n".utf8),
    ]
    static let inner: [String: [UInt8]] = [
        "index.html": Array("BÍ-MẬT gốc".utf8), "404.html": Array("BÍ-MẬT 404".utf8), "robots.txt": Array("BÍ-MẬT robots".utf8), "can-bo/index.html": Array("BÍ-MẬT cb".utf8),
        "can-bo/404.html": Array("BÍ-MẬT cb404".utf8), "can-bo/search-index.js": Array("BÍ-MẬT tìm".utf8), "can-bo/x/index.html": Array("BÍ-MẬT x".utf8),
        "can-bo/x/tep.pdf": Array("BÍ-MẬT pdf".utf8), "nu-cong/index.html": Array("BÍ-MẬT nc".utf8), "nu-cong/figures.json": Array("BÍ-MẬT số".utf8),
        "assets/0a1b2c3d/site.css": Array("BÍ-MẬT css".utf8),
    ]
    static let password = PasswordHash.make(Array("đúng rồi".utf8), cost: .least) ?? ""

    static var accounts: Accounts {
        var accounts = Accounts()
        for (name, audiences) in [("lan", ["can-bo"]), ("mai", ["nu-cong"]), ("sep", ["can-bo", "nu-cong"]), ("moi", [])] as [(String, Set<String>)] {
            accounts.byName[name] = Account(name: name, password: password, audiences: audiences)
        }
        return accounts
    }

    static var sites: Sites { Sites(open: SiteTable(open, modified: 1_700_000_000), inner: SiteTable(inner, modified: 1_700_000_000)) }

    static func responder(_ rules: ServeRules = ServeRules()) -> Responder { Responder(sites, accounts: accounts, rules: rules, key: key) }

    static func cookie(_ name: String, expires: Int = now + 3600) -> String {
        Session(name: name, expires: expires, id: "AAAAAAAAAAAAAAAAAAAAAA").cookie(key: key, password: password)
    }

    /// Reads a request and answers it without a socket.
    static func ask(_ responder: Responder, _ line: String, _ fields: [String] = [], body: String = "", peer: String = "127.0.0.1") -> Answer {
        let text = ([line + " HTTP/1.1", "Host: h"] + fields + (body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"])).joined(separator: "\r\n") + "\r\n\r\n"
        switch RequestParser().read(Array(text.utf8)[...]) {
        case .head(let head, _): return responder.answer(head, RequestContext(peer: peer, now: now, body: Array(body.utf8)))
        case .refused(let status): return .plain(status)
        case .incomplete: return .plain(500)
        }
    }
}

extension Answer {
    var text: String { String(decoding: Array(body.readableBytesView), as: UTF8.self) }

    func line(_ name: String) -> String? {
        lines.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }
}
