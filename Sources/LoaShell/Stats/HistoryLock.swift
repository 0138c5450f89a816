internal import Glibc
internal import LoaMarkup
internal import LoaStats

/// Keeps a second import out of the same set; the system lets go of it when the process ends, however it ends.
struct HistoryLock: ~Copyable {
    private let folder: Descriptor

    /// Takes the lock without waiting, making the folder of the history.
    init(_ set: DataSet, _ options: CommandOptions) throws(OutputError) {
        folder = try Self.take(set, options.path(History.folder(set)))
    }

    private static func take(_ set: DataSet, _ path: String) throws(OutputError) -> Descriptor {
        do throws(SystemFault) {
            try NewFile.makeFolder(path)
            let folder = try Descriptor(path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
            let number = folder.number
            _ = try retrying("flock") { flock(number, LOCK_EX | LOCK_NB) }
            return folder
        } catch {
            guard error.number == EWOULDBLOCK else { throw OutputError(error, path) }
            throw OutputError(
                .outputBusy, path, vi: "một lệnh loa khác đang nhập vào bộ “\(set.id)”; đợi lệnh ấy xong rồi chạy lại",
                en: "another loa is importing into the set “\(set.id)”; wait until it is done and run again", errorNumber: EWOULDBLOCK)
        }
    }
}
