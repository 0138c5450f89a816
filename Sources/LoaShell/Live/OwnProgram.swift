internal import CPosix
internal import Glibc

/// Runs `loa` itself for one piece of work, so that a server keeps its own memory small and its own state whole.
struct OwnProgram: Sendable {
    /// How a run ended.
    struct Ending: Sendable {
        /// The exit code; nil when it could not be started, was ended by a signal, or took too long.
        var code: Int32?
        /// The beginning of what it printed, both streams in one.
        var text = ""
    }

    /// So much of what it prints is kept, in bytes.
    private static let room = 1 << 16

    /// The program's file.
    let path: String

    /// The program that runs now.
    static let own = OwnProgram(path: "/proc/self/exe")

    /// Runs it to its end without holding a thread.
    func run(_ words: [String], within seconds: Int) async -> Ending {
        var ends: [Int32] = [0, 0]
        guard unsafe loa_pipe(&ends) == 0 else { return Ending() }
        let reading = Descriptor(owning: ends[0])
        var process: Int32 = 0
        let (program, output) = (path, ends[1])
        let fault = unsafe CStrings.with(["loa"] + words) { words in
            unsafe loa_spawn(
                program, UnsafeRawPointer(words).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self), nil, ".", output, output, &process)
        }
        // Only the child holds the end to write to.
        close(output)
        guard fault == 0 else { return Ending() }
        _ = fcntl(reading.number, F_SETFL, O_NONBLOCK)
        var bytes: [UInt8] = []
        let deadline = Deadline(seconds: seconds)
        while loa_has_ended(process) == 0, !deadline.isOver {
            Self.drain(reading.number, &bytes)
            try? await Task.sleep(for: .milliseconds(10))
        }
        let isLate = loa_has_ended(process) == 0
        if isLate { kill(-process, SIGKILL) }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        Self.drain(reading.number, &bytes)
        return Ending(code: status & 0x7F == 0 && !isLate ? status >> 8 & 0xFF : nil, text: String(decoding: bytes, as: UTF8.self))
    }

    private static func drain(_ number: Int32, _ bytes: inout [UInt8]) {
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(number, &piece, piece.count)
            if count <= 0 { return }
            bytes += piece[..<min(count, max(0, room - bytes.count))]
        }
    }
}
