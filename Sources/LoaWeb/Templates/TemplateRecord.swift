/// A record of one type of the schema: its values in slot order.
///
/// A value type over one array: making one costs one allocation, copying one costs a count, and lists of records can
/// be held by many pages at once.
public struct TemplateRecord: Sendable {
    /// The record type.
    public let type: TemplateType
    var values: [TemplateValue]

    /// Makes a record of values in the order in which the type's fields were declared; missing ones are empty.
    public init(_ type: TemplateType, _ values: [TemplateValue]) {
        self.type = type
        self.values = values
    }

    /// The value of a field; a field of another type reads as nothing, and setting it changes nothing.
    ///
    /// A value that is not of the field's kind is a mistake of the program, which debug builds stop at.
    public subscript(field: TemplateField) -> TemplateValue {
        get { field.type == type && field.slot < values.count ? values[field.slot] : .nothing }
        set {
            assert(field.type == type && newValue.fits(field.kind), "value does not fit the field")
            guard field.type == type, field.slot < values.count else { return }
            values[field.slot] = newValue
        }
    }
}
