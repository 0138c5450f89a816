internal import Synchronization

/// Answers requests from what is in memory: rights first, then the table, then conditions, then ranges.
public final class Responder: Sendable {
    /// The rules.
    public let rules: ServeRules
    /// The key of all signatures.
    let key: [UInt8]
    private let current: Mutex<Current>
    private let known: Mutex<Accounts>
    let limiter = Mutex(AttemptLimiter())
    /// Sign-ins that have ended early, with the time when they end anyway.
    let ended = Mutex<[String: Int]>([:])
    /// What answers before the tables do; nil for nothing.
    let own: (any OwnAnswers)?
    /// Where scans of printed codes are counted; nil for nowhere.
    let scans: ScanCounts?

    /// Makes one.
    ///
    /// - Parameters:
    ///   - key: At least 32 bytes that nobody knows.
    ///   - scans: Where scans of printed codes are counted; nil for nowhere.
    public init(
        _ sites: Sites, accounts: Accounts = Accounts(), rules: ServeRules = ServeRules(), key: [UInt8],
        own: (any OwnAnswers)? = nil, scans: ScanCounts? = nil
    ) {
        self.rules = rules
        self.key = key
        self.own = own
        self.scans = scans
        current = Mutex(Current(sites))
        known = Mutex(accounts)
    }

    /// Held as one object, so that a request takes hold of all of it at once.
    final class Current: Sendable {
        let sites: Sites

        init(_ sites: Sites) { self.sites = sites }
    }

    /// What is served now.
    public var sites: Sites { current.withLock { $0 }.sites }

    /// Serves something else from the next request on.
    public func swap(_ sites: Sites) {
        let next = Current(sites)
        current.withLock { $0 = next }
    }

    /// Who may sign in now.
    public var accounts: Accounts { known.withLock { $0 } }

    /// Takes other accounts from the next request on.
    public func swap(_ accounts: Accounts) { known.withLock { $0 = accounts } }

    /// Whether a request asks for a password to be checked, which takes a while and is done elsewhere.
    func isSlow(_ head: RequestHead) -> Bool { own?.isSlow(head) ?? false || head.method == "POST" && head.path.elementsEqual("/_dang-nhap".utf8) }

    /// The answer.
    public func answer(_ head: RequestHead, _ context: RequestContext) -> Answer {
        var answer = routed(head, context)
        if head.method == "HEAD" { answer.isHeadOnly = true }
        return answer
    }

    private func routed(_ head: RequestHead, _ context: RequestContext) -> Answer {
        // Whoever watches over the server asks by its address.
        if head.path.count == 8, head.path.elementsEqual("/healthz".utf8), head.method == "GET" || head.method == "HEAD" { return .plain(200) }
        let host = rules.hosts.isEmpty && rules.internalHost == nil ? "" : HostName.bare(head.host)
        if !rules.hosts.isEmpty, !rules.hosts.contains(host), host != rules.internalHost { return .plain(421) }
        if head.path == [0x2A] { return Answer(204, lines: "Allow: GET, HEAD, OPTIONS\r\n") }
        guard let path = RequestPath(head.path) else { return .plain(400) }
        if let own, head.method == "GET" || head.method == "HEAD", let answer = own.answer(head, path, context) { return answer }
        let isForm = path.isFile("_dang-nhap") || path.isFile("_dang-xuat")
        switch head.method {
        case "GET", "HEAD": break
        case "OPTIONS": return Answer(204, lines: "Allow: \(isForm ? Self.formMethods : Self.methods)\r\n")
        case "POST" where isForm: break
        default: return .plain(405, lines: "Allow: \(isForm ? Self.formMethods : Self.methods)\r\n")
        }
        if path.key.utf8.first == 0x5F, let answer = own(head, path, context) { return answer }
        let current = current.withLock { $0 }
        if path.key.utf8.starts(with: "q/".utf8) {
            let segments = path.segments
            if segments.count == 2 { return code(segments[1], context) }
        }
        if let inner = rules.internalHost, host == inner {
            if path.begins("public") { return file(head, current.sites.open, path.dropping(1), prefix: "/public/", isInner: false) }
            return innerFile(head, context, current.sites, path, prefix: "/")
        }
        guard current.sites.inner != nil else { return file(head, current.sites.open, path, prefix: "/", isInner: false) }
        if rules.internalHost == nil, let prefix = rules.prefix, path.begins(prefix) {
            if path.segments.count == 1, !path.isFolder { return .redirect(308, to: "/\(prefix)/", lines: "Cache-Control: no-store\r\n") }
            return innerFile(head, context, current.sites, path.dropping(1), prefix: "/\(prefix)/")
        }
        // Links of internal pages to public ones, as they stand in the built folders.
        if path.begins("public"), current.sites.open.files["public/index.html"] == nil {
            return .redirect(308, to: "/" + RequestPath.encoded(path.dropping(1).key) + (path.isFolder && path.segments.count > 1 ? "/" : ""))
        }
        return file(head, current.sites.open, path, prefix: "/", isInner: false)
    }

    private static let methods = "GET, HEAD, OPTIONS", formMethods = "GET, HEAD, POST, OPTIONS"

    /// What the server has of its own; nil when it is none of that.
    private func own(_ head: RequestHead, _ path: RequestPath, _ context: RequestContext) -> Answer? {
        if path.isFolder { return nil }
        switch path.key {
        case "_dang-nhap": return signIn(head, context)
        case "_dang-xuat": return signOut(head, context)
        case "_events": return events()
        case "_quet": return scanPage(head, context)
        case OfficeStyle.name: return file(head, Self.own, path, prefix: "/", isInner: false)
        default: return nil
        }
    }

    /// The files of the server itself.
    private static let own = SiteTable([OfficeStyle.name: Array(OfficeStyle.text.utf8)])

    private func events() -> Answer {
        var answer = Answer(200, lines: "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Accel-Buffering: no\r\n")
        answer.isStream = true
        return answer
    }

    private func code(_ name: String, _ context: RequestContext) -> Answer {
        let sites = sites
        guard let code = sites.codes.byName[name] else { return missing(sites.open, RequestPath([0x2F]), isInner: false) }
        scans?.count(name, code.run, context.now)
        return .redirect(302, to: "/" + code.target, lines: "Cache-Control: no-store\r\n")
    }
}

extension RequestPath {
    /// The path without its first names.
    func dropping(_ count: Int) -> RequestPath { RequestPath(segments: Array(segments.dropFirst(count)), isFolder: isFolder || segments.count <= count) }
}
