internal import LoaMarkup

/// A value as a version writes it, before formulas are worked out.
enum WrittenContent: Sendable {
    /// Words.
    case text(String)
    /// Whether it is so.
    case yes(Bool)
    /// A number, a bound or a range, each end perhaps a formula.
    case amount(FactAmount.Bound, WrittenNumber, WrittenNumber?, Rounding?)
    /// What could not be read; the fault is told already.
    case broken

    /// The facts that its formulas name.
    var names: [ExpressionName] {
        if case .amount(_, let low, let high, _) = self { low.expression.names + (high?.expression.names ?? []) } else { [] }
    }

    /// Whether nothing can be made of it.
    var isBroken: Bool {
        if case .broken = self { true } else { false }
    }
}

/// A number or formula with its place.
struct WrittenNumber: Sendable {
    var expression: FactExpression
    var span: SourceSpan
    /// Whether the place of each letter is known: it stands on one line without quotes.
    var isPlain: Bool

    /// The place of some of its bytes.
    func span(of range: Range<Int>) -> SourceSpan { Self.span(of: range, in: expression.text, at: span, isPlain: isPlain) }

    /// The place of some bytes of a text; the text’s own where it is quoted or folded.
    static func span(of range: Range<Int>, in text: String, at span: SourceSpan, isPlain: Bool) -> SourceSpan {
        guard isPlain else { return span }
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        func scalars(_ slice: ArraySlice<UInt8>) -> Int { slice.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
        var result = span
        result.column += scalars(bytes[..<range.lowerBound])
        result.length = max(1, scalars(bytes[range]))
        return result
    }
}
