internal import Synchronization

/// Counts scans of printed codes by code, run and day: no address, no time of day, nothing of who it was.
///
/// Each flush adds the numbers since the last as lines `DAY CODE RUN COUNT`, so that a crash loses what came after it alone.
public final class ScanCounts: Sendable {
    private struct Key: Hashable {
        let day: Int
        let code: String
        let run: String
    }

    private let waiting = Mutex<[Key: Int]>([:])
    private let file: LineFile
    private let shift: Int

    /// Makes counts.
    ///
    /// - Parameters:
    ///   - file: Where they are kept.
    ///   - shift: How far the clock of the place is ahead of UTC, in seconds: days begin at midnight there.
    public init(_ file: LineFile, shift: Int) {
        self.file = file
        self.shift = shift
    }

    /// Counts one scan.
    public func count(_ code: String, _ run: String, _ now: Int) {
        let key = Key(day: (now + shift) / 86400, code: code, run: run)
        waiting.withLock { $0[key, default: 0] += 1 }
    }

    /// Writes what was counted.
    public func flush() {
        let counted = waiting.withLock { waiting in
            let counted = waiting
            waiting = [:]
            return counted
        }
        for (key, count) in counted.sorted(by: { ($0.key.day, $0.key.code, $0.key.run) < ($1.key.day, $1.key.code, $1.key.run) }) {
            let (year, month, day) = HTTPDate.civil(key.day)
            file.add("\(year)-\(HTTPDate.two(month))-\(HTTPDate.two(day)) \(key.code) \(key.run) \(count)\n")
        }
        file.flush()
    }

    /// The sums in a file of counts, by code, run and day; a last line that was cut off is left out.
    public static func sums(_ text: String) -> [String: Int] {
        var result: [String: Int] = [:]
        let end = text.lastIndex(of: "\n") ?? text.startIndex
        for line in text[..<end].split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 4, let count = Int(words[3]) else { continue }
            result["\(words[0]) \(words[1]) \(words[2])", default: 0] += count
        }
        return result
    }
}
