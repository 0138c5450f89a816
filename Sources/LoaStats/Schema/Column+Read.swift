internal import LoaMarkup

extension Column {
    /// Reads one entry of `columns`.
    static func read(
        _ name: Spanned<String>, _ reader: inout SettingsReader, units: [UnitTable], level: PublicationLevel
    ) -> Column? {
        if let kind = PersonalData.kind(of: name.value) {
            reader.report(
                .statsPersonal, at: name.span,
                vi: "cột “\(name.value)” có vẻ là \(kind.vi) của từng người; ở đây chỉ giữ số đếm",
                en: "the column “\(name.value)” looks like \(kind.en) of single persons; only counts belong here")
        }
        let kind = reader.choice("type", of: Kind.self, required: true)?.value ?? .text
        let title = reader.text("title")?.value ?? name.value
        let heads = reader.texts("heads").map(\.value)
        let unit = reader.text("unit")?.value ?? ""
        let counted = reader.choice("counts", of: Counted.self)
        let least = number("min", &reader)
        let most = number("max", &reader)
        let list = reader.peek("values")?.items == nil ? CodeSource.codes(reader.names("values")) : reader.texts("values").map { .init($0.value, name: $0.value) }
        let table = reader.text("units")
        let own = reader.choice("level", of: PublicationLevel.self)?.value
        let optional = reader.flag("optional")?.value ?? false
        var codes: CodeSource?
        if let table {
            codes = units.firstIndex { $0.id == table.value }.map { .units($0) }
            if codes == nil {
                let near = Suggestion.phrase(for: table.value, in: units.map(\.id))
                reader.report(
                    .statsReference, at: table.span, vi: "không có bảng đơn vị “\(table.value)”\(near.vi)",
                    en: "there is no table of units “\(table.value)”\(near.en)")
            }
        } else if !list.isEmpty {
            codes = .list(list)
        }
        if kind == .code, codes == nil, table == nil {
            reader.report(
                .statsColumn, at: name.span,
                vi: "cột mã “\(name.value)” cần “values: {…}” hoặc “units: bảng”",
                en: "the column of codes “\(name.value)” needs “values: {…}” or “units: table”")
        }
        return Column(
            name: name.value, title: title, heads: heads, kind: kind, unit: unit,
            counted: counted?.value ?? (unit == "người" || unit == "đoàn viên" ? .persons : .things), least: least, most: most,
            codes: codes, level: max(own ?? level, level), isOptional: optional, span: name.span)
    }

    private static func number(_ key: String, _ reader: inout SettingsReader) -> DecimalNumber? {
        guard let text = reader.text(key) else { return nil }
        switch VietnameseNumber.parse(text.value) {
        case .success(let number): return number
        case .failure(let fault):
            reader.report(.yamlValue, at: text.span, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }
}

extension SettingsReader {
    /// A period, as `2026-10`, `2026-Q3` or `2026`.
    mutating func period(_ key: String, required: Bool = false) -> Spanned<Period>? {
        guard let text = text(key, required: required) else { return nil }
        if let period = Period.parse(text.value) { return Spanned(period, at: text.span) }
        report(
            .statsPeriod, at: text.span, vi: "“\(text.value)” không phải kỳ; viết 2026-10, 2026-Q3 hoặc 2026",
            en: "“\(text.value)” is no period; write 2026-10, 2026-Q3 or 2026")
        return nil
    }
}
