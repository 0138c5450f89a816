internal import Glibc

/// Small files of the server's own: accounts and the key, readable by their owner alone.
public enum SmallFile {
    /// The bytes of a file; nil when it is not there.
    public static func read(_ path: String, _ step: ServeFault.Step = .accounts) throws(ServeFault) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if file < 0 {
            if errno == ENOENT { return nil }
            throw ServeFault(step, path, number: errno)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw ServeFault(step, path, number: errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            if bytes.count > 16 << 20 { throw ServeFault(step, path, number: EFBIG) }
        }
    }

    /// Puts a file in place in one step, for its owner alone.
    public static func write(_ bytes: [UInt8], _ path: String) throws(ServeFault) {
        let draft = path + ".new"
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw ServeFault(.accounts, draft, number: errno) }
        var done = 0
        while done < bytes.count {
            let rest = Array(bytes[done...])
            let count = unsafe Glibc.write(file, rest, rest.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 {
                let number = errno
                close(file)
                _ = unsafe unlink(draft)
                throw ServeFault(.accounts, draft, number: number)
            }
            done += count
        }
        let isSafe = fsync(file) == 0
        close(file)
        guard isSafe, unsafe rename(draft, path) == 0 else { throw ServeFault(.accounts, path, number: errno) }
    }

    /// The key of signatures beside the accounts; made when there is none, and kept in memory alone where nothing may be written.
    public static func key(_ path: String) throws(ServeFault) -> [UInt8] {
        if let key = try read(path), key.count == 32 { return key }
        let key = Digest.random(32)
        do { try write(key, path) } catch {}
        return key
    }
}
