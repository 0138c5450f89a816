extension VeilSystem {
    typealias Term = CellSystem.Term

    /// Adds what readers know to hold; what the numbers do not fulfil, nobody knows.
    mutating func relate(_ terms: [Term]) {
        let sum = terms.reduce(0) { $0 &+ $1.coefficient &* system.cells[$1.cell].value }
        if sum == 0, terms.count > 1 { system.relate(terms) }
    }

    /// The sums over each side make the whole; units make their groups.
    mutating func relateSums(_ family: Family) {
        for (column, cube) in family.cubes.sorted(by: { $0.key < $1.key }) {
            let space = Space(set: family.set, column: column, conditions: family.conditions)
            var parts: [Cube.Key: [Int]] = [:]
            for key in cube.cells.keys {
                guard let cell = places[Place(space: space, cell: key, from: key.period)] else { continue }
                for whole in wholes(of: key, cube, family) { parts[whole, default: []].append(cell) }
            }
            for (whole, cells) in parts {
                guard let at = places[Place(space: space, cell: whole.isSum, from: whole.period)] else { continue }
                relate([Term(at, -1)] + cells.sorted().map { Term($0) })
            }
        }
    }

    /// The larger sums that a sum is a part of, each with a mark of the side it is cut along.
    private func wholes(of key: Cube.Key, _ cube: Cube, _ family: Family) -> [Cube.Key] {
        let shape = cube.shapes[Int(key.shape)]
        switch shape.count {
        case 1:
            var whole = Cube.Key(shape: 0, period: key.period)
            // Apart from each other stand the parts of each cut.
            whole.second = -2 - key.shape
            return [whole] + groups(of: key, shape[0], cube, family)
        case 2:
            return [0, 1].compactMap { side in
                guard let index = cube.shapes.firstIndex(of: [shape[side]]) else { return nil }
                var whole = Cube.Key(shape: Int32(index), period: key.period, first: side == 0 ? key.first : key.second)
                whole.second = -2 - key.shape
                return whole
            }
        default: return []
        }
    }

    /// The groups that a unit belongs to, where sums are cut by them too.
    private func groups(of key: Cube.Key, _ cut: FigureDefinition.Cut, _ cube: Cube, _ family: Family) -> [Cube.Key] {
        guard cut.grouping == nil, let side = cube.sides[cut], key.first >= 0,
            case .units(let table)? = schema.sets[family.set].columns[cut.column].codes,
            let unit = schema.units[table][side.codes[Int(key.first)]]
        else { return [] }
        return unit.groups.indices.compactMap { grouping in
            let wanted = FigureDefinition.Cut(column: cut.column, grouping: grouping)
            guard let index = cube.shapes.firstIndex(of: [wanted]), let code = cube.sides[wanted]?.index[unit.groups[grouping]]
            else { return nil }
            return Cube.Key(shape: Int32(index), period: key.period, first: code, second: -2 - key.shape)
        }
    }

    /// The rules of the data set hold for sums as they hold for rows.
    mutating func relateRules(_ family: Family) {
        let set = schema.sets[family.set]
        for rule in set.rules where isTelling(rule, family) {
            guard let cube = family.cubes[rule.left.first?.column ?? 0] else { continue }
            let terms = rule.left.map { ($0, 1) } + rule.right.map { ($0, -1) }
            for key in cube.cells.keys.sorted(by: { ($0.shape, $0.period, $0.first, $0.second) < ($1.shape, $1.period, $1.first, $1.second) }) {
                if rule.looksBack, !cube.periods.contains(Int(key.period) - 1) { continue }
                var bound: [Term] = []
                for (term, side) in terms {
                    var own = key
                    if term.isPrevious { own.period -= 1 }
                    let space = Space(set: family.set, column: term.column, conditions: family.conditions)
                    guard let cell = places[Place(space: space, cell: own, from: own.period)] else { continue }
                    bound.append(Term(cell, term.sign * side))
                }
                if rule.relation != .equal { bound = withRest(bound, rule, family) }
                relate(bound)
            }
        }
    }

    /// What one side is more than the other is a count as well: men, where all and women are printed.
    private mutating func withRest(_ terms: [Term], _ rule: IntegrityRule, _ family: Family) -> [Term] {
        let difference = terms.reduce(0) { $0 + $1.coefficient * system.cells[$1.cell].value }
        let isNegative = rule.relation == .atMost
        let rest = isNegative ? -difference : difference
        guard rest >= 0 else { return [] }
        let columns = (rule.left + rule.right).map { schema.sets[family.set].columns[$0.column].counted }
        let counted = columns.allSatisfy { $0 == columns.first } ? columns.first ?? .things : .things
        let cell = system.add(CellSystem.Cell(rest, Self.threshold(counted), isPublished: false))
        return terms + [Term(cell, isNegative ? 1 : -1)]
    }

    /// Where one figure counts a part of what another counts, the rest is a count as well.
    mutating func relateConditions() {
        for part in families {
            for whole in families where part.set == whole.set && part.conditions != whole.conditions && Self.isPart(part, of: whole) {
                for (column, cube) in part.cubes.sorted(by: { $0.key < $1.key }) {
                    guard let other = whole.cubes[column] else { continue }
                    relate(part, cube, whole, other, column)
                }
            }
        }
    }

    private mutating func relate(_ part: Family, _ cube: Cube, _ whole: Family, _ other: Cube, _ column: Int) {
        let counted = schema.sets[part.set].columns[column].counted
        for key in other.cells.keys.sorted(by: { ($0.shape, $0.period, $0.first, $0.second) < ($1.shape, $1.period, $1.first, $1.second) }) {
            let shape = other.shapes[Int(key.shape)]
            guard let index = cube.shapes.firstIndex(of: shape) else { continue }
            var own = key
            own.shape = Int32(index)
            // The codes are numbered anew in each cube, since not all occur in each.
            own.first = Self.translate(key.first, shape.first, other, cube)
            own.second = Self.translate(key.second, shape.count > 1 ? shape[1] : nil, other, cube)
            let space = Space(set: part.set, column: column, conditions: part.conditions)
            let wider = Space(set: whole.set, column: column, conditions: whole.conditions)
            guard let small = places[Place(space: space, cell: own, from: own.period)],
                let large = places[Place(space: wider, cell: key, from: key.period)]
            else { continue }
            let rest = system.cells[large].value - system.cells[small].value
            guard rest >= 0 else { continue }
            let cell = system.add(CellSystem.Cell(rest, Self.threshold(counted), isPublished: false))
            relate([Term(large), Term(small, -1), Term(cell, -1)])
        }
    }

    private static func translate(_ code: Int32, _ cut: FigureDefinition.Cut?, _ from: Cube, _ to: Cube) -> Int32 {
        guard let cut, code >= 0, let side = from.sides[cut], Int(code) < side.codes.count else { return code }
        return to.sides[cut]?.index[side.codes[Int(code)]] ?? -3
    }

    /// Whether every row of one family is a row of the other.
    private static func isPart(_ part: Family, of whole: Family) -> Bool {
        whole.conditions.allSatisfy { wide in
            part.conditions.contains { $0.column == wide.column && Set($0.codes).isSubset(of: wide.codes) }
        }
    }
}

extension Cube.Key {
    /// The key without the mark of the cut that its parts stand along.
    var isSum: Cube.Key {
        var key = self
        if key.second < -1 { key.second = -1 }
        return key
    }
}
