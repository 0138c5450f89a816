/// Reads the measures of `formats.yaml`.
enum FormatMeasures {
    /// How far measures may differ that should be equal, in millimetres: printers cannot tell.
    static let tolerance = 0.05

    /// A number of zero or more in digits, with a comma or point before the decimals; nil for anything else.
    static func number(_ text: some StringProtocol) -> Double? {
        var (value, digits, decimals, scale) = (0.0, 0, false, 1.0)
        for byte in trimmed(text) {
            switch byte {
            case 0x30...0x39:
                value = value * 10 + Double(byte - 0x30)
                digits += 1
                if decimals { scale *= 10 }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if decimals || digits == 0 { return nil }
                decimals = true
            default: return nil
            }
        }
        return digits > 0 && digits <= 9 && !(decimals && scale == 1) ? value / scale : nil
    }

    /// Two numbers around a sign, as `297 x 210`; nil for anything else.
    static func pair(_ text: String, around signs: [Character]) -> (Double, Double)? {
        let parts = text.split(omittingEmptySubsequences: false) { signs.contains($0) }
        guard parts.count == 2, let first = number(parts[0]), let second = number(parts[1]) else { return nil }
        return (first, second)
    }

    /// Without spaces at the ends, no-break spaces too.
    private static func trimmed(_ text: some StringProtocol) -> Substring.UTF8View {
        var part = Substring(text)
        while let first = part.first, first == " " || first == "\u{A0}" { part.removeFirst() }
        while let last = part.last, last == " " || last == "\u{A0}" { part.removeLast() }
        return part.utf8
    }
}
