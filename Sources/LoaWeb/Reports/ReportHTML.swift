internal import LoaMarkup
internal import LoaSite

/// Writes the HTML of reports: pages of their own, with one style sheet inside and nothing from elsewhere.
struct ReportHTML {
    let language: MessageLanguage
    var out: [UInt8] = []

    init(_ language: MessageLanguage) { self.language = language }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// Adds HTML as it is.
    mutating func raw(_ html: String) { out += html.utf8 }

    /// Adds text with HTML's signs escaped.
    mutating func text(_ text: String) { HTMLEscape.append(text, to: &out) }

    /// Adds an element with text in it.
    mutating func element(_ name: String, _ attributes: String = "", _ text: String) {
        raw("<\(name)\(attributes.isEmpty ? "" : " " + attributes)>")
        self.text(text)
        raw("</\(name)>")
    }

    /// Text that may stand in a quoted attribute.
    static func attribute(_ text: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscape.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func open(title: String, style: String) {
        raw("<!doctype html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        raw(
            "<meta name=\"robots\" content=\"noindex, nofollow\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        )
        element("title", "", title)
        raw("\n<style>\n\(ReportStyle.base)\(style)</style>\n</head>\n<body>\n")
    }

    mutating func close() { raw("</body>\n</html>\n") }

    /// A day as the language has it.
    func date(_ day: CalendarDate) -> String { ReportWords.date(day, language) }

    /// A whole number with its thousands parted.
    func number(_ value: Int) -> String { ReportWords.number(value, language) }

    /// Why nobody sees a page today.
    func hidden(_ hidden: Page.Hidden) -> String { ReportWords.hidden(hidden, language) }

    /// The first words of a long text.
    static func excerpt(_ text: String, _ limit: Int = 240) -> String {
        guard text.count > limit else { return text }
        return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + " …"
    }

    /// Text that may stand in a quoted string of a style sheet inside `<style>`.
    static func styleString(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            if scalar.value > 127 || scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
                || " -_./".unicodeScalars.contains(scalar)
            {
                out.unicodeScalars.append(scalar)
            } else {
                out += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
    }

    /// The class of an audience's colour and pattern; they repeat after eight, the letter does not.
    static func tone(_ place: Int) -> String { "t\(place % 8)" }

    /// The badge of an audience: a swatch, its letter and its name.
    mutating func badge(_ place: Int, _ name: String) {
        raw("<span class=\"badge \(Self.tone(place))\"><span class=\"swatch\" aria-hidden=\"true\"></span>")
        element("b", "aria-hidden=\"true\"", ReportWords.letter(place))
        raw(" ")
        text(name)
        raw("</span>")
    }
}
