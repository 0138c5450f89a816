import CPosix
import Glibc

/// An open file or folder, closed when it goes out of scope.
///
/// Interrupted calls are made again; everything else that fails is thrown.
struct Descriptor: ~Copyable, Sendable {
    /// The number the system knows it by.
    let number: Int32

    /// Takes over an open descriptor.
    init(owning number: Int32) { self.number = number }

    // Nothing is left to report here: whoever wrote something has closed explicitly.
    deinit { _ = Glibc.close(number) }

    /// Makes all of the file system that this is on safe on the disk.
    func syncFileSystem() throws(SystemFault) {
        let number = number
        _ = try retrying("syncfs") { loa_sync_filesystem(number) }
    }

    /// Opens a path relative to a folder (or `AT_FDCWD`), always closed on exec.
    init(_ path: String, in folder: Int32, _ flags: Int32, mode: mode_t = 0) throws(SystemFault) {
        number = try retrying("openat") { unsafe openat(folder, path, flags | O_CLOEXEC, mode) }
    }

    /// Opens a path below a folder for reading, refusing symbolic links and other mounts on the way.
    init(_ path: String, beneath folder: borrowing Descriptor, _ flags: Int32 = O_RDONLY) throws(SystemFault) {
        let root = folder.number
        number = try retrying("openat2") { unsafe loa_open_beneath(root, path, flags | O_NOFOLLOW) }
    }

    /// Opens a folder in a folder by the bytes of its name, refusing symbolic links and mounts.
    init(folderNamed name: [CChar], in folder: borrowing Descriptor) throws(SystemFault) {
        let parent = folder.number
        number = try unsafe Self.folder(parent, name)
    }

    /// Opens a folder by its path below another, refusing symbolic links and mounts.
    init(folderAt path: String, beneath root: Int32) throws(SystemFault) {
        number = try unsafe Self.folder(root, path)
    }

    private static func folder(_ root: Int32, _ path: UnsafePointer<CChar>) throws(SystemFault) -> Int32 {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        do {
            return try retrying("openat2") { unsafe loa_open_beneath(root, path, flags) }
        } catch  where error.number == ENOSYS || error.number == EPERM {
            // An old kernel, or a container that does not know the call.
            return try retrying("openat") { unsafe openat(root, path, flags) }
        }
    }

    /// Closes, and throws when the system reports a write that failed late (network disks, quotas).
    consuming func close() throws(SystemFault) {
        let number = self.number
        discard self
        // Linux has closed the descriptor even when it says EINTR: closing again could hit another thread's file.
        if Glibc.close(number) != 0, errno != EINTR { throw SystemFault(call: "close", number: errno) }
    }

    /// What the system knows about the file.
    func status() throws(SystemFault) -> stat {
        var result = stat()
        let number = self.number
        _ = try retrying("fstat") { unsafe fstat(number, &result) }
        return result
    }

    /// What the system knows about a path below this folder, a link not followed; nil when nothing is there.
    func status(of path: String) throws(SystemFault) -> stat? {
        var result = stat()
        let number = self.number
        do throws(SystemFault) {
            _ = try retrying("newfstatat") { unsafe fstatat(number, path, &result, AT_SYMLINK_NOFOLLOW) }
            return result
        } catch {
            if error.number == ENOENT || error.number == ENOTDIR { return nil }
            throw error
        }
    }

    /// Writes all the bytes, going on after a short write.
    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFault) {
        var done = 0
        let number = self.number
        while done < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = try retrying("write") { unsafe Glibc.write(number, rest.baseAddress, rest.count) }
            // A disk that takes nothing and reports no error would make this loop endless.
            if count == 0 { throw SystemFault(call: "write", number: EIO) }
            done += count
        }
    }

    /// Writes all the bytes of an array.
    func write(_ bytes: [UInt8]) throws(SystemFault) {
        try unsafe bytes.span.withUnsafeBytes { (bytes) throws(SystemFault) in try unsafe write(bytes) }
    }

    /// Reads at an offset until the buffer is full or the file ends; the number of bytes read.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemFault) -> Int {
        var done = 0
        let number = self.number
        while done < buffer.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = try retrying("pread64") {
                unsafe pread(number, rest.baseAddress, rest.count, off_t(offset + done))
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// Makes the names in a folder safe on the disk, where the file system can.
    func syncNames() throws(SystemFault) {
        do { try sync() } catch  where error.number == EINVAL || error.number == ENOTSUP {}
    }

    /// Makes the content (of a folder: its names) safe on the disk.
    func sync() throws(SystemFault) {
        let number = self.number
        _ = try retrying("fsync") { fsync(number) }
    }
}

/// Makes a call again while it is interrupted, and throws when it fails otherwise.
///
/// - Parameters:
///   - call: The name for messages.
///   - body: The call; negative means failure with `errno` set.
@inline(__always)
func retrying<Result: SignedInteger>(_ call: String, _ body: () -> Result) throws(SystemFault) -> Result {
    while true {
        let result = body()
        if result >= 0 { return result }
        let number = errno
        if number != EINTR { throw SystemFault(call: call, number: number) }
    }
}
