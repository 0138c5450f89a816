import ArgumentParser
import LoaMarkup
import LoaShell

/// The options of servers that fetch figures while they run.
struct PullOptions: ParsableArguments {
    static let guides: [CommandGuide.Option] = [
        .init(
            "--pull", vi: "tự lấy số liệu từ các nguồn có “every” hoặc “listen” trong stats.yaml rồi dựng lại trang",
            en: "fetch figures from sources with “every” or “listen” in stats.yaml, and build the site anew"),
        .init(
            "--pull-every", Message(vi: "GIÂY", en: "SECONDS"), vi: "như --pull; nguồn không ghi “every” được lấy theo khoảng này",
            en: "as --pull; sources without “every” are fetched at this interval"),
    ]

    @Flag(name: .customLong("pull")) var pulls = false
    @Option(name: .customLong("pull-every")) var pullEvery: String?

    /// Whether figures are fetched at all.
    var isOn: Bool { pulls || pullEvery != nil }

    /// What keeps figures up to date, if that is asked for.
    ///
    /// - Parameters:
    ///   - builds: Whether it builds the site when rows have changed; not where somebody else watches the files.
    ///   - call: The command, for errors.
    func watch(_ options: CommandOptions, builds: Bool, call: String) throws(UsageError) -> SourceWatch? {
        guard isOn else { return nil }
        let seconds = pullEvery.flatMap { Int($0) }
        if let pullEvery, !(1...604_800).contains(seconds ?? 0) {
            throw UsageError(
                vi: "--pull-every cần số giây từ 1 đến 604800, không phải “\(pullEvery)”", en: "--pull-every needs 1 to 604800 seconds, not “\(pullEvery)”", call: call)
        }
        let language = options.language ?? .vi
        return SourceWatch(options, seconds: seconds, builds: builds, call: call) { Stream.errors.write($0.text(language) + "\n") }
    }
}
