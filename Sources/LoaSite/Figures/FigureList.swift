/// A list that a page makes of all figures or data sets.
public enum FigureList: Sendable, Hashable {
    /// How each figure is counted: those of one data set, or all.
    case definitions(set: Int?)
    /// Who has reported and who has not: one data set, or all. For internal readers.
    case reporting(set: Int?)
}
