import Testing

@testable import LoaServe

@Suite("rights to internal sites")
struct AccessTests {
    let responder = ServeSamples.responder()

    func get(_ path: String, cookie: String? = nil, fields: [String] = []) -> Answer {
        ServeSamples.ask(responder, "GET \(path)", fields + (cookie.map { ["Cookie: loa=\($0)"] } ?? []))
    }

    /// Every address of the internal root, and some that are not there.
    static let addresses =
        ServeSamples.inner.keys.sorted().flatMap { ["/noi-bo/" + $0, "/noi-bo/" + $0.replacing("index.html", with: "")] }
        + ["/noi-bo/can-bo", "/noi-bo/can-bo/none", "/noi-bo/none"]

    @Test("no byte without a right: no cookie, tampered, too old, of nobody, with conditions and ranges")
    func withoutRights() {
        let good = ServeSamples.cookie("sep")
        var bad = [nil, "", "x", "|||", "sep|1|2|3", good + "A", String(good.dropLast()), good.replacing("sep", with: "lan"), ServeSamples.cookie("nobody"), ServeSamples.cookie("moi")] as [String?]
        bad += [ServeSamples.cookie("sep", expires: ServeSamples.now), ServeSamples.cookie("sep", expires: ServeSamples.now + 10 * Session.length), good + "; loa=" + good]
        for index in stride(from: 0, to: good.utf8.count, by: 3) {
            var bytes = Array(good.utf8)
            bytes[index] ^= 1
            if bytes[index] > 0x20 { bad.append(String(decoding: bytes, as: UTF8.self)) }
        }
        for address in Self.addresses {
            for cookie in bad {
                for fields in [[], ["Range: bytes=0-1"], ["If-None-Match: *"], ["If-Match: *"], ["Accept-Encoding: gzip"]] {
                    let answer = get(address, cookie: cookie, fields: fields)
                    #expect([303, 308, 403].contains(answer.status), "\(address) \(cookie ?? "-") \(fields)")
                    #expect(!answer.text.contains("BÍ-MẬT") && answer.line("etag") == nil && answer.line("last-modified") == nil)
                }
            }
        }
    }

    @Test("what may not be read looks the same whether it is there or not")
    func sameAnswers() {
        let lan = ServeSamples.cookie("lan")
        for address in ["/noi-bo/nu-cong/", "/noi-bo/nu-cong/figures.json", "/noi-bo/nu-cong/none", "/noi-bo/none/", "/noi-bo/404.html", "/noi-bo/robots.txt"] {
            let answer = get(address, cookie: lan)
            #expect(answer.status == 403 && answer.text == get("/noi-bo/none", cookie: lan).text, "\(address)")
        }
        #expect(get("/noi-bo/none").line("location") == "/_dang-nhap?to=/noi-bo/none")
    }

    @Test("rights open exactly their audience")
    func withRights() {
        let lan = ServeSamples.cookie("lan"), chief = ServeSamples.cookie("sep")
        #expect(get("/noi-bo/can-bo/", cookie: lan).text == "BÍ-MẬT cb" && get("/noi-bo/can-bo", cookie: lan).status == 301)
        #expect(get("/noi-bo/can-bo/", cookie: lan).line("cache-control") == "private, no-cache")
        #expect(get("/noi-bo/", cookie: lan).line("location") == "/noi-bo/can-bo/" && get("/noi-bo/", cookie: chief).text == "BÍ-MẬT gốc")
        #expect(get("/noi-bo/assets/0a1b2c3d/site.css", cookie: lan).status == 200 && get("/noi-bo/can-bo/none", cookie: lan).text == "BÍ-MẬT cb404")
        var accounts = ServeSamples.accounts
        accounts.byName["lan"]?.password = PasswordHash.make(Array("khác".utf8), cost: .least) ?? ""
        responder.swap(accounts)
        #expect(get("/noi-bo/can-bo/", cookie: lan).status == 303, "a new password ends old sessions")
    }

    @Test("a proxy's word counts from its address alone")
    func proxies() {
        var rules = ServeRules()
        (rules.proxies, rules.userField) = (["10.0.0.1"], "x-remote-user")
        let responder = ServeSamples.responder(rules)
        func ask(_ fields: [String], _ peer: String) -> Answer { ServeSamples.ask(responder, "GET /noi-bo/can-bo/", fields, peer: peer) }
        #expect(ask(["X-Remote-User: lan"], "10.0.0.1").text == "BÍ-MẬT cb")
        #expect(ask(["X-Remote-User: mai"], "10.0.0.1").status == 403 && ask(["X-Remote-User: lan"], "10.0.0.2").status == 403)
        #expect(ask(["X-Remote-User: lan", "X-Remote-User: lan"], "10.0.0.1").status == 403)
    }

    @Test("an internal host of its own")
    func hosts() {
        var rules = ServeRules()
        rules.internalHost = "noibo.example"
        let responder = ServeSamples.responder(rules)
        func ask(_ host: String, _ path: String, _ cookie: String?) -> Answer {
            let text = "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\(cookie.map { "Cookie: loa=\($0)\r\n" } ?? "")\r\n"
            guard case .head(let head, _) = RequestParser().read(Array(text.utf8)[...]) else { return .plain(500) }
            return responder.answer(head, RequestContext(peer: "1.1.1.1", now: ServeSamples.now))
        }
        #expect(ask("NOIBO.example:8080", "/can-bo/", ServeSamples.cookie("lan")).text == "BÍ-MẬT cb")
        #expect(ask("noibo.example.", "/can-bo/", nil).status == 303 && ask("other.example", "/can-bo/", ServeSamples.cookie("lan")).status == 404)
        #expect(ask("noibo.example", "/public/a/", nil).text == "a")
    }

    @Test("signing in and out: token, destination, delay")
    func signIn() throws {
        let page = ServeSamples.ask(responder, "GET /_dang-nhap?to=/noi-bo/can-bo/")
        #expect(page.text.contains("href=\"/assets/0a1b2c3d/site.css\"") && page.text.contains("value=\"/noi-bo/can-bo/\""))
        let nonce = try #require(page.line("set-cookie")?.split(separator: ";").first?.dropFirst(9))
        let token = try #require(page.text.split(separator: "name=\"token\" value=\"").last?.prefix { $0 != "\"" })
        func send(_ body: String, _ fields: [String] = []) -> Answer { ServeSamples.ask(responder, "POST /_dang-nhap", ["Cookie: loa-form=\(nonce)"] + fields, body: body) }
        let right = "token=\(token)&name=lan&password=%C4%91%C3%BAng+r%E1%BB%93i"
        for (to, place) in [
            ("/noi-bo/can-bo/", "/noi-bo/can-bo/"), ("//evil.example/", "/noi-bo/"), ("https://evil.example", "/noi-bo/"), ("/noi-bo/../..//evil", "/noi-bo/"), ("/%5Cevil.example", "/noi-bo/"),
            ("/noi-bo/%0d%0aX:y", "/noi-bo/"), ("/noi-bo//evil", "/noi-bo/"), ("/a/", "/noi-bo/"), ("/noi-bo/@evil.example", "/noi-bo/%40evil.example"),
        ] {
            let answer = send(right + "&to=" + to.replacing("%", with: "%25"))
            #expect(answer.status == 303 && answer.line("location") == place, "\(to)")
        }
        let cookie = try #require(send(right).line("set-cookie"))
        #expect(cookie.contains("HttpOnly; SameSite=Lax"))
        let value = String(cookie.prefix { $0 != ";" }.dropFirst(4))
        #expect(get("/noi-bo/can-bo/", cookie: value).status == 200)
        #expect(send(right, ["Origin: http://evil.example"]).status == 403 && send(right, ["Sec-Fetch-Site: cross-site"]).status == 403)
        #expect(send(right.replacing("token=", with: "token=A")).status == 403)
        #expect(ServeSamples.ask(responder, "POST /_dang-nhap", body: right).status == 403, "without the cookie of the form")
        let again = ServeSamples.ask(responder, "GET /_dang-nhap", ["Cookie: loa=\(value)"]).text
        let out = try #require(again.split(separator: "name=\"token\" value=\"").last?.prefix { $0 != "\"" })
        #expect(ServeSamples.ask(responder, "POST /_dang-xuat", ["Cookie: loa=\(value)"], body: "token=A").status == 403)
        #expect(ServeSamples.ask(responder, "POST /_dang-xuat", ["Cookie: loa=\(value)"], body: "token=\(out)").status == 303)
        #expect(get("/noi-bo/can-bo/", cookie: value).status == 303, "a copy of the cookie is worth nothing after signing out")
        for _ in 0..<5 { #expect(send("token=\(token)&name=lan&password=sai").status == 403) }
        #expect(send(right).status == 429)
    }

    @Test("memory of failures is bounded and the wait grows")
    func limiter() {
        var limiter = AttemptLimiter()
        for index in 0..<50_000 { limiter.fail(["n \(index)"], now: index / 1000) }
        #expect(limiter.count <= AttemptLimiter.room)
        var waits: [Int] = []
        for _ in 0..<20 {
            limiter.fail(["x"], now: 100)
            waits.append(limiter.wait(["x"], now: 100))
        }
        #expect(waits[3] == 0 && waits[4] == 2 && waits[5] == 4 && waits.last == AttemptLimiter.longest)
    }

    @Test("the accounts file there and back; a wrong line is named")
    func file() throws {
        #expect(try Accounts(ServeSamples.accounts.text) == ServeSamples.accounts)
        #expect(throws: Accounts.Fault(line: 2)) { try Accounts("# x\nlan:plain:can-bo\n") }
        #expect(PasswordHash.verify(Array("đúng rồi".utf8), ServeSamples.password) && !PasswordHash.verify(Array("sai".utf8), ServeSamples.password))
    }
}
