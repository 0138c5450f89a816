internal import Glibc
public import LoaMarkup
internal import LoaPictures
internal import LoaServe
internal import LoaShell

/// What `loa preview` is told, and how it runs.
public struct PreviewRun: Sendable {
    /// The site's folder.
    public var site: String
    /// The folder of the last published output.
    public var output: String
    /// The day that everything dated obeys; nil for the real one.
    public var today: CalendarDate?
    /// The address to listen on.
    public var address = "127.0.0.1"
    /// The port; nil for 8000 or the next free one.
    public var port: Int?
    /// The language of the frame.
    public var language = MessageLanguage.vi
    /// The address that opens a file in an editor, with `{path}`, `{line}` and `{column}` in it.
    public var editor = PreviewRun.usualEditor
    /// Work beside the server, as fetching figures; it is cancelled when the server stops.
    public var beside: (@Sendable () async -> Void)?
    /// How many threads build; nil for one a processor.
    public var jobs: Int?

    /// The address that opens a file in Visual Studio Code.
    public static let usualEditor = "vscode://file{path}:{line}:{column}"
    /// The first port that is tried.
    static let firstPort = 8000

    /// A server that cannot start.
    public struct Fault: Error, Sendable {
        /// What to tell.
        public let message: Message
    }

    /// What is printed once the server listens.
    public struct Place: Sendable {
        /// The addresses to open; the first is the best.
        public let addresses: [String]
        /// Whether others than this machine can open them.
        public let isOpen: Bool
    }

    /// Makes a run of a site.
    public init(site: String, output: String) {
        self.site = site
        self.output = output
    }

    /// Whether an address is of this machine alone.
    var isLoopback: Bool { address.hasPrefix("127.") || address == "localhost" || address == "::1" }

    /// Serves until the process is told to stop.
    ///
    /// - Parameter ready: Called once it listens.
    public func run(ready: @Sendable (Place) -> Void) async throws(Fault) {
        StopSignal.open()
        let live = LiveSite(root: site, today: today, jobs: jobs)
        let key = isLoopback ? nil : PreviewKey(text: AccessKey.make())
        let root = HostAddresses.realPath(site)
        let answers = PreviewAnswers(live, published: PublishedOutput(output), language: language, editor: editor, root: root, key: key)
        var rules = ServeRules()
        // A page of elsewhere that has this machine's address under a name of its own is not answered.
        if isLoopback { rules.hosts = ["127.0.0.1", "localhost", "[::1]", address] }
        let responder = Responder(Sites(open: SiteTable([:]), inner: nil), rules: rules, key: Array(AccessKey.make().utf8) + Array(AccessKey.make().utf8), own: answers)
        let server = try await listen(responder)
        ready(place(server.port, key))
        let beside = beside.map { work in Task.detached { await work() } }
        defer { beside?.cancel() }
        do {
            try await watch(live, server)
        } catch {
            await server.stop(within: 1)
            throw error
        }
        await server.stop(within: 1)
    }

    private func listen(_ responder: Responder) async throws(Fault) -> SiteServer {
        let tries = port.map { [$0] } ?? Array(Self.firstPort..<(Self.firstPort + 50))
        var last = ""
        for port in tries {
            do { return try await SiteServer(responder, address: address, port: port, threads: 2) } catch { last = "\(error)" }
        }
        let shown = tries.count == 1 ? "\(tries[0])" : "\(Self.firstPort)–\(Self.firstPort + 49)"
        throw Fault(
            message: Message(
                vi: "không mở được cổng \(shown) ở \(address): cổng đang bận, hoặc máy không có địa chỉ này — thử --port với số khác (\(last))",
                en: "port \(shown) of \(address) cannot be opened: it is taken, or the machine does not have this address — try --port with another number (\(last))"))
    }

    private func place(_ port: Int, _ key: PreviewKey?) -> Place {
        let end = key.map { "/?khoa=\($0.text)" } ?? "/"
        let isAny = address == "0.0.0.0" || address == "::"
        let hosts = isAny ? HostAddresses.all : [address]
        return Place(addresses: (hosts.isEmpty ? ["127.0.0.1"] : hosts).map { "http://\($0.contains(":") ? "[\($0)]" : $0):\(port)\(end)" }, isOpen: key != nil)
    }

    private func watch(_ live: LiveSite, _ server: SiteServer) async throws(Fault) {
        let watching: SiteWatching
        do { watching = try SiteWatching(root: site) } catch {
            throw Fault(
                message: Message(
                    vi: "không theo dõi được thư mục (\(error.call), lỗi \(error.number)) — có thể đã có quá nhiều chương trình theo dõi tệp",
                    en: "the folder cannot be watched (\(error.call), error \(error.number)) — too many programs may be watching files"))
        }
        let building = Task.detached(priority: .userInitiated) {
            for await _ in watching.changes {
                let changes = watching.take()
                let isOther = await live.read(changes)
                let isFirst = live.state.number == 0
                guard isOther || isFirst || changes.isEmpty else { continue }
                if await live.quick() { Self.tell(server, live) }
                await live.build()
                Self.tell(server, live)
            }
        }
        var turn = 0
        while !StopSignal.hasCome {
            try? await Task.sleep(for: .milliseconds(200))
            turn += 1
            // At midnight everything dated changes.
            if turn % 50 == 0, await live.hasDayPassed() { watching.ring() }
        }
        watching.stop()
        building.cancel()
    }

    private static func tell(_ server: SiteServer, _ live: LiveSite) {
        let state = live.state
        var members: [(String, JSONWriter.Value)] = [
            ("n", .number(state.number)), ("errors", .number(state.errors)), ("warnings", .number(state.warnings)), ("current", .flag(state.isCurrent)),
            ("whole", .flag(state.isWhole)),
        ]
        if let changed = state.changed, changed.count <= 64 { members.append(("changed", .list(changed.sorted().map { .text($0) }))) }
        server.tell("doi", data: JSONWriter.text(.object(members)))
    }
}
