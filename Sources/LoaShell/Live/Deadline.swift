internal import Glibc

/// A moment after which nothing is waited for; it holds for all steps of a fetch together.
struct Deadline: Sendable {
    private let end: Int

    /// The moment so many seconds from now.
    init(seconds: Int) { self.init(milliseconds: seconds * 1000) }

    /// The moment so many milliseconds from now.
    init(milliseconds: Int) { end = Self.now + milliseconds }

    /// The milliseconds left, never negative.
    var left: Int { max(0, end - Self.now) }

    /// Whether it has passed.
    var isOver: Bool { left == 0 }

    private static var now: Int {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Waits until a descriptor is ready for something, at most until the moment; false when the time is over.
    func wait(for descriptor: Int32, _ events: Int32, atMost limit: Int = .max) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
        while true {
            let count = unsafe poll(&entry, 1, Int32(clamping: min(left, limit)))
            if count > 0 { return true }
            if count == 0 || errno != EINTR { return false }
            if isOver { return false }
        }
    }
}
