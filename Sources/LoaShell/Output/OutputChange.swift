/// What became of one file.
public enum OutputChange: Sendable {
    /// It is new or its bytes differ from the previous output.
    case written
    /// The previous output has the same bytes, and its file is used again.
    case unchanged
}
