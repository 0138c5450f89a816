import Dispatch
import Glibc
import Synchronization

/// Counts what really stands in a folder, to compare it with what was meant to.
enum TreeCount {
    /// From this many folders on they are counted side by side.
    private static let width = 48

    /// A census of the tree without the marker, or nil when it has a link, a device, a pipe or a name that is no text.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - sizes: Whether to look up the sizes too; otherwise the census has no bytes.
    static func census(of root: borrowing Descriptor, sizes: Bool) throws(SystemFault) -> OutputCensus? {
        var counter = Counter(sizes: sizes)
        let number = root.number
        var waiting: [String] = []
        guard try counter.count("", root, { waiting.append($0) }) else { return nil }
        // Folder by folder from the top, until there are enough to share out.
        while !waiting.isEmpty, waiting.count < width {
            let folders = waiting
            waiting = []
            for folder in folders {
                guard try counter.count(folder, in: number, { waiting.append($0) }) else { return nil }
            }
        }
        let result = Mutex<Result<OutputCensus, SystemFault>?>(.success(counter.census))
        let folders = waiting
        DispatchQueue.concurrentPerform(iterations: folders.count) { index in
            let part = census(below: folders[index], in: number, sizes: sizes)
            result.withLock { sum in
                switch (sum, part) {
                case (.success(var census)?, .success(let other)?):
                    census.add(other)
                    sum = .success(census)
                case (.success?, _): sum = part
                default: break
                }
            }
        }
        return try result.withLock { $0 }?.get()
    }

    /// The census of a part of the tree; nil when something in it cannot be ours.
    private static func census(below folder: String, in root: Int32, sizes: Bool) -> Result<OutputCensus, SystemFault>? {
        do throws(SystemFault) {
            var counter = Counter(sizes: sizes)
            var waiting = [folder]
            while let next = waiting.popLast() {
                guard try counter.count(next, in: root, { waiting.append($0) }) else { return nil }
            }
            return .success(counter.census)
        } catch { return .failure(error) }
    }

    /// Adds up folders.
    private struct Counter {
        let sizes: Bool
        var census = OutputCensus()

        init(sizes: Bool) { self.sizes = sizes }

        /// Opens and counts a folder, as below.
        mutating func count(_ folder: String, in root: Int32, _ deeper: (String) -> Void) throws(SystemFault) -> Bool {
            try count(folder, Descriptor(folderAt: folder, beneath: root), deeper)
        }

        /// Counts what stands directly in a folder and hands on its folders; false when there is what cannot be ours.
        mutating func count(
            _ folder: String, _ open: borrowing Descriptor, _ deeper: (String) -> Void
        ) throws(SystemFault) -> Bool {
            for entry in try FolderEntry.all(in: open) {
                if folder.isEmpty, entry.isNamed(".loa") { continue }
                guard let name = entry.validText else { return false }
                var path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch entry.kind {
                case .file:
                    let size = sizes ? try size(entry, in: open.number) : 0
                    path.withUTF8 { unsafe census.add(file: UnsafeRawBufferPointer($0), size: size, hash: 0) }
                case .folder:
                    path.withUTF8 { unsafe census.add(folder: UnsafeRawBufferPointer($0)) }
                    deeper(path)
                case .other: return false
                }
            }
            return true
        }

        private func size(_ entry: FolderEntry, in folder: Int32) throws(SystemFault) -> Int {
            var status = stat()
            _ = try retrying("newfstatat") { unsafe fstatat(folder, entry.name, &status, AT_SYMLINK_NOFOLLOW) }
            return Int(status.st_size)
        }
    }
}
