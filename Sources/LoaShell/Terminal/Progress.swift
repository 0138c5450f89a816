public import LoaMarkup
import Synchronization

/// Tells on a terminal how far slow work is: one line that replaces itself, after the first second.
///
/// May be called from any thread and as often as wanted; what comes too soon is dropped.
public final class Progress: Sendable {
    private struct Work {
        var what: Message
        var done: Int?
        var total: Int?
    }

    private struct State {
        var work: Work?
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

    /// Says what is being done, and how much of it when that is known.
    public func show(_ what: Message, done: Int? = nil, of total: Int? = nil) {
        guard isOn else { return }
        state.withLock { $0.work = Work(what: what, done: done, total: total) }
        tick()
    }

    /// Shows what was said last, when it is time to; called again and again while a command runs.
    public func tick() {
        guard isOn else { return }
        let now = ContinuousClock.now
        guard now - start >= delay else { return }
        state.withLock { state in
            guard let work = state.work else { return }
            if let last = state.last, now - last < .milliseconds(100) { return }
            state.last = now
            state.shown = true
            write("\r\u{1B}[K" + DisplayText.clipped(line(work, now - start), to: columns - 1))
        }
    }

    /// Takes the line away; called before anything else is printed.
    public func clear() {
        guard isOn else { return }
        state.withLock { state in
            if state.shown { write("\r\u{1B}[K") }
            state.shown = false
            state.work = nil
        }
    }

    /// Runs work while ticking, and takes the line away at its end.
    public func during<Value: Sendable, Failure: Error>(
        _ work: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        guard isOn else { return try await work() }
        let ticker = Task.detached(priority: .high) { [self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(200))
                tick()
            }
        }
        defer {
            ticker.cancel()
            clear()
        }
        return try await work()
    }

    private func line(_ work: Work, _ time: Duration) -> String {
        var text = work.what.text(language)
        if !text.hasSuffix("…") { text += "…" }
        guard let done = work.done else { return text + " \(time.components.seconds) s" }
        return text + (work.total.map { " \(done)/\($0)" } ?? " \(done)")
    }
}
