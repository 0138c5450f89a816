/// The record types that templates may draw on: which fields each has, and of what kind.
///
/// A field always hides a field of the same name further out, also while it is empty. So every name in a template
/// is resolved when the theme loads, and a name that no record in reach has is an error then.
public struct TemplateSchema: Sendable {
    /// One field as declared.
    struct Declaration: Sendable {
        var name: String
        var field: TemplateField
    }
    /// One record type with its fields in slot order.
    struct Definition: Sendable {
        var name: String
        var fields: [Declaration] = []
        var slots: [String: Int] = [:]
    }

    /// The type of an item that is a bare text, written `{{.}}`; every schema has it.
    public static let textItem = TemplateType(id: 0)

    /// Whether unknown names render as nothing and `{{{x}}}` takes any value, as plain Mustache has it.
    ///
    /// A site's own schema is closed; the open one exists for the Mustache specification's examples.
    let isOpen: Bool
    var types: [Definition] = []

    /// Makes a schema that knows bare texts only.
    public init(isOpen: Bool = false) {
        self.isOpen = isOpen
        let item = add("text")
        _ = add(".", .text, to: item)
    }

    /// Declares a record type, with a name for messages; fields come after, so types may name each other.
    public mutating func add(_ name: String) -> TemplateType {
        types.append(Definition(name: name))
        return TemplateType(id: types.count - 1)
    }

    /// Declares a field; a second one of the same name in a type replaces the first in name only.
    ///
    /// Declare all fields of a type before making records of it: later fields are empty in earlier records.
    public mutating func add(_ name: String, _ kind: TemplateKind, to type: TemplateType) -> TemplateField {
        let field = TemplateField(type: type, slot: types[type.id].fields.count, kind: kind)
        types[type.id].slots[name] = field.slot
        types[type.id].fields.append(Declaration(name: name, field: field))
        return field
    }

    /// A record of a type with every field empty: the thing to copy and fill.
    public func record(_ type: TemplateType) -> TemplateRecord {
        TemplateRecord(type, [TemplateValue](repeating: .nothing, count: types[type.id].fields.count))
    }

    /// The field of that name in a type, if it has one.
    public func field(_ name: String, of type: TemplateType) -> TemplateField? {
        let definition = types[type.id]
        return definition.slots[name].map { definition.fields[$0].field }
    }
}
