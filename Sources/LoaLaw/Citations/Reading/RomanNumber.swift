/// Roman numbers up to 39, as parts of instruments bear them.
enum RomanNumber {
    /// The value of a number in capitals; nil when it is none or not written in the usual way.
    static func value(_ text: String) -> Int? {
        (1...39).first { Self.text($0) == text }
    }

    /// The number in capitals, from 1 to 39.
    static func text(_ value: Int) -> String {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: max(0, value) / 10 % 4) + ones[max(0, value) % 10]
    }
}
