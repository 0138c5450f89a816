internal import Glibc
internal import Synchronization

/// Keeps the files of a run in a folder of its own until all are made; then they go to their places, or none does.
///
/// Long runs need no memory for what is done, and the disk is waited for once.
final class PrintStage: ArtefactSink {
    private let folder: String
    private let staging: String
    private let staged = Mutex<[(path: String, number: Int)]>([])

    /// Begins a run that ends in a folder.
    init(_ folder: String) throws(SystemFault) {
        self.folder = folder
        staging = "\(folder)/.loa-new-\(getpid())"
        try NewFile.makeFolder(staging)
    }

    deinit { abandon() }

    /// Takes a file; may be called from several threads.
    func write(_ path: String, _ bytes: [UInt8]) throws {
        let number = staged.withLock { staged in
            staged.append((path, staged.count))
            return staged.count - 1
        }
        let file = try Descriptor("\(staging)/\(number)", in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
        try file.write(bytes)
        try file.close()
    }

    /// Moves all files to their places; how many there are.
    ///
    /// They are safe on the disk before the first is moved: after a crash each place has the old file or the new one, whole.
    func commit() throws(SystemFault) -> Int {
        let files = staged.withLock { staged in
            defer { staged = [] }
            return staged.sorted { $0.path < $1.path }
        }
        try Descriptor(staging, in: AT_FDCWD, O_RDONLY | O_DIRECTORY).syncFileSystem()
        var made = ""
        for (path, number) in files {
            let place = "\(folder)/\(path)"
            let above = RealPath.split(place).folder
            if above != made { try NewFile.makeFolder(above) }
            made = above
            let new = "\(staging)/\(number)"
            _ = try retrying("rename") { unsafe rename(new, place) }
        }
        _ = unsafe rmdir(staging)
        return files.count
    }

    /// Takes away what was not moved, and the folder if it is empty then.
    private func abandon() {
        let left = staged.withLock { $0 }
        for (_, number) in left { _ = unsafe unlink("\(staging)/\(number)") }
        _ = unsafe rmdir(staging)
        _ = unsafe rmdir(folder)
    }
}
