/// Reads the numbers, names and separators of SVG attribute values.
struct SVGScanner {
    private let bytes: [UInt8]
    private(set) var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether nothing is left but white space and commas.
    mutating func isAtEnd() -> Bool {
        skip()
        return at >= bytes.count
    }

    /// Steps over white space and commas.
    mutating func skip() {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2C { at += 1 }
    }

    /// Takes a letter; nil before anything else.
    mutating func letter() -> UInt8? {
        skip()
        guard at < bytes.count, 0x41...0x5A ~= bytes[at] || 0x61...0x7A ~= bytes[at] else { return nil }
        at += 1
        return bytes[at - 1]
    }

    /// Takes one known byte.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skip()
        guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    /// Takes a word of letters and hyphens.
    mutating func word() -> String {
        skip()
        let start = at
        while at < bytes.count, 0x41...0x5A ~= bytes[at] || 0x61...0x7A ~= bytes[at] || bytes[at] == 0x2D { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Takes a flag of an arc, `0` or `1`, which may stand right before the next number.
    mutating func flag() -> Bool? {
        skip()
        guard at < bytes.count, bytes[at] == 0x30 || bytes[at] == 0x31 else { return nil }
        at += 1
        return bytes[at - 1] == 0x31
    }

    /// Takes a number, cut to a million either way; nil before anything else.
    mutating func number() -> Double? {
        skip()
        let start = at
        if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
        let whole = digits()
        var part = 0
        if at < bytes.count, bytes[at] == 0x2E {
            at += 1
            part = digits()
        }
        guard whole + part > 0 else {
            at = start
            return nil
        }
        if at + 1 < bytes.count, bytes[at] | 0x20 == 0x65 {
            let mark = at
            at += 1
            if bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
            // `2em` is a number with a unit.
            if digits() == 0 { at = mark }
        }
        guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)), value.isFinite else { return nil }
        return min(max(value, -1_000_000), 1_000_000)
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
        return at - start
    }

    /// Takes numbers up to something else.
    mutating func numbers() -> [Double] {
        var result: [Double] = []
        while let number = number() { result.append(number) }
        return result
    }
}
