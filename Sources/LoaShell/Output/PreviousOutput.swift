import Glibc

/// What stands at the target before a build.
final class PreviousOutput: Sendable {
    /// The open folder.
    let folder: Descriptor
    /// The bytes of its marker; empty when it has none.
    let marker: [UInt8]
    /// Its number on the disk.
    let inode: ino_t
    /// Whether nothing is in it, so that it may be taken over.
    let isEmpty: Bool
    private let hasRepository: Bool

    /// Opens the target, or nil when there is none; throws when it is not ours.
    ///
    /// - Parameters:
    ///   - place: The target.
    ///   - parent: The open folder that holds it.
    static func open(
        _ place: OutputPlace, in parent: borrowing Descriptor
    ) throws(OutputError) -> PreviousOutput? {
        let found = try find(place, in: parent)
        try found?.check(place)
        return found
    }

    private static func find(
        _ place: OutputPlace, in parent: borrowing Descriptor
    ) throws(OutputError) -> PreviousOutput? {
        do throws(SystemFault) {
            let folder = try Descriptor(place.name, in: parent.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            let status = try folder.status()
            // Neither could be exchanged; said now rather than after the work.
            if status.st_dev != (try parent.status().st_dev) { throw SystemFault(call: "renameat2", number: EXDEV) }
            let names = try FolderEntry.all(in: folder)
            let marker = names.isEmpty ? [] : marker(in: folder)
            let hasRepository = names.contains { $0.isNamed(".git") }
            return PreviousOutput(folder, marker, status.st_ino, names.isEmpty, hasRepository)
        } catch {
            if error.call != "openat" { throw OutputError(error, place.shown) }
            switch error.number {
            case ENOENT: return nil
            case ENOTDIR, ELOOP: throw OutputError.notFolder(place.shown)
            default: throw OutputError(error, place.shown)
            }
        }
    }

    /// Throws when the folder is not ours to replace.
    private func check(_ place: OutputPlace) throws(OutputError) {
        if !isEmpty, !OutputMarker.isOurs(marker) { throw Self.foreign(place) }
        if hasRepository { throw Self.repository(place) }
    }

    private init(
        _ folder: consuming Descriptor, _ marker: [UInt8], _ inode: ino_t, _ isEmpty: Bool, _ hasRepository: Bool
    ) {
        self.folder = folder
        self.marker = marker
        self.inode = inode
        self.isEmpty = isEmpty
        self.hasRepository = hasRepository
    }

    /// The bytes of the marker in an open folder; empty when there is none or it cannot be read.
    static func marker(in folder: borrowing Descriptor) -> [UInt8] {
        guard let file = try? Descriptor(OutputMarker.name, in: folder.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
            let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG
        else { return [] }
        return
            (try? unsafe withScratch(OutputMarker.longest) { (buffer) throws(SystemFault) -> [UInt8] in
                let count = try unsafe file.read(into: buffer, at: 0)
                return unsafe Array(buffer[..<count])
            }) ?? []
    }

    private static func foreign(_ place: OutputPlace) -> OutputError {
        OutputError(
            .outputForeign, place.shown,
            vi:
                "“\(place.shown)” đã có tệp và không phải do loa tạo ra; "
                + "loa không ghi đè, hãy chọn thư mục khác hoặc tự dọn trống",
            en:
                "“\(place.shown)” has files and was not made by loa; "
                + "loa does not overwrite it, choose another folder or empty it yourself"
        )
    }

    private static func repository(_ place: OutputPlace) -> OutputError {
        OutputError(
            .outputForeign, place.shown,
            vi:
                "“\(place.shown)” có kho git riêng (.git) sẽ bị mất khi thay mới; "
                + "hãy tạo vào thư mục khác rồi chép sang",
            en:
                "“\(place.shown)” has a git repository of its own (.git), which replacing would lose; "
                + "build elsewhere and copy"
        )
    }
}
