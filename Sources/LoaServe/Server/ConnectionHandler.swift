internal import NIOCore
internal import NIOPosix

/// One connection: requests one after the other, each answered before the next is looked at.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Phase {
        case head
        case body(RequestHead)
        case answering
        case streaming
        case closing
    }

    /// How much of a body is sent at a time; each piece that gets through sets the clock anew.
    private static let piece = 256 * 1024

    /// A body up to this size is copied behind its head, in bytes: one write is quicker than two.
    private static let small = 8 * 1024
    /// Room for what every head says, in bytes.
    private static let headRoom = 1536

    private let core: ServeCore
    private let peer: String
    private var bytes: [UInt8] = []
    private var start = 0
    private var phase = Phase.head
    private var deadline = NIODeadline.now()
    private var timer: Scheduled<Void>?
    private var isIdle = true
    private var isDraining = false
    private var hasEnded = false
    private var isWritable = true
    /// The time of what is being done, so that the system is asked once for it.
    private var tick = NIODeadline.now()
    /// What goes out; kept from answer to answer where it is small.
    private var out = ByteBuffer()
    private let turn: LoopTurn

    init(_ core: ServeCore, _ peer: String, _ turn: LoopTurn) {
        self.core = core
        self.peer = peer
        self.turn = turn
    }

    func channelActive(context: ChannelHandlerContext) {
        setClock(core.rules.headSeconds)
        arm(context)
        context.read()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        core.hub.remove(context.channel)
        core.counts.leave(peer)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) { isWritable = context.channel.isWritable }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        tick = .now()
        switch phase {
        case .closing, .streaming: return
        case .head, .body, .answering: break
        }
        let buffer = unwrapInboundIn(data)
        if isIdle {
            // The clock of a head starts with its first byte and is not set back by the next.
            isIdle = false
            setClock(core.rules.headSeconds)
        }
        bytes += buffer.readableBytesView
        proceed(context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        turn.asked()
        switch phase {
        case .head, .body, .streaming: context.read()
        case .answering, .closing: break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isDraining = true
            switch phase {
            case .head where isIdle: context.close(promise: nil)
            case .streaming: context.close(promise: nil)
            default: break
            }
        } else if let event = event as? ChannelEvent, event == .inputClosed {
            // What was asked for is still answered; nothing more will come.
            hasEnded = true
            switch phase {
            case .answering: break
            case .head, .body, .streaming, .closing: context.close(promise: nil)
            }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func proceed(_ context: ChannelHandlerContext) {
        while true {
            switch phase {
            case .head:
                switch core.parser.read(bytes, from: start) {
                case .incomplete:
                    trim()
                    return
                case .refused(let status):
                    var answer = Answer.plain(status)
                    answer.closes = true
                    send(nil, answer, context)
                    return
                case .head(let head, let length):
                    start += length
                    if head.bodyLength > 0 {
                        phase = .body(head)
                    } else {
                        phase = .answering
                        answer(head, RequestContext(peer: peer, now: core.clock.now().seconds), context)
                    }
                }
            case .body(let head):
                guard bytes.count - start >= head.bodyLength else { return }
                let body = Array(bytes[start..<(start + head.bodyLength)])
                start += head.bodyLength
                phase = .answering
                answer(head, RequestContext(peer: peer, now: core.clock.now().seconds, body: body), context)
            case .answering, .streaming, .closing: return
            }
        }
    }

    private func answer(_ head: RequestHead, _ request: RequestContext, _ context: ChannelHandlerContext) {
        let responder = core.responder
        guard responder.isSlow(head) else {
            send(head, responder.answer(head, request), context)
            return
        }
        guard core.waiting.enter() else {
            send(head, .plain(503, lines: "Retry-After: 5\r\n"), context)
            return
        }
        setClock(core.rules.writeSeconds)
        let work = core.slow.runIfActive(eventLoop: context.eventLoop) { responder.answer(head, request) }
        work.assumeIsolated().whenComplete { result in
            self.core.waiting.leave()
            self.tick = .now()
            guard context.channel.isActive else { return }
            switch result {
            case .success(let answer): self.send(head, answer, context)
            case .failure: self.send(head, .plain(503), context)
            }
            self.proceed(context)
            context.read()
        }
    }

    private func send(_ head: RequestHead?, _ answer: Answer, _ context: ChannelHandlerContext) {
        if answer.isStream, !answer.isHeadOnly {
            guard core.hub.add(context.channel) else { return send(head, .plain(503, lines: "Retry-After: 30\r\n"), context) }
            return stream(head, answer, context)
        }
        let now = core.clock.now()
        let keepsAlive = !answer.closes && !isDraining && !hasEnded && (head?.keepsAlive ?? false)
        core.record(head, answer, peer, now)
        let body = answer.isHeadOnly || answer.status == 304 ? ByteBuffer() : answer.body
        let length = body.readableBytes
        out.clear(minimumCapacity: Self.headRoom)
        answer.writeHead(to: &out, date: now.date, secure: core.secure, keepsAlive: keepsAlive)
        setClock(core.rules.writeSeconds)
        phase = .answering
        guard length <= Self.piece else {
            context.write(wrapOutboundOut(out), promise: nil)
            return pieces(body, keepsAlive, context)
        }
        // A small body goes out together with its head.
        if length <= Self.small { out.writeImmutableBuffer(body) } else { context.write(wrapOutboundOut(out), promise: nil) }
        let last = wrapOutboundOut(length <= Self.small ? out : body)
        // What a connection keeps while it stands idle is little.
        if out.capacity > 4096 { out = ByteBuffer() }
        if isWritable, keepsAlive {
            context.writeAndFlush(last, promise: nil)
            if isWritable { return finished(keepsAlive, context, isNested: true) }
            // The next request waits until this answer has gone.
            let promise = context.eventLoop.makePromise(of: Void.self)
            promise.futureResult.assumeIsolated().whenSuccess {
                self.tick = .now()
                self.finished(keepsAlive, context, isNested: false)
            }
            context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: promise)
        } else {
            let promise = context.eventLoop.makePromise(of: Void.self)
            promise.futureResult.assumeIsolated().whenSuccess {
                self.tick = .now()
                self.finished(keepsAlive, context, isNested: false)
            }
            context.writeAndFlush(last, promise: promise)
        }
    }

    private func stream(_ head: RequestHead?, _ answer: Answer, _ context: ChannelHandlerContext) {
        let now = core.clock.now()
        core.record(head, answer, peer, now)
        phase = .streaming
        (bytes, start) = ([], 0)
        var opening = context.channel.allocator.buffer(capacity: Self.headRoom)
        answer.writeHead(to: &opening, date: now.date, secure: core.secure, keepsAlive: true)
        opening.writeString(": loa\n\n")
        out = ByteBuffer()
        setClock(core.rules.writeSeconds)
        context.writeAndFlush(wrapOutboundOut(opening), promise: nil)
    }

    private func pieces(_ body: ByteBuffer, _ keepsAlive: Bool, _ context: ChannelHandlerContext) {
        var rest = body
        tick = .now()
        guard let piece = rest.readSlice(length: min(Self.piece, rest.readableBytes)), piece.readableBytes > 0 else {
            finished(keepsAlive, context, isNested: false)
            return
        }
        setClock(core.rules.writeSeconds)
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenSuccess { self.pieces(rest, keepsAlive, context) }
        context.writeAndFlush(wrapOutboundOut(piece), promise: promise)
    }

    private func finished(_ keepsAlive: Bool, _ context: ChannelHandlerContext, isNested: Bool) {
        guard keepsAlive, !isDraining else {
            phase = .closing
            // The end is told first: closing at once while bytes are unread would take the answer away from the client.
            setClock(2)
            context.close(mode: .output, promise: nil)
            context.read()
            return
        }
        phase = .head
        trim()
        isIdle = bytes.count == start
        setClock(isIdle ? core.rules.idleSeconds : core.rules.headSeconds)
        if isNested { return }
        proceed(context)
        if case .head = phase { context.read() }
    }

    private func trim() {
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.count < 4096)
            start = 0
        } else if start > 16 * 1024 {
            bytes.removeFirst(start)
            start = 0
        }
    }

    private func setClock(_ seconds: Int) { deadline = tick + .seconds(Int64(seconds)) }

    /// One timer a connection, set anew when it goes off early.
    private func arm(_ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.ring(context) }
    }

    private func ring(_ context: ChannelHandlerContext) {
        tick = .now()
        if case .streaming = phase {
            setClock(core.rules.idleSeconds)
        } else if NIODeadline.now() >= deadline {
            if case .body = phase, !isIdle { timedOut(context) } else if case .head = phase, !isIdle { timedOut(context) } else { context.close(promise: nil) }
        }
        if context.channel.isActive { arm(context) }
    }

    private func timedOut(_ context: ChannelHandlerContext) {
        var answer = Answer.plain(408)
        answer.closes = true
        send(nil, answer, context)
    }
}
