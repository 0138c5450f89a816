/// How well a statement is known, the weakest first.
public enum TrustLevel: String, Sendable, CaseIterable, Comparable {
    /// One secondary source, or general knowledge.
    case c = "C"
    /// At least two independent sources agree.
    case b = "B"
    /// Read in the official text.
    case a = "A"

    /// Orders by how well it is known.
    public static func < (left: TrustLevel, right: TrustLevel) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .c: 0
        case .b: 1
        case .a: 2
        }
    }
}
