internal import LoaMarkup

extension FactCondition {
    /// Reads a condition.
    public static func parse(_ text: String) -> Result<FactCondition, ExpressionFault> {
        ExpressionLexer.tokens(text).flatMap { tokens in
            var tokens = tokens[...]
            var isNegated = false
            if let first = tokens.first, tokens.count > 1, first.kind == .name("not") {
                isNegated = true
                tokens.removeFirst()
            }
            if tokens.count == 1, case .name(let name) = tokens.first?.kind, let range = tokens.first?.range {
                let test = Test.inForce(ExpressionName(text: name, range: range))
                return .success(FactCondition(text: text, isNegated: isNegated, test: test, offsets: (0, 0)))
            }
            let signs = tokens.indices.compactMap { index in relation(tokens[index].kind).map { (index, $0) } }
            guard let (at, relation) = signs.first, signs.count == 1 else {
                let place = signs.count > 1 ? tokens[signs[1].0].range : (tokens.first?.range.lowerBound ?? 0)..<text.utf8.count
                return .failure(
                    ExpressionFault(
                        syntax: place, vi: "điều kiện viết là tên dữ kiện, “not tên”, hoặc một phép so sánh như doan-phi-tran >= 250.000 đồng",
                        en: "a condition is the name of a fact, “not name”, or one comparison such as doan-phi-tran >= 250.000 đồng"))
            }
            let start = tokens.first?.range.lowerBound ?? 0
            let sign = tokens[at].range
            return side(text, start..<sign.lowerBound).flatMap { left in
                side(text, sign.upperBound..<text.utf8.count).map { right in
                    FactCondition(text: text, isNegated: isNegated, test: .compare(left, relation, right), offsets: (start, sign.upperBound))
                }
            }
        }
    }

    private static func side(_ text: String, _ range: Range<Int>) -> Result<FactExpression, ExpressionFault> {
        let bytes = Array(text.utf8)[range]
        return FactExpression.parse(String(decoding: bytes, as: UTF8.self)).mapError { $0.moved(by: range.lowerBound) }
    }

    private static func relation(_ kind: ExpressionToken.Kind) -> Relation? {
        switch kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .more: .more
        case .moreOrEqual: .moreOrEqual
        default: nil
        }
    }
}
