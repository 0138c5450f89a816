/// The keys of one kind of record, to be filled by name of the field.
public struct RecordShape: Sendable {
    let type: TemplateType
    private var fields: [String: TemplateField] = [:]
    private var order: [String] = []
    private var empty: TemplateRecord

    /// Declares a record's keys in a schema.
    init(_ name: String, _ keys: KeyValuePairs<String, TemplateKind>, in schema: inout TemplateSchema) {
        type = schema.add(name)
        for (key, kind) in keys {
            fields[key] = schema.add(key, kind, to: type)
            order.append(key)
        }
        empty = schema.record(type)
    }

    /// Declares further text keys, those that a theme brings.
    mutating func add(_ keys: [String], in schema: inout TemplateSchema) {
        for key in keys { fields[key] = schema.add(key, .text, to: type) }
        empty = schema.record(type)
    }

    /// A record of texts by key.
    func record(texts: [String: String]) -> TemplateRecord {
        var record = empty
        for (key, text) in texts { if let field = fields[key] { record[field] = .text(text) } }
        return record
    }

    /// The place of a key among the values, for records that are filled by place.
    func slot(_ key: String) -> Int { order.firstIndex(of: key) ?? 0 }

    /// How many keys there are.
    var count: Int { order.count }

    /// The field of a key that was declared.
    func field(_ key: String) -> TemplateField? { fields[key] }

    /// A record with some of its keys filled.
    func record(_ values: KeyValuePairs<String, TemplateValue>) -> TemplateRecord {
        var record = empty
        for (key, value) in values { if let field = fields[key] { record[field] = value } }
        return record
    }
}
