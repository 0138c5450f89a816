internal import CPosix
internal import Glibc
internal import LoaStats

/// Runs a program for what it prints: in a process group of its own, without a shell, with little around it.
enum ChildProgram {
    /// Where programs named without a folder are looked for.
    private static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    /// So much of its complaints is kept.
    private static let complaintLimit = 4096

    /// What it prints to standard output when it ends well.
    static func output(_ words: [String], _ secret: SourceSecret?, _ fetch: LiveFetch) throws(SourceFailure) -> [UInt8] {
        let run = try Run(words, environment(secret), folder: fetch.site.options.site)
        var (output, complaints) = ([UInt8](), [UInt8]())
        let isTooLarge = run.read(&output, &complaints, fetch.deadline)
        let status = run.end(fetch.deadline, isWanted: !isTooLarge)
        if isTooLarge { throw .tooLarge }
        guard let status else { throw fetch.late }
        if status == 0 { return output }
        let text = SourceFailure.brief(String(decoding: complaints, as: UTF8.self), lines: 3)
        let (code, signal) = (status >> 8 & 0xFF, status & 0x7F)
        let how = signal == 0 ? ("mã \(code)", "code \(code)") : ("bị ngắt, tín hiệu \(signal)", "signal \(signal)")
        throw SourceFailure(
            vi: "chương trình kết thúc có lỗi (\(how.0))" + (text.isEmpty ? "" : ": \(text)"),
            en: "the program failed (\(how.1))" + (text.isEmpty ? "" : ": \(text)"))
    }

    private static func environment(_ secret: SourceSecret?) -> [String] {
        var result = ["PATH=\(folders.joined(separator: ":"))", "LANG=C.UTF-8"]
        if let home = Environment.value("HOME") { result.append("HOME=\(home)") }
        if let secret { result.append("\(secret.variable)=\(secret.value)") }
        return result
    }

    /// A program that is running.
    private struct Run: ~Copyable {
        private let process: Int32
        private let output: Descriptor
        private let errors: Descriptor

        init(_ words: [String], _ environment: [String], folder: String) throws(SourceFailure) {
            let program = try ChildProgram.place(words[0])
            var fault: Int32 = 0
            do throws(SystemFault) {
                let output = try Pipe()
                let errors = try Pipe()
                var process: Int32 = 0
                let (outputNumber, errorsNumber) = (output.writing.number, errors.writing.number)
                fault = unsafe CStrings.with(words) { words in
                    unsafe CStrings.with(environment) { environment in
                        unsafe loa_spawn(
                            program, UnsafeRawPointer(words).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self),
                            UnsafeRawPointer(environment).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self), folder, outputNumber,
                            errorsNumber, &process)
                    }
                }
                if fault != 0 { throw SystemFault(call: "posix_spawn", number: fault) }
                self.process = process
                // Only the child writes: the end of its output must be seen.
                self.output = output.closedForWriting()
                self.errors = errors.closedForWriting()
            } catch {
                throw SourceFailure(
                    vi: "không chạy được chương trình \(words[0]) (\(error.text))", en: "the program \(words[0]) cannot be run (\(error.text))")
            }
        }

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
                        complaints += piece[..<min(count, max(0, complaintLimit - complaints.count))]
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

    /// The file of a program: as written from the site's folder, or found in the usual folders.
    private static func place(_ name: String) throws(SourceFailure) -> String {
        if name.utf8.contains(0x2F) { return name }
        if let folder = folders.first(where: { unsafe access("\($0)/\(name)", X_OK) == 0 }) { return "\(folder)/\(name)" }
        throw SourceFailure(vi: "không có chương trình \(name)", en: "there is no program \(name)")
    }
}
