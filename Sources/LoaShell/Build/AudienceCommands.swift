internal import LoaMarkup
internal import LoaSite
internal import LoaWeb

extension Commands {
    /// Which blocks of each page each audience sees; also as an HTML page when `html` names a file.
    public static func audienceReport(_ options: CommandOptions, html: String?) async -> CommandResult {
        await audience(options) { pages, site, language in
            let report = AudienceReport.make(pages, site: site)
            var summary: Message?
            if let html {
                try ReportFile.write(html, report.html(language))
                summary = Message(vi: "Đã ghi báo cáo vào \(html).", en: "The report is in \(html).")
            }
            return Answer(text: report.terminal(language, style: style(options)), json: report.json(), summary: summary)
        }
    }

    /// What only A, only B, or both in different variants get, in words; of one page or of all.
    public static func audienceDiff(
        _ options: CommandOptions, _ a: String, _ b: String, page: String?
    ) async -> CommandResult {
        await audience(options, page: page) { pages, site, language in
            let first = try find(a, site, language)
            let second = try find(b, site, language)
            let diff = AudienceDiff.make(pages, first, second)
            return Answer(text: diff.terminal(language, style: style(options)), json: diff.json())
        }
    }

    /// A copy of a page with all variants, flagged by audience; into the file `to`, or as text.
    public static func audienceReview(_ options: CommandOptions, page: String, to: String?) async -> CommandResult {
        await audience(options, page: page) { pages, site, language in
            guard let seen = pages.first else { return Answer() }
            if pages.count > 1, let row = site.pages[seen.page].row {
                throw UnknownName(
                    message: Message(
                        vi: "“\(page)” là mẫu của \(pages.count) trang — nói rõ dòng nào, ví dụ \(row.path)",
                        en: "“\(page)” is a pattern of \(pages.count) pages — say which row, as \(row.path)"))
            }
            let html = AudienceReview.html(seen, site: site, language: language)
            guard let to else { return Answer(text: String(decoding: html, as: UTF8.self)) }
            try ReportFile.write(to, html)
            return Answer(summary: Message(vi: "Đã ghi bản rà soát vào \(to).", en: "The review copy is in \(to)."))
        }
    }

    /// What a report says.
    struct Answer {
        var text: String?
        var json: [UInt8]?
        var summary: Message?
    }

    /// A name on the command line that the site does not have.
    struct UnknownName: Error {
        var message: Message
    }

    static func style(_ options: CommandOptions) -> TerminalStyle {
        TerminalStyle(width: min(100, options.terminal.columns ?? 100), hasColour: options.terminal.coloursOutput)
    }

    static func find(_ name: String, _ site: SiteIndex, _ language: MessageLanguage) throws(UnknownName) -> Audience {
        let all = site.config.audiences.audiences
        if let found = all.first(where: { $0.id == name }) { return found }
        let near = Suggestion.phrase(for: name, in: all.map(\.id))
        throw UnknownName(
            message: Message(
                vi: "không có nhóm độc giả “\(name)”\(near.vi) (có: \(all.map(\.id).joined(separator: ", ")))",
                en: "there is no audience “\(name)”\(near.en) (there are: \(all.map(\.id).joined(separator: ", ")))"))
    }

    /// The pages that a name on the command line means: a path from the site's folder or from `content`.
    static func select(_ name: String?, _ site: SiteIndex) throws(UnknownName) -> [Int] {
        guard let name else { return Array(site.pages.indices) }
        for candidate in [name, "content/" + name, name + ".md", "content/" + name + ".md", "content/" + name + "/_index.md"] {
            if let found = site.byPath[SourcePath(candidate)] { return [found] }
            if let pattern = site.patterns[SourcePath(candidate)] { return pattern.rows.compactMap { site.byPath[$0.path] } }
        }
        let near = Suggestion.phrase(for: "content/" + name, in: site.byPath.keys.map(\.string).sorted())
        throw UnknownName(
            message: Message(vi: "không có trang “\(name)”\(near.vi)", en: "there is no page “\(name)”\(near.en)"))
    }

    static func audience(
        _ options: CommandOptions, page: String? = nil,
        _ make: ([SeenPage], SiteIndex, MessageLanguage) throws -> Answer
    ) async -> CommandResult {
        await report(options, page: page) { pages, site, language in
            try make(pages.map { SeenPage($0, site: site) }, site, language)
        }
    }

    /// A report on pages as they are read for building.
    ///
    /// What a report says of a faulty site is not what would be published: it is made of one only when it helps to mend it.
    static func report(
        _ options: CommandOptions, page: String? = nil, ofFaulty: Bool = false, readsPages: Bool = true,
        _ make: ([PreparedPage], SiteIndex, MessageLanguage) throws -> Answer
    ) async -> CommandResult {
        do {
            let reader = DiskReader(root: options.site)
            let loaded = try await SiteLoader.load(reader, today: options.today, jobs: jobs(options))
            var diagnostics = loaded.diagnostics
            guard let site = loaded.value?.index else {
                return CommandResult(SiteBuild.finished(diagnostics, reader, nil), strict: options.strict)
            }
            let language = options.language ?? messageLanguage(site.config.language) ?? .vi
            var pages: [PreparedPage] = []
            for number in readsPages ? try select(page, site) : [] {
                guard let text = SiteLoader.text(of: site.pages[number], reader, &diagnostics) else { continue }
                let read = PreparedPage.prepare(number, text: text, site: site)
                diagnostics += read.diagnostics
                pages.append(read.value)
            }
            let faults = SiteBuild.finished(diagnostics, reader, site)
            guard ofFaulty || !faults.contains(where: { $0.severity == .error }) else {
                return CommandResult(faults, strict: options.strict, language: messageLanguage(site.config.language))
            }
            let answer = try make(pages, site, language)
            return CommandResult(
                ofFaulty ? [] : faults, strict: options.strict, summary: answer.summary, text: answer.text,
                json: answer.json.map { String(decoding: $0, as: UTF8.self) },
                language: messageLanguage(site.config.language))
        } catch let error as UnknownName {
            return CommandResult(exitCode: .usage, summary: error.message)
        } catch let error as OutputError {
            return CommandResult(error)
        } catch {
            return CommandResult(exitCode: .machine, summary: machine(error))
        }
    }
}
