internal import LoaMarkup

extension FormatReader {
    // MARK: Running pages

    /// Reads the page of text that runs on; false where it cannot be known.
    mutating func readRunning(_ format: inout PrintFormat, hasSheet: Bool) -> Bool {
        for key in ["sides", "order", "tie", "optional", "folds"] {
            guard reader.value(key) != nil else { continue }
            fault(
                reader.keySpan(key), vi: "chữ chạy qua các trang (fill: flow) thì không có “\(key)”", en: "text that runs over pages (fill: flow) has no “\(key)”")
        }
        let name = reader.text("panel")
        for key in ["notes", "imprint"] { _ = known(reader.texts(key), [name?.value ?? "trang"]) }
        let rule = reader.value("pages")
        if let name, !Self.isName(name.value) {
            fault(
                name.span, vi: "tên ô “\(name.value)” viết bằng chữ thường không dấu, chữ số, gạch nối, ví dụ trang",
                en: "the name “\(name.value)” of a panel is made of small letters without marks, digits and hyphens, as trang")
        }
        format.panels = [PrintPanel(name?.value ?? "trang", width: format.sheet.width, height: format.sheet.height)]
        format.pages = rule.map { pages($0) } ?? PageCount(least: 1, most: 4)
        return hasSheet
    }

    private mutating func pages(_ rule: Settings) -> PageCount {
        var own = SettingsReader(rule, at: rule.span)
        let (least, most) = (own.integer("min", in: 1...400), own.integer("max", in: 1...400))
        let multiple = own.integer("multiple", in: 1...32)
        reader.report(own.finish())
        let count = PageCount(
            least: least?.value ?? multiple?.value ?? 1, most: most?.value ?? max(4, least?.value ?? 0, multiple?.value ?? 0), multiple: multiple?.value ?? 1)
        if count.least > count.most {
            fault(most?.span ?? rule.span, vi: "max nhỏ hơn min", en: "max is less than min")
        } else if let span = least?.span, count.least % count.multiple != 0 {
            fault(span, vi: "min không phải bội của \(count.multiple)", en: "min is no multiple of \(count.multiple)")
        } else if let span = most?.span, count.most % count.multiple != 0 {
            fault(span, vi: "max không phải bội của \(count.multiple)", en: "max is no multiple of \(count.multiple)")
        }
        return count
    }

    // MARK: Folds

    /// The folds of both sides: where panels meet, or where the file says, from the left edge of the outside.
    mutating func folds(_ written: Settings?, _ format: PrintFormat) -> [PrintFold] {
        guard format.filling != .flow else { return [] }
        guard let written else {
            var found: [PrintFold] = []
            func add(_ fold: PrintFold) {
                let isThere = found.contains { $0.side == fold.side && $0.isHorizontal == fold.isHorizontal && abs($0.at - fold.at) < FormatMeasures.tolerance }
                if !isThere { found.append(fold) }
            }
            for panel in format.panels {
                if panel.x > FormatMeasures.tolerance { add(PrintFold(side: panel.side, at: panel.x)) }
                if panel.y > FormatMeasures.tolerance { add(PrintFold(side: panel.side, at: panel.y, isHorizontal: true)) }
            }
            return found.sorted { ($0.side, $0.isHorizontal ? 1 : 0, $0.at) < ($1.side, $1.isHorizontal ? 1 : 0, $1.at) }
        }
        if written.text == "none" { return [] }
        var found: [PrintFold] = []
        for item in written.items ?? [written] {
            guard let text = item.text, let at = FormatMeasures.number(text), at > 0, at < format.sheet.width else {
                fault(
                    item.span, vi: "nếp gấp là số mm tính từ mép trái, trong tờ giấy, ví dụ folds: [97, 197]; không gấp thì folds: none",
                    en: "a fold is millimetres from the left, inside the sheet, as folds: [97, 197]; without any folds: none")
                continue
            }
            if let cut = format.panels.first(where: { $0.side == 0 && $0.x + FormatMeasures.tolerance < at && at < $0.x + $0.breadth - FormatMeasures.tolerance }) {
                fault(
                    item.span, vi: "nếp gấp \(short(at)) đi qua giữa ô “\(cut.name)”; chữ ở đó sẽ bị gấp",
                    en: "the fold at \(short(at)) runs through the panel “\(cut.name)”; text there will be folded", severity: .warning)
            }
            found.append(PrintFold(side: 0, at: at))
            if format.sides > 1 { found.append(PrintFold(side: 1, at: SheetTurn(format).across(at))) }
        }
        return found.sorted { ($0.side, $0.at) < ($1.side, $1.at) }
    }

    // MARK: Larger sheets

    /// How pieces stand on larger sheets; nil after a fault.
    mutating func imposition(_ written: Settings, _ format: PrintFormat) -> Imposition? {
        let outer = reader
        reader = SettingsReader(written, at: written.span)
        let kind = reader.choice("kind", of: Imposition.Kind.self, required: true)?.value
        let sheet = size("sheet")
        let (columns, rows) = (reader.integer("columns", in: 1...20), reader.integer("rows", in: 1...20))
        let (gap, creep) = (measure("gap", most: 50), measure("creep", most: 2))
        let spans = (columns: reader.keySpan("columns"), rows: reader.keySpan("rows"), gap: reader.keySpan("gap"), creep: reader.keySpan("creep"))
        let faults = reader.finish()
        reader = outer
        reader.report(faults)
        guard let kind, let sheet, !faults.contains(where: { $0.severity == .error }) else { return nil }
        let isBooklet = kind == .saddle
        let made = Imposition(
            kind, sheet: sheet, columns: columns?.value ?? (isBooklet ? 2 : 1), rows: rows?.value ?? 1, gap: gap ?? 0, creep: creep ?? 0)
        if isBooklet {
            guard made.columns == 2, made.rows == 1, made.gap == 0 else {
                let span = made.columns != 2 ? spans.columns : made.rows != 1 ? spans.rows : spans.gap
                fault(span, vi: "sổ đóng ghim có đúng hai trang cạnh nhau, không cách", en: "a stapled booklet has two pages beside each other without a gap")
                return nil
            }
            guard let pages = format.pages, pages.multiple % 4 == 0 else {
                fault(
                    reader.keySpan("pages") ?? written.span, vi: "sổ đóng ghim cần fill: flow và pages: { multiple: 4 }",
                    en: "a stapled booklet needs fill: flow and pages: { multiple: 4 }")
                return nil
            }
        } else if made.creep > 0 {
            fault(spans.creep, vi: "creep chỉ dùng với sổ đóng ghim (saddle)", en: "creep goes with stapled booklets (saddle) alone")
            return nil
        }
        let width = format.sheet.width * Double(made.columns) + made.gap * Double(made.columns - 1)
        let height = format.sheet.height * Double(made.rows) + made.gap * Double(made.rows - 1)
        guard width <= sheet.width + 0.5, height <= sheet.height + 0.5 else {
            let (columns, rows) = (made.columns, made.rows)
            fault(
                written.span,
                vi: "\(columns) × \(rows) tờ chiếm \(short(width)) x \(short(height)) mm, tờ giấy lớn chỉ có \(short(sheet.width)) x \(short(sheet.height)) mm",
                en: "\(columns) × \(rows) pieces take \(short(width)) x \(short(height)) mm, the larger sheet has \(short(sheet.width)) x \(short(sheet.height)) mm")
            return nil
        }
        return made
    }
}
