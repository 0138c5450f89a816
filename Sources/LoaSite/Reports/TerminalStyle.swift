/// How reports look on a terminal: how wide, and whether with colours.
public struct TerminalStyle: Sendable {
    /// The columns that lines keep within.
    public var width: Int
    /// Whether escape sequences for colours and weights are written; all is told without them too.
    public var hasColour: Bool

    /// Makes a style; 100 columns without colours unless told otherwise.
    public init(width: Int = 100, hasColour: Bool = false) {
        self.width = Swift.max(60, width)
        self.hasColour = hasColour
    }

    func bold(_ text: String) -> String { styled(text, "1") }
    func dim(_ text: String) -> String { styled(text, "2") }
    func red(_ text: String) -> String { styled(text, "31") }
    func green(_ text: String) -> String { styled(text, "32") }
    private func styled(_ text: String, _ code: String) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
