import Glibc

/// What is known of where output goes: terminals or pipes, colours, width.
public struct TerminalFacts: Hashable, Sendable {
    /// Whether standard output may be coloured.
    public var coloursOutput: Bool
    /// Whether the error stream may be coloured.
    public var coloursErrors: Bool
    /// Whether the error stream is a terminal, where progress may be shown.
    public var showsProgress: Bool
    /// The width of the terminal in columns; nil when neither stream is one.
    public var columns: Int?

    /// Makes facts; without any, those of a pipe.
    public init(
        coloursOutput: Bool = false, coloursErrors: Bool = false, showsProgress: Bool = false, columns: Int? = nil
    ) {
        self.coloursOutput = coloursOutput
        self.coloursErrors = coloursErrors
        self.showsProgress = showsProgress
        self.columns = columns
    }

    /// The facts of this process.
    ///
    /// `NO_COLOR` (not empty) and `TERM=dumb` mean no colours; a dumb terminal gets no progress either, since its
    /// lines cannot be overwritten.
    public static func current() -> TerminalFacts {
        let dumb = (Environment.value("TERM") ?? "dumb") == "dumb"
        let plain = dumb || !(Environment.value("NO_COLOR") ?? "").isEmpty
        let (output, errors) = (isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1)
        return TerminalFacts(
            coloursOutput: output && !plain, coloursErrors: errors && !plain, showsProgress: errors && !dumb,
            columns: output ? width(of: STDOUT_FILENO) : errors ? width(of: STDERR_FILENO) : nil)
    }

    private static func width(of descriptor: Int32) -> Int {
        var size = winsize()
        let known = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return known ? max(20, Int(size.ws_col)) : 80
    }
}
