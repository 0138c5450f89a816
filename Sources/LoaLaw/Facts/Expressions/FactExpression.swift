/// A sum such as `20 × luong-co-so` or `doan-phi-ty-le × 7.000.000 đồng`.
///
/// Numbers are written as people in Viet Nam do, with nghìn, triệu, tỷ and a unit behind them where they have one.
/// Names of facts may have a part after a dot. The signs are + − × ÷ ( ), also * x and /; a hyphen belongs to a name
/// unless it stands between blanks.
public struct FactExpression: Hashable, Sendable {
    /// A step of the sum, working on a stack.
    enum Step: Hashable, Sendable {
        case number(ExactQuantity)
        case fact(Int)
        case negate
        case add
        case subtract
        case multiply
        case divide
    }

    /// The expression as written.
    public let text: String
    /// The facts that it names, in order.
    public let names: [ExpressionName]
    /// The steps, operands before their sign, each with its bytes.
    let steps: [(step: Step, range: Range<Int>)]

    /// Reads an expression.
    public static func parse(_ text: String) -> Result<FactExpression, ExpressionFault> {
        ExpressionLexer.tokens(text).flatMap { tokens in
            var parser = ExpressionParser(tokens, length: text.utf8.count)
            return parser.whole().map { FactExpression(text: text, names: parser.names, steps: parser.steps) }
        }
    }

    /// The number, when it is one alone without a unit: such a number takes the unit that a schema says.
    var bareNumber: ExactNumber? {
        guard let first = steps.first, case .number(let quantity) = first.step, quantity.unit.isNone else { return nil }
        if steps.count == 1 { return quantity.value }
        if steps.count == 2, case .negate = steps[1].step { return quantity.value.negated }
        return nil
    }

    /// Compares what is written.
    public static func == (left: FactExpression, right: FactExpression) -> Bool { left.text == right.text }

    /// Hashes what is written.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
