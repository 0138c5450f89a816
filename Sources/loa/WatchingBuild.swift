import LoaMarkup
import LoaShell

/// Builds into the output folder whenever a file of the site changes or a day ends, beside a server that takes what is new.
///
/// The output is put in place as by `loa build`: whole, or not at all while there are errors.
enum WatchingBuild {
    /// How often the day is looked at.
    private static let dayPause = Duration.seconds(5)
    /// How often a build that another one keeps out is tried, and how many times before that is told.
    private static let (busyPause, mostTries) = (Duration.seconds(1), 60)

    /// Builds once and begins to watch; what went wrong when there is nothing to serve at all.
    static func start(_ options: CommandOptions) async -> CommandResult? {
        let watching: SiteWatching
        let first = Commands.day(options)
        let builder = SiteBuilder(options)
        await build(builder, .all, options)
        do { watching = try SiteWatching(root: options.site) } catch {
            return CommandResult(
                exitCode: .machine,
                summary: Message(
                    vi: "không theo dõi được thư mục của trang (\(error.call), lỗi \(error.number))",
                    en: "the site's folder cannot be watched (\(error.call), error \(error.number))"))
        }
        Task.detached { for await _ in watching.changes { await build(builder, watching.take(), options) } }
        guard options.today == nil else { return nil }
        Task.detached {
            var last = first
            while true {
                try? await Task.sleep(for: dayPause)
                // What is published, ends or holds from a day on changes with it.
                guard let day = Commands.day(options), day != last else { continue }
                if last != nil { watching.ring() }
                last = day
            }
        }
        return nil
    }

    private static func build(_ builder: SiteBuilder, _ changes: SiteChanges, _ options: CommandOptions) async {
        var tries = 0
        while true {
            let result = await builder.build(tries == 0 ? changes : .all)
            tries += 1
            // Somebody's own `loa build` ends soon, and may have begun before the last change.
            guard result.diagnostics.contains(where: { $0.code == .outputBusy }), tries < mostTries else {
                Stream.errors.write(result.printed(options).errors)
                return
            }
            try? await Task.sleep(for: busyPause)
        }
    }
}
