import Glibc

/// Where an output goes: its real folder, and the names used beside it while it is being made.
struct OutputPlace {
    /// The target as the user named it, for messages.
    let shown: String
    /// The real folder that holds the target.
    let parent: String
    /// The real name of the target in it.
    let name: String

    /// The new output while it is being made, and the old one while it is being deleted.
    var stagingName: String { ".\(name).loa.new" }
    /// The old output for a moment, where the file system cannot exchange.
    var asideName: String { ".\(name).loa.old" }
    /// What two builds at once fight for.
    var lockName: String { ".\(name).loa.lock" }
    /// A path beside the target, for messages.
    func beside(_ name: String) -> String { parent == "/" ? "/" + name : parent + "/" + name }

    /// Folders of a site that no output may lie in.
    private static let sources = ["content", "themes", ".git"]

    /// Finds the real place of a target and refuses one that would harm the site.
    ///
    /// - Parameters:
    ///   - target: The folder to make, relative to the current folder; links are followed.
    ///   - site: The folder of the site.
    init(target: String, site: String) throws(OutputError) {
        shown = target
        let real = try Self.resolve(target)
        let siteReal: String
        do { siteReal = try RealPath.existing(site) } catch { throw OutputError(error, site) }
        if RealPath.isInside(siteReal, real) {
            throw OutputError(
                .outputPlace, target,
                vi:
                    "thư mục đích “\(target)” là thư mục của trang hoặc chứa nó; "
                    + "hãy chọn một thư mục riêng, ví dụ “_site”",
                en: "target “\(target)” is the site's folder or holds it; choose a folder of its own, such as “_site”")
        }
        for source in Self.sources {
            let path = siteReal == "/" ? "/" + source : siteReal + "/" + source
            // The folder may itself be a link to elsewhere; what it points to is guarded as well.
            let places = [path, (try? RealPath.existing(path)) ?? path]
            if places.contains(where: { RealPath.isInside(real, $0) || RealPath.isInside($0, real) }) {
                throw OutputError(
                    .outputPlace, target,
                    vi:
                        "thư mục đích “\(target)” nằm trong hoặc chứa “\(source)/” của trang; "
                        + "hãy chọn một thư mục riêng, ví dụ “_site”",
                    en:
                        "target “\(target)” lies in or holds “\(source)/” of the site; "
                        + "choose a folder of its own, such as “_site”"
                )
            }
        }
        (parent, name) = RealPath.split(real)
        if lockName.utf8.count > OutputPath.longestName {
            throw OutputError(
                .outputPath, target, vi: "tên thư mục đích “\(name.prefix(40))…” quá dài",
                en: "the name of target “\(name.prefix(40))…” is too long", errorNumber: ENAMETOOLONG)
        }
    }

    /// Opens the folder that holds the target, making it when it is missing.
    func openParent() throws(OutputError) -> Descriptor {
        do {
            return try Descriptor(parent, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
        } catch  where error.number == ENOENT {
            do {
                try Self.makeFolders(parent)
                return try Descriptor(parent, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
            } catch { throw OutputError(error, parent) }
        } catch { throw OutputError(error, parent) }
    }

    private static func resolve(_ target: String) throws(OutputError) -> String {
        do {
            return try RealPath.future(target)
        } catch  where error.number == ENOTDIR {
            throw OutputError.notFolder(target)
        } catch  where error.number == ENOENT {
            throw OutputError(
                .outputPlace, target, vi: "thư mục đích “\(target)” là liên kết hỏng hoặc đường dẫn không rõ ràng",
                en: "target “\(target)” is a broken link or an unclear path", errorNumber: ENOENT)
        } catch { throw OutputError(error, target) }
    }

    private static func makeFolders(_ path: String) throws(SystemFault) {
        let (above, _) = RealPath.split(path)
        if unsafe access(path, F_OK) == 0 { return }
        try makeFolders(above)
        do {
            _ = try retrying("mkdir") { unsafe mkdir(path, 0o755) }
        } catch  where error.number == EEXIST {}
    }
}

extension OutputError {
    /// The error of a target that is a file.
    static func notFolder(_ target: String) -> OutputError {
        OutputError(
            .outputNotFolder, target, vi: "đích “\(target)” là một tệp, không phải thư mục; hãy chọn tên khác",
            en: "target “\(target)” is a file, not a folder; choose another name", errorNumber: ENOTDIR)
    }
}
