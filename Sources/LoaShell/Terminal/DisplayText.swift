/// Text as a terminal shows it: columns instead of characters, and nothing that could drive the terminal.
public enum DisplayText {
    /// How many columns a scalar takes: 0 for marks and format characters, 2 for wide ones of East Asia, else 1.
    public static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // East Asian Width W and F (UAX 11), in whole blocks.
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// How many columns a text takes.
    public static func width(of text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// The scalar itself, or U+FFFD for one that would move the cursor, change colours or turn the line round.
    public static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }

    /// A text whose every scalar is harmless.
    public static func harmless(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(harmless(scalar)) }
        return String(result)
    }

    /// A text cut to a number of columns, with `…` when anything was cut.
    public static func clipped(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        var (result, used) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            used += width(of: scalar)
            if used > columns - 1 { break }
            result.append(scalar)
        }
        return String(result) + "…"
    }

    /// A text filled with spaces to a number of columns.
    public static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(of: text)))
    }

    /// Lines of at most so many columns, broken at spaces; line breaks in the text stay.
    public static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var (line, used) = ("", 0)
            for word in paragraph.split(separator: " ") {
                let wide = width(of: word)
                if used > 0, used + 1 + wide > columns {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line += used > 0 ? " " + word : String(word)
                used += used > 0 ? wide + 1 : wide
            }
            lines.append(line)
        }
        return lines
    }
}
