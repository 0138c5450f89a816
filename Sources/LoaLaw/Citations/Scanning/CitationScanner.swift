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
        var run = ScanRun(finder: finder)
        var place = 0
        while place < bytes.count {
            if bytes[place] &- 0x30 < 10 {
                place = run.read(bytes, at: place)
            } else {
                place &+= 1
            }
        }
        return run.findings(bytes)
    }

    /// What stands in a text.
    public func scan(_ text: String) -> Findings { scan(Array(text.utf8).span) }
}
