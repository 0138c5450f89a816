import Glibc

/// The two streams of a process.
public enum Stream: Int32, Sendable {
    /// Standard output: reports.
    case output = 1
    /// Standard error: diagnostics, summaries, progress.
    case errors = 2

    /// Writes a text whole; false when the stream took it no more, as after `| head`.
    @discardableResult
    public func write(_ text: String) -> Bool {
        // Not owned: the process closes its streams at its end.
        let number = rawValue
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }
}
