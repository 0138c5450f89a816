/// Small appends to byte buffers, the only way PDF syntax is written.
extension [UInt8] {
    @inline(__always)
    mutating func add(_ text: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func add(_ text: String) { append(contentsOf: text.utf8) }

    mutating func add(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let value = number.magnitude
        if value >= 10 { add(Int(value / 10)) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Appends a number with up to three decimals, a space behind it; what is no number becomes 0.
    mutating func add(point value: Double) { add(value, 1000) }

    /// Appends a number with up to six decimals, a space behind it, for maps and shares.
    mutating func add(exact value: Double) { add(value, 1_000_000) }

    private mutating func add(_ value: Double, _ scale: Int) {
        let bounded = value.isFinite ? Swift.min(Swift.max(value, -1_000_000), 1_000_000) : 0
        let number = Int((bounded * Double(scale)).rounded())
        add(thousandths: number, scale)
        append(0x20)
    }

    /// Appends a whole number of parts of a scale as a decimal.
    mutating func add(thousandths number: Int, _ scale: Int = 1000) {
        let value = Int(number.magnitude)
        if number < 0 { append(UInt8(ascii: "-")) }
        add(value / scale)
        var rest = value % scale
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        var place = scale / 10
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    /// Appends a reference to an object.
    mutating func add(reference number: Int) {
        add(number)
        add(" 0 R ")
    }

    /// Appends a number of 16 bits as four hexadecimal digits.
    @inline(__always)
    mutating func add(hex value: UInt16) {
        append(Self.hexDigit(UInt8(value >> 12)))
        append(Self.hexDigit(UInt8(value >> 8 & 15)))
        append(Self.hexDigit(UInt8(value >> 4 & 15)))
        append(Self.hexDigit(UInt8(value & 15)))
    }

    /// Appends a text string of PDF: UTF-16 in hexadecimal digits, with its mark.
    mutating func add(text: some StringProtocol) {
        add("<FEFF")
        for unit in text.utf16 { add(hex: unit) }
        add(">")
    }

    @inline(__always)
    static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// Appends four numbers in brackets.
    mutating func add(box values: (Double, Double, Double, Double)) {
        add("[")
        for value in [values.0, values.1, values.2, values.3] { add(point: value) }
        add("]")
    }
}
