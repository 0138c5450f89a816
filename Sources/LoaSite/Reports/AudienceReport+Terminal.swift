public import LoaMarkup

extension AudienceReport {
    /// The report as text for a terminal; `showsBlocks` adds the blocks of every page to the table of pages.
    public func terminal(_ language: MessageLanguage, style: TerminalStyle = TerminalStyle(), showsBlocks: Bool = true)
        -> String
    {
        var printer = ReportPrinter(report: self, language: language, style: style)
        printer.head()
        printer.overview()
        if showsBlocks { for page in pages { printer.blocks(page) } }
        return printer.out
    }
}

/// Prints a report line by line.
struct ReportPrinter {
    let report: AudienceReport
    let language: MessageLanguage
    let style: TerminalStyle
    var out = ""

    init(report: AudienceReport, language: MessageLanguage, style: TerminalStyle) {
        self.report = report
        self.language = language
        self.style = style
    }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    func number(_ value: Int) -> String { ReportWords.number(value, language) }

    mutating func line(_ text: String = "") {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        out += text + "\n"
    }

    mutating func rule() { line(style.dim(String(repeating: "─", count: style.width))) }

    /// The title, and each audience with its letter and totals.
    mutating func head() {
        let day = ReportWords.date(report.today, language)
        for text in TerminalText.wrap(
            say("Báo cáo độc giả — \(report.site), \(day)", "Audience report — \(report.site), \(day)"), to: style.width
        ) {
            line(style.bold(text))
        }
        line()
        let names = report.audiences.map { "\($0.name) (\($0.id))" }
        let columns = min(style.width - 45, names.map(TerminalText.width).max() ?? 0)
        for (place, audience) in report.audiences.enumerated() {
            guard let total = report.totals.first(where: { $0.bit == audience.bit }) else { continue }
            let amounts = [
                TerminalText.right(number(total.pages), 6) + say(" trang", total.pages == 1 ? " page " : " pages"),
                TerminalText.right(number(total.syllables), 9) + say(" tiếng", " syllables"),
                TerminalText.right(number(total.minutes), 6) + say(" phút", " min"),
            ]
            for (row, text) in TerminalText.wrap(names[place], to: columns).enumerated() {
                let letter = TerminalText.left(row == 0 ? ReportWords.letter(place) : "", 4)
                line(letter + TerminalText.left(text, columns) + (row == 0 ? amounts.joined() : ""))
            }
        }
        line()
    }

    /// A row for each page: what all share, and how much each audience gets.
    mutating func overview() {
        let cell = 12
        let perTable = max(1, (style.width - 40) / cell)
        for start in stride(from: 0, to: max(1, report.audiences.count), by: perTable) {
            let shown = report.audiences[start..<min(report.audiences.count, start + perTable)]
            let title = style.width - 9 - shown.count * cell
            let letters = shown.indices.map { TerminalText.right(ReportWords.letter($0), cell) }.joined()
            line(
                style.bold(
                    TerminalText.left(say("Trang", "Page"), title) + TerminalText.right(say("Chung", "Shared"), 9)
                        + letters))
            rule()
            for page in report.pages {
                let cells = shown.map { amount(page, $0, cell) }.joined()
                for (row, text) in TerminalText.wrap(page.title, to: title - 2).enumerated() {
                    let rest = row == 0 ? TerminalText.right("\(page.sharedPercent)%", 9) + cells : ""
                    line(TerminalText.left(text, title) + rest)
                }
                let note = page.hidden.map { " (" + ReportWords.hidden($0, language) + ")" } ?? ""
                for text in TerminalText.wrap(page.path.string + note, to: style.width - 2) {
                    line(style.dim("  " + text))
                }
            }
            rule()
        }
        let legend = say(
            "Ô: số tiếng và số phút đọc (\(Self.speed) tiếng một phút). “Chung”: phần tiếng mà mọi nhóm độc giả của trang cùng thấy. “–”: trang không dành cho nhóm đó.",
            "Cells: syllables and minutes of reading (\(Self.speed) syllables a minute). “Shared”: the part of the syllables that all audiences of the page get. “–”: the page is not for that audience."
        )
        for text in TerminalText.wrap(legend, to: style.width) { line(style.dim(text)) }
    }

    static var speed: Int { AudienceReport.syllablesPerMinute }

    func amount(_ page: AudienceReport.PageShare, _ audience: Audience, _ columns: Int) -> String {
        guard let amount = page.amounts.first(where: { $0.bit == audience.bit }) else {
            return TerminalText.right("–  ", columns)
        }
        return TerminalText.right("\(number(amount.syllables)) · \(amount.minutes)′", columns)
    }
}
