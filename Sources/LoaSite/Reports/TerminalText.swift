/// Measures, wraps and fills text for a terminal, where marks take no room and ideographs take two columns.
enum TerminalText {
    /// How many columns a text takes.
    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

    static func width(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 32 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return wide.contains { $0.contains(value) } ? 2 : 1
    }

    /// Source of the ranges: Unicode's East Asian Width, W and F, as blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    /// Lines of at most `limit` columns, broken at spaces; a longer word is cut.
    static func wrap(_ text: String, to limit: Int) -> [String] {
        let limit = max(8, limit)
        var lines: [String] = []
        var line = ""
        var used = 0
        for part in text.split(separator: " ") {
            var word = String(part)
            var size = width(word)
            if used > 0, used + 1 + size <= limit {
                line += " " + word
                used += 1 + size
                continue
            }
            if used > 0 { lines.append(line) }
            while size > limit {
                let head = prefix(word, limit)
                lines.append(head)
                word = String(word.dropFirst(head.count))
                size = width(word)
            }
            (line, used) = (word, size)
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines.map(plainSpaces)
    }

    /// The text in at most `limit` columns, with “…” where it is cut.
    static func cut(_ text: String, to limit: Int) -> String {
        guard width(text) > limit else { return plainSpaces(text) }
        var head = prefix(text, max(1, limit - 1))
        while head.last == " " { head.removeLast() }
        return plainSpaces(head) + "…"
    }

    /// As many whole characters as fit, at least one.
    static func prefix(_ text: String, _ limit: Int) -> String {
        var head = ""
        var used = 0
        for character in text {
            let size = width(String(character))
            if used + size > limit, !head.isEmpty { break }
            head.append(character)
            used += size
        }
        return head
    }

    /// The text with spaces after it, up to `columns`.
    static func left(_ text: String, _ columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    /// The text with spaces before it, up to `columns`.
    static func right(_ text: String, _ columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - width(text))) + text
    }

    /// No-break spaces have done their work once lines are broken; plain ones can be searched and copied.
    static func plainSpaces(_ text: String) -> String {
        guard text.utf8.contains(0xC2) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }
}
