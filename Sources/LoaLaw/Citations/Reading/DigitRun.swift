/// Digits that stand together.
struct DigitRun {
    /// The number that they make.
    let value: Int
    /// How many there are, zeros at the front counted.
    let count: Int
    /// Where they end.
    let end: Int

    /// The digits from a place on, past what is not seen; nil for none, or for more than `most`, which is at most 18.
    init?(_ bytes: borrowing Span<UInt8>, at start: Int, most: Int) {
        var place = NumberReading.skippingUnseen(bytes, from: start)
        var (value, count) = (0, 0)
        while place < bytes.count, bytes[place] &- 0x30 < 10, count <= most {
            value = value &* 10 &+ Int(bytes[place] &- 0x30)
            count += 1
            place += 1
        }
        guard count > 0, count <= most else { return nil }
        (self.value, self.count, end) = (value, count, place)
    }

    /// The digits as text.
    var text: String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
