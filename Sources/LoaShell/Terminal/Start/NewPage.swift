import LoaMarkup
import LoaSite

/// The command `new`: a page or section with correct front matter.
public enum NewPage {
    private static let call = "loa new"

    /// Makes the file.
    ///
    /// - Parameters:
    ///   - path: Where in `content`, as `luong/cham-luong`; with `/` at the end a section.
    ///   - title: Its title.
    ///   - audiences: Names of audiences or groups, also several in one text with commas.
    ///   - rows: The table whose rows make the pages, when it is to be a pattern: a CSV file beside it or `stats:NAME`.
    /// - Throws: When the place is taken or impossible, the title is missing, or an audience or table is unknown.
    public static func command(
        _ path: String, title: String?, audiences: [String], rows: String? = nil, _ options: CommandOptions
    ) throws(UsageError) -> CommandResult {
        let (config, faults) = try self.config(options)
        if faults.contains(where: { $0.severity == .error }) { return CommandResult(faults, strict: false) }
        guard let title, title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw UsageError(
                vi: "thiếu tên trang: --title \"Tên trang\"", en: "the title is missing: --title \"A title\"",
                call: call)
        }
        let place = try NewPlace(path, options)
        let names = audiences.flatMap { $0.split(separator: ",") }.map { String(trimmed($0)) }.filter { !$0.isEmpty }
        try check(names, place, config, options)
        let columns = try rows.map { table throws(UsageError) in try NewRows.columns(of: table, at: place, options) }

        let today = options.today ?? SiteClock.today(in: config.timezone)
        let english = (options.language ?? MessageLanguage(rawValue: config.language) ?? .vi) == .en
        var text = "---\ntitle: \(YAMLText.quoted(title))\n"
        if !names.isEmpty { text += "for: [\(names.joined(separator: ", "))]\n" }
        if let rows, let columns { text += NewRows.text(rows, columns, isEnglish: english) }
        if !place.isSection, let today { text += "date: \(today.iso)\n" }
        text +=
            english
            ? "# summary: one sentence for lists and search\n" : "# summary: một câu cho danh sách và tìm kiếm\n"
        if place.isSection {
            text += english ? "# weight: 10  (small numbers come first)\n" : "# weight: 10  (số nhỏ đứng trước)\n"
        } else {
            text += english ? "# tags: [wages]\n" : "# tags: [tiền lương]\n"
        }
        do {
            try NewFile.write(options.path(place.file), text + "---\n")
        } catch {
            return CommandResult(OutputError(error, options.path(place.file)))
        }
        let shown = options.path(place.file)
        let bare = place.bareSection.map { ($0, "loa new \($0)/ --title …") }
        return CommandResult(
            exitCode: .done,
            summary: Message(
                vi: "Đã tạo \(shown). Viết nội dung dưới dòng “---” thứ hai."
                    + (bare.map { " Mục “\($0.0)” chưa có _index.md: \($0.1)" } ?? ""),
                en: "Made \(shown). Write below the second “---”."
                    + (bare.map { " The section “\($0.0)” has no _index.md yet: \($0.1)" } ?? "")),
            json: JSONWriter.text(.object([("file", .text(shown))])))
    }

    /// What `loa.yaml` says; a folder without one is no site.
    private static func config(_ options: CommandOptions) throws(UsageError) -> (SiteConfig, [Diagnostic]) {
        let path = options.path(SiteConfig.path.string)
        guard let bytes = NewFile.read(path) else {
            throw UsageError(
                vi: "không đọc được \(path); chạy lệnh trong thư mục của trang, hoặc thêm --site THƯ-MỤC; "
                    + "chưa có trang thì tạo bằng “loa init”",
                en: "cannot read \(path); run this in the site's folder, or add --site FOLDER; "
                    + "“loa init” makes a site", call: call)
        }
        let read = SiteConfig.read(bytes, knownCodes: DiagnosticCode.all)
        return (read.value, read.diagnostics.map { $0.refined(in: bytes) })
    }

    private static func check(
        _ names: [String], _ place: NewPlace, _ config: SiteConfig, _ options: CommandOptions
    ) throws(UsageError) {
        var fault: Message?
        _ = config.audiences.mask(of: names) { _, vi, en in fault = fault ?? Message(vi: vi, en: en) }
        if let fault { throw UsageError(vi: fault.vi, en: fault.en, call: call) }
        // A section without audiences is read by those of the pages in it; a page takes those of its section.
        if names.isEmpty, !place.inheritsAudiences(options) {
            let known = config.audiences.names.joined(separator: ", ")
            throw UsageError(
                vi: "thiếu nhóm độc giả: --for NHÓM (có: \(known))",
                en: "the audiences are missing: --for AUDIENCE (there are: \(known))", call: call)
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.utf8.first == 0x20 { text = text.dropFirst() }
        while text.utf8.last == 0x20 { text = text.dropLast() }
        return text
    }
}
