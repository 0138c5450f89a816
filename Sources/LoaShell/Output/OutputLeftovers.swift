import Glibc

/// Cleans up beside the target after a build that was killed; runs under the lock.
///
/// A staging folder is not deleted here: it becomes the next one, see `StagingFolder`.
enum OutputLeftovers {
    /// Puts back an output that was being replaced, or deletes it when the new one stands.
    ///
    /// - Parameters:
    ///   - place: The target.
    ///   - parent: The open folder that holds it.
    static func clean(_ place: OutputPlace, in parent: borrowing Descriptor) throws(OutputError) {
        do throws(SystemFault) {
            let folder = parent.number
            let hasAside = try parent.status(of: place.asideName) != nil
            let hasStaging = try parent.status(of: place.stagingName) != nil
            if hasAside, try parent.status(of: place.name) == nil {
                // Killed between the two renames of a file system that cannot exchange.
                _ = try retrying("renameat") { unsafe renameat(folder, place.asideName, folder, place.name) }
            }
            // The rename that made an old output of it may not be on the disk yet: if the power went while it is
            // being deleted, the deleted tree would be the one that has the name.
            if hasAside || hasStaging { try parent.syncNames() }
        } catch { throw OutputError(error, place.shown) }
        try remove(place.asideName, place, in: parent)
    }

    /// Deletes a folder of ours beside the target; throws when it is there and not ours.
    static func remove(
        _ name: String, _ place: OutputPlace, in parent: borrowing Descriptor
    ) throws(OutputError) {
        let path = place.beside(name)
        do throws(SystemFault) {
            if try removeOurs(name, in: parent) { return }
        } catch { throw OutputError(error, path) }
        throw foreign(path)
    }

    /// Deletes a folder of ours, if it is there; false when it is not ours.
    private static func removeOurs(_ name: String, in parent: borrowing Descriptor) throws(SystemFault) -> Bool {
        do throws(SystemFault) {
            let folder = try Descriptor(name, in: parent.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            guard try isOurs(folder) else { return false }
            try TreeRemoval.remove(name, folder, in: parent)
            return true
        } catch {
            if error.call != "openat" { throw error }
            switch error.number {
            case ENOENT: return true
            case ENOTDIR, ELOOP: return false
            default: throw error
            }
        }
    }

    /// Whether loa made a folder: it has a marker, or was killed before the marker was written, or after all else
    /// was deleted.
    static func isOurs(_ folder: borrowing Descriptor) throws(SystemFault) -> Bool {
        let names = try FolderEntry.all(in: folder)
        if names.isEmpty { return true }
        let marker = PreviousOutput.marker(in: folder)
        if OutputMarker.isOurs(marker) { return true }
        return names.count == 1 && names[0].isNamed(".loa") && OutputMarker.head.starts(with: marker)
    }

    static func foreign(_ path: String) -> OutputError {
        OutputError(
            .outputForeign, path,
            vi: "“\(path)” là tên loa cần dùng tạm nhưng không phải do loa tạo ra; hãy chuyển nó đi chỗ khác",
            en: "“\(path)” is a name loa needs for a while, but loa did not make it; move it elsewhere")
    }
}
