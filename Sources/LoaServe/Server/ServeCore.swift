internal import NIOCore
internal import NIOPosix

/// What all connections share.
final class ServeCore: Sendable {
    let responder: Responder
    let parser: RequestParser
    let counts: ConnectionCount
    let hub: EventHub
    let log: LineFile?
    let clock = ServeClock()
    /// What answers over an encrypted connection say besides; empty without one.
    let secure: String
    /// Where passwords are checked: two at a time, each takes 64 MiB for a moment.
    let slow: NIOThreadPool
    let waiting = Gate(most: 16)

    init(_ responder: Responder, log: LineFile?, isSecure: Bool = false) {
        secure = isSecure ? "Strict-Transport-Security: max-age=31536000\r\n" : ""
        self.responder = responder
        parser = RequestParser(limits: responder.rules.limits)
        counts = ConnectionCount(responder.rules)
        hub = EventHub(most: responder.rules.streams)
        self.log = log
        slow = NIOThreadPool(numberOfThreads: 2)
        slow.start()
    }

    var rules: ServeRules { responder.rules }

    /// Writes a line of the common log format; what stands behind the question mark is left out, since it may be private.
    func record(_ head: RequestHead?, _ answer: Answer, _ peer: String, _ moment: ServeClock.Moment) {
        guard let log else { return }
        let address = rules.proxies.isEmpty ? peer : head.map { responder.client($0, peer).address } ?? peer
        log.add { out in
            out += address.utf8
            out += " - ".utf8
            out += (answer.user ?? "-").utf8
            out.append(0x20)
            out += moment.stamp.utf8
            out += " \"".utf8
            if let head {
                out += head.method.utf8
                out.append(0x20)
                for byte in head.path { if byte == 0x22 { out += "%22".utf8 } else { out.append(byte) } }
                out += head.isCurrent ? " HTTP/1.1".utf8 : " HTTP/1.0".utf8
            } else {
                out.append(0x2D)
            }
            out += "\" ".utf8
            out += String(answer.status).utf8
            out.append(0x20)
            out += String(answer.isHeadOnly || answer.status == 304 ? 0 : answer.body.readableBytes).utf8
            out.append(0x0A)
        }
    }
}
