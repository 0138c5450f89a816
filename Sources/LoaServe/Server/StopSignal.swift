internal import Glibc

/// Whether the process was told to end, by Ctrl-C or SIGTERM.
public enum StopSignal {
    /// Begins to listen.
    public static func open() { SignalBox.open() }

    /// Whether it was told since the last time.
    public static var hasCome: Bool { SignalBox.take().contains { $0 == SIGTERM || $0 == SIGINT } }
}
