internal import LoaMarkup

extension FactText {
    /// An amount in a form; `unit` is what the schema calls its unit in the language.
    func text(_ amount: FactAmount, _ form: FactForm, unit: String?) -> String? {
        switch form {
        case .number:
            guard let upper = amount.upper else { return amount.months == 0 ? self.form.text(amount.number) : age(amount.number, amount) }
            return self.form.range(amount.number, upper)
        case .value: return value(amount, unit)
        case .bound: return bound(amount, unit)
        case .words:
            guard let upper = amount.upper else { return words(amount.number, amount, unit) }
            return fromTo(numeral(amount.number), words(upper, amount, unit))
        case .short: return shortRange(amount, unit) ?? short(amount.number, amount, unit)
        case .text, .day, .list: return nil
        }
    }

    /// Number and unit; of a range, the unit stands once, but % at both numbers.
    private func value(_ amount: FactAmount, _ unit: String?) -> String {
        guard let upper = amount.upper else { return withUnit(amount.number, amount, unit) }
        if amount.unit.isPercent, unit == nil {
            return form.range(amount.number, upper, isPercent: true) + FactUnitWords.each(amount.unit, language)
        }
        if isSign(amount.unit), unit == nil {
            return "VND " + form.range(amount.number, upper) + FactUnitWords.each(amount.unit, language)
        }
        return join(form.range(amount.number, upper), FactUnitWords.text(amount.unit, isOne: false, language, own: unit), amount.unit)
    }

    private func withUnit(_ number: DecimalNumber, _ amount: FactAmount, _ unit: String?) -> String {
        if amount.unit == .age, amount.months != 0 || language != .vi { return age(number, amount) }
        let word = FactUnitWords.text(amount.unit, isOne: number == 1, language, own: unit)
        if amount.unit.counted == "đồng", language == .en, unit == nil {
            return "VND " + form.text(number) + FactUnitWords.each(amount.unit, language)
        }
        return join(form.text(number), word, amount.unit)
    }

    /// `61 tuổi 6 tháng`, `61 years and 6 months`.
    private func age(_ years: DecimalNumber, _ amount: FactAmount) -> String {
        let months = amount.months.magnitude
        let sign = years == 0 && amount.months < 0 ? "\u{2212}" : ""
        if language == .vi { return "\(sign)\(form.text(years)) tuổi \(months) tháng" }
        let first = "\(sign)\(form.text(years)) \(years == 1 ? "year" : "years")"
        return months == 0 ? first : "\(first) and \(months) \(months == 1 ? "month" : "months")"
    }

    private func bound(_ amount: FactAmount, _ unit: String?) -> String {
        let text = withUnit(amount.number, amount, unit)
        let isVietnamese = language == .vi
        switch amount.bound {
        case .exact: return text
        case .least: return (isVietnamese ? "ít nhất " : "at least ") + text
        case .most: return (isVietnamese ? "tối đa " : "at most ") + text
        case .over: return (isVietnamese ? "trên " : "more than ") + text
        case .under: return (isVietnamese ? "dưới " : "less than ") + text
        case .range:
            let upper = withUnit(amount.upper ?? amount.number, amount, unit)
            return fromTo(amount.unit.isPercent || isSign(amount.unit) ? text : form.text(amount.number), upper)
        }
    }

    /// Whether the unit stands before the number, so that it belongs to both ends.
    private func isSign(_ unit: FactUnit) -> Bool { language == .en && unit.counted == "đồng" }

    private func fromTo(_ low: String, _ high: String) -> String { language == .vi ? "từ \(low) đến \(high)" : "\(low) to \(high)" }

    private func numeral(_ number: DecimalNumber) -> String {
        language == .vi ? VietnameseNumeral.words(number) : EnglishNumeral.words(number)
    }

    /// The number in words; what it is for is left out, as where sums are written out.
    private func words(_ number: DecimalNumber, _ amount: FactAmount, _ unit: String?) -> String {
        let isVietnamese = language == .vi
        let text = numeral(number)
        if amount.unit.isPercent { return text + (isVietnamese ? " phần trăm" : " per cent") }
        if amount.months != 0 {
            let months = numeral(DecimalNumber(Int(amount.months.magnitude)))
            return isVietnamese ? "\(text) tuổi \(months) tháng" : "\(text) years and \(months) months"
        }
        let counted = FactUnit(counted: amount.unit.counted)
        let word = unit.map { String($0.prefix { $0 != "/" }) } ?? FactUnitWords.text(counted, isOne: number == 1, language, own: nil)
        return word.isEmpty ? text : "\(text) \(word)"
    }

    /// Thousands, millions or billions in words, when at most three digits after the comma keep it exact.
    private func short(_ number: DecimalNumber, _ amount: FactAmount, _ unit: String?) -> String {
        let isMoney = amount.unit.counted == "đồng"
        let counted = isMoney ? FactUnit(counted: amount.unit.counted) : amount.unit
        guard let (part, word) = scaled(number, isMoney: isMoney) else {
            return withUnit(number, FactAmount(number, months: amount.months, unit: counted), isMoney ? nil : unit)
        }
        if isMoney, language == .en, unit == nil { return "VND \(form.text(part)) \(word)" }
        return join("\(form.text(part)) \(word)", FactUnitWords.text(counted, isOne: false, language, own: unit), counted)
    }

    /// `3–75 triệu đồng`; two numbers of different size are said apart.
    private func shortRange(_ amount: FactAmount, _ unit: String?) -> String? {
        guard let upper = amount.upper else { return nil }
        let isMoney = amount.unit.counted == "đồng"
        let (low, high) = (scaled(amount.number, isMoney: isMoney), scaled(upper, isMoney: isMoney))
        if low == nil, high == nil {
            return value(FactAmount(amount.number, to: upper, unit: isMoney ? FactUnit(counted: amount.unit.counted) : amount.unit), unit)
        }
        guard let low, let high, low.1 == high.1 else { return fromTo(short(amount.number, amount, unit), short(upper, amount, unit)) }
        let text = "\(form.range(low.0, high.0)) \(low.1)"
        if isSign(amount.unit), unit == nil { return "VND " + text }
        let counted = isMoney ? FactUnit(counted: amount.unit.counted) : amount.unit
        return join(text, FactUnitWords.text(counted, isOne: false, language, own: unit), counted)
    }

    private func scaled(_ number: DecimalNumber, isMoney: Bool) -> (DecimalNumber, String)? {
        let names: [(exponent: Int, vi: String, en: String)] = [(9, "tỷ", "billion"), (6, "triệu", "million"), (3, "nghìn", "thousand")]
        guard language == .vi || language == .en else { return nil }
        for name in names where number.units.magnitude / DecimalNumber.power(number.scale).magnitude >= DecimalNumber.power(name.exponent).magnitude {
            // Counts of people and days are not said in thousands.
            if name.exponent == 3, !isMoney { return nil }
            guard let part = number.ratio(to: DecimalNumber(DecimalNumber.power(name.exponent)), digits: 3),
                ExactNumber(part).times(ExactNumber(DecimalNumber(DecimalNumber.power(name.exponent)))) == ExactNumber(number)
            else { return nil }
            return (part.trimmed, language == .vi ? name.vi : name.en)
        }
        return nil
    }

    /// A number and its unit: % stands against it, words do not.
    private func join(_ number: String, _ word: String, _ unit: FactUnit) -> String {
        word.isEmpty ? number : unit.isPercent ? number + word : "\(number) \(word)"
    }
}

extension FactUnitWords {
    /// What a unit is for, with its slash or word before it; empty without.
    static func each(_ unit: FactUnit, _ language: TextLanguage) -> String {
        unit.each.isEmpty ? "" : language == .vi ? "/" + unit.each : " per " + word(unit.each, isOne: true)
    }
}
