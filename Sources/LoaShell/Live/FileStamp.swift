internal import Glibc
internal import LoaMarkup

/// What tells that a file was not changed while it was read.
struct FileStamp: Equatable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    private let inode: UInt
    /// Whether no writer of an SQLite file has left anything beside it.
    let isAlone: Bool

    /// The bytes of the file.
    var bytes: Int { size }

    /// Looks at a regular file.
    init(_ path: String) throws(SourceFailure) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            throw SourceFailure(
                vi: "không thấy hoặc không mở được \(path)", en: "\(path) is not there or cannot be opened")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SourceFailure(vi: "\(path) không phải là tệp", en: "\(path) is no file")
        }
        size = Int(status.st_size)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        inode = UInt(status.st_ino)
        isAlone = Self.isEmpty(path + "-wal") && Self.isEmpty(path + "-journal")
    }

    private static func isEmpty(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) != 0 || status.st_size == 0
    }

    /// What to say when it was.
    static var changed: SourceFailure {
        SourceFailure(
            vi: "nguồn đang được ghi trong lúc đọc; đợi ghi xong rồi chạy lại", en: "the source was being written while it was read; wait and run again")
    }
}
