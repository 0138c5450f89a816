import Glibc

/// Makes files that are not there yet, and looks what is.
enum NewFile {
    /// Writes a new file and the folders above it; never overwrites.
    ///
    /// - Throws: EEXIST when there is something of that name already.
    static func write(_ path: String, _ text: String) throws(SystemFault) {
        try makeFolder(RealPath.split(path).folder)
        let file = try Descriptor(path, in: AT_FDCWD, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        do throws(SystemFault) {
            try file.write(Array(text.utf8))
            try file.close()
        } catch {
            // Half a file would be in the way of the next try.
            _ = unsafe unlink(path)
            throw error
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(SystemFault) {
        if exists(path) { return }
        let above = RealPath.split(path).folder
        if above != path { try makeFolder(above) }
        do {
            _ = try retrying("mkdir") { unsafe mkdir(path, 0o755) }
        } catch  where error.number == EEXIST {}
    }

    /// Whether there is something of that name, be it a broken link.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Whether it is a folder, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The bytes of a small regular file; nil when it is missing, no regular file, or larger than `limit`.
    static func read(_ path: String, limit: Int = 1 << 20) -> [UInt8]? {
        guard let file = try? Descriptor(path, in: AT_FDCWD, O_RDONLY | O_NONBLOCK), let status = try? file.status(),
            status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit
        else { return nil }
        let size = Int(status.st_size)
        var bytes = [UInt8](repeating: 0, count: size)
        guard let count = try? unsafe bytes.withUnsafeMutableBytes({ unsafe try file.read(into: $0, at: 0) }) else {
            return nil
        }
        return Array(bytes.prefix(count))
    }
}
