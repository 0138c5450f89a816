internal import NIOCore
internal import Synchronization

extension Responder {
    /// Where a request comes from, and whether a proxy that we trust speaks for it.
    func client(_ head: RequestHead, _ peer: String) -> (address: String, isProxied: Bool, isSecure: Bool) {
        guard rules.proxies.contains(peer) else { return (peer, false, rules.isSecure) }
        let last = head.list("x-forwarded-for")?.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? ""
        let isAddress = (2...45).contains(last.utf8.count) && last.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x3A) || $0 == 0x2E || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
        return (isAddress ? last : peer, true, rules.isSecure || head.only("x-forwarded-proto") == "https")
    }

    /// The account of a request: named by a trusted proxy, or by a cookie of ours.
    func account(_ head: RequestHead, _ context: RequestContext) -> (Account, Session?)? {
        let accounts = accounts
        if let field = rules.userField, rules.proxies.contains(context.peer) {
            guard let name = head.only(field) else { return nil }
            return accounts.byName[name].map { ($0, nil) }
        }
        guard let cookie = Session.cookie("loa", in: head.list("cookie")),
            let session = Session.read(cookie, key: key, accounts: accounts, now: context.now), let account = accounts.byName[session.name],
            ended.withLock({ $0[session.id] == nil })
        else { return nil }
        return (account, session)
    }

    /// An internal file, if the request may have it; what may not be had looks the same whether it is there or not.
    func innerFile(_ head: RequestHead, _ context: RequestContext, _ sites: Sites, _ path: RequestPath, prefix: String) -> Answer {
        guard let (account, session) = account(head, context) else {
            if rules.userField != nil { return .page(403, sites.signIn.notice("Không có quyền xem", "Trang này chỉ dành cho người đã đăng nhập.")) }
            let to = RequestPath.encoded(prefix + path.key) + (path.isFolder && !path.segments.isEmpty ? "/" : "")
            return .redirect(303, to: "/_dang-nhap?to=" + to, lines: "Cache-Control: no-store\r\n")
        }
        guard let table = sites.inner else { return .plain(404) }
        let isWhole = !account.audiences.isEmpty && table.audiences.allSatisfy(account.audiences.contains)
        let first = path.segments.first ?? ""
        var answer: Answer
        if isWhole || account.audiences.contains(first) || (first == "assets" && path.segments.count > 1 && !account.audiences.isEmpty) {
            answer = file(head, table, path, prefix: prefix, isInner: true)
        } else if path.segments.isEmpty, let home = table.audiences.first(where: account.audiences.contains) {
            answer = .redirect(303, to: prefix + RequestPath.encoded(home) + "/", lines: "Cache-Control: no-store\r\n")
        } else {
            answer = .page(403, sites.signIn.notice("Không có quyền xem", "Tài khoản của bạn không có quyền xem trang này. Cần xem thì hỏi người quản trị."))
        }
        answer.user = session?.name ?? account.name
        return answer
    }

    /// The page of signing in, and what it sends.
    func signIn(_ head: RequestHead, _ context: RequestContext) -> Answer {
        let sites = sites
        if head.method != "POST" {
            if let (account, session) = account(head, context), let session {
                let page = sites.signIn.signedIn(name: account.name, action: "/_dang-xuat", token: formToken("out", session.id), home: innerHome)
                return .page(200, page)
            }
            return form(head, context, 200, to: destination(Form(head.query ?? [])["to"]), fault: nil)
        }
        let form = Form(context.body)
        let to = destination(form["to"])
        guard isOwn(head), let nonce = Session.cookie("loa-form", in: head.list("cookie")), nonce.utf8.count == 22,
            Digest.areSame(Array(formToken("in", nonce).utf8), Array((form["token"] ?? "").utf8))
        else { return self.form(head, context, 403, to: to, fault: "Phiên đăng nhập đã cũ, hãy thử lại.") }
        let name = form["name"] ?? "", password = Array((form["password"] ?? "").utf8)
        let keys = ["a " + client(head, context.peer).address, "n " + String(name.prefix(32))]
        let wait = limiter.withLock { $0.wait(keys, now: context.now) }
        if wait > 0 {
            var answer = self.form(head, context, 429, to: to, fault: "Đã thử sai nhiều lần. Hãy chờ \(wait) giây rồi thử lại.")
            answer.lines += "Retry-After: \(wait)\r\n"
            return answer
        }
        // Counted before the work, so that attempts side by side do not all come through.
        limiter.withLock { $0.fail(keys, now: context.now) }
        let account = accounts.byName[name]
        // The same work for a name that nobody has: the time tells nothing.
        let isRight = PasswordHash.verify(password, account?.password ?? Responder.nobody)
        guard isRight, let account else { return self.form(head, context, 403, to: to, fault: "Tên đăng nhập hoặc mật khẩu không đúng.") }
        limiter.withLock {
            $0.succeed(keys[1])
            $0.succeed(keys[0])
        }
        let session = Session(name: account.name, expires: context.now + Session.length, id: Digest.base64(Digest.random(16)))
        let secure = client(head, context.peer).isSecure ? "; Secure" : ""
        let cookie = "loa=\(session.cookie(key: key, password: account.password)); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(Session.length)\(secure)"
        return .redirect(303, to: to, lines: "Cache-Control: no-store\r\nSet-Cookie: \(cookie)\r\nSet-Cookie: loa-form=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0\r\n")
    }

    /// Ends a session, asked for by the form alone.
    func signOut(_ head: RequestHead, _ context: RequestContext) -> Answer {
        guard head.method == "POST" else { return .redirect(303, to: "/_dang-nhap", lines: "Cache-Control: no-store\r\n") }
        guard isOwn(head), let session = account(head, context)?.1,
            Digest.areSame(Array(formToken("out", session.id).utf8), Array((Form(context.body)["token"] ?? "").utf8))
        else { return .plain(403) }
        ended.withLock { ended in
            if ended.count > 10_000 { ended = ended.filter { $0.value > context.now } }
            ended[session.id] = session.expires
        }
        return .redirect(303, to: "/", lines: "Cache-Control: no-store\r\nSet-Cookie: loa=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\r\n")
    }

    private func form(_ head: RequestHead, _ context: RequestContext, _ status: Int, to: String, fault: String?) -> Answer {
        let nonce = Digest.base64(Digest.random(16))
        let secure = client(head, context.peer).isSecure ? "; Secure" : ""
        let page = sites.signIn.form(action: "/_dang-nhap", token: formToken("in", nonce), to: to, fault: fault)
        return .page(status, page, lines: "Set-Cookie: loa-form=\(nonce); Path=/; HttpOnly; SameSite=Strict; Max-Age=3600\(secure)\r\n")
    }

    private func formToken(_ purpose: String, _ value: String) -> String { Digest.base64(Digest.hash(Array("form|\(purpose)|\(value)".utf8), key: key, length: 32)) }

    /// Whether a form was sent from a page of ours; browsers say where they come from.
    private func isOwn(_ head: RequestHead) -> Bool {
        if let site = head.only("sec-fetch-site"), site != "same-origin", site != "none" { return false }
        guard let origin = head.list("origin") else { return true }
        return origin == "http://" + head.host || origin == "https://" + head.host
    }

    private var innerHome: String { rules.internalHost == nil ? "/\(rules.prefix ?? "")/" : "/" }

    /// Where to go after signing in: an address of the internal root, made anew from its decoded names, or its start.
    private func destination(_ text: String?) -> String {
        if text == "/_quet" { return "/_quet" }
        guard let text, let path = RequestPath(Array(text.utf8)), text.hasPrefix(innerHome), !path.segments.isEmpty else { return innerHome }
        return "/" + RequestPath.encoded(path.key) + (path.isFolder ? "/" : "")
    }

    /// A hash of the usual cost that no password belongs to.
    private static let nobody = PasswordHash.make(Digest.random(24)) ?? ""
}
