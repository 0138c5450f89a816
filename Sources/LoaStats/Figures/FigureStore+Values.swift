internal import LoaMarkup

extension FigureStore {
    /// The value of a figure at a place in a period, as readers of a level may see it.
    ///
    /// A period longer than those of the data is put together as the figure says. Nil when there is no number.
    public func value(
        _ figure: Int, at period: Period? = nil, in place: FigurePlace = .whole, level: PublicationLevel
    ) -> FigureValue? {
        guard let period = period ?? latest(figure) else { return nil }
        let definition = schema.figures[figure]
        guard let exact = exact(figure, at: period, in: place, level: level) else { return nil }
        // What is not for everybody is not told to everybody, whoever asks.
        if level == .public, schema.level(of: figure) != .public { return exact.with(.veiled) }
        guard case .number(let number) = exact.amount, let rounded = number.rounded(to: definition.digits) else { return exact }
        return exact.with(.number(rounded))
    }

    /// The value before rounding.
    func exact(_ figure: Int, at period: Period, in place: FigurePlace, level: PublicationLevel) -> FigureValue? {
        switch schema.figures[figure].kind {
        case .measure(let measure): measured(figure, measure, at: period, in: place, level: level)
        case .growth(let of, let from, let since): growth(of, from, since, at: period, in: place, level: level)
        case .cumulated(let of, let since): cumulated(of, since, at: period, in: place, level: level)
        case .share(let of, let whole): share(of, whole, at: period, in: place, level: level)
        case .change(let of, let against): change(of, against, at: period, in: place, level: level)
        case .rank(let of): rank(of, at: period, in: place, level: level)
        case .remaining(let target): progress(target, at: period, in: place, level: level)?.remainingValue
        case .progress(let target): progress(target, at: period, in: place, level: level)?.shareValue
        case .paceNeeded(let target): progress(target, at: period, in: place, level: level)?.paceNeededValue
        case .paceNow(let target): progress(target, at: period, in: place, level: level)?.paceNowValue
        case .dated(let list):
            list.first { $0.until.map { period.lastDay <= $0.lastDay } ?? true }.flatMap {
                exact($0.figure, at: period, in: place, level: level)
            }
        case .broken: nil
        }
    }

    private func measured(
        _ figure: Int, _ measure: FigureDefinition.Measure, at period: Period, in place: FigurePlace, level: PublicationLevel
    ) -> FigureValue? {
        guard let cube = cubes[figure] else { return nil }
        guard period.length != cube.every else { return single(figure, cube, period.ordinal, place, level) }
        let inside = cube.periods.filter { period.contains(Period(cube.every, ordinal: $0)) }
        guard let last = inside.last else { return nil }
        switch measure.over {
        case .last: return single(figure, cube, last, place, level)
        case .sum, .mean:
            // What a longer period hides is decided for itself: it may be shown where its months are not.
            guard let sum = span(figure, cube, inside, place, level) else { return nil }
            guard measure.over == .mean, case .number(let number) = sum.amount else { return sum }
            return sum.with(number.ratio(to: DecimalNumber(inside.count), digits: 6).map { .number($0) } ?? .absent)
        }
    }

    /// The sum of one period of the data.
    private func single(
        _ figure: Int, _ cube: Cube, _ ordinal: Int, _ place: FigurePlace, _ level: PublicationLevel
    ) -> FigureValue? {
        guard let key = cube.key(place, period: ordinal) else { return nil }
        let period = Period(cube.every, ordinal: ordinal)
        guard let cell = cube.cells[key] else {
            // No row means none counted, if the period was counted at all.
            return cube.periods.contains(ordinal) ? FigureValue(.number(DecimalNumber(0, scale: cube.scale)), period: period) : nil
        }
        let amount = cell.isTooLarge ? .absent : FigureValue.Amount.number(DecimalNumber(cell.units, scale: cube.scale))
        let value = FigureValue(amount, period: period, isEstimate: cell.isEstimate, isIllustrative: cell.isIllustrative)
        guard level == .public, let hidden = veil.amount(figure, key) else { return value }
        return value.with(hidden)
    }

    /// The sum over several periods of the data, which follow each other.
    func span(
        _ figure: Int, _ cube: Cube, _ ordinals: [Int], _ place: FigurePlace, _ level: PublicationLevel
    ) -> FigureValue? {
        guard let first = ordinals.first, let last = ordinals.last else { return nil }
        var sum: FigureValue?
        for ordinal in ordinals {
            guard let next = single(figure, cube, ordinal, place, .internal) else { return nil }
            guard let before = sum else {
                sum = next
                continue
            }
            let amount: FigureValue.Amount =
                if let left = before.number, let right = next.number, let total = left.adding(right) { .number(total) } else { .absent }
            sum = next.joined(with: before, amount)
        }
        guard level == .public, let key = cube.key(place, period: last) else { return sum }
        return veil.amount(figure, key, from: first).map { hidden in sum?.with(hidden) } ?? sum
    }

    private func growth(
        _ of: Int, _ from: Int, _ since: Period, at period: Period, in place: FigurePlace, level: PublicationLevel
    ) -> FigureValue? {
        guard let now = exact(of, at: period, in: place, level: level),
            let before = exact(from, at: since, in: place, level: level), before.period <= now.period
        else { return nil }
        return difference(now, before)
    }

    /// One value less another; nothing shows when one of them is hidden.
    func difference(_ left: FigureValue, _ right: FigureValue) -> FigureValue {
        guard let l = left.number, let r = right.number else { return left.blank(with: right) }
        return left.joined(with: right, l.subtracting(r).map { .number($0) } ?? .absent)
    }

    private func cumulated(
        _ of: Int, _ since: Period, at period: Period, in place: FigurePlace, level: PublicationLevel
    ) -> FigureValue? {
        guard let cube = cubes[of] else { return nil }
        let inside = cube.periods.filter {
            let one = Period(cube.every, ordinal: $0)
            return since.firstDay <= one.firstDay && one.lastDay <= period.lastDay
        }
        return span(of, cube, inside, place, level)
    }

    private func share(
        _ of: Int, _ whole: Int, at period: Period, in place: FigurePlace, level: PublicationLevel
    ) -> FigureValue? {
        guard let part = exact(of, at: period, in: place, level: level),
            let all = exact(whole, at: period, in: place, level: level)
        else { return nil }
        return ratio(of: part, to: all, counted: schema.figures[whole].counted, digits: 6, level)
    }

    /// One value as a part of another, in hundredths with so many digits; the public sees no share of fewer than ten.
    func ratio(
        of part: FigureValue, to all: FigureValue, counted: Column.Counted, digits: Int, _ level: PublicationLevel
    ) -> FigureValue {
        guard let numerator = part.number, let denominator = all.number else { return part.blank(with: all) }
        // A share of a few says as much as their number. DOMAIN §3.4.
        if level == .public, counted != .things, denominator < 10 { return part.joined(with: all, .veiled) }
        return part.joined(with: all, Self.hundredths(numerator, denominator, digits: digits))
    }

    static func hundredths(_ part: DecimalNumber, _ whole: DecimalNumber, digits: Int) -> FigureValue.Amount {
        part.ratio(to: whole, digits: digits, timesHundred: true).map { .number($0) } ?? .absent
    }

    private func change(
        _ of: Int, _ against: FigureDefinition.Comparison, at period: Period, in place: FigurePlace, level: PublicationLevel
    ) -> FigureValue? {
        let earlier = against == .previous ? period.adding(-1) : period.adding(-12 / period.length.months)
        guard let now = exact(of, at: period, in: place, level: level), let before = exact(of, at: earlier, in: place, level: level)
        else { return nil }
        return difference(now, before)
    }

    /// The place among all codes of the same cut.
    ///
    /// Equal numbers share the better place. Hidden ones are not ranked.
    private func rank(_ of: Int, at period: Period, in place: FigurePlace, level: PublicationLevel) -> FigureValue? {
        guard let side = place.sides.first, place.sides.count == 1, let own = exact(of, at: period, in: place, level: level)
        else { return nil }
        guard let number = own.number else { return own.blank }
        var better = 0
        for code in codes(of, along: side.cut) where code.code != side.code {
            let other = exact(of, at: period, in: FigurePlace([(side.cut, code.code)]), level: level)
            // A place among numbers of which some are hidden would tell where these stand.
            guard let other, let theirs = other.number else {
                if other?.amount == .absent || other == nil { continue }
                return own.with(.veiled)
            }
            if theirs > number { better += 1 }
        }
        return own.with(.number(DecimalNumber(better + 1)))
    }
}

extension Cube {
    /// Where a place stands in a period; nil when the cube is not cut so or does not know the code.
    func key(_ place: FigurePlace, period: Int) -> Key? {
        let cuts = place.sides.map(\.cut)
        guard let shape = shapes.firstIndex(of: cuts) else { return nil }
        var key = Key(shape: Int32(shape), period: Int32(truncatingIfNeeded: period))
        if let first = place.sides.first {
            guard let index = sides[first.cut]?.index[first.code] else { return nil }
            key.first = index
        }
        if place.sides.count > 1 {
            let second = place.sides[1]
            guard let index = sides[second.cut]?.index[second.code] else { return nil }
            key.second = index
        }
        return key
    }
}
