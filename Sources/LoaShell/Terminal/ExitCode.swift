public import LoaMarkup

/// How a command ended, as the calling shell sees it.
public enum ExitCode: Int32, Sendable, Comparable {
    /// Done.
    case done = 0
    /// The content has faults; nothing was published.
    case content = 1
    /// The command line asks for something that cannot be.
    case usage = 2
    /// The machine or loa itself failed.
    case machine = 3

    /// The end that diagnostics lead to.
    ///
    /// - Parameter strict: Whether a warning fails.
    public init(of diagnostics: [Diagnostic], strict: Bool) {
        self = diagnostics.contains { strict || $0.severity == .error } ? .content : .done
    }

    /// The end that an output error leads to.
    public init(of error: OutputError) {
        switch error.code {
        case .outputPlace, .outputForeign, .outputNotFolder: self = .usage
        case .outputPath: self = .content
        default: self = .machine
        }
    }

    /// Orders by gravity.
    public static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}
