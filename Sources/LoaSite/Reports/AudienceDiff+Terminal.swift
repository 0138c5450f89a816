public import LoaMarkup

extension AudienceDiff {
    /// The differences as text for a terminal.
    public func terminal(_ language: MessageLanguage, style: TerminalStyle = TerminalStyle()) -> String {
        var printer = DiffPrinter(diff: self, language: language, style: style)
        printer.run()
        return printer.out
    }
}

/// Prints differences line by line.
struct DiffPrinter {
    let diff: AudienceDiff
    let language: MessageLanguage
    let style: TerminalStyle
    var out = ""

    init(diff: AudienceDiff, language: MessageLanguage, style: TerminalStyle) {
        self.diff = diff
        self.language = language
        self.style = style
    }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    mutating func line(_ text: String = "") { out += text + "\n" }

    mutating func run() {
        let (a, b) = (diff.first, diff.second)
        paragraph(
            say(
                "So sánh: “\(a.name)” (\(a.id)) và “\(b.name)” (\(b.id))",
                "Compared: “\(a.name)” (\(a.id)) and “\(b.name)” (\(b.id))"), style.bold)
        line(
            style.red("− ") + say("chỉ \(a.name) thấy", "only \(a.name) gets it") + "   " + style.green("+ ")
                + say("chỉ \(b.name) thấy", "only \(b.name) gets it"))
        for page in diff.pages { self.page(page) }
        lone(diff.onlyFirst, "−", say("Trang chỉ “\(a.name)” có", "Pages that only “\(a.name)” has"), style.red)
        lone(diff.onlySecond, "+", say("Trang chỉ “\(b.name)” có", "Pages that only “\(b.name)” has"), style.green)
        line()
        if diff.isEmpty, diff.same == 0 {
            line(say("Không có trang nào cho hai nhóm này.", "There is no page for either."))
        } else if diff.isEmpty {
            line(
                say(
                    "Hai nhóm thấy giống hệt nhau (\(diff.same) trang).",
                    "Both get exactly the same (\(diff.same) \(pages(diff.same)))."))
        } else {
            let changed = diff.pages.count
            paragraph(
                say(
                    "\(changed) trang có chỗ khác, \(diff.same) trang giống hệt nhau, \(diff.onlyFirst.count) trang chỉ “\(a.name)” có, \(diff.onlySecond.count) trang chỉ “\(b.name)” có.",
                    "\(changed) \(pages(changed)) differ, \(diff.same) the same, \(diff.onlyFirst.count) only for “\(a.name)”, \(diff.onlySecond.count) only for “\(b.name)”."
                ))
        }
    }

    func pages(_ count: Int) -> String { count == 1 ? "page" : "pages" }

    mutating func page(_ page: AudienceDiff.PageChanges) {
        line()
        let note = page.hidden.map { " (" + ReportWords.hidden($0, language) + ")" } ?? ""
        paragraph(page.title + note, style.bold)
        for change in page.changes { self.change(change) }
    }

    mutating func change(_ change: AudienceDiff.Change) {
        let (a, b) = (diff.first.name, diff.second.name)
        switch change {
        case .onlyFirst(let piece):
            place(piece.place, piece.name.words.text(language) + say(" — chỉ \(a)", " — only \(a)"))
            marked(piece.lines, "− ", style.red)
        case .onlySecond(let piece):
            place(piece.place, piece.name.words.text(language) + say(" — chỉ \(b)", " — only \(b)"))
            marked(piece.lines, "+ ", style.green)
        case .variants(let place, let first, let second):
            self.place(place, say("mỗi nhóm một bản", "a variant each"))
            marked(first.flatMap(\.lines), "− ", style.red)
            marked(second.flatMap(\.lines), "+ ", style.green)
        case .words(let name, let place, let segments):
            self.place(place, name.words.text(language) + say(" — khác vài chữ", " — some words differ"))
            words(segments)
        case .heading(let key, let place, let first, let second):
            let what =
                key == "title"
                ? say("tiêu đề của trang", "title of the page") : say("tóm tắt của trang", "summary of the page")
            self.place(place, what)
            marked([first], "− ", style.red)
            marked([second], "+ ", style.green)
        }
    }

    mutating func place(_ place: SourcePlace, _ what: String) {
        let file = "\(place.path.string):\(place.line): "
        let rest = TerminalText.wrap(what, to: style.width - TerminalText.width(file))
        for (row, text) in rest.enumerated() {
            line((row == 0 ? style.dim(file) : String(repeating: " ", count: TerminalText.width(file))) + text)
        }
    }

    mutating func marked(_ lines: [String], _ mark: String, _ colour: (String) -> String) {
        for text in lines {
            for (row, part) in TerminalText.wrap(text, to: style.width - 6).enumerated() {
                line("    " + colour((row == 0 ? mark : "  ") + part))
            }
        }
        if lines.isEmpty { line("    " + colour(mark + say("(không có chữ)", "(no words)"))) }
    }

    /// One paragraph with `[− …]` and `{+ …}` round what only one of the two gets.
    mutating func words(_ segments: [AudienceDiff.Segment]) {
        var text = ""
        for segment in segments {
            let words = PageText.tidy(Array(segment.text.utf8))
            if words.isEmpty {
                if !text.hasSuffix(" ") { text += " " }
                continue
            }
            // The spaces round the words stay outside the brackets.
            let (before, after) = (segment.text.first == " ", segment.text.last == " ")
            if before, !text.hasSuffix(" ") { text += " " }
            switch segment.side {
            case .both: text += words
            case .first: text += "\(Self.startsFirst)[− \(words)]\(Self.ends)"
            case .second: text += "\(Self.startsSecond){+ \(words)}\(Self.ends)"
            }
            if after { text += " " }
        }
        var colour: String?
        for part in TerminalText.wrap(text, to: style.width - 4) { line("    " + coloured(part, &colour)) }
    }

    /// Turns the marks of where colours start and end into escape sequences, line by line, or takes them out.
    func coloured(_ text: String, _ colour: inout String?) -> String {
        var out = style.hasColour ? colour ?? "" : ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case Self.startsFirst: colour = "\u{1B}[31m"
            case Self.startsSecond: colour = "\u{1B}[32m"
            case Self.ends: colour = nil
            default:
                out.unicodeScalars.append(scalar)
                continue
            }
            if style.hasColour { out += colour ?? "\u{1B}[0m" }
        }
        return style.hasColour && colour != nil ? out + "\u{1B}[0m" : out
    }

    // Control characters take no columns and are in no text that passed the reader.
    static let startsFirst: Unicode.Scalar = "\u{1}"
    static let startsSecond: Unicode.Scalar = "\u{2}"
    static let ends: Unicode.Scalar = "\u{3}"

    mutating func lone(_ pages: [AudienceDiff.LonePage], _ mark: String, _ title: String, _ colour: (String) -> String) {
        guard !pages.isEmpty else { return }
        line()
        paragraph(title, style.bold)
        for page in pages {
            let note = page.hidden.map { ", " + ReportWords.hidden($0, language) } ?? ""
            let size = ReportWords.number(page.syllables, language) + say(" tiếng", " syllables")
            marked(["\(page.title) (\(size)\(note)) — \(page.path.string)"], mark + " ", colour)
        }
    }

    mutating func paragraph(_ text: String, _ look: (String) -> String = { $0 }) {
        for part in TerminalText.wrap(text, to: style.width) { line(look(part)) }
    }
}
