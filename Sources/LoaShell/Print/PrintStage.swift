internal import Glibc
internal import Synchronization

/// Keeps the files of a run in a folder of its own until all are made; then they go to their places, or none does.
///
/// Long runs need no memory for what is done, and the disk is waited for once. Runs into one folder at once take turns.
final class PrintStage: ArtefactSink {
    /// What the name of a folder for a run begins with; the number of its process follows.
    private static let prefix = ".loa-new-"

    private let folder: String
    private let staging: String
    private let staged = Mutex<[(path: String, number: Int)]>([])

    /// Begins a run that ends in a folder.
    init(_ folder: String) throws(OutputError) {
        self.folder = folder
        staging = "\(folder)/\(Self.prefix)\(getpid())"
        do throws(SystemFault) {
            try NewFile.makeFolder(folder)
            try Self.clean(folder)
            try NewFile.makeFolder(staging)
        } catch { throw OutputError(error, folder) }
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
    func commit() throws(OutputError) -> Int {
        let files = staged.withLock { staged in staged.sorted { $0.path < $1.path } }
        var current = folder
        do throws(SystemFault) {
            try Descriptor(staging, in: AT_FDCWD, O_RDONLY | O_DIRECTORY).syncFileSystem()
            // The files of a leaflet are of one run, also when two end in the same moment.
            let turn = try Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
            let number = turn.number
            _ = try retrying("flock") { flock(number, LOCK_EX) }
            var made = ""
            for (path, _) in files {
                current = "\(folder)/\(path)"
                let above = RealPath.split(current).folder
                if above != made { try NewFile.makeFolder(above) }
                made = above
                // What cannot be replaced is met before the first file is moved.
                var status = stat()
                if unsafe lstat(current, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw SystemFault(call: "rename", number: EISDIR) }
            }
            for (path, number) in files {
                current = "\(folder)/\(path)"
                let (new, place) = ("\(staging)/\(number)", current)
                _ = try retrying("rename") { unsafe rename(new, place) }
            }
        } catch { throw OutputError(error, current) }
        staged.withLock { $0 = [] }
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

    /// Takes away what runs left behind that were killed.
    private static func clean(_ folder: String) throws(SystemFault) {
        for entry in try FolderEntry.all(in: Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)) where entry.kind == .folder && entry.text.hasPrefix(prefix) {
            guard let process = Int32(entry.text.dropFirst(prefix.count)), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
            let staging = "\(folder)/\(entry.text)"
            for file in try FolderEntry.all(in: Descriptor(staging, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)) where file.kind == .file {
                _ = unsafe unlink("\(staging)/\(file.text)")
            }
            _ = unsafe rmdir(staging)
        }
    }
}
