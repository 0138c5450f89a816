internal import NIOCore
internal import Synchronization

/// The open streams of events.
///
/// A stream that does not take what it is sent is closed: pages open it again.
final class EventHub: Sendable {
    private let streams = Mutex<[ObjectIdentifier: any Channel]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// How many are open.
    var count: Int { streams.withLock { $0.count } }

    /// Adds a stream; false when there are too many.
    func add(_ channel: any Channel) -> Bool {
        streams.withLock { streams in
            if streams.count >= most { return false }
            streams[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    /// Takes a stream away.
    func remove(_ channel: any Channel) { streams.withLock { $0[ObjectIdentifier(channel)] = nil } }

    /// Tells all open pages of something, with a line of data.
    func send(_ event: String, data: String? = nil) { write("event: \(event)\ndata: \(data ?? event)\n\n") }

    /// Keeps streams open through proxies, and finds those that have gone.
    func beat() { write(":\n\n") }

    /// Ends all streams.
    func close() {
        for channel in streams.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }

    private func write(_ text: String) {
        let buffer = ByteBuffer(string: text)
        for channel in streams.withLock({ Array($0.values) }) {
            if channel.isWritable { channel.writeAndFlush(buffer, promise: nil) } else { channel.close(promise: nil) }
        }
    }
}
