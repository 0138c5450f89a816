import Glibc

/// Counts what really stands in a folder, to compare it with what was meant to.
enum TreeCount {
    /// A census of the tree without the marker, or nil when it has a link, a device or a pipe.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - sizes: Whether to look up the sizes too; otherwise the census has no bytes.
    static func census(of root: borrowing Descriptor, sizes: Bool) throws(SystemFault) -> OutputCensus? {
        var census = OutputCensus()
        var path: [UInt8] = []
        return try count(root, &path, &census, sizes) ? census : nil
    }

    private static func count(
        _ folder: borrowing Descriptor, _ path: inout [UInt8], _ census: inout OutputCensus, _ sizes: Bool
    ) throws(SystemFault) -> Bool {
        let start = path.count
        for entry in try FolderEntry.all(in: folder) {
            defer { path.removeSubrange(start...) }
            if start == 0, entry.isNamed(".loa") { continue }
            for byte in entry.name.dropLast() { path.append(UInt8(bitPattern: byte)) }
            switch entry.kind {
            case .file:
                let size = sizes ? try self.size(entry, in: folder.number) : 0
                unsafe path.withUnsafeBytes { unsafe census.add(file: $0, size: size, hash: 0) }
            case .folder:
                unsafe path.withUnsafeBytes { unsafe census.add(folder: $0) }
                path.append(0x2F)
                if try !count(Descriptor(folderNamed: entry.name, in: folder), &path, &census, sizes) { return false }
            case .other: return false
            }
        }
        return true
    }

    private static func size(_ entry: FolderEntry, in folder: Int32) throws(SystemFault) -> Int {
        var status = stat()
        _ = try retrying("newfstatat") { unsafe fstatat(folder, entry.name, &status, AT_SYMLINK_NOFOLLOW) }
        return Int(status.st_size)
    }
}
