import Synchronization

/// Which paths the new output has, kept by all the writing threads together.
///
/// Spread over several locks by the hash of the path, so that threads rarely wait for each other. Paths are compared
/// as Swift text, that is, names that differ only in composed or decomposed marks count as the same: some systems
/// cannot keep both.
final class OutputLedger: Sendable {
    private struct Page {
        var isFolder: [String: Bool] = [:]
        var census = OutputCensus()
    }

    // An array cannot hold a Mutex itself.
    private final class Shard: Sendable {
        let page = Mutex(Page())
    }

    private let shards = (0..<16).map { _ in Shard() }

    /// Everything recorded so far.
    var census: OutputCensus {
        var sum = OutputCensus()
        for shard in shards { sum.add(shard.page.withLock { $0.census }) }
        return sum
    }

    /// Takes a path for a file; throws when a file or folder has it.
    func claimFile(_ path: String) throws(OutputError) {
        let taken = shard(path).page.withLock { $0.isFolder.updateValue(false, forKey: path) }
        switch taken {
        case nil: return
        case false?: throw OutputPath.usedTwice(path)
        case true?: throw OutputPath.fileAndFolder(path)
        }
    }

    /// Makes a folder and those above it unless they are there; throws when a file has the path.
    ///
    /// - Parameters:
    ///   - path: The folder's path; empty means the root, which is there.
    ///   - make: Makes one folder; its parent is there. Runs under the lock of the path, so that no thread
    ///     sees a folder that is still being made.
    func needFolder(_ path: String, _ make: (String) throws(OutputError) -> Void) throws(OutputError) {
        if path.isEmpty { return }
        let shard = shard(path)
        if let known = shard.page.withLock({ $0.isFolder[path] }) {
            if known { return }
            throw OutputPath.fileAndFolder(path)
        }
        // The folder above first: two locks are never held at once.
        try needFolder(Self.parent(path), make)
        try shard.page.withLock { (page) throws(OutputError) in
            if let known = page.isFolder[path] {
                if known { return }
                throw OutputPath.fileAndFolder(path)
            }
            try make(path)
            page.isFolder[path] = true
            var name = path
            name.withUTF8 { unsafe page.census.add(folder: UnsafeRawBufferPointer($0)) }
        }
    }

    /// What the new output has at exactly this path, or nil.
    func kind(_ path: String) -> FolderEntry.Kind? {
        shard(path).page.withLock { page in
            guard let index = page.isFolder.index(forKey: path) else { return nil }
            let known = page.isFolder[index]
            // The same letters in other bytes are another name on the disk.
            guard known.key.utf8.elementsEqual(path.utf8) else { return nil }
            return known.value ? .folder : .file
        }
    }

    /// Counts a file that is complete.
    func record(_ path: String, size: Int, hash: UInt64) {
        var name = path
        let shard = shard(path)
        name.withUTF8 { bytes in
            shard.page.withLock { unsafe $0.census.add(file: UnsafeRawBufferPointer(bytes), size: size, hash: hash) }
        }
    }

    /// The folder that a path lies in; empty for the root.
    static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
        return String(path[..<slash])
    }

    private func shard(_ path: String) -> Shard {
        var hasher = Hasher()
        hasher.combine(path)
        return shards[Int(UInt(bitPattern: hasher.finalize()) % UInt(shards.count))]
    }
}
