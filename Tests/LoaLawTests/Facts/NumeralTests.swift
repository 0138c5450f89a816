import LoaLaw
import LoaMarkup
import TestSupport
import Testing

@Suite struct NumeralTests {
    @Test(arguments: [
        (0, "không"), (1, "một"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
        (25, "hai mươi lăm"), (55, "năm mươi lăm"), (100, "một trăm"), (101, "một trăm linh một"), (105, "một trăm linh năm"), (110, "một trăm mười"),
        (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"), (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"), (1015, "một nghìn không trăm mười lăm"),
        (5_310_000, "năm triệu ba trăm mười nghìn"), (2_530_000, "hai triệu năm trăm ba mươi nghìn"), (1_000_005, "một triệu không trăm linh năm"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"), (1_000_000_000, "một tỷ"), (21_000_000_000, "hai mươi mốt tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"), (5_000_000_000_000, "năm nghìn tỷ"), (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"), (-3, "âm ba"),
    ])
    func vietnamese(_ number: Int, _ words: String) { #expect(VietnameseNumeral.words(DecimalNumber(number)) == words) }

    @Test(arguments: [
        (5, 1, "không phẩy năm"), (15, 1, "một phẩy năm"), (125, 2, "một phẩy hai mươi lăm"), (3, 2, "không phẩy không ba"), (150, 2, "một phẩy năm"),
        (1125, 3, "một phẩy một hai năm"), (-5, 1, "âm không phẩy năm"),
    ])
    func vietnameseFractions(_ units: Int, _ scale: Int, _ words: String) { #expect(VietnameseNumeral.words(DecimalNumber(units, scale: scale)) == words) }

    @Test(arguments: [
        (0, "zero"), (13, "thirteen"), (21, "twenty-one"), (100, "one hundred"), (101, "one hundred and one"), (1001, "one thousand and one"),
        (5_310_000, "five million three hundred and ten thousand"), (-7, "minus seven"),
    ])
    func english(_ number: Int, _ words: String) { #expect(EnglishNumeral.words(DecimalNumber(number)) == words) }

    /// The words are read back by rules of their own.
    @Test func everyNumberCanBeReadBack() {
        var random = SeededGenerator(3)
        for number in 0..<2100 { #expect(VietnameseReader.number(VietnameseNumeral.words(DecimalNumber(number))) == number) }
        for _ in 0..<4000 {
            var number = 0
            for _ in 0..<(1 + random.below(6)) { number = number * 1000 + (random.chance(40) ? 0 : random.below(1000)) }
            #expect(VietnameseReader.number(VietnameseNumeral.words(DecimalNumber(number))) == number, "\(number)")
        }
        #expect(VietnameseReader.number(VietnameseNumeral.words(DecimalNumber(.max))) == .max)
    }

    /// Each number has words of its own, and mốt, lăm and linh stand where they must.
    @Test func theRulesHoldForAllHundreds() {
        var seen: Set<String> = []
        for number in 0..<1000 {
            let words = VietnameseNumeral.words(DecimalNumber(number))
            #expect(seen.insert(words).inserted)
            let (ten, one) = (number / 10 % 10, number % 10)
            #expect(words.hasSuffix("mốt") == (ten >= 2 && one == 1))
            #expect(words.hasSuffix("lăm") == (ten >= 1 && one == 5))
            #expect((words.split(separator: " ").contains("linh")) == (number > 100 && ten == 0 && one > 0))
        }
    }
}

/// Reads Vietnamese words of numbers: adds up from left to right.
private enum VietnameseReader {
    static func number(_ text: String) -> Int? {
        let ones = [
            "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
        ]
        // Everything up to the last tỷ is so many billions.
        let words = text.split(separator: " ").map(String.init)
        if let last = words.lastIndex(of: "tỷ") {
            guard let high = number(words[..<last].joined(separator: " ")) else { return nil }
            let rest = words[(last + 1)...].joined(separator: " ")
            guard let low = rest.isEmpty ? 0 : number(rest) else { return nil }
            return high * 1_000_000_000 + low
        }
        var (total, group, digit) = (0, 0, 0)
        for word in words {
            if let one = ones[word] {
                digit = one
            } else {
                switch word {
                case "mười": (group, digit) = (group + 10, 0)
                case "mươi": (group, digit) = (group + digit * 10, 0)
                case "trăm": (group, digit) = (group + digit * 100, 0)
                case "linh": digit = 0
                case "nghìn": (total, group, digit) = (total + (group + digit) * 1000, 0, 0)
                case "triệu": (total, group, digit) = (total + (group + digit) * 1_000_000, 0, 0)
                default: return nil
                }
            }
        }
        return total + group + digit
    }
}
