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
        let number = root.number
        var counter = Counter(sizes: sizes)
        var waiting: [String] = []
        let isOurs = try unsafe withScratch(FolderEntry.scratch) { (buffer) throws(SystemFault) -> Bool in
            // An open folder remembers how far it was read.
            _ = try retrying("lseek") { lseek(number, 0, SEEK_SET) }
            guard try unsafe counter.count("", number, buffer, { waiting.append($0) }) else { return false }
            // Folder by folder from the top, until there are enough to share out.
            while !waiting.isEmpty, waiting.count < width {
                let folders = waiting
                waiting = []
                for folder in folders {
                    guard try unsafe counter.count(folder, in: number, buffer, { waiting.append($0) }) else { return false }
                }
            }
            return true
        }
        guard isOurs else { return nil }
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
            let isOurs = try unsafe withScratch(FolderEntry.scratch) { (buffer) throws(SystemFault) -> Bool in
                var waiting = [folder]
                while let next = waiting.popLast() {
                    guard try unsafe counter.count(next, in: root, buffer, { waiting.append($0) }) else { return false }
                }
                return true
            }
            return isOurs ? .success(counter.census) : nil
        } catch { return .failure(error) }
    }

    /// Adds up folders.
    private struct Counter {
        let sizes: Bool
        var census = OutputCensus()

        init(sizes: Bool) { self.sizes = sizes }

        /// Opens and counts a folder, as below.
        mutating func count(
            _ folder: String, in root: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ deeper: (String) -> Void
        ) throws(SystemFault) -> Bool {
            let open = try Descriptor(folderAt: folder, beneath: root)
            return try unsafe count(folder, open.number, buffer, deeper)
        }

        /// Counts what stands directly in an open folder and hands on its folders; false when there is what cannot be
        /// ours.
        mutating func count(
            _ folder: String, _ number: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ deeper: (String) -> Void
        ) throws(SystemFault) -> Bool {
            var path = Array(folder.utf8)
            if !path.isEmpty { path.append(UInt8(ascii: "/")) }
            let start = path.count
            var isOurs = true
            try unsafe FolderEntry.each(in: number, buffer) { (name, kind) throws(SystemFault) in
                let bytes = unsafe UnsafeRawBufferPointer(rebasing: name.dropLast())
                if start == 0, unsafe bytes.elementsEqual(OutputMarker.name.utf8) { return true }
                guard kind != .other, unsafe String(validating: bytes, as: UTF8.self) != nil else {
                    isOurs = false
                    return false
                }
                path.removeLast(path.count - start)
                unsafe path.append(contentsOf: bytes)
                if kind == .file {
                    var status = stat()
                    if sizes { try unsafe FolderEntry.look(name, in: number, &status) }
                    unsafe path.withUnsafeBytes { unsafe census.add(file: $0, size: Int(status.st_size), hash: 0) }
                } else {
                    unsafe path.withUnsafeBytes { unsafe census.add(folder: $0) }
                    deeper(String(decoding: path, as: UTF8.self))
                }
                return true
            }
            return isOurs
        }
    }
}
