internal import Synchronization

/// Where finished files go: the staging folder, a map in memory, or nowhere.
public protocol ArtefactSink: Sendable {
    /// Takes a file of the output; may be called from several threads.
    func write(_ path: String, _ bytes: [UInt8]) throws
}

/// Keeps the output in memory, for tests and comparisons.
public final class MemorySink: ArtefactSink {
    private let files = Mutex<[String: [UInt8]]>([:])

    /// Makes an empty sink.
    public init() {}

    /// Keeps a file.
    public func write(_ path: String, _ bytes: [UInt8]) throws {
        files.withLock { $0[path] = bytes }
    }

    /// All files by path.
    public var all: [String: [UInt8]] { files.withLock { $0 } }
}

/// Drops the output, for checks without writing.
public struct NullSink: ArtefactSink {
    /// Makes a sink.
    public init() {}

    /// Drops a file.
    public func write(_ path: String, _ bytes: [UInt8]) throws {}
}

extension OutputStage: ArtefactSink {
    /// Stages a file; who has the stage itself means the other one, which tells what changed.
    @_disfavoredOverload
    public func write(_ path: String, _ bytes: [UInt8]) throws {
        let _: OutputChange = try write(path, bytes.span)
    }
}
