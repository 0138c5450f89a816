internal import LoaMarkup

/// Works out the codes along a cut, and which rows fit a condition.
enum CubeSides {
    /// A condition made ready for one table.
    struct Test: Sendable {
        let column: Int
        /// For columns of codes: whether each different word of the column fits.
        let words: [Bool]
        /// For columns of yes and no: whether no and whether yes fits.
        let flags: (no: Bool, yes: Bool)

        func fits(_ row: Int, _ table: DataTable) -> Bool {
            switch table.columns[column] {
            case .words(let indices, _): words[Int(indices[row])]
            case .numbers(let units, _): units[row] == 1 ? flags.yes : flags.no
            case .ordinals: true
            }
        }
    }

    static func conditions(
        _ conditions: [FigureDefinition.Condition], set: DataSet, schema: StatsSchema, table: DataTable, today: CalendarDate,
        isFormer: Bool = false
    ) -> [Test] {
        conditions.map { condition in
            var words: [Bool] = []
            if case .words(_, let known) = table.columns[condition.column] {
                let column = set.columns[condition.column]
                words = known.map {
                    condition.codes.contains($0) || !isFormer && condition.codes.contains(schema.current($0, in: column, on: today))
                }
            }
            let folded = condition.codes.map { Fold.fold($0) }
            let yes = folded.contains { ["1", "true", "yes", "co", "on"].contains($0) }
            let no = folded.contains { ["0", "false", "no", "khong", "off"].contains($0) }
            return Test(column: condition.column, words: words, flags: (no, yes))
        }
    }

    /// Whether units of a column have given their place to others by a day, so that what was said of them still is known.
    static func hasFormer(_ at: Int, set: DataSet, schema: StatsSchema, table: DataTable, today: CalendarDate) -> Bool {
        guard case .words(_, let words) = table.columns[at] else { return false }
        return words.contains { schema.current($0, in: set.columns[at], on: today) != $0 }
    }

    /// The codes along a cut and, for each row, the index of its own.
    ///
    /// - Parameter isFormer: whether units that gave their place to others stand for themselves, as they once did.
    static func side(
        _ cut: FigureDefinition.Cut, set: DataSet, schema: StatsSchema, table: DataTable, today: CalendarDate, isFormer: Bool = false
    ) -> (side: Cube.Side, places: [Int32]) {
        let column = set.columns[cut.column]
        guard case .words(let indices, let words) = table.columns[cut.column] else {
            // Yes and no.
            let places = (0..<table.count).map { table.units(cut.column, $0) == 1 ? Int32(1) : 0 }
            return (Cube.Side(codes: ["0", "1"], names: ["không", "có"], index: ["0": 0, "1": 1]), places)
        }
        let values = words.map { word in
            value(isFormer ? word : schema.current(word, in: column, on: today), cut: cut, column: column, schema: schema)
        }
        let known = order(cut, column: column, schema: schema)
        let used = Set(values)
        var codes = known.map(\.code).filter { used.contains($0) }
        codes += used.subtracting(codes).sorted()
        let index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, Int32($0)) })
        let names = codes.map { code in known.first { $0.code == code }?.name ?? code }
        let ofWord = values.map { index[$0] ?? -1 }
        return (Cube.Side(codes: codes, names: names, index: index), indices.map { ofWord[Int($0)] })
    }

    /// The value of a code along a cut: itself, or the group of its unit.
    private static func value(_ word: String, cut: FigureDefinition.Cut, column: Column, schema: StatsSchema) -> String {
        guard let grouping = cut.grouping, case .units(let table)? = column.codes else { return word }
        let groups = schema.units[table][word]?.groups ?? []
        return grouping < groups.count ? groups[grouping] : ""
    }

    /// The codes of a cut in the order of the schema, with their names.
    private static func order(_ cut: FigureDefinition.Cut, column: Column, schema: StatsSchema) -> [CodeSource.Code] {
        switch column.codes {
        case .list(let codes)?: return codes
        case .units(let table)?:
            let units = schema.units[table]
            guard let grouping = cut.grouping else {
                return units.units.map { CodeSource.Code($0.code, name: $0.name) }
            }
            let declared = units.groupings[grouping].names
            var seen = Set(declared.map(\.code))
            var rest: [CodeSource.Code] = []
            for unit in units.units where grouping < unit.groups.count && seen.insert(unit.groups[grouping]).inserted {
                rest.append(CodeSource.Code(unit.groups[grouping], name: unit.groups[grouping]))
            }
            return declared + rest
        case nil: return []
        }
    }
}
