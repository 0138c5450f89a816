/// Numbers as spreadsheets store them, `25000`, `0.35`, `1.0E3`, brought into plain decimal digits without rounding.
public enum DecimalText {
    /// Digits that spreadsheets show of a number.
    static let shownDigits = 15
    /// Exponents beyond this are no figures of any table.
    static let exponentLimit = 400

    /// The number in plain digits, as `-1234.5`; nil when the bytes are no number.
    ///
    /// A number with decimals that has more than 15 digits is rounded to the 15 that spreadsheets show, halves away
    /// from zero: they store 1.1 as 1.1000000000000001. Whole numbers keep every digit.
    ///
    /// - Parameter isExact: Whether every digit counts, as in databases and JSON; nothing is rounded then.
    public static func plain(_ bytes: ArraySlice<UInt8>, isExact: Bool = false) -> [UInt8]? {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let mark = rest.firstIndex { $0 | 0x20 == UInt8(ascii: "e") }
        guard let exponent = mark.map({ number(rest[($0 + 1)...]) }) ?? 0 else { return nil }
        let mantissa = rest[..<(mark ?? rest.endIndex)]
        let point = mantissa.firstIndex(of: UInt8(ascii: "."))
        var digits = [UInt8](mantissa[..<(point ?? mantissa.endIndex)])
        var whole = digits.count
        if let point { digits += mantissa[(point + 1)...] }
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        whole += exponent
        if whole > digits.count { digits += repeatElement(0x30, count: whole - digits.count) }
        if whole < 1 {
            digits.insert(contentsOf: repeatElement(0x30, count: 1 - whole), at: 0)
            whole = 1
        }
        if !isExact { round(&digits, whole: &whole) }
        while digits.count > whole, digits.last == 0x30 { digits.removeLast() }
        let zeros = min(digits.prefix { $0 == 0x30 }.count, whole - 1)
        var result: [UInt8] = isNegative && digits.contains { $0 != 0x30 } ? [UInt8(ascii: "-")] : []
        result += digits[zeros..<whole]
        if digits.count > whole {
            result.append(UInt8(ascii: "."))
            result += digits[whole...]
        }
        return result
    }

    /// Whether bytes are plain digits already, few enough to be kept as they are: the usual case.
    public static func isPlain(_ bytes: borrowing Span<UInt8>) -> Bool {
        let first = bytes.count > 0 && bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let last = bytes.count - 1
        guard first <= last, bytes.count <= shownDigits else { return false }
        var points = 0
        for index in first...last {
            if bytes[index] == UInt8(ascii: ".") { points += 1 } else if bytes[index] < 0x30 || bytes[index] > 0x39 { return false }
        }
        // Zeros and points at the ends, and minus nought, are for the long way.
        let isLead = bytes[first] >= 0x31 || (first == last && first == 0) || (first < last && bytes[first] == 0x30 && bytes[first + 1] == UInt8(ascii: "."))
        return isLead && (points == 0 || points == 1 && bytes[last] > 0x30)
    }

    /// Rounds digits with decimals to the 15 that count.
    private static func round(_ digits: inout [UInt8], whole: inout Int) {
        guard digits.count > whole else { return }
        let lead = digits.prefix { $0 == 0x30 }.count
        let kept = max(lead + shownDigits, whole)
        guard digits.count > kept else { return }
        let isUp = digits[kept] >= 0x35
        digits.removeSubrange(kept...)
        guard isUp else { return }
        var index = kept - 1
        while index >= 0, digits[index] == 0x39 {
            digits[index] = 0x30
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(0x31, at: 0)
            whole += 1
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard !rest.isEmpty, rest.count <= 9, rest.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let value = rest.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        return value <= exponentLimit ? (isNegative ? -value : value) : nil
    }
}
