/// What a finished output holds and how it differs from the one before.
public struct OutputSummary: Hashable, Sendable {
    /// Files that are new or have other bytes than before.
    public var written = 0
    /// Files that are the same as before.
    public var unchanged = 0
    /// Files of the previous output that are no longer there.
    public var removed = 0
    /// The size of all files together, in bytes.
    public var bytes = 0
    /// Whether a new output took the place of the old one; false when nothing had changed at all.
    public var replaced = false

    /// All files of the output.
    public var files: Int { written + unchanged }
}
