public import LoaMarkup

/// What is remembered of a sender's files: which of their heads mean which columns, what is left out, what they do not say.
public struct ImportMapping: Hashable, Sendable {
    /// The data set that the files belong to; nil when any.
    public var set: String?
    /// The sheet that holds the data; nil for all that look so.
    public var sheet: String?
    /// Heads with the columns that they mean, in the order written.
    public var columns: [Pair] = []
    /// Heads of columns that are left out.
    public var ignored: [String] = []
    /// Columns with the value that they have in every row.
    public var constants: [Pair] = []

    /// A head or column with what it means.
    public struct Pair: Hashable, Sendable {
        /// The head, or the column.
        public var name: String
        /// The column, or the value.
        public var value: String

        /// Pairs a name with what it means.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Knows nothing yet.
    public init() {}

    /// Where the mapping of a sender stands; nil when the name cannot be a file's.
    public static func path(sender: String) -> SourcePath? {
        let slug = Fold.fold(sender).utf8.map { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 ? $0 : UInt8(ascii: "-") }
        guard slug.contains(where: { $0 != UInt8(ascii: "-") }), slug.count <= 80 else { return nil }
        return SourcePath("\(StatsSchema.folder)/mappings/\(String(decoding: slug, as: UTF8.self)).yaml")
    }

    /// Reads a mapping file, held against the schema; faults stand at their line and column.
    public static func read(_ text: [UInt8], path: SourcePath, schema: StatsSchema) -> Reported<ImportMapping> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var mapping = ImportMapping()
            _ = reader.integer("format", in: 1...1, required: true)
            let named = reader.choice("set", among: schema.sets.map(\.id), required: true)
            mapping.set = named?.value
            mapping.sheet = reader.text("sheet")?.value
            mapping.ignored = reader.texts("ignore").map(\.value)
            let set = named.flatMap { schema.set($0.value) }.map { schema.sets[$0] }
            mapping.columns = reader.names("columns").compactMap { entry in
                guard let column = entry.value.text, let set else { return nil }
                return check(column, at: entry.value.span, set, &reader) == nil ? nil : Pair(entry.key, column)
            }
            mapping.constants = reader.names("constants").compactMap { entry in
                guard let value = entry.value.text, let set, let index = check(entry.key, at: entry.keySpan, set, &reader) else { return nil }
                var cells = CellReader(set.columns[index], of: set, schema: schema)
                guard case .failure(let fault) = cells.read(.text(value)) else { return Pair(entry.key, value) }
                reader.report(fault.code, at: entry.value.span, vi: fault.message.vi, en: fault.message.en)
                return nil
            }
            return mapping
        }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }

    private static func check(_ name: String, at span: SourceSpan, _ set: DataSet, _ reader: inout SettingsReader) -> Int? {
        if let index = set.column(name) { return index }
        let near = Suggestion.phrase(for: name, in: set.columns.map(\.name))
        reader.report(
            .statsReference, at: span, vi: "bộ “\(set.id)” không có cột “\(name)”\(near.vi)",
            en: "the set “\(set.id)” has no column “\(name)”\(near.en)")
        return nil
    }

    /// The file, which reads back as the same.
    public func bytes() -> [UInt8] {
        var text = "format: 1\n"
        if let set { text += "set: \(Self.quoted(set))\n" }
        if let sheet { text += "sheet: \(Self.quoted(sheet))\n" }
        text += Self.block("columns", columns)
        if !ignored.isEmpty { text += "ignore:\n" + ignored.map { "  - \(Self.quoted($0))\n" }.joined() }
        text += Self.block("constants", constants)
        return Array(text.utf8)
    }

    private static func block(_ key: String, _ pairs: [Pair]) -> String {
        pairs.isEmpty ? "" : "\(key):\n" + pairs.map { "  \(quoted($0.name)): \(quoted($0.value))\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
