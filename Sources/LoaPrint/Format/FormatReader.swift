internal import LoaMarkup

/// Reads one format of `formats.yaml`.
struct FormatReader {
    private let id: Spanned<String>
    private let path: SourcePath

    init(_ id: Spanned<String>, _ path: SourcePath) {
        self.id = id
        self.path = path
    }

    func read(_ reader: inout SettingsReader) -> PrintFormat? {
        let vi = reader.text("name", required: true)?.value ?? id.value
        let en = reader.text("name_en")?.value ?? vi
        guard let sheet = size("sheet", &reader, required: true) else {
            _ = (reader.value("sides"), reader.value("panel"), reader.value("type"))
            return nil
        }
        var format = PrintFormat(
            id: id.value, name: Message(vi: vi, en: en), place: SourcePlace(path: path, line: id.span.line), sheet: sheet, panels: [],
            fit: FitLimits(size: 8...12))
        format.like = reader.text("like")?.value
        format.bleed = number("bleed", &reader) ?? format.bleed
        format.safe = number("safe", &reader) ?? format.safe
        format.flip = reader.choice("flip", of: FlipEdge.self)?.value ?? format.flip
        format.filling = reader.choice("fill", of: PanelFilling.self)?.value ?? format.filling
        if let range = range("type", &reader, required: true) { format.fit.size = range }
        if let range = range("leading", &reader) { format.fit.leading = range }
        if let paper = reader.text("paper")?.value { format.paper = Message(vi: paper, en: reader.text("paper_en")?.value ?? paper) }
        if format.filling == .flow {
            format.panels = [PrintPanel(reader.text("panel")?.value ?? "trang", width: sheet.width, height: sheet.height)]
            format.pages = pages(&reader)
        } else {
            readSides(&format, &reader)
        }
        readRoles(&format, &reader)
        readFolds(&format, &reader)
        format.imposition = imposition(format, &reader)
        return format
    }

    // MARK: Numbers

    private func report(_ span: SourceSpan?, _ reader: inout SettingsReader, vi: String, en: String) {
        reader.report(.printFormats, at: span ?? id.span, vi: vi, en: en)
    }

    /// `297 x 210`, in millimetres.
    private func size(_ key: String, _ reader: inout SettingsReader, required: Bool = false) -> PaperSize? {
        guard let text = reader.text(key, required: required) else { return nil }
        let parts = text.value.replacing("×", with: "x").split(separator: "x").map { Self.decimal($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1], 10...2000 ~= width, 10...2000 ~= height else {
            report(text.span, &reader, vi: "khổ giấy viết bằng mm, ví dụ 297 x 210", en: "sizes are millimetres, as in 297 x 210")
            return nil
        }
        return PaperSize(width, height)
    }

    private func number(_ key: String, _ reader: inout SettingsReader, most: Double = 2000) -> Double? {
        guard let text = reader.text(key) else { return nil }
        guard let value = Self.decimal(text.value[...]), 0...most ~= value else {
            report(text.span, &reader, vi: "“\(key)” là một số, từ 0 đến \(Int(most))", en: "“\(key)” is a number from 0 to \(Int(most))")
            return nil
        }
        return value
    }

    /// `9.5 – 12`, or a single number.
    private func range(_ key: String, _ reader: inout SettingsReader, required: Bool = false) -> ClosedRange<Double>? {
        guard let text = reader.text(key, required: required) else { return nil }
        let parts = text.value.replacing("–", with: "-").split(separator: "-").map { Self.decimal($0) }
        if let low = parts.first ?? nil, let high = parts.last ?? nil, parts.count <= 2, low > 0, high >= low, high <= 1000 { return low...high }
        report(text.span, &reader, vi: "“\(key)” viết từ nhỏ đến lớn, ví dụ 9 – 12", en: "“\(key)” goes from small to large, as in 9 – 12")
        return nil
    }

    static func decimal(_ text: Substring) -> Double? {
        let trimmed = text.filter { $0 != " " }.replacing(",", with: ".")
        let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0 else { return nil }
        guard parts.count == 2 else { return Double(whole) }
        guard let rest = Int(parts[1]), rest >= 0, parts[1].count <= 6 else { return nil }
        return Double(whole) + Double(rest) / parts[1].reduce(1.0) { scale, _ in scale * 10 }
    }

    // MARK: Panels

    private func readSides(_ format: inout PrintFormat, _ reader: inout SettingsReader) {
        let span = reader.keySpan("sides") ?? id.span
        guard let sides = reader.value("sides", required: true) else { return }
        var names: [String: SourceSpan] = [:]
        for (side, panels) in (sides.items ?? [sides]).enumerated() {
            var x = 0.0
            let items = panels.items ?? [panels]
            for item in items {
                guard let panel = panel(item, side: side, x: x, count: items.count, format, &reader) else { continue }
                x = panel.x + panel.width
                if names[panel.name] != nil {
                    report(item.span, &reader, vi: "ô “\(panel.name)” có hai lần", en: "the panel “\(panel.name)” is there twice")
                    continue
                }
                names[panel.name] = item.span
                let turned = panel.turns % 2 != 0
                let (width, height) = turned ? (panel.height, panel.width) : (panel.width, panel.height)
                if panel.x + width > format.sheet.width + 0.01 || panel.y + height > format.sheet.height + 0.01 {
                    report(item.span, &reader, vi: "ô “\(panel.name)” ra ngoài tờ giấy", en: "the panel “\(panel.name)” stands out of the sheet")
                }
                for other in format.panels where other.side == side && Self.overlaps(other, panel) {
                    report(item.span, &reader, vi: "ô “\(panel.name)” chồng lên “\(other.name)”", en: "the panel “\(panel.name)” overlaps “\(other.name)”")
                }
                format.panels.append(panel)
            }
        }
        checkMirror(format, span, &reader)
        let order = reader.texts("order")
        guard !order.isEmpty else { return }
        var sorted: [PrintPanel] = []
        for name in order {
            if let panel = format.panels.first(where: { $0.name == name.value }) {
                if sorted.contains(where: { $0.name == name.value }) {
                    report(name.span, &reader, vi: "“\(name.value)” có hai lần", en: "“\(name.value)” is there twice")
                } else {
                    sorted.append(panel)
                }
            } else {
                let near = Suggestion.phrase(for: name.value, in: names.keys.sorted())
                report(name.span, &reader, vi: "không có ô “\(name.value)”\(near.vi)", en: "there is no panel “\(name.value)”\(near.en)")
            }
        }
        if let missing = format.panels.first(where: { panel in !sorted.contains { $0.name == panel.name } }) {
            report(order.last?.span, &reader, vi: "thứ tự đọc thiếu ô “\(missing.name)”", en: "the order of reading lacks the panel “\(missing.name)”")
            return
        }
        format.panels = sorted
    }

    private func panel(
        _ item: Settings, side: Int, x: Double, count: Int, _ format: PrintFormat, _ reader: inout SettingsReader
    ) -> PrintPanel? {
        if let name = item.text {
            let width = format.sheet.width / Double(count)
            return PrintPanel(name, side: side, x: x, width: width, height: format.sheet.height)
        }
        var own = SettingsReader(item, at: item.span)
        let name = own.text("panel", required: true)?.value
        let width = number("width", &own)
        let (left, top, height) = (number("x", &own), number("y", &own), number("height", &own))
        let turns = own.integer("turn", in: 0...3)?.value ?? 0
        let title = own.text("title")?.value
        let titleEn = own.text("title_en")?.value
        let isOptional = own.flag("optional")?.value ?? false
        reader.report(own.finish())
        guard let name else { return nil }
        var panel = PrintPanel(
            name, side: side, x: left ?? x, y: top ?? 0, width: width ?? format.sheet.width / Double(count), height: height ?? format.sheet.height)
        if turns % 2 != 0, width == nil, height == nil { (panel.width, panel.height) = (format.sheet.height, format.sheet.width / Double(count)) }
        panel.turns = turns
        panel.isOptional = isOptional
        panel.title = title.map { Message(vi: $0, en: titleEn ?? $0) }
        return panel
    }

    private static func overlaps(_ a: PrintPanel, _ b: PrintPanel) -> Bool {
        a.x + 0.01 < b.x + b.width && b.x + 0.01 < a.x + a.width && a.y + 0.01 < b.y + b.height && b.y + 0.01 < a.y + a.height
    }

    /// On a folded sheet the folds of the back stand where those of the front are, seen from behind.
    private func checkMirror(_ format: PrintFormat, _ span: SourceSpan, _ reader: inout SettingsReader) {
        guard format.sides == 2 else { return }
        func edges(_ side: Int) -> [Double] { format.panels.filter { $0.side == side }.map(\.x).filter { $0 > 0.01 }.sorted() }
        let (front, back) = (edges(0), edges(1))
        guard !front.isEmpty, !back.isEmpty else { return }
        let mirrored = back.map { format.sheet.width - $0 }.sorted()
        guard front.count == mirrored.count, zip(front, mirrored).allSatisfy({ abs($0 - $1) < 0.05 }) else {
            return report(
                span, &reader, vi: "hai mặt không gấp trùng nhau: mặt trong phải soi gương mặt ngoài (ngoài 97 | 100 | 100 thì trong 100 | 100 | 97)",
                en: "the sides do not fold alike: the inside mirrors the outside (97 | 100 | 100 outside is 100 | 100 | 97 inside)")
        }
    }

    private func readRoles(_ format: inout PrintFormat, _ reader: inout SettingsReader) {
        let names = format.panels.map(\.name)
        func known(_ key: String, _ reader: inout SettingsReader) -> [String] {
            reader.texts(key).filter { name in
                if names.contains(name.value) { return true }
                let near = Suggestion.phrase(for: name.value, in: names)
                report(name.span, &reader, vi: "không có ô “\(name.value)”\(near.vi)", en: "there is no panel “\(name.value)”\(near.en)")
                return false
            }.map(\.value)
        }
        let (notes, imprint, optional) = (known("notes", &reader), known("imprint", &reader), known("optional", &reader))
        for index in format.panels.indices {
            if notes.contains(format.panels[index].name) { format.panels[index].takesNotes = true }
            if imprint.contains(format.panels[index].name) { format.panels[index].takesImprint = true }
            if optional.contains(format.panels[index].name) { format.panels[index].isOptional = true }
        }
        guard let ties = reader.value("tie") else { return }
        if ties.text == "all" { return }
        if ties.text == "none" {
            format.fit.ties = names.map { [$0] }
            return
        }
        for group in ties.items ?? [] {
            let members = (group.items ?? [group]).compactMap { item -> String? in
                guard let name = item.text else { return nil }
                if names.contains(name) { return name }
                let near = Suggestion.phrase(for: name, in: names)
                report(item.span, &reader, vi: "không có ô “\(name)”\(near.vi)", en: "there is no panel “\(name)”\(near.en)")
                return nil
            }
            if !members.isEmpty { format.fit.ties.append(members) }
        }
    }

    // MARK: Folds and sheets

    private func readFolds(_ format: inout PrintFormat, _ reader: inout SettingsReader) {
        guard let folds = reader.value("folds") else {
            // Where panels meet, the sheet is folded.
            for panel in format.panels where panel.x > 0.01 { format.folds.append(PrintFold(side: panel.side, at: panel.x)) }
            for panel in format.panels where panel.y > 0.01 { format.folds.append(PrintFold(side: panel.side, at: panel.y, isHorizontal: true)) }
            format.folds = Array(Set(format.folds)).sorted { ($0.side, $0.isHorizontal ? 1 : 0, $0.at) < ($1.side, $1.isHorizontal ? 1 : 0, $1.at) }
            return
        }
        if folds.text == "none" { return }
        for item in folds.items ?? [folds] {
            guard let text = item.text, let at = Self.decimal(text[...]), at > 0, at < format.sheet.width else {
                report(item.span, &reader, vi: "nếp gấp là số mm tính từ mép trái, ví dụ folds: [97, 197]; không gấp thì folds: none", en: "a fold is millimetres from the left, as in folds: [97, 197]; without any folds: none")
                continue
            }
            format.folds.append(PrintFold(side: 0, at: at))
            if format.sides > 1 { format.folds.append(PrintFold(side: 1, at: format.sheet.width - at)) }
        }
    }

    private func pages(_ reader: inout SettingsReader) -> PageCount {
        let rule = reader.mapping("pages") { reader -> PageCount in
            let least = reader.integer("min", in: 1...400)?.value ?? 1
            let most = reader.integer("max", in: 1...400)?.value ?? max(least, 4)
            return PageCount(least: least, most: max(least, most), multiple: reader.integer("multiple", in: 1...32)?.value ?? 1)
        }
        return rule ?? PageCount(least: 1, most: 4)
    }

    private func imposition(_ format: PrintFormat, _ reader: inout SettingsReader) -> Imposition? {
        let span = reader.keySpan("impose") ?? id.span
        return reader.mapping("impose") { own -> Imposition? in
            let kind = own.choice("kind", of: Imposition.Kind.self, required: true)
            let sheet = size("sheet", &own, required: true)
            let (columns, rows) = (own.integer("columns", in: 1...20)?.value ?? (kind?.value == .saddle ? 2 : 1), own.integer("rows", in: 1...20)?.value ?? 1)
            let (gap, creep) = (number("gap", &own) ?? 0, number("creep", &own) ?? 0)
            guard let kind, let sheet else { return nil }
            let made = Imposition(kind.value, sheet: sheet, columns: columns, rows: rows, gap: gap, creep: creep)
            let width = format.sheet.width * Double(columns) + gap * Double(columns - 1)
            let height = format.sheet.height * Double(rows) + gap * Double(rows - 1)
            if width > sheet.width + 0.5 || height > sheet.height + 0.5 {
                report(
                    span, &own, vi: "\(columns) × \(rows) tờ không đủ chỗ trên tờ giấy lớn", en: "\(columns) × \(rows) pieces do not fit the larger sheet")
                return nil
            }
            if kind.value == .saddle, (format.pages?.multiple ?? 0) % 4 != 0 || format.pages == nil {
                report(span, &own, vi: "sổ đóng ghim cần pages: { multiple: 4 }", en: "a stapled booklet needs pages: { multiple: 4 }")
                return nil
            }
            return made
        } ?? nil
    }
}
