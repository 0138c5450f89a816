import LoaMarkup
import LoaSite

/// Where a new page goes: a path below `content` that is free and gives an address of its own.
struct NewPlace {
    /// The file, as `content/luong/cham-luong.md`.
    let file: String
    /// Whether it is a section's `_index.md`.
    let isSection: Bool
    /// Folders below `content`, the section's own included.
    let folders: [String]
    /// The folder of a page whose section has no `_index.md`, without `content/`.
    let bareSection: String?

    /// Finds the place that is meant by `luong/cham-luong`, `content/luong/cham-luong.md` or `luong/`.
    init(_ path: String, _ options: CommandOptions) throws(UsageError) {
        let call = "loa new"
        var parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        if path.utf8.first == 0x2F || parts.contains("..") {
            throw UsageError(
                vi: "“\(path)” phải là đường dẫn trong content/, ví dụ luong/cham-luong",
                en: "“\(path)” must be a path inside content/, as luong/cham-luong", call: call)
        }
        parts.removeAll { $0 == "." }
        if parts.first == "content" { parts.removeFirst() }
        var isSection = path.utf8.last == 0x2F
        if parts.last == "_index.md" || parts.last == "_index" {
            isSection = true
            parts.removeLast()
        } else if let last = parts.last, last.hasSuffix(".md"), !isSection {
            parts[parts.count - 1] = String(last.dropLast(3))
        }
        for (index, part) in parts.enumerated() {
            // A folder that is there keeps its name; a new name is written as its address will be.
            let above = (["content"] + parts[..<index]).joined(separator: "/")
            if NewFile.isFolder(options.path(above + "/" + part)) { continue }
            let slug = Slug.slug(part)
            if slug.isEmpty || part.hasPrefix("_") || part.hasPrefix(".") {
                throw UsageError(
                    vi:
                        "“\(part)” không dùng làm tên trang hay mục được; dùng chữ và số, không bắt đầu bằng “_” hay “.”",
                    en: "“\(part)” cannot name a page or section; use letters and digits, and no “_” or “.” in front",
                    call: call)
            }
            parts[index] = slug
        }
        guard !parts.isEmpty || isSection else {
            throw UsageError(vi: "thiếu tên trang trong “\(path)”", en: "“\(path)” names no page", call: call)
        }
        let stem = (["content"] + parts).joined(separator: "/")
        self.isSection = isSection
        folders = isSection ? parts : parts.dropLast()
        file = isSection ? stem + "/_index.md" : stem + ".md"
        let other = isSection ? stem + ".md" : stem + "/_index.md"
        for taken in [file, other] where NewFile.exists(options.path(taken)) {
            throw UsageError(
                vi: "đã có \(options.path(taken)); loa không ghi đè, hãy chọn tên khác",
                en: "\(options.path(taken)) is there already; loa does not overwrite, choose another name", call: call)
        }
        let section = folders.joined(separator: "/")
        let isBare =
            !isSection && !folders.isEmpty && !NewFile.exists(options.path("content/\(section)/_index.md"))
        bareSection = isBare ? section : nil
    }

    /// Whether a section above says who it is for; the top speaks for the pages right below it alone.
    func inheritsAudiences(_ options: CommandOptions) -> Bool {
        var rest = isSection ? Array(folders.dropLast()) : folders
        if rest.isEmpty { return !isSection && says("content/_index.md", options) }
        while !rest.isEmpty {
            if says("content/" + rest.joined(separator: "/") + "/_index.md", options) { return true }
            rest.removeLast()
        }
        return false
    }

    private func says(_ file: String, _ options: CommandOptions) -> Bool {
        guard let bytes = NewFile.read(options.path(file)) else { return false }
        let path = SourcePath(file)
        guard let parts = FrontMatterSplit.split(bytes, path: path).value else { return false }
        let settings = Settings.parse(bytes[parts.yaml], path: path, firstLine: parts.yamlFirstLine)
        return FrontMatter.read(settings.value, at: SourceSpan(path)).value.audiences != nil
    }
}
