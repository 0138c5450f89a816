extension SettingsReader {
    /// Text, as written.
    public mutating func text(_ key: String, required: Bool = false) -> Spanned<String>? {
        value(key, required: required).flatMap { asText($0, key: key) }
    }

    /// A list of texts; one text alone counts as a list of one.
    public mutating func texts(_ key: String, required: Bool = false) -> [Spanned<String>] {
        guard let found = value(key, required: required) else { return [] }
        guard let items = found.items else { return asText(found, key: key).map { [$0] } ?? [] }
        var result: [Spanned<String>] = []
        result.reserveCapacity(items.count)
        for item in items {
            if item.content == .empty { continue }
            if let text = asText(item, key: key) { result.append(text) }
        }
        return result
    }

    /// Yes or no: `true`, `yes`, `on`, `có` or `false`, `no`, `off`, `không`, in any case.
    public mutating func flag(_ key: String, required: Bool = false) -> Spanned<Bool>? {
        guard let found = value(key, required: required) else { return nil }
        if let text = found.text {
            switch Fold.fold(text) {
            case "true", "yes", "on", "co": return Spanned(true, at: found.span)
            case "false", "no", "off", "khong": return Spanned(false, at: found.span)
            default: break
            }
        }
        expected(found, vi: "true hoặc false", en: "true or false", example: "\(key): true")
        return nil
    }

    /// A whole number within a range, written in digits alone.
    public mutating func integer(
        _ key: String, in range: ClosedRange<Int> = 0...Int.max, required: Bool = false
    ) -> Spanned<Int>? {
        guard let found = value(key, required: required) else { return nil }
        let digits = found.text.map { $0.utf8.drop { $0 == 0x2D } }
        guard let text = found.text, let digits, !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int(text)
        else {
            expected(
                found, vi: "số nguyên viết bằng chữ số", en: "a whole number in digits",
                example: "\(key): \(Swift.max(range.lowerBound, Swift.min(10, range.upperBound)))")
            return nil
        }
        guard range.contains(number) else {
            let (low, high) = (range.lowerBound, range.upperBound)
            let bounds =
                high == Int.max
                ? ("từ \(low) trở lên", "\(low) or more") : ("từ \(low) đến \(high)", "from \(low) to \(high)")
            report(
                .yamlValue, at: found.span, vi: "“\(key)” phải là số \(bounds.0), không phải \(number)",
                en: "“\(key)” must be \(bounds.1), not \(number)")
            return nil
        }
        return Spanned(number, at: found.span)
    }

    /// A day, as `2026-05-01` or `01/05/2026`.
    public mutating func date(_ key: String, required: Bool = false) -> Spanned<CalendarDate>? {
        guard let found = value(key, required: required) else { return nil }
        guard let text = found.text else {
            expected(found, vi: "một ngày", en: "a date", example: "\(key): 2026-05-01")
            return nil
        }
        switch CalendarDate.parse(text) {
        case .success(let date): return Spanned(date, at: found.span)
        case .failure(let fault):
            report(.yamlDate, at: found.span, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
    }

    /// One of the names of an enumeration.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type, required: Bool = false
    ) -> Spanned<Choice>? {
        // Most choices are left out: their names are not needed then.
        if !required, keySpan(key) == nil {
            asked.append(key)
            return nil
        }
        guard let found = choice(key, among: type.allCases.map { $0.rawValue }, required: required),
            let choice = Choice(rawValue: found.value)
        else { return nil }
        return Spanned(choice, at: found.span)
    }

    /// One of some names that are known only now.
    public mutating func choice(_ key: String, among names: [String], required: Bool = false) -> Spanned<String>? {
        guard let found = value(key, required: required), let text = asText(found, key: key) else { return nil }
        guard names.contains(text.value) else {
            let near = Suggestion.phrase(for: text.value, in: names)
            let all = names.joined(separator: ", ")
            report(
                .yamlValue, at: found.span,
                vi: "“\(key)” không nhận “\(Self.shortened(text.value))”\(near.vi) (được dùng: \(all))",
                en: "“\(key)” cannot be “\(Self.shortened(text.value))”\(near.en) (allowed: \(all))")
            return nil
        }
        return text
    }

    private mutating func asText(_ found: Settings, key: String) -> Spanned<String>? {
        if let text = found.text { return Spanned(text, at: found.span) }
        expected(found, vi: "chữ", en: "text", example: "\(key): Chữ ở đây")
        return nil
    }
}
