internal import CPosix
internal import Glibc

/// A program that is running, in a process group of its own.
struct ChildProcess: ~Copyable {
    /// So much of its complaints is kept.
    private static let complaintLimit = 4096

    private let process: Int32
    private let output: Descriptor
    private let errors: Descriptor

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: Its file.
    ///   - words: Its name and arguments.
    ///   - environment: What it finds in its environment; nil for all that this process has.
    ///   - folder: Where it works.
    init(_ program: String, _ words: [String], _ environment: [String]?, folder: String) throws(SystemFault) {
        let output = try Pipe()
        let errors = try Pipe()
        var process: Int32 = 0
        let (outputNumber, errorsNumber) = (output.writing.number, errors.writing.number)
        let fault = unsafe CStrings.with(words) { words in
            unsafe CStrings.with(environment ?? []) { list in
                unsafe loa_spawn(
                    program, UnsafeRawPointer(words).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self),
                    environment == nil ? nil : UnsafeRawPointer(list).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self), folder, outputNumber,
                    errorsNumber, &process)
            }
        }
        if fault != 0 { throw SystemFault(call: "posix_spawn", number: fault) }
        self.process = process
        // Only the child writes: the end of its output must be seen.
        self.output = output.closedForWriting()
        self.errors = errors.closedForWriting()
    }

    /// Whether it has ended; its number is still its own until ``end(_:isWanted:)``.
    var hasEnded: Bool { loa_has_ended(process) != 0 }

    /// Reads what it prints until it closes both, ends, or the time is over; whether it printed too much.
    func read(_ output: inout [UInt8], _ complaints: inout [UInt8], _ deadline: Deadline) -> Bool {
        var open = [true, true]
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while open[0] || open[1] {
            if deadline.isOver { return false }
            let isEnded = loa_has_ended(process) != 0
            var entries = [
                pollfd(fd: open[0] ? self.output.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: open[1] ? errors.number : -1, events: Int16(POLLIN), revents: 0),
            ]
            // A child of the child may hold the pipes for ever: once the program ended, only what is there counts.
            let ready = unsafe poll(&entries, 2, isEnded ? 0 : Int32(min(100, deadline.left)))
            if ready == 0, isEnded { return false }
            for (index, entry) in entries.enumerated() where entry.revents != 0 {
                let count = unsafe Glibc.read(entry.fd, &piece, piece.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    open[index] = false
                } else if index == 0 {
                    output += piece[..<count]
                } else {
                    complaints += piece[..<min(count, max(0, Self.complaintLimit - complaints.count))]
                }
            }
            if output.count > LiveFetch.sizeLimit { return true }
        }
        return false
    }

    /// Waits for the end and takes the whole group away; the status, or nil when the time was over before.
    func end(_ deadline: Deadline, isWanted: Bool) -> Int32? {
        var isEnded = loa_has_ended(process) != 0
        while isWanted, !isEnded, !deadline.isOver {
            usleep(5000)
            isEnded = loa_has_ended(process) != 0
        }
        // The number is still the child's, as it was not waited for: nobody else can be hit.
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        return isEnded ? status : nil
    }
}

/// A pipe with both its ends.
private struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemFault) {
        var ends: [Int32] = [0, 0]
        _ = try retrying("pipe2") { unsafe loa_pipe(&ends) }
        reading = Descriptor(owning: ends[0])
        writing = Descriptor(owning: ends[1])
    }

    /// The end to read from alone.
    consuming func closedForWriting() -> Descriptor { reading }
}
