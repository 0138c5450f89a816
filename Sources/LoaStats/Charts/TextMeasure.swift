/// How wide text is about, without a font: the advances of Be Vietnam Pro's heavier weights, and some more.
///
/// Stand-in fonts are set to nearly the same width by the themes. Estimates are meant to be too wide by a few
/// hundredths, never too narrow.
public enum TextMeasure {
    /// The width in points.
    public static func width(_ text: String, size: Double, weight: DrawingText.Weight) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars { sum += advance(scalar) }
        let factor =
            switch weight {
            case .regular: 1.0
            case .semibold: 1.03
            case .bold: 1.07
            }
        return Double(sum) / 1000 * size * factor + 1
    }

    /// The text, cut with an ellipsis when it is wider than that.
    static func fit(_ text: String, width limit: Double, size: Double, weight: DrawingText.Weight) -> String {
        guard width(text, size: size, weight: weight) > limit else { return text }
        var kept = Substring(text)
        while !kept.isEmpty {
            kept.removeLast()
            while kept.last == " " || kept.last == "," || kept.last == "(" { kept.removeLast() }
            let cut = kept + "…"
            if width(String(cut), size: size, weight: weight) <= limit { return String(cut) }
        }
        return "…"
    }

    /// The text on at most so many lines, the last one cut when it is still too wide.
    static func wrap(
        _ text: String, width limit: Double, lines: Int, size: Double, weight: DrawingText.Weight
    ) -> [String] {
        var result: [String] = []
        var current = ""
        var words = text.split(separator: " ").map(String.init)[...]
        while let word = words.first {
            let longer = current.isEmpty ? word : "\(current) \(word)"
            if !current.isEmpty, width(longer, size: size, weight: weight) > limit {
                if result.count == lines - 1 { break }
                result.append(fit(current, width: limit, size: size, weight: weight))
                current = ""
                continue
            }
            current = longer
            words.removeFirst()
        }
        if !words.isEmpty { current += " " + words.joined(separator: " ") }
        result.append(fit(current, width: limit, size: size, weight: weight))
        return result
    }

    /// Thousandths of the size.
    private static func advance(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
        case 0xA0: 250
        case 0x300...0x36F: 0
        case 0x2026, 0x2013, 0x2212: 760
        case 0x2018...0x201E: 400
        case 0xC0..<0x1F00: scalar.properties.isUppercase ? 830 : 690
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: 1030
        default: 850
        }
    }

    /// Blank to tilde, semibold, in thousandths.
    private static let ascii = [
        240, 340, 390, 845, 660, 870, 770, 225, 455, 455, 520, 660, 350, 620, 340, 540, 710, 440, 675, 690, 730, 690, 710, 610, 675, 710,
        340, 345, 580, 760, 580, 620, 1025, 780, 715, 790, 755, 650, 655, 800, 740, 300, 500, 720, 655, 890, 760, 840, 685, 840, 715, 675,
        695, 750, 750, 1060, 775, 720, 680, 510, 535, 510, 615, 740, 300, 670, 675, 645, 675, 630, 415, 670, 615, 305, 310, 605, 300, 915,
        605, 670, 675, 675, 435, 545, 450, 596, 605, 900, 615, 605, 530, 485, 440, 485, 500,
    ]
}
