/// Writes CSV by RFC 4180 with LF line ends: quotes only where they are needed, so that equal data are equal bytes.
struct CSVWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Gives what has been written and begins anew; for whole rows.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count)
        return taken
    }

    /// Writes a whole row of texts.
    mutating func row(_ texts: [String]) {
        for text in texts { cell(text) }
        endRow()
    }

    /// Writes a text.
    mutating func cell(_ text: String) {
        begin()
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes else {
            bytes += text.utf8
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Writes what is known to need no quotes.
    mutating func plain(_ text: [UInt8]) {
        begin()
        bytes += text
    }

    /// Writes a whole number.
    mutating func number(_ number: Int) {
        begin()
        if number < 0 { bytes.append(0x2D) }
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            bytes.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(0x0A)
        isFirst = true
    }

    private mutating func begin() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }
}
