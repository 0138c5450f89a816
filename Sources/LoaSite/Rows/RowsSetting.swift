public import LoaMarkup

/// What the key `rows` of a pattern's front matter says: which table its pages are made from, and which rows.
public struct RowsSetting: Sendable {
    /// The table: `stats:NAME` for a table of units, or a CSV file seen from the pattern.
    public let from: Spanned<String>
    /// The column that tells rows apart; the first one (or the units' code) when nil.
    public let key: Spanned<String>?
    /// The conditions that a row must meet, all of them.
    public let conditions: [Spanned<String>]
    /// The column that the pages are put in order by; their titles when nil.
    public let sort: Spanned<String>?

    /// Reads `rows: TABLE` or `rows: { from: TABLE, key: …, where: …, sort: … }`.
    static func read(_ reader: inout SettingsReader) -> RowsSetting? {
        guard let written = reader.peek("rows"), written.content != .empty else {
            if let key = reader.keySpan("rows") {
                reader.report(
                    .rowsTable, at: key, vi: "“rows” chưa nói bảng nào — viết rows: bang.csv hoặc rows: stats:TÊN-BẢNG",
                    en: "“rows” names no table — write rows: table.csv or rows: stats:TABLE")
            }
            _ = reader.value("rows")
            return nil
        }
        if written.text != nil {
            return reader.text("rows").map { RowsSetting(from: $0, key: nil, conditions: [], sort: nil) }
        }
        return reader.mapping("rows") { rows -> RowsSetting? in
            let from = rows.text("from", required: true)
            let (key, conditions, sort) = (rows.text("key"), rows.texts("where"), rows.text("sort"))
            return from.map { RowsSetting(from: $0, key: key, conditions: conditions, sort: sort) }
        } ?? nil
    }
}
