public import LoaMarkup

/// Says numbers in Vietnamese words, as sums of money are written out.
///
/// 5 is lăm after a ten, 1 is mốt after twenty and above, an empty ten is linh, an empty hundred không trăm.
public enum VietnameseNumeral {
    /// A number in words: `năm triệu ba trăm mười nghìn`, `không phẩy năm`, `âm ba`.
    public static func words(_ number: DecimalNumber) -> String {
        let trimmed = number.trimmed
        let sign = trimmed.units < 0 ? ["âm"] : []
        let power = DecimalNumber.power(trimmed.scale).magnitude
        var words = sign + whole(trimmed.units.magnitude / power)
        if trimmed.scale > 0 { words += ["phẩy"] + fraction(trimmed.units.magnitude % power, digits: trimmed.scale) }
        return words.joined(separator: " ")
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    private static func whole(_ number: UInt) -> [String] { number == 0 ? [digits[0]] : billions(number) }

    /// Numbers above a billion repeat: so many billions, then the rest.
    private static func billions(_ number: UInt) -> [String] {
        let (high, low) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
        guard high > 0 else { return below(low, isFollowing: false) }
        return billions(high) + ["tỷ"] + (low > 0 ? below(low, isFollowing: true) : [])
    }

    /// A number under a billion; one that follows others says its empty hundreds.
    private static func below(_ number: UInt, isFollowing: Bool) -> [String] {
        var words: [String] = []
        for (power, name) in [(UInt(1_000_000), "triệu"), (1000, "nghìn"), (1, "")] {
            let group = Int(number / power % 1000)
            guard group > 0 else { continue }
            words += hundreds(group, isFollowing: isFollowing || !words.isEmpty)
            if !name.isEmpty { words.append(name) }
        }
        return words
    }

    private static func hundreds(_ number: Int, isFollowing: Bool) -> [String] {
        let (hundred, rest) = number.quotientAndRemainder(dividingBy: 100)
        guard hundred > 0 || isFollowing else { return tens(rest) }
        var words = [digits[hundred], "trăm"]
        if rest > 0 { words += rest < 10 ? ["linh", digits[rest]] : tens(rest) }
        return words
    }

    private static func tens(_ number: Int) -> [String] {
        let (ten, one) = number.quotientAndRemainder(dividingBy: 10)
        guard ten > 0 else { return [digits[one]] }
        var words = ten == 1 ? ["mười"] : [digits[ten], "mươi"]
        switch one {
        case 0: break
        case 1: words.append(ten == 1 ? "một" : "mốt")
        case 5: words.append("lăm")
        default: words.append(digits[one])
        }
        return words
    }

    /// Two digits are said as a number, more of them, or those after a zero, one by one.
    private static func fraction(_ number: UInt, digits count: Int) -> [String] {
        if count <= 2, number >= 10 || count == 1 { return tens(Int(number)) }
        let text = String(number)
        return (String(repeating: "0", count: count - text.utf8.count) + text).utf8.map { digits[Int($0 - 0x30)] }
    }
}
