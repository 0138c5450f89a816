import LoaMarkup
import LoaShell

/// Builds into the output folder whenever a file of the site changes, beside a server that takes what is new.
///
/// The output is put in place as by `loa build`: whole, or not at all while there are errors.
enum WatchingBuild {
    /// Builds once and begins to watch; what went wrong when there is nothing to serve at all.
    static func start(_ options: CommandOptions) async -> CommandResult? {
        let first = await Commands.build(options)
        tell(first, options)
        let watching: SiteWatching
        do { watching = try SiteWatching(root: options.site) } catch {
            return CommandResult(
                exitCode: .machine,
                summary: Message(
                    vi: "không theo dõi được thư mục của trang (\(error.call), lỗi \(error.number))",
                    en: "the site's folder cannot be watched (\(error.call), error \(error.number))"))
        }
        Task.detached { for await _ in watching.changes { tell(await Commands.build(options), options) } }
        return nil
    }

    private static func tell(_ result: CommandResult, _ options: CommandOptions) {
        Stream.errors.write(result.printed(options).errors)
    }
}
