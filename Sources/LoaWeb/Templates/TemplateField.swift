/// A field of a record type: the slot that its value has in every record of the type.
public struct TemplateField: Hashable, Sendable {
    /// The record type it belongs to.
    public let type: TemplateType
    /// Its place in the record.
    let slot: Int
    /// What it holds.
    public let kind: TemplateKind
}
