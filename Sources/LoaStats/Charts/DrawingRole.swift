/// What a shape stands for; whoever writes the drawing chooses colours by it.
public enum DrawingRole: Hashable, Sendable {
    /// The line of zero, or where an axis starts.
    case axis
    /// A thin line to read values by.
    case grid
    /// The mark of an axis that is cut.
    case axisCut
    /// A number on an axis, a unit, a key.
    case scale
    /// The name of a category or a series.
    case label
    /// A value in digits.
    case value
    /// The one value that counts most.
    case hero
    /// A mark of a series, by its place from 0.
    case series(Int)
    /// A mark of a series whose value is not final.
    case estimate(Int)
    /// The mark of a value that may not be shown.
    case hidden(Int)
    /// An area by the size of its number, from 0, the lightest, to 4.
    case shade(Int)
    /// The target, its label.
    case target
    /// A line of the ground's colour below another, so that this one stands out from areas.
    case casing
    /// The pace line, its label.
    case pace
    /// Where values cannot be compared.
    case breakMark
    /// The words for invented numbers.
    case illustrative
}
