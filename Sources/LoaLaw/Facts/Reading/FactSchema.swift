internal import LoaMarkup

/// What values a fact has: its type, unit and parts.
struct FactSchema {
    var kind: FactKind?
    var parts: [FactPart]

    /// Reads `type`, `unit` and `parts`; without a type that can be told there are no parts at all.
    static func read(_ reader: inout SettingsReader) -> FactSchema {
        let kind = reader.choice("type", of: FactKind.self)
        let unit = reader.text("unit")
        let written = reader.peek("parts")
        let parts = reader.list("parts") { part(of: kind?.value, unit: unit, &$0) }
        if written != nil {
            tellDoubles(parts, written?.span ?? reader.span, &reader)
            return FactSchema(kind: kind?.value, parts: parts)
        }
        guard let own = kind?.value ?? unit.flatMap({ guess(FactUnit($0.value)) }) else {
            let span = reader.keySpan("type") ?? reader.span
            if kind == nil, reader.keySpan("type") == nil {
                reader.report(
                    .lawFact, at: span, vi: "thiếu mục “type”: money, percent, number, duration, age, yes hoặc text",
                    en: "the key “type” is missing: money, percent, number, duration, age, yes or text")
            }
            return FactSchema(kind: nil, parts: [])
        }
        let only = FactPart(key: "", label: "", kind: own, unit: checked(unit, own, &reader), languages: [:])
        return FactSchema(kind: own, parts: [only])
    }

    private static func part(of kind: FactKind?, unit: Spanned<String>?, _ reader: inout SettingsReader) -> FactPart? {
        let key = reader.text("key", required: true)
        let label = reader.text("label")
        let ownKind = reader.choice("type", of: FactKind.self)?.value
        let ownUnit = reader.text("unit")
        let languages = LawWords.read(&reader, [.label, .unit])
        guard let key else { return nil }
        guard FactID.isKey(key.value), key.value != "value" else {
            reader.report(
                .lawFact, at: key.span, vi: "tên phần “\(key.value)” không dùng được; viết bằng chữ không dấu, số, gạch nối",
                en: "“\(key.value)” cannot name a part; use plain letters, digits and hyphens")
            return nil
        }
        // A part of another type does not take the fact's unit.
        let inherited = ownKind == nil || ownKind == kind ? unit : nil
        guard let kind = ownKind ?? kind ?? (ownUnit ?? inherited).flatMap({ guess(FactUnit($0.value)) }) else {
            reader.report(
                .lawFact, at: key.span, vi: "phần “\(key.value)” thiếu “type”; ghi ở phần này hoặc ở dữ kiện", en: "the part “\(key.value)” has no “type”; say it here or at the fact")
            return nil
        }
        return FactPart(key: key.value, label: label?.value ?? key.value, kind: kind, unit: checked(ownUnit ?? inherited, kind, &reader), languages: languages)
    }

    /// The unit that is written or usual; one that does not fit the type is told.
    private static func checked(_ unit: Spanned<String>?, _ kind: FactKind, _ reader: inout SettingsReader) -> FactUnit? {
        guard let unit else { return kind.usualUnit }
        let read = FactUnit(unit.value)
        if kind.takes(read) { return read }
        reader.report(
            .lawUnit, at: unit.span, vi: "đơn vị “\(unit.value)” không hợp với type: \(kind.rawValue)", en: "the unit “\(unit.value)” does not fit type: \(kind.rawValue)")
        return kind.usualUnit
    }

    private static func guess(_ unit: FactUnit) -> FactKind? {
        if unit.isPercent { return .percent }
        return unit.counted == "đồng" ? .money : unit.isNone ? nil : .number
    }

    private static func tellDoubles(_ parts: [FactPart], _ span: SourceSpan, _ reader: inout SettingsReader) {
        var seen: Set<String> = []
        for part in parts where !seen.insert(part.key).inserted {
            reader.report(.lawFact, at: span, vi: "phần “\(part.key)” ghi hai lần", en: "the part “\(part.key)” stands twice")
        }
    }
}
