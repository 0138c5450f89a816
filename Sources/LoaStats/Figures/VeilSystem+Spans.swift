extension VeilSystem {
    /// Longer periods and running totals of the whole and of groups are sums of their own, shown where their months may not be.
    ///
    /// Those of single units are never printed.
    mutating func relateSpans() {
        for (index, figure) in schema.figures.enumerated() {
            guard guarded.contains(index), case .measure(let measure) = figure.kind else { continue }
            let space = Space(set: measure.set, column: measure.column, conditions: measure.conditions)
            guard let family = families.first(where: { $0.set == measure.set && $0.conditions == measure.conditions }),
                let cube = family.cubes[measure.column]
            else { continue }
            var stretches: [[Int]] = measure.over == .last ? [] : Self.longer(cube)
            stretches += runningTotals(of: index, cube)
            for stretch in stretches where stretch.count > 1 { add(stretch, index, space, cube) }
        }
    }

    /// The periods of the data within each longer period.
    static func longer(_ cube: Cube) -> [[Int]] {
        var result: [[Int]] = []
        for length in Period.Length.allCases where length.months > cube.every.months {
            var groups: [Int: [Int]] = [:]
            for ordinal in cube.periods {
                groups[Period(length, of: Period(cube.every, ordinal: ordinal).firstDay).ordinal, default: []].append(ordinal)
            }
            result += groups.sorted { $0.key < $1.key }.map(\.value)
        }
        return result
    }

    /// The running totals that public figures make of a figure.
    private func runningTotals(of figure: Int, _ cube: Cube) -> [[Int]] {
        schema.figures.flatMap { other -> [[Int]] in
            guard case .cumulated(figure, let since) = other.kind, other.level == .public else { return [] }
            let inside = cube.periods.filter { since.firstDay <= Period(cube.every, ordinal: $0).firstDay }
            return inside.indices.map { Array(inside[...$0]) }
        }
    }

    private mutating func add(_ stretch: [Int], _ figure: Int, _ space: Space, _ cube: Cube) {
        guard let first = stretch.first, let last = stretch.last else { return }
        let from = Int32(truncatingIfNeeded: first)
        var keys: Set<Cube.Key> = []
        for key in cube.cells.keys where stretch.contains(Int(key.period)) {
            var end = key
            end.period = Int32(truncatingIfNeeded: last)
            keys.insert(end)
        }
        for key in keys.sorted(by: { ($0.shape, $0.first, $0.second) < ($1.shape, $1.first, $1.second) }) {
            let shape = cube.shapes[Int(key.shape)]
            // Printed for each unit, longer periods would cost more hidden months than they are worth.
            guard prints(figure, shape), shape.allSatisfy({ $0.grouping != nil }), let own = ownKey(figure, key, cube) else { continue }
            let place = Place(space: space, cell: key, from: from)
            let cell = places[place] ?? addSum(of: stretch, key, place, figure)
            printed[FigureVeil.Key(figure: figure, cell: own, from: from)] = cell
        }
    }

    private mutating func addSum(of stretch: [Int], _ key: Cube.Key, _ place: Place, _ figure: Int) -> Int {
        let parts = stretch.compactMap { ordinal -> Int? in
            var one = key
            one.period = Int32(truncatingIfNeeded: ordinal)
            return places[Place(space: place.space, cell: one, from: one.period)]
        }
        let sum = parts.reduce(0) { $0 &+ system.cells[$1].value }
        let cell = system.add(
            CellSystem.Cell(
                sum, Self.threshold(schema.figures[figure].counted), rank: .subtotal,
                isForced: parts.contains { system.cells[$0].isForced } && parts.allSatisfy { system.cells[$0].isForced },
                mayBeNegative: sum < 0))
        places[place] = cell
        relate([CellSystem.Term(cell, -1)] + parts.map { CellSystem.Term($0) })
        return cell
    }
}
