internal import Synchronization

/// Answers requests from what is in memory: rights first, then the table, then conditions, then ranges.
public final class Responder: Sendable {
    /// The rules.
    public let rules: ServeRules
    /// The key of all signatures.
    let key: [UInt8]
    private let current: Mutex<Sites>
    private let known: Mutex<Accounts>
    let limiter = Mutex(AttemptLimiter())
    /// Sign-ins that have ended early, with the time when they end anyway.
    let ended = Mutex<[String: Int]>([:])
    /// What answers before the tables do; nil for nothing.
    let own: (any OwnAnswers)?
    /// Counts a scan of a printed code; set once.
    let count: @Sendable (_ code: String, _ run: String, _ now: Int) -> Void

    /// Makes one.
    ///
    /// - Parameters:
    ///   - key: At least 32 bytes that nobody knows.
    ///   - count: Called for each scan of a printed code.
    public init(
        _ sites: Sites, accounts: Accounts = Accounts(), rules: ServeRules = ServeRules(), key: [UInt8],
        own: (any OwnAnswers)? = nil, count: @escaping @Sendable (_ code: String, _ run: String, _ now: Int) -> Void = { _, _, _ in }
    ) {
        self.rules = rules
        self.key = key
        self.own = own
        self.count = count
        current = Mutex(sites)
        known = Mutex(accounts)
    }

    /// What is served now.
    public var sites: Sites { current.withLock { $0 } }

    /// Serves something else from the next request on.
    public func swap(_ sites: Sites) { current.withLock { $0 = sites } }

    /// Who may sign in now.
    public var accounts: Accounts { known.withLock { $0 } }

    /// Takes other accounts from the next request on.
    public func swap(_ accounts: Accounts) { known.withLock { $0 = accounts } }

    /// Whether a request asks for a password to be checked, which takes a while and is done elsewhere.
    func isSlow(_ head: RequestHead) -> Bool { own?.isSlow(head) ?? false || head.method == "POST" && head.path.elementsEqual("/_dang-nhap".utf8) }

    /// The answer.
    public func answer(_ head: RequestHead, _ context: RequestContext) -> Answer {
        var answer = routed(head, context)
        answer.isHeadOnly = head.method == "HEAD"
        return answer
    }

    private func routed(_ head: RequestHead, _ context: RequestContext) -> Answer {
        let host = HostName.bare(head.host)
        if !rules.hosts.isEmpty, !rules.hosts.contains(host), host != rules.internalHost { return .plain(421) }
        if head.path == [0x2A] { return Answer(204, lines: "Allow: GET, HEAD, OPTIONS\r\n") }
        guard let path = RequestPath(head.path) else { return .plain(400) }
        if let own, head.method == "GET" || head.method == "HEAD", let answer = own.answer(head, path, context) { return answer }
        let first = path.segments.first ?? ""
        let isForm = path.segments.count == 1 && (first == "_dang-nhap" || first == "_dang-xuat") && !path.isFolder
        let allowed = isForm ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS"
        switch head.method {
        case "GET", "HEAD": break
        case "OPTIONS": return Answer(204, lines: "Allow: \(allowed)\r\n")
        case "POST" where isForm: break
        default: return .plain(405, lines: "Allow: \(allowed)\r\n")
        }
        if isForm { return first == "_dang-nhap" ? signIn(head, context) : signOut(head, context) }
        if !path.isFolder, path.segments.count == 1, first == "healthz" { return .plain(200) }
        if !path.isFolder, path.segments.count == 1, first == "_events" { return events() }
        if path.segments.count == 2, first == "q" { return code(path.segments[1], context) }
        let sites = sites
        if let inner = rules.internalHost, host == inner {
            if first == "public" { return file(head, sites.open, path.dropping(1), prefix: "/public/", isInner: false) }
            return innerFile(head, context, sites, path, prefix: "/")
        }
        if rules.internalHost == nil, let prefix = rules.prefix, sites.inner != nil, first == prefix {
            if path.segments.count == 1, !path.isFolder { return .redirect(308, to: "/\(prefix)/", lines: "Cache-Control: no-store\r\n") }
            return innerFile(head, context, sites, path.dropping(1), prefix: "/\(prefix)/")
        }
        // Links of internal pages to public ones, as they stand in the built folders.
        if first == "public", sites.inner != nil, sites.open.files["public/index.html"] == nil {
            return .redirect(308, to: "/" + RequestPath.encoded(path.dropping(1).key) + (path.isFolder && path.segments.count > 1 ? "/" : ""))
        }
        return file(head, sites.open, path, prefix: "/", isInner: false)
    }

    private func events() -> Answer {
        var answer = Answer(200, lines: "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Accel-Buffering: no\r\n")
        answer.isStream = true
        return answer
    }

    private func code(_ name: String, _ context: RequestContext) -> Answer {
        guard let code = sites.codes.byName[name] else { return missing(sites.open, RequestPath([0x2F]), isInner: false) }
        count(name, code.run, context.now)
        return .redirect(302, to: "/" + code.target, lines: "Cache-Control: no-store\r\n")
    }
}

extension RequestPath {
    /// The path without its first names.
    func dropping(_ count: Int) -> RequestPath { RequestPath(segments: Array(segments.dropFirst(count)), isFolder: isFolder || segments.count <= count) }
}
