import Glibc

/// Keeps a second build out of the same target; released when it goes out of scope.
final class OutputLock: Sendable {
    private let file: Descriptor
    private let folder: Descriptor
    private let name: String

    /// Takes the lock without waiting.
    ///
    /// - Parameters:
    ///   - place: The target.
    ///   - parent: The open folder that holds it.
    static func take(_ place: OutputPlace, in parent: borrowing Descriptor) throws(OutputError) -> OutputLock {
        let name = place.lockName
        let folder = parent.number
        // The holder deletes the file before it lets go. Whoever opened it before that holds a lock on a file that
        // nobody else can find, and must try again; each round means that another build has just ended.
        for _ in 0..<100 {
            let found: OutputLock?
            do throws(SystemFault) {
                let file = try Descriptor(name, in: folder, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o644)
                let number = file.number
                _ = try retrying("flock") { flock(number, LOCK_EX | LOCK_NB) }
                found = try named(name, in: parent, file)
            } catch  where error.number == EWOULDBLOCK {
                throw busy(place)
            } catch { throw OutputError(error, place.beside(name)) }
            if let found { return found }
        }
        throw busy(place)
    }

    /// The lock, when the locked file is still the one that has the name.
    private static func named(
        _ name: String, in folder: borrowing Descriptor, _ file: consuming Descriptor
    ) throws(SystemFault) -> OutputLock? {
        let mine = try file.status()
        guard let now = try folder.status(of: name), now.st_ino == mine.st_ino, now.st_dev == mine.st_dev
        else { return nil }
        return OutputLock(file, try Descriptor(".", in: folder.number, O_RDONLY | O_DIRECTORY), name)
    }

    private init(_ file: consuming Descriptor, _ folder: consuming Descriptor, _ name: String) {
        self.file = file
        self.folder = folder
        self.name = name
    }

    // Deleted while it is still held: afterwards it could be the file of the next build.
    deinit { _ = try? retrying("unlinkat") { unsafe unlinkat(folder.number, name, 0) } }

    private static func busy(_ place: OutputPlace) -> OutputError {
        OutputError(
            .outputBusy, place.shown,
            vi: "một lệnh loa khác đang ghi vào “\(place.shown)”; hãy đợi lệnh ấy xong hoặc chọn thư mục đích khác",
            en: "another loa is writing into “\(place.shown)”; wait until it is done or choose another target",
            errorNumber: EWOULDBLOCK)
    }
}
