public import LoaStats

/// What one directive asks of the figures.
public struct FigureQuery: Sendable {
    /// What it shows.
    public enum Shape: Sendable, Hashable {
        /// One value in a sentence, in a form or with its unit.
        case value(FigureText.Form?)
        /// A target with what is missing and the paces.
        case progress(target: Int)
        /// A drawing.
        case chart(ChartQuery)
        /// A table.
        case table(TableQuery)
    }

    /// What a drawing shows.
    public struct ChartQuery: Sendable, Hashable {
        /// How it is drawn: line, bar, stack or dot.
        public var kind: String
        /// The first period, or nil for all.
        public var from: Period?
        /// The cut whose codes are the series or bars, or nil.
        public var by: FigureDefinition.Cut?
        /// The title in the writer's words, or nil for the figure's.
        public var title: String?
        /// The target drawn along.
        public var target: Int?
    }

    /// What a table shows.
    public struct TableQuery: Sendable, Hashable {
        /// Along what the rows run; nil for periods.
        public var rows: FigureDefinition.Cut?
        /// What stands in the columns.
        public var columns: Columns
        /// The first period, or nil for all.
        public var from: Period?
        /// The title in the writer's words, or nil for the figure's.
        public var title: String?

        /// Puts the parts together.
        public init(rows: FigureDefinition.Cut?, columns: Columns, from: Period?, title: String? = nil) {
            self.rows = rows
            self.columns = columns
            self.from = from
            self.title = title
        }

        /// What stands in the columns of a table.
        public enum Columns: Sendable, Hashable {
            /// One column.
            case value
            /// A column a period.
            case periods
            /// A column a code.
            case cut(FigureDefinition.Cut)
            /// A column for each of some figures.
            case figures([Int])
        }
    }

    /// The figure, by index.
    public var figure: Int
    /// The period asked for, or nil for the last.
    public var period: Period?
    /// The unit or group asked for.
    public var place: FigurePlace
    /// What the figure is shown as a part of.
    public var whole: FigureWhole?
    /// What is shown.
    public var shape: Shape
}
