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
        let fault = Ending()
        guard let child = try? ChildProcess(path, ["loa"] + words, nil, folder: ".") else { return fault }
        let deadline = Deadline(seconds: seconds)
        var (output, complaints) = ([UInt8](), [UInt8]())
        while !child.hasEnded, !deadline.isOver {
            // A full pipe would hold it up.
            _ = child.read(&output, &complaints, Deadline(milliseconds: 5))
            try? await Task.sleep(for: .milliseconds(10))
        }
        _ = child.read(&output, &complaints, Deadline(seconds: 1))
        let status = child.end(deadline, isWanted: true)
        let text = String(decoding: complaints + output.prefix(Self.room), as: UTF8.self)
        return Ending(code: status.flatMap { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : nil }, text: text)
    }
}
