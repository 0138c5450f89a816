public import LoaMarkup

extension JobTicket {
    /// The sheet of the ticket: one A4 page; style sheets know it as `leaflet.phieu-in`.
    public static var format: PrintFormat {
        var format = PrintFormat(
            id: "phieu-in", name: Message(vi: "phiếu in", en: "job ticket"), place: SourcePlace(path: SourcePath("themes"), line: 0),
            sheet: PaperSize(210, 297), panels: [PrintPanel("phieu", width: 210, height: 297)], fit: FitLimits(size: 8...11))
        format.filling = .flow
        format.pages = PageCount(least: 1, most: 1)
        format.bleed = 0
        return format
    }

    /// The ticket as the content of a leaflet of running text, one nameless panel: who asks, what, a table, what to mind.
    ///
    /// `path` is the file of the leaflet, which messages point at. Classes for style sheets: `ticket` on the table and the list.
    public func content(path: SourcePath, language: MessageLanguage = .vi) -> PrintContent {
        let place = SourcePlace(path: path, line: 0)
        func text(_ words: String, _ element: StyleElement) -> PrintText {
            var text = PrintText()
            text.spans = [PrintText.Span(element, parent: nil)]
            text.runs = [PrintText.Run(Array(words.utf8), span: 0, place: place)]
            return text
        }
        func block(_ words: String, _ element: StyleElement, _ role: StructureRole) -> PrintBlock {
            PrintBlock(element, role: role, .text(text(words, element)), place: place)
        }
        var table = PrintTable()
        table.rows = rows(language).map { name, value in
            let (head, cell) = (StyleElement("th", index: 0, isLast: false), StyleElement("td", index: 1))
            return [
                PrintTable.Cell(head, text: text(name, head), scope: .row, align: .start, place: place),
                PrintTable.Cell(cell, text: text(value, cell), align: .start, place: place),
            ]
        }
        let kind = language == .vi ? "Phiếu in" : "Job ticket"
        let notes = Self.notes(language).enumerated().map { index, note in
            block(note, StyleElement("li", index: index, isLast: index == Self.notes(language).count - 1), .listItem)
        }
        let blocks = [
            block([kind, issuer].compactMap(\.self).joined(separator: " · "), StyleElement("p", index: 0, isLast: false), .paragraph),
            block(title, StyleElement("h1", index: 1, isLast: false), .heading1),
            PrintBlock(StyleElement("table", classes: ["ticket"], index: 2, isLast: false), role: .table, .table(table), place: place),
            PrintBlock(StyleElement("ul", classes: ["ticket"], index: 3), role: .list, .list(notes, start: nil), place: place),
        ]
        var content = PrintContent(
            title: "\(kind): \(title)", language: language.rawValue, path: path, panels: [PanelContent(name: "", place: place, blocks: blocks)])
        content.author = issuer ?? contact
        return content
    }

    /// What every printing house is to mind.
    private static func notes(_ language: MessageLanguage) -> [String] {
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
    }
}
