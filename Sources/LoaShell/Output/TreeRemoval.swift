import Glibc

/// Deletes a whole tree, never following a link and never entering another mount.
enum TreeRemoval {
    /// Deletes a folder beside the target; its marker goes last, so that a killed deletion is known as ours.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - folder: The same, open.
    ///   - parent: The open folder that holds it.
    static func remove(
        _ name: String, _ folder: borrowing Descriptor, in parent: borrowing Descriptor
    ) throws(SystemFault) {
        try empty(folder, sparing: true)
        try unsafe unlink(folder.number, OutputMarker.name, 0)
        let number = parent.number
        do {
            _ = try retrying("unlinkat") { unsafe unlinkat(number, name, AT_REMOVEDIR) }
        } catch  where error.number == ENOENT {}
    }

    /// Deletes everything that is not wanted, apart from the marker.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - wanted: What is wanted at a path relative to it.
    static func prune(
        _ root: borrowing Descriptor, _ wanted: (String) -> FolderEntry.Kind?
    ) throws(SystemFault) {
        try prune(root, "", wanted)
    }

    private static func prune(
        _ folder: borrowing Descriptor, _ prefix: String, _ wanted: (String) -> FolderEntry.Kind?
    ) throws(SystemFault) {
        for entry in try FolderEntry.all(in: folder) {
            if prefix.isEmpty, entry.isNamed(".loa") { continue }
            let path = prefix + entry.text
            if entry.kind == .other || wanted(path) != entry.kind {
                try remove(entry, in: folder)
            } else if entry.kind == .folder {
                try prune(open(entry, in: folder), path + "/", wanted)
            }
        }
    }

    /// Deletes one name, with all that is in it when it is a folder.
    static func remove(_ entry: FolderEntry, in folder: borrowing Descriptor) throws(SystemFault) {
        if entry.kind == .folder { try empty(open(entry, in: folder), sparing: false) }
        try unsafe unlink(folder.number, entry.name, entry.kind == .folder ? AT_REMOVEDIR : 0)
    }

    private static func empty(_ folder: borrowing Descriptor, sparing: Bool) throws(SystemFault) {
        for entry in try FolderEntry.all(in: folder) {
            if sparing, entry.isNamed(".loa") { continue }
            try remove(entry, in: folder)
        }
    }

    private static func open(_ entry: FolderEntry, in folder: borrowing Descriptor) throws(SystemFault) -> Descriptor {
        do {
            return try Descriptor(folderNamed: entry.name, in: folder)
        } catch  where error.number == EACCES {
            // Someone made it unreadable; it is ours to delete all the same.
            _ = unsafe fchmodat(folder.number, entry.name, 0o755, 0)
            return try Descriptor(folderNamed: entry.name, in: folder)
        }
    }

    private static func unlink(
        _ number: Int32, _ name: UnsafePointer<CChar>, _ flags: Int32
    ) throws(SystemFault) {
        do {
            _ = try retrying("unlinkat") { unsafe unlinkat(number, name, flags) }
        } catch  where error.number == ENOENT {
            // Gone already.
        } catch  where error.number == EACCES {
            // A folder that was made read-only.
            _ = fchmod(number, 0o755)
            _ = try retrying("unlinkat") { unsafe unlinkat(number, name, flags) }
        }
    }
}
