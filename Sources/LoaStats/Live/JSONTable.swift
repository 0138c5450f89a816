public import LoaMarkup

/// Rows in JSON: a list of objects, `{"rows": […]}` with such a list, or `{"columns": […], "rows": [[…]]}`.
public enum JSONTable {
    /// Whether bytes look like JSON rather than CSV.
    public static func isJSON(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let first = text.first(where: { $0 > 0x20 }) else { return false }
        return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    }

    /// The rows of a text; faults are told with their row and column, or with the line of the text.
    public static func read(_ bytes: [UInt8], path: SourcePath) -> TypedRows {
        let value: JSONScanner.Value
        do { value = try JSONScanner.parse(bytes) } catch {
            let line = bytes[..<min(error.offset, bytes.count)].count { $0 == 0x0A } + 1
            return refused(path, line, vi: "không phải JSON đúng", en: "this is no valid JSON")
        }
        switch value {
        case .list(let items): return objects(items, path)
        case .object(let members):
            guard case .list(let items)? = members.first(where: { $0.name == "rows" })?.value else { break }
            guard case .list(let heads)? = members.first(where: { $0.name == "columns" })?.value else { return objects(items, path) }
            return lists(items, heads, path)
        default: break
        }
        return refused(
            path, 0, vi: "JSON không chứa bảng; cần một danh sách các dòng, hoặc {\"rows\": […]}, hoặc {\"columns\": […], \"rows\": […]}",
            en: "the JSON holds no table; a list of rows is needed, or {\"rows\": […]}, or {\"columns\": […], \"rows\": […]}")
    }

    private static func objects(_ items: [JSONScanner.Value], _ path: SourcePath) -> TypedRows {
        var names: [String] = []
        var index: [String: Int] = [:]
        for case .object(let members) in items {
            for member in members where index[member.name] == nil {
                index[member.name] = names.count
                names.append(member.name)
            }
        }
        guard names.count <= TableLimits().columns else { return refused(path, 0, vi: "quá nhiều cột", en: "there are too many columns") }
        var rows = TypedRows(names: names)
        var cells = [JSONScanner.Value](repeating: .null, count: names.count)
        for (number, item) in items.enumerated() {
            guard case .object(let members) = item else {
                add(&rows, path, number + 1, vi: "dòng \(number + 1) không phải là đối tượng {…}", en: "row \(number + 1) is no object {…}")
                continue
            }
            for column in cells.indices { cells[column] = .null }
            for member in members { if let column = index[member.name] { cells[column] = member.value } }
            append(cells, number + 1, &rows, path)
        }
        return rows
    }

    private static func lists(_ items: [JSONScanner.Value], _ heads: [JSONScanner.Value], _ path: SourcePath) -> TypedRows {
        let names = heads.compactMap { if case .text(let name) = $0 { name } else { nil } }
        guard names.count == heads.count else { return refused(path, 0, vi: "“columns” phải là danh sách tên", en: "“columns” must be a list of names") }
        var rows = TypedRows(names: names)
        for (number, item) in items.enumerated() {
            guard case .list(let cells) = item, cells.count == names.count else {
                add(
                    &rows, path, number + 1, vi: "dòng \(number + 1) phải là danh sách \(names.count) giá trị",
                    en: "row \(number + 1) must be a list of \(names.count) values")
                continue
            }
            append(cells, number + 1, &rows, path)
        }
        return rows
    }

    private static func append(_ cells: [JSONScanner.Value], _ number: Int, _ rows: inout TypedRows, _ path: SourcePath) {
        for (column, cell) in cells.enumerated() {
            switch cell {
            case .null: rows.appendEmpty()
            case .flag(let flag): rows.append(.boolean(flag), (flag ? "1" : "0").utf8)
            case .number(let digits): rows.append(number: digits)
            case .text(let text): rows.append(.text, text.utf8)
            case .list, .object:
                rows.appendEmpty()
                let name = rows.names[column]
                add(
                    &rows, path, number, vi: "dòng \(number), cột \(name): ở đây cần một giá trị, không phải danh sách hay đối tượng",
                    en: "row \(number), column \(name): one value belongs here, no list or object")
            }
        }
    }

    private static func add(_ rows: inout TypedRows, _ path: SourcePath, _ line: Int, vi: String, en: String) {
        if rows.diagnostics.count < FaultList.limit { rows.diagnostics.append(Diagnostic(.statsCell, at: SourceSpan(path, line: line), vi: vi, en: en)) }
    }

    private static func refused(_ path: SourcePath, _ line: Int, vi: String, en: String) -> TypedRows {
        var rows = TypedRows(names: [])
        rows.diagnostics = [Diagnostic(.statsSource, at: SourceSpan(path, line: line), vi: vi, en: en)]
        return rows
    }
}
