/// A value together with the place in a file that it was read from.
public struct Spanned<Value> {
    /// The value.
    public var value: Value
    /// Where it stands.
    public var span: SourceSpan

    /// Pairs a value with its place.
    public init(_ value: Value, at span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
