internal import Synchronization

/// Counts scans of printed codes by code, run and day: no address, no time of day, nothing of who it was.
///
/// Each flush adds the numbers since the last as lines `DAY CODE RUN COUNT`, so that a crash loses what came after it alone.
public final class ScanCounts: Sendable {
    /// What is counted together.
    struct Key: Hashable {
        /// The day, in days since 1970.
        let day: Int
        /// The printed code.
        let code: String
        /// The print run.
        let run: String
    }

    private struct Counts {
        var waiting: [Key: Int] = [:]
        var all: [Key: Int]
    }

    private let counts: Mutex<Counts>
    private let file: LineFile
    private let shift: Int

    /// Makes counts.
    ///
    /// - Parameters:
    ///   - file: Where they are kept.
    ///   - shift: How far the clock of the place is ahead of UTC, in seconds: days begin at midnight there.
    ///   - before: What the file holds already.
    public init(_ file: LineFile, shift: Int, before: String = "") {
        self.file = file
        self.shift = shift
        counts = Mutex(Counts(all: Self.read(before)))
        // A line that a crash cut off is ended, so that the next does not continue it.
        if !before.isEmpty, before.utf8.last != 0x0A { file.add("\n") }
    }

    /// Counts one scan.
    public func count(_ code: String, _ run: String, _ now: Int) {
        let key = Key(day: day(now), code: code, run: run)
        counts.withLock { counts in
            counts.waiting[key, default: 0] += 1
            counts.all[key, default: 0] += 1
        }
    }

    /// All that was counted.
    var all: [Key: Int] { counts.withLock { $0.all } }

    /// The day of a time, in days since 1970.
    func day(_ now: Int) -> Int { (now + shift) / 86400 }

    /// Writes what was counted.
    public func flush() {
        let counted = counts.withLock { counts in
            let counted = counts.waiting
            counts.waiting = [:]
            return counted
        }
        for (key, count) in counted.sorted(by: { ($0.key.day, $0.key.code, $0.key.run) < ($1.key.day, $1.key.code, $1.key.run) }) {
            file.add("\(HTTPDate.iso(key.day)) \(key.code) \(key.run) \(count)\n")
        }
        file.flush()
    }

    /// The sums in a file of counts, by code, run and day; lines that a crash cut off are left out.
    static func read(_ text: String) -> [Key: Int] {
        var result: [Key: Int] = [:]
        let end = text.lastIndex(of: "\n") ?? text.startIndex
        for line in text[..<end].split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 4, let count = Int(words[3]), let day = HTTPDate.day(iso: words[0]) else { continue }
            result[Key(day: day, code: String(words[1]), run: String(words[2])), default: 0] += count
        }
        return result
    }
}
