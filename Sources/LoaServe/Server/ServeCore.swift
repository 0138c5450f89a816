internal import Glibc
internal import NIOCore
internal import NIOPosix

/// What all connections share.
final class ServeCore: Sendable {
    let responder: Responder
    let parser: RequestParser
    let counts: ConnectionCount
    let hub: EventHub
    let log: LineFile?
    /// Where passwords are checked: two at a time, each takes 64 MiB for a moment.
    let slow: NIOThreadPool
    let waiting = Gate(most: 16)

    init(_ responder: Responder, log: LineFile?) {
        self.responder = responder
        parser = RequestParser(limits: responder.rules.limits)
        counts = ConnectionCount(responder.rules)
        hub = EventHub(most: responder.rules.streams)
        self.log = log
        slow = NIOThreadPool(numberOfThreads: 2)
        slow.start()
    }

    var rules: ServeRules { responder.rules }

    /// The time, in seconds since 1970.
    static var now: Int { time(nil) }

    /// Writes a line of the common log format; what stands behind the question mark is left out, since it may be private.
    func record(_ head: RequestHead?, _ answer: Answer, _ peer: String, _ now: Int) {
        guard let log else { return }
        let address = head.map { responder.client($0, peer).address } ?? peer
        let (year, month, day) = HTTPDate.civil(now / 86400)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = "\(HTTPDate.two(now / 3600 % 24)):\(HTTPDate.two(now / 60 % 60)):\(HTTPDate.two(now % 60))"
        let request = head.map { "\($0.method) \(String(decoding: $0.path, as: UTF8.self).replacing("\"", with: "%22")) HTTP/\($0.isCurrent ? "1.1" : "1.0")" } ?? "-"
        log.add(
            "\(address) - \(answer.user ?? "-") [\(HTTPDate.two(day))/\(months[month - 1])/\(year):\(clock) +0000] \"\(request)\" \(answer.status) \(answer.isHeadOnly ? 0 : answer.body.readableBytes)\n"
        )
    }
}
