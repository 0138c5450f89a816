internal import LoaMarkup

/// A condition on the facts of a day: `ltt-2027`, `not ltt-2027`, `doan-phi-tran >= 250.000 đồng`.
///
/// A name alone holds when the fact, or the version, is in force that day. Both sides of a comparison are expressions;
/// the signs are = != < <= > >=. A fact that is not in force makes a comparison false, with or without `not`.
public struct FactCondition: Hashable, Sendable {
    enum Test: Hashable, Sendable {
        case inForce(ExpressionName)
        case compare(FactExpression, Relation, FactExpression)
    }

    enum Relation: Hashable, Sendable {
        case equal
        case notEqual
        case less
        case lessOrEqual
        case more
        case moreOrEqual

        func holds(_ order: Int) -> Bool {
            switch self {
            case .equal: order == 0
            case .notEqual: order != 0
            case .less: order < 0
            case .lessOrEqual: order <= 0
            case .more: order > 0
            case .moreOrEqual: order >= 0
            }
        }
    }

    /// The condition as written.
    public let text: String
    /// Whether it begins with `not`.
    let isNegated: Bool
    let test: Test
    /// Where its left and right side begin in the text.
    let offsets: (left: Int, right: Int)

    /// The facts that it names, with their bytes in the condition.
    public var names: [ExpressionName] {
        switch test {
        case .inForce(let name): [name]
        case .compare(let left, _, let right):
            left.names.map { $0.moved(by: offsets.left) } + right.names.map { $0.moved(by: offsets.right) }
        }
    }

    /// Compares what is written.
    public static func == (left: FactCondition, right: FactCondition) -> Bool { left.text == right.text }

    /// Hashes what is written.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ExpressionName {
    func moved(by offset: Int) -> ExpressionName {
        ExpressionName(text: text, range: (range.lowerBound + offset)..<(range.upperBound + offset))
    }
}

extension ExpressionFault {
    func moved(by offset: Int) -> ExpressionFault {
        ExpressionFault(code, vi: message.vi, en: message.en, at: (range.lowerBound + offset)..<(range.upperBound + offset))
    }
}
