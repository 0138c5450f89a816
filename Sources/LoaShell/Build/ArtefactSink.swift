internal import Synchronization

/// Where finished files go: the staging folder, a map in memory, or nowhere.
public protocol ArtefactSink: Sendable {
    /// Takes a file of the output; may be called from several threads.
    func write(_ path: String, _ bytes: [UInt8]) throws
    /// The file that the last output has at a path, so that what is dear to make can be kept; nil where there is none.
    func previous(_ path: String) -> [UInt8]?
}

extension ArtefactSink {
    /// Remembers nothing.
    public func previous(_ path: String) -> [UInt8]? { nil }
}

/// Keeps the output in memory, for tests and comparisons.
public final class MemorySink: ArtefactSink {
    private let files = Mutex<[String: [UInt8]]>([:])
    private let before: [String: [UInt8]]

    /// Makes an empty sink.
    ///
    /// - Parameter before: The last output.
    public init(after before: [String: [UInt8]] = [:]) { self.before = before }

    /// The file of the last output.
    public func previous(_ path: String) -> [UInt8]? { before[path] }

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
