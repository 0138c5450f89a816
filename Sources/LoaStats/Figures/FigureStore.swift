public import LoaMarkup

/// The figures of a site with their numbers, ready to be asked.
///
/// Public answers hide what ``FigureVeil`` says; the answers for internal readers are whole.
public struct FigureStore: Sendable {
    /// The schema, its units filled in.
    public let schema: StatsSchema
    /// The day on which figures are looked at: for freshness and paces.
    public let today: CalendarDate
    /// For each figure that is measured, its sums.
    let cubes: [Cube?]
    /// How far each data set has come.
    public let states: [SetState]
    /// What is hidden in public.
    let veil: FigureVeil

    /// Adds up the tables of a schema's data sets, which come in the schema's order.
    public init(_ schema: StatsSchema, tables: [DataTable], today: CalendarDate) {
        self.schema = schema
        self.today = today
        let cubes = schema.figures.map { figure -> Cube? in
            figure.kind.ownMeasure.map { Cube($0, schema: schema, table: tables[$0.set], today: today) }
        }
        self.cubes = cubes
        states = schema.sets.indices.map { SetState($0, schema: schema, table: tables[$0], today: today) }
        veil = FigureVeil(schema: schema, tables: tables, today: today)
    }

    /// A store without figures.
    public static let empty = FigureStore(StatsSchema(), tables: [], today: CalendarDate(daysSinceEpoch: 0))

    /// Whether no way was found to print public figures without giving hidden ones away; then all are hidden that are new.
    public var isSealed: Bool { veil.isSealed }

    /// How many numbers that public pages could show are hidden.
    public var hiddenCount: Int { veil.hiddenCount }

    /// Whether there are figures at all.
    public var isEmpty: Bool { schema.figures.isEmpty }

    /// The last period that a figure has numbers for; nil when it has none.
    public func latest(_ figure: Int) -> Period? {
        guard let measured = schema.measuredFigure(under: figure), let cube = cubes[measured], let last = cube.periods.last else {
            return nil
        }
        return Period(cube.every, ordinal: last)
    }

    /// All periods that a figure has numbers for, in order.
    public func periods(_ figure: Int) -> [Period] {
        guard let measured = schema.measuredFigure(under: figure), let cube = cubes[measured] else { return [] }
        return cube.periods.map { Period(cube.every, ordinal: $0) }
    }

    /// The ways in which a figure may be cut: those of the measure under it.
    public func cuts(_ figure: Int) -> [[FigureDefinition.Cut]] { schema.measure(under: figure)?.cuts ?? [] }

    /// The codes and names along a cut of a figure, those that occur.
    public func codes(_ figure: Int, along cut: FigureDefinition.Cut) -> [CodeSource.Code] {
        guard let measured = schema.measuredFigure(under: figure), let side = cubes[measured]?.sides[cut],
            let measure = schema.figures[measured].kind.ownMeasure
        else { return [] }
        let codes = zip(side.codes, side.names).map { CodeSource.Code($0, name: $1) }
        guard cut.grouping == nil, let own = measure.conditions.first(where: { $0.column == cut.column }) else { return codes }
        return codes.filter { own.codes.contains($0.code) }
    }
}
