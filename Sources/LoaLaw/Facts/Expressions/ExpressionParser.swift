internal import LoaMarkup

/// Reads the words of an expression into steps.
struct ExpressionParser {
    /// How deep parentheses may nest.
    static let deepest = 32

    private let tokens: [ExpressionToken]
    private let length: Int
    private var index = 0
    private(set) var names: [ExpressionName] = []
    private(set) var steps: [(step: FactExpression.Step, range: Range<Int>)] = []

    init(_ tokens: [ExpressionToken], length: Int) {
        self.tokens = tokens
        self.length = length
    }

    /// Reads everything.
    mutating func whole() -> Result<Void, ExpressionFault> {
        do throws(ExpressionFault) {
            try sum(depth: 0)
            if let token = peek { throw unexpected(token) }
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    private var peek: ExpressionToken? { index < tokens.count ? tokens[index] : nil }

    private mutating func sum(depth: Int) throws(ExpressionFault) {
        try product(depth: depth)
        while let token = peek, token.kind == .plus || token.kind == .minus {
            index += 1
            try product(depth: depth)
            steps.append((token.kind == .plus ? .add : .subtract, token.range))
        }
    }

    private mutating func product(depth: Int) throws(ExpressionFault) {
        try factor(depth: depth)
        while let token = peek, token.kind == .times || token.kind == .over || token.kind == .closeSlash {
            index += 1
            try factor(depth: depth)
            steps.append((token.kind == .times ? .multiply : .divide, token.range))
        }
    }

    private mutating func factor(depth: Int) throws(ExpressionFault) {
        guard let token = peek else {
            throw ExpressionFault(
                syntax: max(0, length - 1)..<length, vi: "công thức dừng giữa chừng; cần một số hoặc tên dữ kiện ở cuối",
                en: "the formula stops half-way; a number or the name of a fact is missing at its end")
        }
        index += 1
        switch token.kind {
        case .minus:
            try nested(depth, token) { parser, depth throws(ExpressionFault) in try parser.factor(depth: depth) }
            steps.append((.negate, token.range))
        case .open:
            try nested(depth, token) { parser, depth throws(ExpressionFault) in try parser.sum(depth: depth) }
            guard let close = peek, close.kind == .close else {
                throw ExpressionFault(syntax: token.range, vi: "ngoặc “(” chưa đóng", en: "the bracket “(” is never closed")
            }
            index += 1
        case .number(let number): try literal(number, token.range)
        case .name(let name):
            names.append(ExpressionName(text: name, range: token.range))
            steps.append((.fact(names.count - 1), token.range))
        default: throw unexpected(token)
        }
    }

    private mutating func nested(
        _ depth: Int, _ token: ExpressionToken, _ body: (inout ExpressionParser, Int) throws(ExpressionFault) -> Void
    ) throws(ExpressionFault) {
        guard depth < Self.deepest else {
            throw ExpressionFault(syntax: token.range, vi: "công thức lồng nhau quá sâu", en: "the formula is nested too deeply")
        }
        try body(&self, depth + 1)
    }

    /// A number with nghìn, triệu or tỷ, with % or with the words of its unit.
    private mutating func literal(_ number: DecimalNumber, _ range: Range<Int>) throws(ExpressionFault) {
        var value = ExactNumber(number)
        var end = range.upperBound
        func overflow() -> ExpressionFault {
            ExpressionFault(.lawOverflow, vi: "số quá lớn", en: "the number is too large", at: range)
        }
        if case .percent = peek?.kind {
            end = tokens[index].range.upperBound
            index += 1
            guard let part = value.divided(by: .hundred) else { throw overflow() }
            steps.append((.number(ExactQuantity(value: part, unit: FactUnit(counted: "", each: each(&end), isPercent: true))), range.lowerBound..<end))
            return
        }
        while case .word(let word) = peek?.kind, let power = Self.scales[word] {
            guard let scaled = value.times(ExactNumber(DecimalNumber(power))) else { throw overflow() }
            value = scaled
            end = tokens[index].range.upperBound
            index += 1
        }
        let counted = words(&end)
        var unit = FactUnit(counted.joined(separator: " "))
        if !unit.isNone { unit.each = each(&end) }
        if unit.counted == "tuổi", let months = months(&end) {
            guard let years = value.adding(months) else { throw overflow() }
            value = years
        }
        steps.append((.number(ExactQuantity(value: value, unit: unit)), range.lowerBound..<end))
    }

    /// The words that stand here, as of a unit.
    private mutating func words(_ end: inout Int) -> [String] {
        var words: [String] = []
        while let token = peek {
            switch token.kind {
            case .word(let word): words.append(word)
            case .name(let word) where Self.isPlain(word): words.append(word)
            default: return words
            }
            end = token.range.upperBound
            index += 1
        }
        return words
    }

    private mutating func each(_ end: inout Int) -> String {
        guard peek?.kind == .closeSlash else { return "" }
        index += 1
        return words(&end).joined(separator: " ")
    }

    /// The months of “61 tuổi 6 tháng”, as a part of a year.
    private mutating func months(_ end: inout Int) -> ExactNumber? {
        guard case .number(let number) = peek?.kind, number.scale == 0, (0...11).contains(number.units), index + 1 < tokens.count,
            case .word("tháng") = tokens[index + 1].kind
        else { return nil }
        end = tokens[index + 1].range.upperBound
        index += 2
        return ExactNumber(Int128(number.units), 12)
    }

    /// Whether a name may be a word of a unit: letters alone.
    private static func isPlain(_ word: String) -> Bool {
        word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }

    private static let scales = ["nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000]

    private func unexpected(_ token: ExpressionToken) -> ExpressionFault {
        switch token.kind {
        case .close: ExpressionFault(syntax: token.range, vi: "ngoặc “)” không có ngoặc mở", en: "the bracket “)” was never opened")
        case .word(let word):
            ExpressionFault(
                syntax: token.range, vi: "không hiểu chữ “\(word)” ở đây; đơn vị đứng ngay sau số, tên dữ kiện viết không dấu",
                en: "the word “\(word)” means nothing here; units stand right after a number, names of facts have no marks")
        case .equal, .notEqual, .less, .lessOrEqual, .more, .moreOrEqual:
            ExpressionFault(syntax: token.range, vi: "ở đây không so sánh được, chỉ tính", en: "nothing is compared here, only worked out")
        default:
            ExpressionFault(
                syntax: token.range, vi: "giữa hai số hoặc tên cần một dấu tính: + − × ÷", en: "two numbers or names need a sign between them: + − × ÷")
        }
    }
}
