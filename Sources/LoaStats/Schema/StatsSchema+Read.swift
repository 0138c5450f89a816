public import LoaMarkup

extension StatsSchema {
    /// Reads `stats.yaml`; the rows of units and data sets come later, from the files that it names.
    public static func read(_ text: [UInt8], path: SourcePath = path) -> Reported<StatsSchema> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var schema = StatsSchema()
            _ = reader.integer("format", in: 1...1, required: true)
            schema.units = reader.named("units") { UnitTable.read($0, &$1) }.map(\.value)
            for (_, set) in reader.named("sets", { DataSet.read($0, &$1, units: schema.units) }) { schema.sets.append(set) }
            schema.readFigures(&reader)
            return schema
        }
        let faults = parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics
        guard !faults.isEmpty else { return Reported(read.value) }
        // A password that somebody wrote here must not be shown by a message about it or about its neighbours.
        let redaction = Redaction(SecretText.values(inFile: text))
        return Reported(read.value, faults.map { redaction.diagnostic($0, in: text) })
    }

    private mutating func readFigures(_ reader: inout SettingsReader) {
        // Figures and targets name each other, so their names are gathered before either is read.
        let figureNames = Self.names(reader.peek("figures"))
        let targetNames = Self.names(reader.peek("targets"))
        var context = FigureContext(schema: self, figures: figureNames, targets: targetNames)
        figures = reader.named("figures") { context.figure($0, &$1) }.map(\.value)
        targets = reader.named("targets") { context.target($0, &$1) }.map(\.value)
        // A target whose value is missing is left out, and a figure that names it would point past the end.
        for index in figures.indices where !figures[index].kind.reaches(figures: figures.count, targets: targets.count) {
            figures[index].kind = .broken
        }
        breakLoops(&reader)
        for index in figures.indices {
            figures[index].isPercent = isPercent(index)
            if figures[index].digits == FigureContext.digitsUnsaid { figures[index].digits = usualDigits(index) }
        }
    }

    /// Whether a figure's numbers are hundredths: those of shares, and of what is made of shares.
    private func isPercent(_ figure: Int) -> Bool {
        switch figures[figure].kind {
        case .share, .progress: true
        case .measure, .rank, .broken: false
        case .growth(let of, _, _), .cumulated(let of, _), .change(let of, _): isPercent(of)
        case .dated(let list): isPercent(list[0].figure)
        case .remaining(let target), .paceNeeded(let target), .paceNow(let target): isPercent(targets[target].figure)
        }
    }

    /// The digits of a figure that says nothing of them.
    private func usualDigits(_ figure: Int) -> Int {
        if isPercent(figure) { return 1 }
        guard let measure = figures[figure].kind.ownMeasure else { return 0 }
        return sets[measure.set].columns[measure.column].kind == .decimal ? 2 : 0
    }

    private static func names(_ settings: Settings?) -> [String] {
        (settings?.entries ?? []).filter { $0.value.entries != nil }.map(\.key)
    }

    /// A figure made of itself, by whatever way, is told and counts for nothing.
    private mutating func breakLoops(_ reader: inout SettingsReader) {
        for start in figures.indices {
            var seen: Set<Int> = []
            var waiting = [start]
            while let at = waiting.popLast() {
                for next in parts(of: at) {
                    if next == start {
                        reader.report(
                            .statsReference, at: figures[start].span,
                            vi: "số liệu “\(figures[start].id)” được tính từ chính nó",
                            en: "the figure “\(figures[start].id)” is made of itself")
                        figures[start].kind = .broken
                        waiting = []
                        break
                    }
                    if seen.insert(next).inserted { waiting.append(next) }
                }
            }
        }
    }

    /// The figures that a figure is made of.
    func parts(of figure: Int) -> [Int] {
        switch figures[figure].kind {
        case .measure, .broken: []
        case .growth(let of, let from, _): [of, from]
        case .share(let of, let whole): [of, whole]
        case .cumulated(let of, _), .change(let of, _), .rank(let of): [of]
        case .dated(let list): list.map(\.figure)
        case .remaining(let target), .progress(let target), .paceNeeded(let target), .paceNow(let target):
            [targets[target].figure]
        }
    }
}

extension FigureDefinition.Kind {
    /// Whether all that it names is there.
    func reaches(figures: Int, targets: Int) -> Bool {
        switch self {
        case .measure, .broken: true
        case .growth(let of, let from, _): of < figures && from < figures
        case .share(let of, let whole): of < figures && whole < figures
        case .cumulated(let of, _), .change(let of, _), .rank(let of): of < figures
        case .dated(let list): list.allSatisfy { $0.figure < figures }
        case .remaining(let target), .progress(let target), .paceNeeded(let target), .paceNow(let target): target < targets
        }
    }
}
