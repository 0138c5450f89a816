import CPosix
import Glibc
import LoaMarkup

/// What `loa doctor` finds out about the place of the output.
enum DoctorDisk {
    /// Below this much free space a build may fail, in bytes.
    static let littleSpace: UInt64 = 100 << 20

    /// The output can be made there, the disk has room, and two folders can be exchanged in one step.
    static func checks(_ options: CommandOptions) -> [DoctorCheck] {
        let target = options.outputFolder
        let place: OutputPlace
        do {
            place = try OutputPlace(target: target, site: options.site)
        } catch {
            // A site that is not there has been told already; what the output would be then is anybody's guess.
            if !NewFile.isFolder(options.site) { return [] }
            return [
                DoctorCheck("output", .bad, vi: error.message.vi, en: error.message.en, exitCode: ExitCode(of: error))
            ]
        }
        var standing = place.parent
        while !NewFile.exists(standing), standing != "/" { standing = RealPath.split(standing).folder }
        return [writable(standing, place), space(standing), exchange(standing)].compactMap(\.self)
    }

    private static func writable(_ folder: String, _ place: OutputPlace) -> DoctorCheck {
        guard unsafe access(folder, W_OK | X_OK) == 0 else {
            return DoctorCheck(
                "output", .bad,
                vi: "không ghi được vào “\(folder)”: kiểm tra quyền của thư mục, hoặc chọn nơi khác bằng --output",
                en: "cannot write into “\(folder)”: check its rights, or choose another place with --output")
        }
        let target = place.beside(place.name)
        if NewFile.exists(target), !NewFile.isFolder(target) {
            return DoctorCheck(
                "output", .bad, vi: "đích “\(place.shown)” là một tệp: chọn tên khác bằng --output",
                en: "the output “\(place.shown)” is a file: choose another name with --output", exitCode: .usage)
        }
        if let names = names(in: target), !names.isEmpty, !names.contains(OutputMarker.name) {
            return DoctorCheck(
                "output", .bad,
                vi: "thư mục “\(place.shown)” đã có tệp mà không phải do loa tạo: chọn nơi khác bằng --output",
                en: "the folder “\(place.shown)” holds files that loa did not make: choose another place with --output",
                exitCode: .usage)
        }
        return DoctorCheck("output", .good, vi: "ghi được vào “\(place.shown)”", en: "can write into “\(place.shown)”")
    }

    private static func names(in folder: String) -> [String]? {
        guard let open = try? Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY) else { return nil }
        return try? FolderEntry.all(in: open).map(\.text)
    }

    private static func space(_ folder: String) -> DoctorCheck? {
        var status = statvfs()
        guard unsafe statvfs(folder, &status) == 0 else { return nil }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let megabytes = free >> 20
        if free < littleSpace {
            return DoctorCheck(
                "space", .notice, vi: "ổ đĩa chỉ còn \(megabytes) MB trống: nên dọn bớt trước khi dựng",
                en: "only \(megabytes) MB are free on the disk: make room before building")
        }
        return DoctorCheck(
            "space", .good, vi: "ổ đĩa còn \(megabytes) MB trống", en: "\(megabytes) MB are free on the disk")
    }

    private static func exchange(_ folder: String) -> DoctorCheck? {
        let base = folder == "/" ? "" : folder
        let (first, second) = ("\(base)/.loa-doctor-\(getpid())-a", "\(base)/.loa-doctor-\(getpid())-b")
        guard unsafe mkdir(first, 0o700) == 0 else { return nil }
        defer { _ = unsafe rmdir(first) }
        guard unsafe mkdir(second, 0o700) == 0 else { return nil }
        defer { _ = unsafe rmdir(second) }
        if unsafe loa_exchange(AT_FDCWD, first, AT_FDCWD, second) == 0 {
            return DoctorCheck(
                "exchange", .good, vi: "bản cũ và bản mới đổi chỗ cho nhau trong một bước",
                en: "the old and the new output change places in one step")
        }
        return DoctorCheck(
            "exchange", .notice,
            vi:
                "ổ đĩa này không đổi chỗ hai thư mục trong một bước được; loa đổi tên hai lần, trong khoảnh khắc ấy trang vắng mặt",
            en:
                "this file system cannot exchange two folders in one step; loa renames twice, and for a moment the output is away"
        )
    }
}
