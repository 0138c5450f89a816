internal import Glibc
internal import LoaStats

/// A file without a name for rows that are too many for memory: it is gone with the process, however that ends.
final class SpillFile {
    private let file: Descriptor
    private var end = 0
    private static let width = MemoryLayout<Int>.size
    /// The flag of Linux for files without a name; a macro that Swift does not see.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

    private init(_ file: consuming Descriptor) { self.file = file }

    /// Room in a folder; nil where the file system has no such files, or nothing may be written.
    static func room(in folder: String, batch: Int) -> RowSpill? {
        guard let descriptor = try? Descriptor(folder, in: AT_FDCWD, nameless | O_RDWR, mode: 0o600) else { return nil }
        let file = SpillFile(descriptor)
        return RowSpill(batch: batch, append: { file.append($0) }, read: { file.read($0, $1, &$2) })
    }

    private func append(_ numbers: [Int]) -> Bool {
        do throws(SystemFault) {
            try unsafe numbers.span.withUnsafeBytes { (bytes) throws(SystemFault) in try unsafe file.write(bytes) }
            end += numbers.count
            return true
        } catch {
            return false
        }
    }

    private func read(_ start: Int, _ count: Int, _ numbers: inout [Int]) -> Bool {
        guard start >= 0, start + count <= end else { return false }
        if numbers.count != count { numbers = [Int](repeating: 0, count: count) }
        let read = unsafe numbers.withUnsafeMutableBytes { buffer in
            do throws(SystemFault) { return try unsafe file.read(into: buffer, at: start * Self.width) } catch { return -1 }
        }
        return read == count * Self.width
    }
}
