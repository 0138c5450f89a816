/// What sort of value a field of a template record holds.
public enum TemplateKind: Hashable, Sendable {
    /// Text, escaped when written; empty counts as absent.
    case text
    /// Finished HTML, written as it is by `{{{name}}}` and by nothing else; empty counts as absent.
    case html
    /// Yes or no: usable as a section, never written.
    case flag
    /// A whole number; 0 counts as absent.
    case number
    /// One record of a type.
    case record(TemplateType)
    /// Any number of records of a type; none counts as absent.
    case list(TemplateType)
}
