/// Steps through the bytes of a file.
struct PDFScanner {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    mutating func skipLines(_ count: Int) {
        for _ in 0..<count { at = min((bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex) + 1, bytes.endIndex) }
    }

    /// Passes some ASCII when it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        guard stands(text, at) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    /// Where some ASCII begins, from here.
    func find(_ text: StaticString) -> Int? { (at..<bytes.endIndex).first { stands(text, $0) } }

    /// The bytes up to a place behind, which is passed to.
    mutating func bytes(to place: Int) -> ArraySlice<UInt8> {
        defer { at = place }
        return bytes[at..<place]
    }

    mutating func bytes(count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.endIndex - at else { return nil }
        return bytes(to: at + count)
    }

    /// A number without sign, of at most nine digits.
    mutating func integer() -> Int? {
        var (value, count) = (0, 0)
        while at < bytes.endIndex, 0x30...0x39 ~= bytes[at], count < 9 {
            value = value * 10 + Int(bytes[at] - 0x30)
            count += 1
            at += 1
        }
        return count > 0 ? value : nil
    }

    private func stands(_ text: StaticString, _ place: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.endIndex - place >= count else { return false }
        return unsafe UnsafeBufferPointer(start: text.utf8Start, count: count).elementsEqual(bytes[place..<place + count])
    }
}
