extension SettingsReader {
    /// A mapping inside this one, read and finished by `schema`.
    public mutating func mapping<Value>(
        _ key: String, required: Bool = false, freePrefixes: [String] = ["x_"],
        _ schema: (inout SettingsReader) -> Value
    ) -> Value? {
        guard let found = value(key, required: required) else { return nil }
        guard found.entries != nil else {
            expected(found, vi: "nhóm “tên: giá trị”", en: "a mapping", example: "\(key): { tên: giá trị }")
            return nil
        }
        return nested(found, freePrefixes, schema)
    }

    /// A list of mappings, each read and finished by `schema`; those of another kind are reported and left out.
    public mutating func list<Value>(
        _ key: String, required: Bool = false, freePrefixes: [String] = ["x_"],
        _ schema: (inout SettingsReader) -> Value?
    ) -> [Value] {
        guard let found = value(key, required: required) else { return [] }
        guard let items = found.items else {
            expected(
                found, vi: "danh sách, mỗi dòng bắt đầu bằng “- ”", en: "a list of lines starting with “- ”",
                example: "\(key): [ … ]")
            return []
        }
        var result: [Value] = []
        for item in items {
            guard item.entries != nil else {
                expected(item, vi: "nhóm “tên: giá trị”", en: "a mapping", example: "- tên: giá trị")
                continue
            }
            if let value = nested(item, freePrefixes, schema) { result.append(value) }
        }
        return result
    }

    /// A mapping whose keys are the writer's own names (as audiences), each value a mapping read by `schema`.
    ///
    /// An empty value is read as a mapping without keys.
    public mutating func named<Value>(
        _ key: String, required: Bool = false, freePrefixes: [String] = ["x_"],
        _ schema: (Spanned<String>, inout SettingsReader) -> Value?
    ) -> [(name: Spanned<String>, value: Value)] {
        var result: [(name: Spanned<String>, value: Value)] = []
        for entry in names(key, required: required) {
            let name = Spanned(entry.key, at: entry.keySpan)
            if entry.value.entries == nil, entry.value.content != .empty {
                expected(
                    entry.value, vi: "nhóm “tên: giá trị”", en: "a mapping", example: "\(entry.key): { tên: giá trị }")
                continue
            }
            if let value = nested(entry.value, freePrefixes, { schema(name, &$0) }) { result.append((name, value)) }
        }
        return result
    }

    /// The pairs of a mapping whose keys are the writer's own names, values as written.
    public mutating func names(_ key: String, required: Bool = false) -> [Settings.Entry] {
        guard let found = value(key, required: required) else { return [] }
        guard let entries = found.entries else {
            expected(found, vi: "nhóm “tên: giá trị”", en: "a mapping", example: "\(key): { tên: giá trị }")
            return []
        }
        return entries
    }

    private mutating func nested<Value>(
        _ found: Settings, _ freePrefixes: [String], _ schema: (inout SettingsReader) -> Value
    ) -> Value {
        var reader = SettingsReader(found, at: found.span, freePrefixes: freePrefixes)
        let value = schema(&reader)
        diagnostics += reader.finish()
        return value
    }
}
