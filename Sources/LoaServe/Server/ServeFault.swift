/// Why a server cannot start, or cannot take what is new.
public struct ServeFault: Error, Hashable, Sendable {
    /// What the server was about to do.
    public enum Step: Hashable, Sendable {
        /// Read the public root.
        case open
        /// Read the internal root.
        case inner
        /// Read the accounts, or write them.
        case accounts
        /// Open the access log.
        case log
        /// Open the file of scans.
        case scans
        /// Listen on its port.
        case listen
        /// Read the certificate or its key.
        case certificate
    }

    /// What it was about to do.
    public var step: Step
    /// The file or folder, or what was tried on it.
    public var what: String
    /// The error number of the system; 0 when it is none of the system's.
    public var number: Int32 = 0
    /// The line that cannot be understood; nil where that is not the matter.
    public var line: Int?

    init(_ step: Step, _ what: String, number: Int32 = 0, line: Int? = nil) {
        (self.step, self.what, self.number, self.line) = (step, what, number, line)
    }

    /// The same on the way to something else.
    func during(_ step: Step) -> ServeFault { ServeFault(step, what, number: number, line: line) }
}

/// What a running server has to say; each is told once when it begins and once when it is over.
public enum ServeNotice: Hashable, Sendable {
    /// Something new cannot be read: what was there before goes on.
    case lost(ServeFault)
    /// It can be read again.
    case found(ServeFault.Step)
}
