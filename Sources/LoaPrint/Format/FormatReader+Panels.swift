internal import LoaMarkup

extension FormatReader {
    /// Reads sides, order and what panels are for; false where the panels cannot be known.
    mutating func readPanels(_ format: inout PrintFormat, hasSheet: Bool) -> Bool {
        for key in ["panel", "pages"] {
            guard reader.value(key) != nil else { continue }
            fault(reader.keySpan(key), vi: "“\(key)” chỉ dùng với fill: flow", en: "“\(key)” goes with fill: flow alone")
        }
        let sides = reader.value("sides", required: true)
        let order = reader.texts("order")
        let uses = (notes: reader.texts("notes"), imprint: reader.texts("imprint"), optional: reader.texts("optional"))
        let ties = reader.value("tie")
        guard hasSheet, let sides, var panels = panels(sides, format) else { return false }
        if let sorted = sorted(panels, order, sides) { panels = sorted } else { return false }
        let names = panels.map(\.name)
        let (notes, imprint, optional) = (known(uses.notes, names), known(uses.imprint, names), known(uses.optional, names))
        for index in panels.indices {
            if notes.contains(panels[index].name) { panels[index].takesNotes = true }
            if imprint.contains(panels[index].name) { panels[index].takesImprint = true }
            if optional.contains(panels[index].name) { panels[index].isOptional = true }
        }
        format.panels = panels
        if let ties { format.fit.ties = self.ties(ties, names) }
        return true
    }

    // MARK: Sides

    /// All panels of the sides in the order of the file; nil after a fault of theirs.
    private mutating func panels(_ sides: Settings, _ format: PrintFormat) -> [PrintPanel]? {
        let count = reader.diagnostics.count
        let items = sides.items ?? [sides]
        if items.count > 2 {
            fault(items[2].span, vi: "một tờ giấy có nhiều nhất hai mặt", en: "a sheet has two sides at most")
            return nil
        }
        var all: [PrintPanel] = []
        var told = false
        for (side, entry) in items.enumerated() {
            let entries = entry.items ?? [entry]
            if entries.isEmpty {
                fault(entry.span, vi: "mặt này chưa có ô nào", en: "this side has no panel")
                continue
            }
            let made = panels(entries, side: side, format)
            for (panel, span) in made {
                if all.contains(where: { $0.name == panel.name }) {
                    fault(span, vi: "ô “\(panel.name)” có hai lần", en: "the panel “\(panel.name)” is there twice")
                }
                all.append(panel)
            }
            told = told || made.count < entries.count
            if made.count == entries.count { checkPlaces(made, side: side, format) }
        }
        if reader.diagnostics.count == count, !told { checkMirror(all, format, sides.span) }
        return reader.diagnostics.count == count ? all : nil
    }

    /// The panels of a side, and their places in the file.
    private mutating func panels(_ entries: [Settings], side: Int, _ format: PrintFormat) -> [(PrintPanel, SourceSpan)] {
        var x = 0.0
        var made: [(PrintPanel, SourceSpan)] = []
        for entry in entries {
            guard let panel = panel(entry, side: side, x: x, share: format.sheet.width / Double(entries.count), format) else { continue }
            x = panel.x + panel.breadth
            made.append((panel, entry.span))
        }
        return made
    }

    private mutating func panel(_ entry: Settings, side: Int, x: Double, share: Double, _ format: PrintFormat) -> PrintPanel? {
        guard entry.text == nil else {
            return named(PrintPanel(entry.text ?? "", side: side, x: x, width: share, height: format.sheet.height), entry.span)
        }
        // The panel’s own keys are read by a reader of its own.
        let outer = reader
        reader = SettingsReader(entry, at: entry.span)
        let name = reader.text("panel", required: true)
        let (width, height) = (measure("width", least: 5), measure("height", least: 5))
        let (left, top) = (measure("x"), measure("y"))
        let turns = reader.integer("turn", in: 0...3)?.value ?? 0
        let (title, titleEn) = (reader.text("title")?.value, reader.text("title_en")?.value)
        let isOptional = reader.flag("optional")?.value ?? false
        let faults = reader.finish()
        reader = outer
        reader.report(faults)
        guard let name, !faults.contains(where: { $0.severity == .error }) else { return nil }
        let isTurned = turns % 2 != 0
        var panel = PrintPanel(
            name.value, side: side, x: left ?? x, y: top ?? 0, width: width ?? (isTurned ? format.sheet.height : share),
            height: height ?? (isTurned ? share : format.sheet.height))
        panel.turns = turns
        panel.isOptional = isOptional
        panel.title = title.map { Message(vi: $0, en: titleEn ?? $0) }
        return named(panel, name.span)
    }

    private mutating func named(_ panel: PrintPanel, _ span: SourceSpan) -> PrintPanel? {
        if Self.isName(panel.name) { return panel }
        fault(
            span, vi: "tên ô “\(panel.name)” viết bằng chữ thường không dấu, chữ số, gạch nối, ví dụ bia",
            en: "the name “\(panel.name)” of a panel is made of small letters without marks, digits and hyphens, as bia")
        return nil
    }

    // MARK: Checks

    /// Panels fill their side, or stand apart on it.
    private mutating func checkPlaces(_ panels: [(PrintPanel, SourceSpan)], side: Int, _ format: PrintFormat) {
        let (width, height) = (format.sheet.width, format.sheet.height)
        let last = panels.last?.1
        var right = 0.0
        let isRow = panels.allSatisfy { panel, _ in
            defer { right += panel.breadth }
            return abs(panel.x - right) < FormatMeasures.tolerance && panel.y == 0 && abs(panel.depth - height) < FormatMeasures.tolerance
        }
        if isRow, abs(right - width) >= FormatMeasures.tolerance {
            return fault(
                last, vi: "các ô cộng lại rộng \(short(right)) mm, tờ giấy rộng \(short(width)) mm",
                en: "the panels are \(short(right)) mm wide together, the sheet is \(short(width)) mm wide")
        }
        for (index, (panel, span)) in panels.enumerated() {
            if panel.x + panel.breadth > width + FormatMeasures.tolerance || panel.y + panel.depth > height + FormatMeasures.tolerance {
                fault(span, vi: "ô “\(panel.name)” ra ngoài tờ giấy", en: "the panel “\(panel.name)” stands out of the sheet")
            } else if let (other, _) = panels[..<index].first(where: { $0.0.overlaps(panel) }) {
                fault(span, vi: "ô “\(panel.name)” chồng lên ô “\(other.name)”", en: "the panel “\(panel.name)” overlaps “\(other.name)”")
            }
        }
    }

    /// On a folded sheet the edges of panels stand where those of the other side are, seen from behind.
    private mutating func checkMirror(_ panels: [PrintPanel], _ format: PrintFormat, _ span: SourceSpan) {
        let (front, back) = (panels.filter { $0.side == 0 }, panels.filter { $0.side == 1 })
        guard !back.isEmpty else { return }
        let turn = SheetTurn(format)
        func differ(_ edges: (PrintPanel) -> Double, _ turned: (Double) -> Double) -> Bool {
            let (here, there) = (front.map(edges).inner.sorted(), back.map(edges).inner.map(turned).sorted())
            guard !here.isEmpty, !there.isEmpty else { return false }
            return here.count != there.count || !zip(here, there).allSatisfy { abs($0 - $1) < FormatMeasures.tolerance }
        }
        guard differ(\.x, turn.across) || differ(\.y, turn.down) else { return }
        fault(
            span, vi: "hai mặt không gấp trùng nhau: mặt trong phải soi gương mặt ngoài (ngoài 97 | 100 | 100 thì trong 100 | 100 | 97)",
            en: "the sides do not fold alike: the inside mirrors the outside (97 | 100 | 100 outside is 100 | 100 | 97 inside)")
    }

    /// The panels in the order of reading.
    private mutating func sorted(_ panels: [PrintPanel], _ order: [Spanned<String>], _ sides: Settings) -> [PrintPanel]? {
        guard !order.isEmpty else {
            let isClear = !panels.contains { panel in panels.contains { $0.name != panel.name && $0.side == panel.side } }
            if isClear { return panels }
            let names = panels.map(\.name).joined(separator: ", ")
            fault(
                reader.keySpan("sides"), vi: "thiếu thứ tự đọc; thêm order: [\(names)] theo đúng thứ tự người đọc lật tờ giấy",
                en: "the order of reading is missing; add order: [\(names)] as readers turn the sheet")
            return nil
        }
        let names = known(order, panels.map(\.name))
        guard names.count == order.count else { return nil }
        if let twice = order.indices.first(where: { names[..<$0].contains(names[$0]) }) {
            fault(order[twice].span, vi: "ô “\(names[twice])” có hai lần trong order", en: "the panel “\(names[twice])” stands twice in order")
            return nil
        }
        if let missing = panels.first(where: { !names.contains($0.name) }) {
            fault(order.last?.span, vi: "order thiếu ô “\(missing.name)”", en: "order lacks the panel “\(missing.name)”")
            return nil
        }
        return names.compactMap { name in panels.first { $0.name == name } }
    }

    /// The names that panels have; others are told.
    mutating func known(_ wanted: [Spanned<String>], _ names: [String]) -> [String] {
        var result: [String] = []
        for name in wanted {
            if names.contains(name.value) {
                result.append(name.value)
            } else {
                let near = Suggestion.phrase(for: name.value, in: names)
                fault(name.span, vi: "không có ô “\(name.value)”\(near.vi)", en: "there is no panel “\(name.value)”\(near.en)")
            }
        }
        return result
    }

    /// Panels that share one size of type: `all`, `none`, or lists of names.
    private mutating func ties(_ ties: Settings, _ names: [String]) -> [[String]] {
        if ties.text == "all" { return [] }
        if ties.text == "none" { return names.map { [$0] } }
        guard let groups = ties.items, !groups.isEmpty else {
            fault(ties.span, vi: "“tie” nhận all, none, hoặc nhóm ô như [[mot, hai], [sau]]", en: "“tie” takes all, none, or groups of panels as [[mot, hai], [sau]]")
            return []
        }
        var (result, seen): ([[String]], Set<String>) = ([], [])
        for group in groups {
            let members = known((group.items ?? [group]).compactMap { item in item.text.map { Spanned($0, at: item.span) } }, names)
            if let twice = members.first(where: { seen.contains($0) }) {
                fault(group.span, vi: "ô “\(twice)” ở trong hai nhóm", en: "the panel “\(twice)” is in two groups")
            }
            seen.formUnion(members)
            if !members.isEmpty { result.append(members) }
        }
        return result
    }
}

extension PrintPanel {
    /// The width that it takes on the sheet.
    var breadth: Double { turns % 2 == 0 ? width : height }
    /// The height that it takes on the sheet.
    var depth: Double { turns % 2 == 0 ? height : width }

    func overlaps(_ other: PrintPanel) -> Bool {
        let least = FormatMeasures.tolerance
        return x + least < other.x + other.breadth && other.x + least < x + breadth && y + least < other.y + other.depth && other.y + least < y + depth
    }
}

extension [Double] {
    /// The places inside of a sheet, each once.
    fileprivate var inner: [Double] {
        filter { $0 > FormatMeasures.tolerance }.reduce(into: []) { found, at in
            if !found.contains(where: { abs($0 - at) < FormatMeasures.tolerance }) { found.append(at) }
        }
    }
}
