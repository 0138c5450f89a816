public import LoaMarkup

extension JobTicket {
    /// The ticket as the content of a leaflet of running text, one nameless panel with a heading, a table and what to mind.
    ///
    /// `path` is the file of the leaflet, which messages point at. Classes for style sheets: `ticket` on the table.
    public func content(path: SourcePath, language: MessageLanguage = .vi) -> PrintContent {
        let place = SourcePlace(path: path, line: 0)
        func text(_ words: String) -> PrintText {
            var text = PrintText()
            text.spans = [PrintText.Span(StyleElement("span"), parent: nil)]
            text.runs = [PrintText.Run(Array(words.utf8), span: 0, place: place)]
            return text
        }
        var table = PrintTable()
        table.rows = rows(language).map { name, value in
            [
                PrintTable.Cell(StyleElement("th", index: 0, isLast: false), text: text(name), scope: .row, align: .start, place: place),
                PrintTable.Cell(StyleElement("td", index: 1), text: text(value), align: .start, place: place),
            ]
        }
        let heading = language == .vi ? "Phiếu in: \(title)" : "Job ticket: \(title)"
        let notes =
            language == .vi
            ? [
                "In đúng cỡ 100 %, không phóng, không thu. Dấu cắt và dấu gấp nằm ngoài phần tràn lề.",
                "Chữ đen là 100 % K, in chồng (overprint): xin đừng chuyển sang bốn màu. Phông chữ đã nhúng trong tệp.",
                "Có điều gì chưa rõ, xin gọi người liên hệ trước khi in.",
            ]
            : [
                "Print at 100 %, not scaled. Crop and fold marks stand outside the bleed.",
                "Black text is 100 % K and overprints: please keep it out of the other inks. Fonts are embedded.",
                "If anything is unclear, please call before printing.",
            ]
        var blocks = [
            PrintBlock(StyleElement("h1", index: 0, isLast: false), role: .heading1, .text(text(heading)), place: place),
            PrintBlock(StyleElement("table", classes: ["ticket"], index: 1, isLast: false), role: .table, .table(table), place: place),
        ]
        for (index, note) in notes.enumerated() {
            blocks.append(
                PrintBlock(StyleElement("p", index: index + 2, isLast: index == notes.count - 1), role: .paragraph, .text(text(note)), place: place))
        }
        var content = PrintContent(
            title: heading, language: language.rawValue, path: path, panels: [PanelContent(name: "", place: place, blocks: blocks)])
        content.author = contact
        return content
    }
}
