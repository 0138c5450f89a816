internal import NIOCore
internal import NIOPosix

/// A server that listens: swapped, told and stopped from outside.
public final class SiteServer: Sendable {
    /// What answers.
    public let responder: Responder
    let core: ServeCore
    private let group: MultiThreadedEventLoopGroup
    private let quiescing: QuiesceList
    private let listener: any Channel
    /// The port it listens on.
    public let port: Int

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - responder: What answers.
    ///   - address: The address to listen on, as `127.0.0.1`.
    ///   - port: The port; 0 for any that is free.
    ///   - threads: How many threads answer.
    ///   - log: Where requests are written; nil for nowhere.
    ///   - certificate: By what connections are encrypted; nil for open ones.
    public init(_ responder: Responder, address: String, port: Int, threads: Int, log: LineFile? = nil, certificate: Certificate? = nil) async throws(ServeFault) {
        let core = ServeCore(responder, log: log, isSecure: certificate != nil)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
        let quiescing = QuiesceList()
        let turns = ThreadSpecificVariable<LoopTurn>()
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.autoRead, value: false)
            // One look at the socket for each request: a second would find nothing.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.writeBufferWaterMark, value: ChannelOptions.Types.WriteBufferWaterMark(low: 64 * 1024, high: 512 * 1024))
            .childChannelInitializer { channel in
                let peer = channel.remoteAddress?.ipAddress ?? "-"
                guard core.counts.enter(peer) else { return channel.close() }
                quiescing.add(channel)
                channel.closeFuture.whenComplete { _ in quiescing.remove(channel) }
                return channel.eventLoop.makeCompletedFuture {
                    try certificate?.protect(channel)
                    let turn = turns.currentValue ?? LoopTurn(channel.eventLoop)
                    turns.currentValue = turn
                    try channel.pipeline.syncOperations.addHandler(ConnectionHandler(core, peer, turn))
                }
            }
        do {
            listener = try await bootstrap.bind(host: address, port: port).get()
        } catch {
            try? await group.shutdownGracefully()
            throw ServeFault(.listen, "\(address):\(port)", number: (error as? IOError)?.errnoCode ?? 0)
        }
        self.responder = responder
        self.core = core
        self.group = group
        self.quiescing = quiescing
        self.port = listener.localAddress?.port ?? port
        let hub = core.hub
        _ = group.next().scheduleRepeatedTask(initialDelay: .seconds(15), delay: .seconds(15)) { _ in hub.beat() }
    }

    /// How many connections are open.
    public var connections: Int { core.counts.open }

    /// How many streams of events are open.
    public var streams: Int { core.hub.count }

    /// Serves something else from the next request on, and tells open pages.
    public func swap(_ sites: Sites, telling event: String?) {
        responder.swap(sites)
        if let event { core.hub.send(event) }
    }

    /// Stops: takes no more connections, finishes what was asked for, closes what stands idle, and after a while the rest.
    ///
    /// - Parameter seconds: How long requests may take to finish.
    public func stop(within seconds: Int = 10) async {
        try? await listener.close()
        core.hub.close()
        quiescing.tell()
        for _ in 0..<(seconds * 20) where core.counts.open > 0 { try? await Task.sleep(for: .milliseconds(50)) }
        quiescing.close()
        try? await group.shutdownGracefully()
        try? await core.slow.shutdownGracefully()
    }
}
