import Glibc

/// The rules for the path of a file in the output.
enum OutputPath {
    /// The longest name of a file or folder, in bytes (NAME_MAX of Linux file systems).
    static let longestName = 255
    /// The longest path, in bytes (PATH_MAX without the closing NUL).
    static let longestPath = 4095

    /// What makes a path unusable, or nil.
    static func fault(_ path: String) -> OutputError? {
        if path.isEmpty || path.utf8.first == 0x2F || path.utf8.last == 0x2F {
            return OutputError(
                .outputPath, path, vi: "đường dẫn đầu ra “\(path)” phải có tên tệp và không được bắt đầu bằng “/”",
                en: "output path “\(path)” must name a file and must not start with “/”")
        }
        if path.utf8.count > longestPath { return tooLong(path, path.utf8.count, longestPath) }
        var length = 0
        var onlyDots = true
        for byte in path.utf8 {
            if byte == 0x2F {
                if length == 0 || (onlyDots && length <= 2) { return badPart(path) }
                length = 0
                onlyDots = true
                continue
            }
            if byte == 0 { return badPart(path) }
            onlyDots = onlyDots && byte == 0x2E
            length += 1
            if length > longestName { return longName(path) }
        }
        if onlyDots && length <= 2 { return badPart(path) }
        if path == OutputMarker.name || path == OutputMarker.draftName {
            return OutputError(
                .outputPath, path, vi: "tên “\(path)” dành riêng cho tệp đánh dấu của loa",
                en: "the name “\(path)” is kept for loa's own marker")
        }
        return nil
    }

    /// The error of a path that two files of the output have.
    static func usedTwice(_ path: String) -> OutputError {
        OutputError(
            .outputPath, path, vi: "hai tệp đầu ra có cùng đường dẫn “\(path)”",
            en: "two output files have the same path “\(path)”")
    }

    /// The error of a path that is a file and a folder at once.
    static func fileAndFolder(_ path: String) -> OutputError {
        OutputError(
            .outputPath, path, vi: "“\(path)” vừa là tệp vừa là thư mục trong đầu ra, hãy đổi tên một trong hai",
            en: "“\(path)” is both a file and a folder in the output, rename one of them")
    }

    private static func badPart(_ path: String) -> OutputError {
        OutputError(
            .outputPath, path, vi: "đường dẫn đầu ra “\(path)” có phần trống, “.”, “..” hoặc ký tự NUL",
            en: "output path “\(path)” has an empty part, “.”, “..” or a NUL")
    }

    private static func tooLong(_ path: String, _ count: Int, _ limit: Int) -> OutputError {
        OutputError(
            .outputPath, path, vi: "đường dẫn đầu ra dài \(count) byte, tối đa \(limit): “\(path.prefix(80))…”",
            en: "output path is \(count) bytes long, the limit is \(limit): “\(path.prefix(80))…”",
            errorNumber: ENAMETOOLONG)
    }

    private static func longName(_ path: String) -> OutputError {
        let name = path.split(separator: "/").first { $0.utf8.count > longestName } ?? ""
        return OutputError(
            .outputPath, path,
            vi: "tên “\(name.prefix(60))…” dài \(name.utf8.count) byte, hệ thống chỉ nhận tối đa \(longestName); "
                + "hãy đặt `slug` hoặc tên tệp ngắn hơn",
            en: "name “\(name.prefix(60))…” is \(name.utf8.count) bytes long, the system takes at most \(longestName); "
                + "give a shorter `slug` or file name", errorNumber: ENAMETOOLONG)
    }
}
