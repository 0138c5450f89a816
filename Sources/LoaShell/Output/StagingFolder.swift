import Glibc

/// The new folder that an output is made in, with the head of its marker.
final class StagingFolder: Sendable {
    /// The folder, open.
    let folder: Descriptor
    /// Whether files come out with other rights than 0644, because of the umask or the folder's rules.
    let correctsFileMode: Bool
    /// Whether folders come out with other rights than 0755.
    let correctsFolderMode: Bool

    /// Makes the folder beside the target.
    static func make(_ place: OutputPlace, in parent: borrowing Descriptor) throws(OutputError) -> StagingFolder {
        do throws(SystemFault) {
            let root = parent.number
            _ = try retrying("mkdirat") { unsafe mkdirat(root, place.stagingName, 0o755) }
            return try StagingFolder(Descriptor(place.stagingName, in: root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
        } catch {
            // Nothing but our own empty folder can be lost here; what stays is cleaned up by the next build.
            try? OutputLeftovers.remove(place.stagingName, place, in: parent)
            throw OutputError(error, place.beside(place.stagingName))
        }
    }

    private init(_ folder: consuming Descriptor) throws(SystemFault) {
        correctsFolderMode = try folder.status().st_mode & 0o777 != 0o755
        if correctsFolderMode { _ = fchmod(folder.number, 0o755) }
        correctsFileMode = try Self.writeMarker(in: folder)
        self.folder = folder
    }

    /// Writes the head of the marker; whether it came out with other rights than it was given.
    private static func writeMarker(in folder: borrowing Descriptor) throws(SystemFault) -> Bool {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let marker = try Descriptor(OutputMarker.name, in: folder.number, flags, mode: 0o644)
        let isWrong = try marker.status().st_mode & 0o777 != 0o644
        if isWrong { _ = fchmod(marker.number, 0o644) }
        try marker.write(OutputMarker.head)
        try marker.close()
        return isWrong
    }
}
