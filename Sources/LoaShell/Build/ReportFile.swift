internal import Glibc

/// Writes a report where the user asked for it, in one step: beside the place, then moved onto it.
enum ReportFile {
    static func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
        let staged = path + ".loa-\(getpid())"
        do throws(SystemFault) {
            try NewFile.makeFolder(RealPath.split(path).folder)
            let file = try Descriptor(staged, in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
            try file.write(bytes)
            try file.close()
            _ = try retrying("rename") { unsafe rename(staged, path) }
        } catch {
            _ = unsafe unlink(staged)
            throw OutputError(error, path)
        }
    }
}
