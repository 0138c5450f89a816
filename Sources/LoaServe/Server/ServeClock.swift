internal import Glibc
internal import Synchronization

/// The time as answers and the log write it, put into words once a second.
final class ServeClock: Sendable {
    /// One second.
    final class Moment: Sendable {
        /// Seconds since 1970.
        let seconds: Int
        /// As `Sun, 06 Nov 1994 08:49:37 GMT`.
        let date: String
        /// As `[06/Nov/1994:08:49:37 +0000]`.
        let stamp: String

        init(_ seconds: Int) {
            self.seconds = seconds
            date = HTTPDate.text(seconds)
            let words = date.split(separator: " ")
            stamp = "[\(words[1])/\(words[2])/\(words[3]):\(words[4]) +0000]"
        }
    }

    private let latest = Mutex(Moment(0))

    /// Now.
    func now() -> Moment {
        let seconds = time(nil)
        return latest.withLock { latest in
            if latest.seconds != seconds { latest = Moment(seconds) }
            return latest
        }
    }
}
