/// A name in an expression: an id, perhaps with a part.
public struct ExpressionName: Hashable, Sendable {
    /// The name as written.
    public var text: String
    /// Its bytes in the expression.
    public var range: Range<Int>
}
