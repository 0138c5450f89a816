extension Citation {
    /// Reads what a writer put into `:law[…]`, such as `50/2024/QH15 Điều 5 khoản 1` or `điểm a khoản 1 Điều 5 50/2024/QH15`.
    ///
    /// One instrument and any number of places in it give one citation a place, in the order written. The day of signing
    /// may follow the number: `02-NQ/TW@2021-06-12` or `02-NQ/TW ngày 12/6/2021`. Words that name the kind (“Nghị định
    /// số”) may stand before the number. Case, no-break spaces and kinds of dashes do not matter; ND for NĐ does.
    public static func parse(_ text: String) -> Result<[Citation], CitationFault> { parse(Array(text.utf8)[...]) }

    /// Reads UTF-8 bytes; the ranges of faults count from the first of them.
    public static func parse(_ bytes: ArraySlice<UInt8>) -> Result<[Citation], CitationFault> {
        var parser = CitationParser()
        let copy = Array(bytes)
        if let fault = parser.read(copy.span) { return .failure(fault) }
        return parser.citations(copy)
    }
}
