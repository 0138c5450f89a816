public import LoaMarkup

extension SiteIndex {
    /// Why a link to a pattern leads to no page; without a message the reason was told already.
    public struct RowFault: Error, Sendable {
        /// What is wrong and what to do.
        public let message: Message?
    }

    /// The page of a row that a link to a pattern names after `?`.
    public func page(of pattern: PagePattern, _ written: String) -> Result<Int, RowFault> {
        guard !pattern.isBroken else { return .failure(RowFault(message: nil)) }
        let file = String(written.prefix { $0 != "?" && $0 != "#" })
        let example = "\(file)?\(pattern.rows.first?.key ?? "…")"
        guard let key = LinkPath.query(written), !key.isEmpty else {
            return .failure(
                RowFault(
                    message: Message(
                        vi: "“\(written)” là mẫu của \(pattern.rows.count) trang — nói rõ dòng nào, ví dụ \(example)",
                        en: "“\(written)” is a pattern of \(pattern.rows.count) pages — say which row, as \(example)")))
        }
        if let row = pattern.row(key), let page = byPath[pattern.rows[row].path] { return .success(page) }
        let near = Suggestion.nearest(to: key, in: pattern.rows.map(\.key)) ?? nearestName(key, pattern)
        return .failure(
            RowFault(
                message: Message(
                    vi: "\(pattern.path) không có dòng “\(key)”" + (near.map { " — ý bạn là “\(file)?\($0)”?" } ?? ""),
                    en: "\(pattern.path) has no row “\(key)”" + (near.map { " — did you mean “\(file)?\($0)”?" } ?? ""))))
    }

    /// The key of the row whose name is nearest to what was written in place of a key.
    private func nearestName(_ name: String, _ pattern: PagePattern) -> String? {
        let names = pattern.rows.map { (row: $0, name: String($0.name.dropFirst($0.key.count + 1))) }
        let near = Suggestion.nearest(to: name, in: names.map(\.name))
        return names.first { $0.name == near }?.row.key
    }
}

extension SiteIndex {
    /// The pages that a pattern makes, in the order of their section.
    func pages(of pattern: PagePattern) -> [Int] {
        pattern.rows.compactMap { byPath[$0.path] }.sorted { positions[$0] < positions[$1] }
    }
}

extension SiteDraft {
    /// The fault of two rows of one pattern that have one address; nil for other pages.
    func rowAddress(_ first: Int, _ second: Int) -> Diagnostic? {
        guard let one = pages[first].row, let other = pages[second].row, one.pattern === other.pattern else { return nil }
        let address = pages[first].prettyAddress
        return Diagnostic(
            .pageAddress, at: pages[second].front.slug?.span ?? SourceSpan(one.pattern.path),
            vi: "dòng \(one.name) và dòng \(other.name) có cùng địa chỉ “\(address)” — thêm một cột khác vào “slug”",
            en: "the rows \(one.name) and \(other.name) have one address “\(address)” — add another column to “slug”")
    }
}
