import LoaMarkup
import LoaSite
import LoaStats

/// What `loa new --rows` writes into a pattern, and the columns of the table that it names.
enum NewRows {
    private static let call = "loa new"

    /// The columns of a table: `stats:NAME`, or a CSV file seen from the new page.
    static func columns(of table: String, at place: NewPlace, _ options: CommandOptions) throws(UsageError) -> [String] {
        guard !place.isSection else {
            throw UsageError(
                vi: "mục (_index.md) không làm mẫu được; đặt tên trang, ví dụ \((place.folders + ["mau"]).joined(separator: "/"))",
                en: "a section (_index.md) cannot be a pattern; name a page, as \((place.folders + ["pattern"]).joined(separator: "/"))", call: call)
        }
        let path = table.hasPrefix("stats:") ? units(String(table.dropFirst(6)), options) : file(table, place)
        guard let path, let bytes = NewFile.read(options.path(path.string)) else {
            throw UsageError(
                vi: "không có bảng “\(table)”; viết --rows bang.csv (tệp cạnh trang mới) hoặc --rows stats:TÊN-BẢNG",
                en: "there is no table “\(table)”; write --rows table.csv (a file beside the new page) or --rows stats:TABLE", call: call)
        }
        let read = NamedTable.read(bytes, path: path)
        if let fault = read.diagnostics.first(where: { $0.severity == .error }) {
            throw UsageError(vi: "\(path): \(fault.message.vi)", en: "\(path): \(fault.message.en)", call: call)
        }
        return read.value.columns
    }

    /// The lines for the front matter.
    static func text(_ table: String, _ columns: [String], isEnglish: Bool) -> String {
        let places = columns.map { "{{\($0)}}" }.joined(separator: " ")
        return "rows: \(YAMLText.quoted(table))\n"
            + (isEnglish ? "# each row makes a page; in the title and the text you may write: \(places)\n" : "# mỗi dòng thành một trang; trong tên trang và bài viết dùng được: \(places)\n")
            + (isEnglish ? "# slug: \"{{\(columns[0])}}\"  (the address of each page)\n" : "# slug: \"{{\(columns[0])}}\"  (địa chỉ của từng trang)\n")
    }

    private static func file(_ name: String, _ place: NewPlace) -> SourcePath? {
        LinkPath.resolve(name, from: SourcePath(place.file)).flatMap { $0.string.hasSuffix(".csv") ? $0 : nil }
    }

    private static func units(_ name: String, _ options: CommandOptions) -> SourcePath? {
        guard let bytes = NewFile.read(options.path(StatsSchema.path.string)) else { return nil }
        return StatsSchema.read(bytes).value.units.first { $0.id == name }.map { UnitTableFile.path($0) }
    }
}
