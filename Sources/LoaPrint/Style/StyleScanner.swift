/// Reads the words, numbers and functions of a style sheet’s value.
struct StyleScanner {
    private let bytes: [UInt8]
    private(set) var at: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    /// The tokens to the end, or the byte of what is no value.
    mutating func tokens(depth: Int = 0, isInside: Bool = false) -> Result<[StyleToken], StyleScanFault> {
        var result: [StyleToken] = []
        while true {
            let before = at
            skipSpace()
            guard at < end else { return isInside ? .failure(StyleScanFault(offset: before)) : .success(result) }
            let start = at
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: ")"):
                guard isInside else { return .failure(StyleScanFault(offset: start)) }
                at += 1
                return .success(result)
            case UInt8(ascii: ","):
                at += 1
                result.append(StyleToken(kind: .comma, range: start..<at))
            case UInt8(ascii: "/"):
                at += 1
                result.append(StyleToken(kind: .slash, range: start..<at))
            case UInt8(ascii: "#"):
                at += 1
                result.append(StyleToken(kind: .hash(name()), range: start..<at))
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let text = string(byte) else { return .failure(StyleScanFault(offset: start)) }
                result.append(StyleToken(kind: .string(text), range: start..<at))
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "+"):
                guard let number = number() else {
                    // A sign of arithmetic; whoever uses the value is told.
                    guard byte == UInt8(ascii: "+"), at == start + 1 else { return .failure(StyleScanFault(offset: start)) }
                    result.append(StyleToken(kind: .unusable, range: start..<at))
                    continue
                }
                result.append(StyleToken(kind: number, range: start..<at))
            case UInt8(ascii: "-") where at + 1 < end && (0x30...0x39 ~= bytes[at + 1] || bytes[at + 1] == UInt8(ascii: ".")):
                guard let number = number() else {
                    // A sign of arithmetic; whoever uses the value is told.
                    guard byte == UInt8(ascii: "+"), at == start + 1 else { return .failure(StyleScanFault(offset: start)) }
                    result.append(StyleToken(kind: .unusable, range: start..<at))
                    continue
                }
                result.append(StyleToken(kind: number, range: start..<at))
            case UInt8(ascii: "-") where at + 1 < end && bytes[at + 1] <= 0x20, UInt8(ascii: "*"):
                at += 1
                result.append(StyleToken(kind: .unusable, range: start..<at))
            default:
                let word = name()
                guard !word.isEmpty else { return .failure(StyleScanFault(offset: start)) }
                guard at < end, bytes[at] == UInt8(ascii: "(") else {
                    result.append(StyleToken(kind: .word(word), range: start..<at))
                    continue
                }
                at += 1
                if word.lowercased() == "url" {
                    guard let address = address() else { return .failure(StyleScanFault(offset: start)) }
                    result.append(StyleToken(kind: .address(address), range: start..<at))
                    continue
                }
                guard depth < 16 else { return .failure(StyleScanFault(offset: start)) }
                switch tokens(depth: depth + 1, isInside: true) {
                case .failure(let fault): return .failure(fault)
                case .success(let inner): result.append(StyleToken(kind: .function(word.lowercased(), inner), range: start..<at))
                }
            }
        }
    }

    private mutating func skipSpace() {
        while at < end, bytes[at] == 0x20 || 0x09...0x0D ~= bytes[at] { at += 1 }
    }

    /// Letters, digits, hyphens, underscores and everything beyond ASCII.
    private mutating func name() -> String {
        let start = at
        while at < end {
            switch bytes[at] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: at += 1
            default: return String(decoding: bytes[start..<at], as: UTF8.self)
            }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func string(_ quote: UInt8) -> String? {
        var text: [UInt8] = []
        at += 1
        while at < end, bytes[at] != 10 {
            if bytes[at] == quote {
                at += 1
                return String(decoding: text, as: UTF8.self)
            }
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < end { at += 1 }
            text.append(bytes[at])
            at += 1
        }
        return nil
    }

    private mutating func address() -> String? {
        skipSpace()
        guard at < end else { return nil }
        let text: String
        if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
            guard let quoted = string(bytes[at]) else { return nil }
            text = quoted
            skipSpace()
        } else {
            let start = at
            while at < end, bytes[at] != UInt8(ascii: ")") { at += 1 }
            text = String(decoding: bytes[start..<at].filter { $0 > 0x20 }, as: UTF8.self)
        }
        guard at < end, bytes[at] == UInt8(ascii: ")") else { return nil }
        at += 1
        return text
    }

    private mutating func number() -> StyleToken.Kind? {
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
        var (value, digits, scale) = (0.0, 0, 1.0)
        while at < end, 0x30...0x39 ~= bytes[at] {
            value = value * 10 + Double(bytes[at] - 0x30)
            digits += 1
            at += 1
        }
        if at < end, bytes[at] == UInt8(ascii: ".") {
            at += 1
            while at < end, 0x30...0x39 ~= bytes[at] {
                scale *= 10
                value = value * 10 + Double(bytes[at] - 0x30)
                digits += 1
                at += 1
            }
        }
        guard digits > 0, digits <= 12 else { return nil }
        value /= scale
        if at < end, bytes[at] == UInt8(ascii: "%") {
            at += 1
            return .number(isNegative ? -value : value, "%")
        }
        return .number(isNegative ? -value : value, name().lowercased())
    }
}

/// The byte of something that is no value.
struct StyleScanFault: Error { let offset: Int }
