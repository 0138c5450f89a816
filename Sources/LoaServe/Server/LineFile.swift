internal import Glibc
internal import Synchronization

/// A file to which lines are added at its end, gathered and written every now and then.
public final class LineFile: Sendable {
    private struct State {
        var number: Int32
        var waiting: [UInt8] = []
    }

    /// More than this waits for no disk: what comes then is dropped, in bytes.
    private static let room = 4 << 20

    private let path: String?
    private let state: Mutex<State>

    /// Opens a file, made when it is not there; nil means standard output.
    public init(_ path: String?) throws(ServeFault) {
        self.path = path
        state = Mutex(State(number: try Self.opened(path)))
    }

    private static func opened(_ path: String?) throws(ServeFault) -> Int32 {
        guard let path else { return STDOUT_FILENO }
        let number = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        if number < 0 { throw ServeFault(.log, path, number: errno) }
        return number
    }

    /// Adds a line, which has its line break.
    public func add(_ line: String) {
        state.withLock { if $0.waiting.count < Self.room { $0.waiting += line.utf8 } }
    }

    /// Adds a line that is put together in place, with its line break.
    func add(_ write: (inout [UInt8]) -> Void) {
        state.withLock { if $0.waiting.count < Self.room { write(&$0.waiting) } }
    }

    /// Writes what waits.
    public func flush() {
        state.withLock { state in
            while !state.waiting.isEmpty {
                let count = unsafe write(state.number, state.waiting, state.waiting.count)
                if count == state.waiting.count {
                    state.waiting.removeAll(keepingCapacity: count < 1 << 20)
                } else if count > 0 {
                    state.waiting.removeFirst(count)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }

    /// Opens the file of the same name anew, after it was moved away.
    public func reopen() {
        flush()
        guard path != nil, let number = try? Self.opened(path) else { return }
        state.withLock { state in
            close(state.number)
            state.number = number
        }
    }
}
