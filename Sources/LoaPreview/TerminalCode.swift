internal import LoaPictures

/// A QR code in letters of a terminal: two modules a letter, one above the other.
public enum TerminalCode {
    /// The lines; nil when the text does not fit.
    ///
    /// Dark on light whatever the terminal's colours, where these are allowed.
    public static func lines(_ text: String, hasColour: Bool) -> [String]? {
        guard let rows = QRModules.rows(of: text) else { return nil }
        let quiet = 2
        let width = rows.count + 2 * quiet
        func isDark(_ row: Int, _ column: Int) -> Bool {
            let (y, x) = (row - quiet, column - quiet)
            return rows.indices.contains(y) && rows.indices.contains(x) && rows[y][x]
        }
        return stride(from: 0, to: width, by: 2).map { row in
            let letters = (0..<width).map { column in
                switch (isDark(row, column), isDark(row + 1, column)) {
                case (true, true): hasColour ? "█" : " "
                case (true, false): hasColour ? "▀" : "▄"
                case (false, true): hasColour ? "▄" : "▀"
                case (false, false): hasColour ? " " : "█"
                }
            }.joined()
            return hasColour ? "\u{1B}[30;107m\(letters)\u{1B}[0m" : letters
        }
    }
}
