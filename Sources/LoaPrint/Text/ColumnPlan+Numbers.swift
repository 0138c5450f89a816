extension ColumnPlan {
    /// Whether a cell holds a number or an amount and nothing else: 25.000, 1,5%, −3, 5.310.000 đồng, 12%–20%.
    ///
    /// At least one figure, with points, commas, signs, spaces, and the units %, đ, đồng, ₫, nghìn, triệu, tỷ.
    public static func isNumeric(_ bytes: ArraySlice<UInt8>) -> Bool {
        var hasDigit = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39:
                hasDigit = true
                index += 1
            case 0x20, 0x25, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E: index += 1
            default:
                guard let length = unit(bytes, at: index, afterDigit: hasDigit) else { return false }
                index += length
            }
        }
        return hasDigit
    }

    /// The length of a sign or unit of more bytes; nil where something else stands.
    private static func unit(_ bytes: ArraySlice<UInt8>, at index: Int, afterDigit: Bool) -> Int? {
        for sign in signs where bytes[index...].starts(with: sign) { return sign.count }
        guard afterDigit else { return nil }
        for unit in units where bytes[index...].starts(with: unit) {
            let end = index + unit.count
            // A whole word: đ, but not đoàn.
            guard end < bytes.endIndex else { return unit.count }
            let next = bytes[end]
            if next < 0x80 ? (next | 0x20) &- 0x61 >= 26 : next == 0xC2 || next == 0xE2 { return unit.count }
        }
        return nil
    }

    /// No-break spaces, dashes, minus, joiner, less and more.
    private static let signs: [[UInt8]] = ["\u{A0}", "\u{202F}", "\u{2013}", "\u{2212}", "\u{2060}", "±", "≤", "≥", "₫"].map { Array($0.utf8) }
    private static let units: [[UInt8]] = ["đồng", "đ", "nghìn", "triệu", "tỷ", "tỉ"].map { Array($0.utf8) }
}
