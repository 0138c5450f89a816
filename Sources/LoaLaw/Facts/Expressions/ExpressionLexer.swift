internal import LoaMarkup

/// Cuts an expression into its words.
struct ExpressionLexer {
    /// The longest expression that is read, in bytes.
    static let longest = 600

    private let bytes: [UInt8]
    private var place = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The words, or the first fault.
    static func tokens(_ text: String) -> Result<[ExpressionToken], ExpressionFault> {
        var lexer = ExpressionLexer(Array(text.utf8))
        guard lexer.bytes.count <= longest else {
            return .failure(
                ExpressionFault(
                    syntax: 0..<lexer.bytes.count, vi: "công thức quá dài; tách thành nhiều dữ kiện", en: "the formula is too long; split it into several facts"))
        }
        var tokens: [ExpressionToken] = []
        while let next = lexer.next() {
            switch next {
            case .success(let token): tokens.append(token)
            case .failure(let fault): return .failure(fault)
            }
        }
        return .success(tokens)
    }

    private mutating func next() -> Result<ExpressionToken, ExpressionFault>? {
        while let width = blank(at: place) { place += width }
        guard place < bytes.count else { return nil }
        let start = place
        if isDigit(place) { return number() }
        for (sign, kind) in Self.signs where bytes[place...].starts(with: sign) {
            place += sign.count
            return .success(ExpressionToken(kind: kind, range: start..<place))
        }
        if bytes[place] == UInt8(ascii: "/") {
            place += 1
            let isClose = start > 0 && blank(before: start) == false && isWordByte(place)
            return .success(ExpressionToken(kind: isClose ? .closeSlash : .over, range: start..<place))
        }
        guard isWordByte(place) else {
            let end = TextEdge.end(of: bytes, at: place)
            return .failure(
                ExpressionFault(
                    syntax: place..<end, vi: "không hiểu dấu “\(text(place..<end))”; dùng + − × ÷ ( ), số và tên dữ kiện",
                    en: "the sign “\(text(place..<end))” means nothing here; use + − × ÷ ( ), numbers and names of facts"))
        }
        return .success(word())
    }

    private mutating func number() -> Result<ExpressionToken, ExpressionFault> {
        let start = place
        while isDigit(place) || (isSeparator(place) && isDigit(place + 1)) { place += 1 }
        switch VietnameseNumber.parse(text(start..<place)) {
        case .success(let number): return .success(ExpressionToken(kind: .number(number), range: start..<place))
        case .failure(let fault):
            return .failure(ExpressionFault(.lawNumber, vi: fault.message.vi, en: fault.message.en, at: start..<place))
        }
    }

    /// A name, or a word of a unit when it has a letter that names never have.
    private mutating func word() -> ExpressionToken {
        let start = place
        var isName = isLetter(place)
        while isWordByte(place) || isDigit(place) || (isJoint(place) && (isWordByte(place + 1) || isDigit(place + 1))) {
            if bytes[place] >= 0x80 { isName = false }
            if !isName, isDigit(place) || isJoint(place) { break }
            place += 1
        }
        let word = text(start..<place)
        if word == "x" || word == "X" { return ExpressionToken(kind: .times, range: start..<place) }
        return ExpressionToken(kind: isName ? .name(word) : .word(word), range: start..<place)
    }

    private static let signs: [(sign: [UInt8], kind: ExpressionToken.Kind)] = written.map { (Array($0.0.utf8), $0.1) }

    private static let written: [(String, ExpressionToken.Kind)] = [
        ("+", .plus), ("-", .minus), ("−", .minus), ("–", .minus), ("×", .times), ("*", .times), ("·", .times), ("÷", .over), ("(", .open),
        (")", .close), ("%", .percent), (">=", .moreOrEqual), ("≥", .moreOrEqual), ("<=", .lessOrEqual), ("≤", .lessOrEqual), ("!=", .notEqual),
        ("≠", .notEqual), ("==", .equal), ("=", .equal), (">", .more), ("<", .less),
    ]

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }

    private func isSeparator(_ at: Int) -> Bool { at < bytes.count && (bytes[at] == 0x2E || bytes[at] == 0x2C) }

    private func isJoint(_ at: Int) -> Bool { at < bytes.count && (bytes[at] == 0x2D || bytes[at] == 0x2E || bytes[at] == 0x5F) }

    private func isLetter(_ at: Int) -> Bool { at < bytes.count && ((0x41...0x5A).contains(bytes[at]) || (0x61...0x7A).contains(bytes[at])) }

    /// A letter: of ASCII, or any other character that is neither a sign nor a blank of ours.
    private func isWordByte(_ at: Int) -> Bool {
        guard at < bytes.count else { return false }
        if bytes[at] < 0x80 { return isLetter(at) }
        return blank(at: at) == nil && !Self.signs.contains { bytes[at...].starts(with: $0.sign) }
    }

    private func blank(at: Int) -> Int? {
        guard at < bytes.count else { return nil }
        if bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A { return 1 }
        return bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : nil
    }

    private func blank(before at: Int) -> Bool { at > 0 && (bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 || bytes[at - 1] == 0xA0) }
}

/// Where characters end in UTF-8.
enum TextEdge {
    /// The place after the character that starts at a place.
    static func end(of bytes: [UInt8], at place: Int) -> Int {
        var end = place + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
