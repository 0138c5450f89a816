public import LoaMarkup

/// Why a cell is refused.
public struct CellFault: Error, Hashable, Sendable {
    /// The rule that it breaks.
    public var code: DiagnosticCode
    /// What is wrong with what to do, ready for a diagnostic; names the value, but neither row nor column.
    public var message: Message

    /// Makes a fault of a cell.
    public init(_ code: DiagnosticCode = .statsCell, vi: String, en: String) {
        self.code = code
        message = Message(vi: vi, en: en)
    }

    /// A value short enough for a message.
    static func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(text.prefix(59)) + "…"
    }
}
