import Glibc

/// The folder beside the target that an output is made in.
///
/// Either new, or what an earlier build left: the output it replaced, or the half-made one of a build that was killed.
/// Such a folder saves making its folders and links again. Nothing in it is trusted but what is the very same file
/// (by number) as that in the present output; everything else is deleted, never written to, since it may have a
/// second name elsewhere.
final class StagingFolder: Sendable {
    /// The folder, open.
    let folder: Descriptor
    /// Whether it may hold something from before.
    let isReused: Bool
    /// Whether files come out with other rights than 0644, because of the umask or the folder's rules.
    let correctsFileMode: Bool
    /// Whether folders come out with other rights than 0755.
    let correctsFolderMode: Bool

    /// Makes or takes over the folder beside the target.
    static func open(_ place: OutputPlace, in parent: borrowing Descriptor) throws(OutputError) -> StagingFolder {
        let path = place.beside(place.stagingName)
        do throws(SystemFault) {
            if let found = try make(place.stagingName, in: parent) { return found }
        } catch { throw OutputError(error, path) }
        throw OutputLeftovers.foreign(path)
    }

    /// The folder, or nil when something that is not ours has the name.
    private static func make(_ name: String, in parent: borrowing Descriptor) throws(SystemFault) -> StagingFolder? {
        let root = parent.number
        let isNew: Bool
        do throws(SystemFault) {
            _ = try retrying("mkdirat") { unsafe mkdirat(root, name, 0o755) }
            isNew = true
        } catch {
            if error.number != EEXIST { throw error }
            isNew = false
        }
        do throws(SystemFault) {
            let folder = try Descriptor(name, in: root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            if !isNew, try !OutputLeftovers.isOurs(folder) { return nil }
            return try StagingFolder(folder, isNew: isNew)
        } catch {
            if error.call == "openat", error.number == ENOTDIR || error.number == ELOOP { return nil }
            throw error
        }
    }

    private init(_ folder: consuming Descriptor, isNew: Bool) throws(SystemFault) {
        let rights = try folder.status().st_mode & 0o777
        if rights != 0o755 { _ = fchmod(folder.number, 0o755) }
        if OutputMarker.isOurs(PreviousOutput.marker(in: folder)) {
            // How the umask is cannot be seen here: a needless call for each new file and folder.
            correctsFileMode = true
        } else {
            // Left without a marker, or with an unfinished one: it holds nothing else.
            try Self.unlink(OutputMarker.name, in: folder)
            correctsFileMode = try Self.write(OutputMarker.head, OutputMarker.name, in: folder, correctingMode: true)
        }
        correctsFolderMode = !isNew || rights != 0o755
        isReused = !isNew
        self.folder = folder
    }

    /// Puts a finished marker in the place of the first one.
    func write(_ marker: OutputMarker) throws(SystemFault) {
        // Never without a marker, not even for a moment: a folder without one is not ours any more.
        let name = OutputMarker.draftName
        _ = try Self.write(marker.bytes, name, in: folder, correctingMode: correctsFileMode)
        let root = folder.number
        _ = try retrying("renameat") { unsafe renameat(root, name, root, OutputMarker.name) }
    }

    /// Whether a folder is there already; anything else that has the path is deleted.
    func hasFolder(_ path: String) throws(SystemFault) -> Bool {
        guard isReused, let status = try folder.status(of: path) else { return false }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            try Self.unlink(path, in: folder)
            return false
        }
        if status.st_mode & 0o777 != 0o755 { _ = unsafe fchmodat(folder.number, path, 0o755, 0) }
        return true
    }

    /// Deletes whatever has a path, so that a file can be made there.
    func clear(_ path: String) throws(SystemFault) {
        let (above, name) = RealPath.split(path)
        let holder = try Descriptor(above, in: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        let isFolder = (try folder.status(of: path)?.st_mode ?? 0) & S_IFMT == S_IFDIR
        let bytes = Array(name.utf8CString)
        try TreeRemoval.remove(FolderEntry(name: bytes, kind: isFolder ? .folder : .file), in: holder)
    }

    /// Writes a new file; whether it came out with other rights than it was given.
    private static func write(
        _ bytes: [UInt8], _ name: String, in folder: borrowing Descriptor, correctingMode: Bool
    ) throws(SystemFault) -> Bool {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let file = try Descriptor(name, in: folder.number, flags, mode: 0o644)
        let rights = try file.status().st_mode & 0o777
        let isWrong = correctingMode && rights != 0o644
        if isWrong { _ = fchmod(file.number, 0o644) }
        try file.write(bytes)
        try file.close()
        return isWrong
    }

    private static func unlink(_ path: String, in folder: borrowing Descriptor) throws(SystemFault) {
        let root = folder.number
        do throws(SystemFault) {
            _ = try retrying("unlinkat") { unsafe unlinkat(root, path, 0) }
        } catch {
            if error.number != ENOENT { throw error }
        }
    }
}
