internal import LoaMarkup
internal import LoaStats

extension SourceWatch {
    /// Which sets are fetched when.
    struct Plan {
        /// One set.
        struct Entry {
            let set: DataSet
            /// The interval, in milliseconds; nil when it is fetched on being told alone.
            let every: Int?
            /// The moment of the next fetch, in milliseconds.
            var due: Int

            /// How long until the next fetch, in milliseconds: what failed is tried again sooner.
            func pause(isWell: Bool) -> Int {
                let interval = every ?? .max >> 1
                return isWell ? interval : min(interval, SourceWatch.Plan.retry)
            }
        }

        /// How long to wait after a failure, in milliseconds.
        static let retry = 60_000

        var sets: [Entry] = []
        var listeners: [PostgresListener] = []
        /// The file of declarations as it was read.
        var schema: FileStamp?
        var isRead = false
        /// The files of rows as they were when the site was built last.
        var built: [FileStamp?] = []
        /// When a build that failed is tried again, in milliseconds.
        var rebuildAt = Int.max

        /// Takes in what is declared; all sets are fetched at once, as nobody knows how old they are.
        mutating func take(_ site: StatsSite, seconds: Int?, now: Int) {
            for listener in listeners { listener.stop() }
            sets = site.schema.sets.compactMap { set in
                guard let source = set.live else { return nil }
                let every = source.every.map { $0 * 60_000 } ?? seconds.map { $0 * 1000 }
                guard every != nil || source.listen != nil else { return nil }
                return Entry(set: set, every: every, due: now)
            }
            var servers: [(key: String, ears: [PostgresListener.Ear])] = []
            for set in site.schema.sets {
                guard let source = set.live, let channel = source.listen, case .postgres(let server, _) = source.place else { continue }
                let ear = PostgresListener.Ear(set: set, source: source, channel: Self.folded(channel))
                let key = "\(server) \(String(describing: source.secret))"
                if let at = servers.firstIndex(where: { $0.key == key }) { servers[at].ears.append(ear) } else { servers.append((key, [ear])) }
            }
            listeners = servers.map { PostgresListener($0.ears, site) }
            for listener in listeners { listener.start() }
        }

        /// Fetches what a database told of.
        mutating func told(_ names: Set<String>) {
            for index in sets.indices where names.contains(sets[index].set.id) { sets[index].due = 0 }
        }

        /// The files of rows as they are.
        func stamps(_ options: CommandOptions) -> [FileStamp?] { sets.map { try? FileStamp(options.path(DataSetFile.path($0.set).string)) } }

        /// A name without quotes as PostgreSQL reads it.
        private static func folded(_ name: String) -> String {
            String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
    }

    /// What is not well: told when it begins, when it becomes something else, and when it is over.
    struct Troubles {
        private var known: [String: Int32?] = [:]
        private let log: @Sendable (Message) -> Void

        init(_ log: @escaping @Sendable (Message) -> Void) { self.log = log }

        /// Takes in that something is not well.
        mutating func tell(_ name: String, _ state: Int32?, _ words: Message) {
            if let before = known[name], before == state { return }
            known[name] = .some(state)
            log(words)
        }

        /// Takes in that something is well.
        mutating func settle(_ name: String, _ words: Message?) {
            guard known.removeValue(forKey: name) != nil else { return }
            if let words { log(words) }
        }
    }
}
