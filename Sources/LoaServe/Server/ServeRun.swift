internal import CPosix
internal import Glibc

/// `loa serve` as it runs: loads, listens, looks after signals and new output, stops.
public struct ServeRun: Sendable {
    /// The public root, a folder.
    public var open: String
    /// The internal root, a folder; nil for none.
    public var inner: String?
    /// Whether the internal root has to be there.
    public var needsInner = false
    /// A folder below the public root that is left out of it.
    public var skipping: String?
    /// The address to listen on.
    public var address = "127.0.0.1"
    /// The port.
    public var port = 8080
    /// The accounts file; the key stands beside it.
    public var accounts: String?
    /// The access log; nil for standard output.
    public var log: String?
    /// Where scans are counted; nil for nowhere.
    public var scans: String?
    /// The files of the certificate, the whole chain, and of its key; nil for open connections.
    public var certificate: (chain: String, key: String)?
    /// The rules.
    public var rules = ServeRules()
    /// Work beside the server, as fetching figures; it is cancelled when the server stops.
    ///
    /// It reaches the server by what it writes: new output is seen and swapped in.
    public var beside: (@Sendable () async -> Void)?

    /// Makes a run of a public root.
    public init(open: String) { self.open = open }

    /// Serves until the process is told to stop.
    ///
    /// - Parameters:
    ///   - ready: Called with the port once it listens.
    ///   - notice: Told of what goes wrong on the way, and when it is over.
    public func run(ready: @Sendable (Int) -> Void, notice: @escaping @Sendable (ServeNotice) -> Void = { _ in }) async throws(ServeFault) {
        SignalBox.open()
        var stamp = marker(), lost: [ServeFault.Step: ServeFault] = [:]
        let loaded = try sites()
        let log = try LineFile(log)
        let counts = try scanCounts()
        let key = try accounts.map { path throws(ServeFault) in try SmallFile.key(path + ".key") } ?? Digest.random(32)
        let certificate = try self.certificate.map { files throws(ServeFault) in try Certificate(chain: files.chain, key: files.key) }
        var rules = rules
        rules.isSecure = certificate != nil
        let responder = Responder(loaded, accounts: try readAccounts(), rules: rules, key: key, scans: counts)
        let server = try await SiteServer(responder, address: address, port: port, threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), log: log, certificate: certificate)
        ready(server.port)
        pack(server)
        let beside = beside.map { work in Task.detached { await work() } }
        defer { beside?.cancel() }
        /// Does something that may fail; each change between well and not well is told once.
        func attempt<Value>(_ step: ServeFault.Step, _ work: () throws(ServeFault) -> Value) -> Value? {
            do throws(ServeFault) {
                let value = try work()
                if lost.removeValue(forKey: step) != nil { notice(.found(step)) }
                return value
            } catch {
                if lost.updateValue(error, forKey: step) != error { notice(.lost(error)) }
                return nil
            }
        }
        var turn = 0
        // The first table was read through buffers too.
        var trims = Self.trims
        loop: while true {
            try? await Task.sleep(for: .milliseconds(100))
            turn += 1
            var reloads = false
            for signal in SignalBox.take() {
                switch signal {
                case SIGTERM, SIGINT: break loop
                case SIGHUP:
                    log.reopen()
                    reloads = true
                    if let certificate { _ = attempt(.certificate, certificate.reload) }
                default: log.reopen()
                }
            }
            let now = marker()
            // A new publish shows in the marker of the output, which is exchanged together with everything else.
            if reloads || now != stamp {
                if let new = attempt(.open, sites) {
                    stamp = now
                    if new.open.digest != responder.sites.open.digest || new.inner?.digest != responder.sites.inner?.digest {
                        server.swap(new, telling: "figures")
                        pack(server)
                        trims = Self.trims
                    }
                }
            }
            if turn % 20 == 0 {
                log.flush()
                counts?.flush()
                // What the table before took goes back to the machine, once requests have let go of it and the new one is
                // packed; the allocator by itself would keep it.
                if trims > 0 {
                    trims -= 1
                    loa_return_heap()
                }
                // Somebody who was taken out of the file loses the rights within seconds.
                if let accounts = attempt(.accounts, readAccounts), accounts != responder.accounts { responder.swap(accounts) }
            }
        }
        await server.stop()
        counts?.flush()
        log.flush()
    }

    /// So often, two seconds apart, memory is given back after a new table.
    private static let trims = 15

    private func sites() throws(ServeFault) -> Sites {
        var inner: SiteTable?
        if let folder = self.inner {
            do throws(ServeFault) { inner = try SiteTable.load(folder) } catch {
                // A site whose audiences are all public has none; the next build may bring it.
                guard error.number == ENOENT, !needsInner else { throw error.during(.inner) }
            }
        }
        return Sites(open: try SiteTable.load(open, skipping: skipping), inner: inner, stylesAt: rules.stylesAt)
    }

    private func scanCounts() throws(ServeFault) -> ScanCounts? {
        guard let scans else { return nil }
        do throws(ServeFault) {
            let before = try SmallFile.read(scans) ?? []
            return ScanCounts(try LineFile(scans), shift: Self.shift, before: String(decoding: before, as: UTF8.self))
        } catch { throw error.during(.scans) }
    }

    /// Packs while the plain table serves already.
    private func pack(_ server: SiteServer) {
        let responder = server.responder, before = responder.sites, stylesAt = rules.stylesAt
        Task.detached(priority: .utility) {
            let packed = before.packed(stylesAt: stylesAt)
            // Not over a newer table.
            if responder.sites.open === before.open, responder.sites.inner === before.inner { responder.swap(packed) }
        }
    }

    private func readAccounts() throws(ServeFault) -> Accounts {
        guard let path = accounts, let bytes = try SmallFile.read(path) else { return Accounts() }
        do throws(Accounts.Fault) { return try Accounts(String(decoding: bytes, as: UTF8.self)) } catch {
            throw ServeFault(.accounts, path, line: error.line)
        }
    }

    /// What changes with every new output: number and time of the marker beside the roots.
    private func marker() -> [Int] {
        var stamp: [Int] = []
        for path in [open + "/../.loa", open + "/.loa", open] {
            var status = stat()
            if unsafe stat(path, &status) == 0 { stamp += [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)] }
        }
        return stamp
    }

    /// How far the clock here is ahead of UTC, in seconds.
    private static var shift: Int {
        var now = time(nil), parts = unsafe tm()
        _ = unsafe localtime_r(&now, &parts)
        return unsafe parts.tm_gmtoff
    }
}
