import Glibc
import LoaMarkup

/// The command `init`: a small complete site in an empty folder.
public enum StarterSite {
    /// Makes the site.
    ///
    /// - Parameters:
    ///   - folder: A folder that is empty or not there yet.
    ///   - title: The name of the site.
    /// - Throws: When the folder holds something.
    public static func command(
        _ folder: String, title: String?, _ options: CommandOptions
    ) throws(UsageError) -> CommandResult {
        if let found = try firstName(in: folder) {
            throw UsageError(
                vi: "thư mục “\(folder)” đã có “\(found)”; loa chỉ tạo trang trong thư mục trống",
                en: "the folder “\(folder)” holds “\(found)” already; loa makes a site only in an empty folder",
                call: "loa init")
        }
        let files = (options.language ?? .vi) == .en ? StarterFiles.english(title) : StarterFiles.vietnamese(title)
        let site = CommandOptions(site: folder)
        for (path, text) in files {
            do {
                try NewFile.write(site.path(path), text)
            } catch {
                return CommandResult(OutputError(error, site.path(path)))
            }
        }
        let argument = folder == "." ? "" : " --site \(folder)"
        return CommandResult(
            exitCode: .done,
            summary: Message(
                vi: "Đã tạo trang mẫu gồm \(files.count) tệp. Dựng trang: loa build\(argument)",
                en: "Made a site of \(files.count) files. Build it: loa build\(argument)"),
            json: JSONWriter.text(.object([("files", .list(files.map { .text(site.path($0.0)) }))])))
    }

    /// A name in the folder, apart from what version control keeps there; nil when it is empty or missing.
    private static func firstName(in folder: String) throws(UsageError) -> String? {
        guard NewFile.exists(folder) else { return nil }
        do throws(SystemFault) {
            let open = try Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
            return try FolderEntry.all(in: open).map(\.text).filter { $0 != ".git" }.min()
        } catch {
            throw UsageError(
                vi: "không mở được thư mục “\(folder)” (\(error.text))",
                en: "cannot open the folder “\(folder)” (\(error.text))",
                call: "loa init")
        }
    }
}
