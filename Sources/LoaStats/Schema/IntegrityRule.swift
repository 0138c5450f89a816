public import LoaMarkup

/// What must hold between the numbers of a row, and of the row of the period before: `a = b + c - d`, `a <= b`.
public struct IntegrityRule: Sendable, Hashable {
    /// How the two sides compare.
    public enum Relation: String, Sendable {
        /// Both are the same.
        case equal = "="
        /// The left is not more.
        case atMost = "<="
        /// The left is not less.
        case atLeast = ">="
    }

    /// A column with its sign, taken from this row or from the one of the period before.
    public struct Term: Sendable, Hashable {
        /// The column's index.
        public var column: Int
        /// 1 or −1.
        public var sign: Int
        /// Whether the period before is meant.
        public var isPrevious: Bool
    }

    /// The rule as written.
    public var text: String
    /// Where it stands.
    public var span: SourceSpan
    /// The left side.
    public var left: [Term]
    /// How the sides compare.
    public var relation: Relation
    /// The right side.
    public var right: [Term]

    /// Whether the period before plays a part.
    public var looksBack: Bool { (left + right).contains { $0.isPrevious } }

    /// Reads a rule; `column` gives the index of a column of numbers by name.
    static func parse(_ text: Spanned<String>, column: (String) -> Int?) -> Result<IntegrityRule, Fault> {
        for relation in [Relation.atMost, .atLeast, .equal] {
            guard let at = text.value.split(separator: " ").firstIndex(where: { $0 == relation.rawValue }) else { continue }
            let words = text.value.split(separator: " ").map(String.init)
            return side(words[..<at], column).flatMap { left in
                side(words[(at + 1)...], column).map { right in
                    IntegrityRule(text: text.value, span: text.span, left: left, relation: relation, right: right)
                }
            }
        }
        return .failure(
            Fault(
                message: Message(
                    vi: "quy tắc cần “=”, “<=” hoặc “>=”, có dấu cách hai bên; ví dụ: cuoi_ky = dau_ky + ket_nap - giam",
                    en: "a rule needs “=”, “<=” or “>=” between spaces; for example: end = start + joined - left")))
    }

    /// Why text is no rule.
    struct Fault: Error {
        /// The reason with its remedy.
        let message: Message
        /// The name that is no column, if that is the reason.
        var unknown: String?
    }

    private static func side(_ words: ArraySlice<String>, _ column: (String) -> Int?) -> Result<[Term], Fault> {
        var terms: [Term] = []
        var sign = 1
        var isDue = true
        for word in words {
            if word == "+" || word == "-" || word == "−" {
                if isDue, word == "+" || !terms.isEmpty { break }
                sign = word == "+" ? 1 : -1
                isDue = true
                continue
            }
            guard isDue else {
                isDue = true
                break
            }
            let isPrevious = word.hasPrefix("previous(") && word.hasSuffix(")")
            let name = isPrevious ? String(word.dropFirst(9).dropLast()) : word
            guard let index = column(name) else {
                return .failure(
                    Fault(
                        message: Message(vi: "không có cột số “\(name)”", en: "there is no column of numbers “\(name)”"),
                        unknown: name))
            }
            terms.append(Term(column: index, sign: sign, isPrevious: isPrevious))
            isDue = false
        }
        guard !isDue, !terms.isEmpty else {
            return .failure(
                Fault(
                    message: Message(
                        vi: "quy tắc viết bằng tên cột, “+”, “-” và previous(cột), cách nhau bằng dấu cách",
                        en: "a rule is column names, “+”, “-” and previous(column), parted by spaces")))
        }
        return .success(terms)
    }
}
