internal import NIOCore
internal import Synchronization

/// All open connections, to be told that the server stops.
final class QuiesceList: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) { open.withLock { $0[ObjectIdentifier(channel)] = channel } }

    func remove(_ channel: any Channel) { open.withLock { $0[ObjectIdentifier(channel)] = nil } }

    /// Asks each to end after its request.
    func tell() {
        for channel in open.withLock({ Array($0.values) }) { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    /// Ends what is left.
    func close() {
        for channel in open.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }
}
