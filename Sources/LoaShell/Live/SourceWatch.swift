internal import Glibc
public import LoaMarkup
internal import LoaStats

/// Keeps a served site up to date with its live sources: fetches by interval or when a database tells of changes, and
/// builds the site anew when rows have changed.
///
/// Fetching is done by `loa` as a program of its own, so that a server that runs for months keeps its memory small.
/// Whatever fails, the last good rows and the last good output stay.
public struct SourceWatch: Sendable {
    private let options: CommandOptions
    private let seconds: Int?
    private let builder: SiteBuilder?
    private let call: String
    private let program: OwnProgram
    private let log: @Sendable (Message) -> Void

    /// How long to wait before trying again what failed, and what another build kept out, in seconds.
    private static let (retrySeconds, busySeconds) = (60, 1)
    /// How often the day is looked at, in seconds.
    private static let daySeconds = 5

    /// Makes a watch.
    ///
    /// - Parameters:
    ///   - seconds: The interval of sources that declare none, in seconds; nil for none.
    ///   - builds: Whether it builds when rows have changed or a day has ended; not where somebody else watches the files.
    ///   - call: The command that it runs beside, who is then said to have fetched.
    ///   - log: Told once of each change between well and not well.
    public init(_ options: CommandOptions, seconds: Int?, builds: Bool, call: String, log: @escaping @Sendable (Message) -> Void) {
        self.options = options
        self.seconds = seconds
        builder = builds ? SiteBuilder(options) : nil
        program = .own
        self.call = call
        self.log = log
    }

    /// Watches until its task is cancelled.
    public func run() async {
        var troubles = Troubles(log)
        var plan = Plan()
        var (day, dayAt) = (Commands.day(options), Self.now)
        while !Task.isCancelled {
            reread(&plan, &troubles)
            for listener in plan.listeners {
                let (sets, events) = listener.take()
                plan.told(sets)
                for event in events { note(event, &troubles) }
            }
            let now = Self.now
            for index in plan.sets.indices where plan.sets[index].due <= now {
                plan.sets[index].due = .max
                let isWell = await pull(plan.sets[index].set, &troubles)
                plan.sets[index].due = min(plan.sets[index].due, Self.now + plan.sets[index].pause(isWell: isWell))
            }
            if options.today == nil, Self.now - dayAt >= Self.daySeconds * 1000 {
                dayAt = Self.now
                let today = Commands.day(options)
                if let today, day != nil, today != day { plan.rebuildAt = 0 }
                day = today ?? day
            }
            let stamps = plan.stamps(options)
            if let builder, stamps != plan.built || plan.rebuildAt <= Self.now {
                let pause = await build(builder, &troubles)
                plan.built = stamps
                plan.rebuildAt = pause.map { Self.now + $0 * 1000 } ?? .max
            }
            try? await Task.sleep(for: .milliseconds(40))
        }
        for listener in plan.listeners { listener.stop() }
    }

    /// Milliseconds of a clock that nobody sets.
    private static var now: Int {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Fetches one set; whether that went well.
    private func pull(_ set: DataSet, _ troubles: inout Troubles) async -> Bool {
        var words = ["stats", "pull", set.id, "--by", call, "--site", options.site, "--lang", (options.language ?? .vi).rawValue]
        if let today = options.today { words += ["--today", today.iso] }
        let ending = await program.run(words, within: (set.live?.timeout ?? 20) + 120)
        if Task.isCancelled { return true }
        if ending.code == 0 {
            troubles.settle("set \(set.id)", Message(vi: "bộ \(set.id): lại lấy được số liệu", en: "set \(set.id): fetched again"))
            return true
        }
        let reason = Self.reason(ending.text)
        troubles.tell(
            "set \(set.id)", ending.code,
            Message(
                vi: "bộ \(set.id): không lấy được số liệu, vẫn dùng bản tốt cuối cùng: \(reason)",
                en: "set \(set.id): not fetched, the last good copy stays: \(reason)"))
        return false
    }

    /// Builds the site; after how many seconds it is to be tried again, nil when it went well.
    private func build(_ builder: SiteBuilder, _ troubles: inout Troubles) async -> Int? {
        let result = await builder.build()
        if Task.isCancelled { return nil }
        if result.exitCode == .done {
            troubles.settle("build", Message(vi: "lại dựng được trang", en: "the site is built again"))
            return nil
        }
        if result.diagnostics.contains(where: { $0.code == .outputBusy }) { return Self.busySeconds }
        let reason = Self.reason(result.printed(options).errors)
        troubles.tell(
            "build", result.exitCode.rawValue,
            Message(
                vi: "không dựng lại được trang, vẫn phục vụ bản tốt cuối cùng: \(reason)",
                en: "the site cannot be built, the last good one is served: \(reason)"))
        return Self.retrySeconds
    }

    /// The first fault in what a run or a build told.
    private static func reason(_ text: String) -> String {
        let lines = text.split(separator: "\n")
        let first = lines.first { $0.contains(": lỗi [") || $0.contains(": error [") } ?? lines.last
        return first.map { DisplayText.harmless(String($0)) } ?? "?"
    }

    private func note(_ event: PostgresListener.Event, _ troubles: inout Troubles) {
        switch event {
        case .lost(let words):
            troubles.tell(
                "listen", nil,
                Message(
                    vi: "không nghe được thông báo của cơ sở dữ liệu, sẽ tự nối lại: \(words.vi)",
                    en: "not told of changes by the database, will connect again: \(words.en)"))
        case .joined: troubles.settle("listen", Message(vi: "lại nghe được thông báo của cơ sở dữ liệu", en: "told of changes by the database again"))
        }
    }

    /// Reads the declarations when their file has changed; a file with faults changes nothing.
    private func reread(_ plan: inout Plan, _ troubles: inout Troubles) {
        let stamp = try? FileStamp(options.path(StatsSchema.path.string))
        guard stamp != plan.schema || !plan.isRead else { return }
        (plan.schema, plan.isRead) = (stamp, true)
        guard let site = try? StatsSite.load(options, call: call), !site.isUnusable else {
            return troubles.tell(
                "schema", nil,
                Message(
                    vi: "\(StatsSchema.path) có lỗi nên các nguồn số liệu giữ như trước; chạy loa check để xem",
                    en: "\(StatsSchema.path) has faults, so that sources stay as they were; loa check tells"))
        }
        troubles.settle("schema", Message(vi: "\(StatsSchema.path) lại đọc được", en: "\(StatsSchema.path) can be read again"))
        let isFirst = plan.sets.isEmpty
        plan.take(site, seconds: seconds, now: Self.now)
        if isFirst { plan.built = plan.stamps(options) }
        if plan.sets.isEmpty {
            troubles.tell(
                "none", nil,
                Message(
                    vi: "chưa bộ số liệu nào có nguồn với “every” hoặc “listen” trong \(StatsSchema.path); thêm vào, hoặc dùng --pull-every GIÂY",
                    en: "no data set has a source with “every” or “listen” in \(StatsSchema.path); add one, or use --pull-every SECONDS"))
        } else {
            troubles.settle("none", nil)
        }
    }
}
