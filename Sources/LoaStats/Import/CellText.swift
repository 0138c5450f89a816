internal import LoaMarkup

/// Cleans the text of cells: NFC, one space where blanks stood, none at the ends.
enum CellText {
    /// The clean text; a fault when it is no Unicode text or typed in a font of before Unicode.
    static func clean(_ text: String) -> Result<String, CellFault> {
        if isClean(text) { return .success(text) }
        var bytes = Array(text.utf8)
        if !bytes.allSatisfy({ $0 < 0x80 }) {
            let decoded = SourceText.decode(bytes, path: SourcePath(""))
            guard let mended = decoded.value else {
                let message = decoded.diagnostics.first?.message
                return .failure(
                    CellFault(
                        vi: message?.vi ?? "không đọc được chữ trong ô", en: message?.en ?? "the text of the cell cannot be read"))
            }
            bytes = mended
        }
        return .success(folded(bytes))
    }

    /// Words to compare heads by: folded, without marks and punctuation, parted by single spaces.
    static func key(_ text: String) -> String {
        var result: [UInt8] = []
        var isDue = false
        for byte in Fold.fold(text).utf8 {
            let isWord = byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
            if isWord {
                if isDue, !result.isEmpty { result.append(0x20) }
                result.append(byte)
            }
            isDue = !isWord
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a text of plain ASCII has no blanks to fold; most cells are such.
    private static func isClean(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte &- 0x20 >= 0x5F || byte == 0x20 && last == 0x20 { return false }
            last = byte
        }
        return last != 0x20 || text.isEmpty
    }

    private static func folded(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        var isDue = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
                isDue = true
                continue
            }
            if isDue, !scalars.isEmpty { scalars.append(" ") }
            isDue = false
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
