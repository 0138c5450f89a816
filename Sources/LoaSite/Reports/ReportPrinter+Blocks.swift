internal import LoaMarkup

extension ReportPrinter {
    /// Audiences in one matrix at most, so that the words keep room.
    private var columnsPerMatrix: Int { 12 }

    /// The blocks of a page with a mark for each audience.
    mutating func blocks(_ page: AudienceReport.PageShare) {
        line()
        for text in TerminalText.wrap(page.title, to: style.width) { line(style.bold(text)) }
        let note = page.hidden.map { " (" + ReportWords.hidden($0, language) + ")" } ?? ""
        for text in TerminalText.wrap(page.path.string + note, to: style.width) { line(style.dim(text)) }
        plain(page)
        guard !page.blocks.isEmpty else {
            line(say("   (không có nội dung riêng)", "   (no text of its own)"))
            return
        }
        let readers = Array(report.audiences.enumerated()).filter { page.readers.contains($0.element.mask) }
        for start in stride(from: 0, to: readers.count, by: columnsPerMatrix) {
            matrix(page, readers[start..<min(readers.count, start + columnsPerMatrix)])
        }
        if page.blocks.contains(where: { !$0.partial.isEmpty }) {
            line(
                style.dim(
                    say(
                        "   ● thấy đủ   ◐ thấy một phần   · không thấy",
                        "   ● gets it   ◐ gets a part   · does not get it")))
        }
    }

    /// How plain the page is, a line for each text that some audience gets.
    private mutating func plain(_ page: AudienceReport.PageShare) {
        for text in page.plain {
            let letters = report.audiences.enumerated().filter { text.readers.contains($0.element.mask) }.map { ReportWords.letter($0.offset) }
            let words = letters.joined(separator: ", ") + ": " + text.words(language)
            for part in TerminalText.wrap(words, to: style.width - 3) { line(style.dim("   " + part)) }
            guard let over = text.over(language) else { continue }
            for part in TerminalText.wrap(over, to: style.width - 6) { line("      " + part) }
        }
    }

    private mutating func matrix(
        _ page: AudienceReport.PageShare, _ readers: ArraySlice<(offset: Int, element: Audience)>
    ) {
        let letters = readers.map { TerminalText.right(ReportWords.letter($0.offset), 3) }.joined()
        let room = style.width - 8 - letters.utf8.count
        line(
            style.dim(
                TerminalText.right(say("dòng", "line"), 6) + "  " + TerminalText.left(say("phần", "part"), room)
                    + letters))
        for block in page.blocks { row(block, 0, page, readers, room) }
    }

    private mutating func row(
        _ block: AudienceReport.Block, _ depth: Int, _ page: AudienceReport.PageShare,
        _ readers: ArraySlice<(offset: Int, element: Audience)>, _ room: Int
    ) {
        var text = depth == 0 ? "" : String(repeating: "  ", count: depth - 1) + "↳ "
        if let choose = block.choose { text += say("bản chọn dòng \(choose) · ", "variant of line \(choose) · ") }
        if block.place.path != page.path { text += "[\(ReportWords.stem(block.place.path))] " }
        text += block.name.words.text(language)
        let words = block.text
        if !words.isEmpty { text += ": " + words }
        if block.seen.isEmpty { text = say("KHÔNG AI THẤY · ", "NOBODY GETS THIS · ") + text }
        let marks = readers.map { reader -> String in
            guard block.seen.contains(reader.element.mask) else { return style.dim("  ·") }
            return style.green(block.partial.contains(reader.element.mask) ? "  ◐" : "  ●")
        }
        line(
            style.dim(TerminalText.right(String(block.place.line), 6)) + "  "
                + TerminalText.left(TerminalText.cut(text, to: room - 1), room) + marks.joined())
        for part in block.parts { row(part, depth + 1, page, readers, room) }
    }
}
