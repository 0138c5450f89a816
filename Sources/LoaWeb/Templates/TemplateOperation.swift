/// One step of rendering.
enum TemplateOperation {
    /// Write a stretch of the program's text.
    case text(start: Int32, end: Int32)
    /// Write the indentation in force.
    case indent
    /// Write a value escaped.
    case escaped(TemplatePlace)
    /// Write a value as it is.
    case raw(TemplatePlace)
    /// Go on if the value counts as yes, else go elsewhere.
    case when(TemplatePlace, otherwise: Int32)
    /// Go on if the value counts as no, else go elsewhere.
    case unless(TemplatePlace, otherwise: Int32)
    /// Enter the value's records one after the other, or go elsewhere if there are none; `next` is the other end.
    case enter(TemplatePlace, otherwise: Int32)
    /// Go back to the start with the next record of the innermost loop, or leave it.
    case next(start: Int32)
    /// Run a routine whose lines are not indented.
    case call(routine: Int32)
    /// Run a routine with a stretch of text as indentation, added to that in force if `adding`.
    case callIndented(routine: Int32, start: Int32, count: Int16, adding: Bool)
    /// The end of a routine.
    case done
}
