import LoaStats

/// Reads from the styles of a spreadsheet which cell formats show a day.
final class XLSXStyles: XMLHandler {
    /// Whether each cell format shows a day, by its number.
    private(set) var isDate: [Bool] = []
    let fault: TableFault? = nil
    let isStopped = false
    private var codes: [Int: Bool] = [:]
    private var isInFormats = false

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        if name.isName("numFmt"), let id = attributes.number("numFmtId"), let code = attributes.string("formatCode") {
            codes[id] = NumberFormatCode.isDate(code)
        } else if name.isName("cellXfs") {
            isInFormats = true
        } else if isInFormats, name.isName("xf") {
            let id = attributes.number("numFmtId") ?? 0
            isDate.append(codes[id] ?? NumberFormatCode.isDate(builtin: id))
        }
    }

    func text(_ bytes: Span<UInt8>) {}

    func end(_ name: Span<UInt8>) -> Bool {
        if name.isName("cellXfs") { isInFormats = false }
        return false
    }
}
