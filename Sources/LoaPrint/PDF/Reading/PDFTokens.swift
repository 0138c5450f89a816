/// Steps through the tokens of PDF syntax as it is written here (ISO 32000-1, 7.2); the brackets of dictionaries are passed over.
struct PDFTokens {
    enum Token: Equatable {
        case number(Double)
        case name(String)
        /// Numbers of 16 bits that were written in hexadecimal digits.
        case units([UInt16])
        case word(String)
        case open
        case close
    }

    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        while at < bytes.endIndex {
            let byte = bytes[at]
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20: at += 1
            case UInt8(ascii: "["):
                at += 1
                return .open
            case UInt8(ascii: "]"):
                at += 1
                return .close
            case UInt8(ascii: "/"):
                at += 1
                return .name(regular())
            case UInt8(ascii: "("): skip(past: UInt8(ascii: ")"))
            case UInt8(ascii: ">"): at += 1
            case UInt8(ascii: "<"):
                at += 1
                guard at < bytes.endIndex, bytes[at] != byte else {
                    at += 1
                    continue
                }
                let start = at
                skip(past: UInt8(ascii: ">"))
                return .units(Self.units(bytes[start..<at]))
            case UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39: return .number(number())
            default:
                let word = regular()
                if !word.isEmpty { return .word(word) }
                at += 1
            }
        }
        return nil
    }

    private mutating func skip(past byte: UInt8) { at = min((bytes[at...].firstIndex(of: byte) ?? bytes.endIndex) + 1, bytes.endIndex) }

    /// Letters, digits and the star of some operators.
    private mutating func regular() -> String {
        let start = at
        while at < bytes.endIndex, 0x30...0x39 ~= bytes[at] || 0x41...0x5A ~= bytes[at] || 0x61...0x7A ~= bytes[at] || bytes[at] == UInt8(ascii: "*") { at += 1 }
        return String(decoding: bytes[start..<at], as: Unicode.ASCII.self)
    }

    private mutating func number() -> Double {
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative { at += 1 }
        var (value, scale, isFraction) = (0.0, 1.0, false)
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if 0x30...0x39 ~= bytes[at] {
                value = value * 10 + Double(bytes[at] - 0x30)
                if isFraction { scale *= 10 }
            } else {
                break
            }
            at += 1
        }
        let result = (isNegative ? -value : value) / scale
        // Nothing here is longer; so it can be counted with.
        return result.isFinite ? min(max(result, -1_000_000_000), 1_000_000_000) : 0
    }

    /// The numbers of 16 bits in hexadecimal digits; what is no digit ends them.
    private static func units(_ digits: ArraySlice<UInt8>) -> [UInt16] {
        var (result, value, count): ([UInt16], UInt16, Int) = ([], 0, 0)
        for digit in digits {
            guard let part = Character(UnicodeScalar(digit)).hexDigitValue else { break }
            value = value << 4 | UInt16(part)
            count += 1
            if count % 4 == 0 { result.append(value) }
        }
        return result
    }
}

/// The entries of a dictionary, those of dictionaries inside among them, in order.
struct PDFEntries {
    struct Entry {
        let name: String
        /// The numbers behind the name; a reference gives its object and 0.
        fileprivate(set) var values: [Double] = []
    }

    private(set) var list: [Entry] = []

    init(_ bytes: ArraySlice<UInt8>) {
        var tokens = PDFTokens(bytes)
        while let token = tokens.next() {
            switch token {
            case .name(let name): list.append(Entry(name: name))
            case .number(let value) where !list.isEmpty: list[list.count - 1].values.append(value)
            default: break
            }
        }
    }

    func contains(_ name: String) -> Bool { list.contains { $0.name == name } }

    /// The numbers behind the first entry of a name that has some.
    subscript(name: String) -> [Double] { list.first { $0.name == name && !$0.values.isEmpty }?.values ?? [] }

    /// A count, or the number of an object.
    func integer(_ name: String) -> Int? { self[name].first.map { Int($0) } }
}
