public import LoaMarkup
import Synchronization

/// Tells on a terminal how far slow work is: one line that replaces itself, after the first second.
///
/// May be called from any thread and as often as wanted; what comes too soon is dropped.
public final class Progress: Sendable {
    private struct State {
        var last: ContinuousClock.Instant?
        var shown = false
    }

    private let isOn: Bool
    private let language: MessageLanguage
    private let columns: Int
    private let delay: Duration
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let write: @Sendable (String) -> Void

    /// Makes a progress line; without arguments a silent one.
    ///
    /// - Parameters:
    ///   - isOn: Whether anything is shown.
    ///   - language: The language of the line.
    ///   - columns: The width that the line is cut to.
    ///   - delay: How long nothing is shown: quick work needs no line.
    ///   - write: Where it goes.
    public init(
        isOn: Bool = false, language: MessageLanguage = .vi, columns: Int = 80,
        delay: Duration = .seconds(1),
        write: @escaping @Sendable (String) -> Void = { _ = Stream.errors.write($0) }
    ) {
        self.isOn = isOn
        self.language = language
        self.columns = columns
        self.delay = delay
        self.write = write
    }

    /// Shows what is being done, and how much of it when that is known.
    public func show(_ what: Message, done: Int? = nil, of total: Int? = nil) {
        guard isOn else { return }
        let now = ContinuousClock.now
        guard now - start >= delay else { return }
        state.withLock { state in
            if let last = state.last, now - last < .milliseconds(100) { return }
            state.last = now
            state.shown = true
            write("\r\u{1B}[K" + DisplayText.clipped(line(what, done, total), to: columns - 1))
        }
    }

    /// Takes the line away; called before anything else is printed.
    public func clear() {
        guard isOn else { return }
        state.withLock { state in
            if state.shown { write("\r\u{1B}[K") }
            state.shown = false
        }
    }

    private func line(_ what: Message, _ done: Int?, _ total: Int?) -> String {
        let text = what.text(language) + "…"
        guard let done else { return text }
        guard let total else { return text + " \(done)" }
        return text + " \(done)/\(total)"
    }
}
