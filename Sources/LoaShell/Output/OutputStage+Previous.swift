import Glibc

extension OutputStage {
    /// The largest file that is looked at again, in bytes.
    private static let mostKept = 64 << 20

    /// The file that the previous output has at a path; nil when there is none, or when this program is younger than that output.
    ///
    /// Whatever goes wrong here only means that the file is made anew.
    public func previous(_ path: String) -> [UInt8]? {
        guard let previous, !previous.isOlderWork(than: Self.installed),
            let file = try? Descriptor(path, beneath: previous.folder, O_RDONLY | O_NONBLOCK),
            let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.mostKept
        else { return nil }
        return try? unsafe withScratch(max(1, Int(status.st_size))) { (buffer) throws(SystemFault) -> [UInt8] in
            let count = try unsafe file.read(into: buffer, at: 0)
            return unsafe Array(buffer[..<count])
        }
    }

    /// When this program came onto the disk, in nanoseconds; a program that was built anew has the same version.
    private static let installed: Int = {
        var status = stat()
        guard unsafe stat("/proc/self/exe", &status) == 0 else { return .max }
        return nanoseconds(status.st_ctim)
    }()

    static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}

extension PreviousOutput {
    /// Whether it was finished before a time.
    func isOlderWork(than time: Int) -> Bool {
        guard OutputMarker.files(in: marker) != nil, let status = try? folder.status(of: OutputMarker.name) else { return true }
        return OutputStage.nanoseconds(status.st_mtim) <= time
    }
}
