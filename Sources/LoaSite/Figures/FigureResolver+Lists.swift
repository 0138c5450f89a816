internal import LoaMarkup
internal import LoaStats

extension FigureResolver {
    /// Reads a directive that lists figures or data sets: `::definitions[all]`, `::reporting[doan-vien-thang]`.
    mutating func list(_ name: String, _ directive: Directive, _ node: Int) {
        var set: Int?
        if name != "all" {
            guard let known = store.schema.set(name) else {
                let near = Suggestion.phrase(for: name, in: ["all"] + store.schema.sets.map(\.id))
                return report(
                    directive, name, vi: "không có bộ dữ liệu “\(name)”\(near.vi); viết all để lấy tất cả",
                    en: "there is no data set “\(name)”\(near.en); write all for every one")
            }
            set = known
        }
        let index = Int(document.nodes[node].value)
        guard directive.name == "reporting" else {
            lists[index] = .definitions(set: set)
            return
        }
        let seen = (masks?[node] ?? readers).intersection(readers)
        guard seen.subtracting(insiders).isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .figureLevel, at: directive.place, words: "reporting",
                    vi: "bảng ai đã gửi, ai chưa gửi chỉ dành cho nội bộ — đặt trong “::: for” của nhóm nội bộ",
                    en: "who has reported and who has not is internal — put it inside “::: for” an internal audience"))
            return
        }
        lists[index] = .reporting(set: set)
    }
}
