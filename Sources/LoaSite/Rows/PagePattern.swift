public import LoaMarkup

/// A page that is a pattern for many: with `rows` above its body, each row of a table becomes a page of its own.
///
/// A class, since every page made from it holds it.
public final class PagePattern: Sendable {
    /// A row that becomes a page.
    public struct Row: Sendable {
        /// What tells it apart from others.
        public let key: String
        /// The row for people: its key, and its name where there is one.
        public let name: String
        /// The path that stands for its page: the pattern's with the key, as `content/don-vi/mau.md?06652`.
        public let path: SourcePath
        /// The line of the table’s file where it stands, from 1.
        public let line: Int
        /// Its number in the table.
        let number: Int
        /// What its page is put in order by; nil for its title.
        let order: [UInt8]?
    }

    /// The file of the pattern.
    public let path: SourcePath
    /// The file of the table; nil when there is none that can be read.
    public let tablePath: SourcePath?
    /// The rows that become pages, in the order of their keys.
    public let rows: [Row]
    /// Whether its rows are not known, for a reason that was told.
    public let isBroken: Bool
    /// The places to be filled.
    let slots: PatternSlots
    /// What stands above the body, held.
    let settings: Settings?
    /// The line that it starts on.
    let firstLine: Int
    /// The body with its snippets and labels, held.
    let template: PatternTemplate
    /// Whether there are words below the front matter.
    let hasText: Bool
    private let table: RowTable?
    /// For each place its column in the table.
    private let columns: [Int?]
    private let numbers: [String: Int]

    init(_ maker: PatternMaker) {
        path = maker.path
        tablePath = maker.table?.path
        rows = maker.rows
        isBroken = maker.isBroken
        slots = maker.slots
        settings = maker.settings
        firstLine = maker.firstLine
        template = maker.template
        hasText = maker.hasText
        table = maker.table
        columns = maker.columns
        numbers = Dictionary(uniqueKeysWithValues: maker.rows.enumerated().map { ($1.key, $0) })
    }

    /// The row of a key among those that become pages.
    public func row(_ key: String) -> Int? { numbers[key] }

    /// The path that stands for a row's page.
    static func path(_ pattern: SourcePath, key: String) -> SourcePath {
        SourcePath(pattern.string + "?" + AddressPart.escaped(key, and: "/"))
    }

    /// What is said in one place for one row.
    func value(_ slot: Int, _ row: Int) -> Value {
        let place = slots.slots[slot]
        guard let table, let column = columns[slot] else { return .cell(place.written) }
        let number = rows[row].number
        let cell = place.wantsWords ? table.words(number, column) : table.text(number, column)
        guard cell.isEmpty, let otherwise = place.otherwise else { return .cell(cell) }
        return .otherwise(otherwise)
    }

    /// What is said in a place.
    enum Value {
        /// What the cell says.
        case cell(String)
        /// What is said in place of an empty cell.
        case otherwise(PatternSlots.Slot.Otherwise)

        /// The words.
        var text: String {
            switch self {
            case .cell(let text): text
            case .otherwise(let otherwise): otherwise.text
            }
        }
    }

    /// A held text as a row has it.
    func filled(_ text: String, _ row: Int) -> String {
        let bytes = Array(text.utf8)
        guard slots.next(in: bytes[...]) != nil else { return text }
        return String(decoding: slots.replace(bytes[...]) { slot, _ in value(slot, row).text }, as: UTF8.self)
    }

    /// The front matter as a row has it: values are put in after YAML was read.
    func settings(_ row: Int) -> Settings? { settings.map { filled($0, row) } }

    private func filled(_ settings: Settings, _ row: Int) -> Settings {
        var result = settings
        switch settings.content {
        case .empty: break
        case .scalar(let text, let style): result.content = .scalar(filled(text, row), style)
        case .sequence(let items): result.content = .sequence(items.map { filled($0, row) })
        case .mapping(let entries):
            result.content = .mapping(
                entries.map { entry in
                    var entry = entry
                    if entry.key != "rows" { entry.value = filled(entry.value, row) }
                    return entry
                })
        }
        return result
    }

    /// The names of the table's columns.
    var columnNames: [String] { table?.columns ?? [] }

    /// What a column says of a row, in words; nil without such a column.
    func words(_ name: String, row: Int) -> String? {
        guard let table, let column = table.columns.firstIndex(of: name) else { return nil }
        return table.words(rows[row].number, column)
    }

    /// The words of a column with the rows that have them, in the order of the words; nil without such a column.
    func groups(_ name: String) -> [(words: String, rows: Set<Int>)]? {
        guard let table, let column = table.columns.firstIndex(of: name) else { return nil }
        var found: [String: Set<Int>] = [:]
        for (number, row) in rows.enumerated() { found[table.words(row.number, column), default: []].insert(number) }
        return VietnameseCollation.sorted(found.map { ($0.key, $0.value) }) { $0.0 }
    }
}
