internal import Glibc
internal import LoaMarkup

/// A file written piece by piece beside its place, and put in place in one step; until then nobody sees it.
final class AtomicStream {
    private let path: String
    private let file: Descriptor
    private var isPlaced = false

    /// Begins the file.
    init(_ path: String) throws(OutputError) {
        self.path = path
        do throws(SystemFault) {
            try NewFile.makeFolder(RealPath.split(path).folder)
            file = try Descriptor(AtomicFile.staged(path), in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
        } catch {
            throw OutputError(error, path)
        }
    }

    deinit { if !isPlaced { AtomicFile.clean(path) } }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(OutputError) {
        do { try file.write(bytes) } catch { throw OutputError(error, path) }
    }

    /// Makes what was written safe on the disk.
    func sync() throws(OutputError) {
        do { try file.sync() } catch { throw OutputError(error, path) }
    }

    /// Moves the file onto its place and makes the name safe.
    func place() throws(OutputError) {
        do throws(SystemFault) {
            try AtomicFile.place(path)
        } catch {
            throw OutputError(error, path)
        }
        isPlaced = true
    }
}
