internal import LoaMarkup

/// Finds citations and amounts that somebody typed by hand into running text.
///
/// The text is that of one paragraph, heading or cell, without markup, in NFC. All that is found has a digit in it, so
/// text without digits costs one look a byte.
public struct CitationScanner: Sendable {
    /// What was found in one text, in the order it stands there.
    public struct Findings: Hashable, Sendable {
        /// The citations; their ranges do not overlap.
        public var citations: [ScannedCitation] = []
        /// The amounts; they overlap neither each other nor citations.
        public var amounts: [ScannedAmount] = []
    }

    let finder: InstrumentFinder

    /// Takes the names by which instruments are cited, such as “Luật Công đoàn” and “BLLĐ”.
    ///
    /// A name’s place in the list is given back in what was found. `issuers` are those who issue instruments.
    public init(names: [String] = [], issuers: [String] = []) {
        finder = InstrumentFinder(names: NameTable(names), issuers: NameTable(issuers))
    }

    /// What stands in UTF-8 text; ranges count its bytes and lie on the borders of characters.
    public func scan(_ bytes: borrowing Span<UInt8>) -> Findings {
        var place = Self.digit(bytes, from: 0)
        guard place < bytes.count else { return Findings() }
        var run = ScanRun(finder: finder)
        while place < bytes.count { place = Self.digit(bytes, from: run.read(bytes, at: place)) }
        return run.findings(bytes)
    }

    /// The first digit from a place on; the end when there is none.
    private static func digit(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        let ones: UInt64 = 0x0101_0101_0101_0101
        var place = start
        while place &+ 8 <= bytes.count {
            let eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            // The high bit of a byte is set where it is below 0x80 and from “0” to “9”; no byte carries into the next.
            let low = eight & (ones &* 0x7F)
            let found = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46) & ~eight & (ones &* 0x80)
            if found != 0 { return place &+ found.trailingZeroBitCount >> 3 }
            place &+= 8
        }
        while place < bytes.count, bytes[place] &- 0x30 >= 10 { place &+= 1 }
        return place
    }

    /// What stands in a text.
    public func scan(_ text: String) -> Findings { scan(Array(text.utf8).span) }
}
