import LoaMarkup

/// One thing that `loa doctor` looked at.
struct DoctorCheck {
    /// How it stands.
    enum State: String {
        /// As it should be.
        case good
        /// Works, but worth knowing.
        case notice
        /// Must be mended.
        case bad
    }

    /// A name for machines.
    let name: String
    /// How it stands.
    let state: State
    /// What was found and, when it is not good, what to do.
    let message: Message
    /// The exit code that it leads to when it is bad.
    let exitCode: ExitCode

    init(_ name: String, _ state: State, vi: String, en: String, exitCode: ExitCode = .machine) {
        self.name = name
        self.state = state
        message = Message(vi: vi, en: en)
        self.exitCode = state == .bad ? exitCode : .done
    }
}
