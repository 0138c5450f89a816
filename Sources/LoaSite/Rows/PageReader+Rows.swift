public import LoaMarkup

extension PageReader {
    /// Whether a file says above its body that it is a pattern: a line of its front matter begins with `rows:`.
    ///
    /// The page of a section is none.
    public static func isPattern(_ path: SourcePath, _ text: [UInt8]) -> Bool {
        guard text.starts(with: "---".utf8) else { return false }
        var start = 0
        while let end = text[start...].firstIndex(of: 10) {
            start = end + 1
            let line = text[start...]
            if line.starts(with: "rows:".utf8) { return !(path.parts.last ?? "").hasPrefix("_index.") }
            if line.starts(with: "---".utf8) { return false }
        }
        return false
    }

    /// A pattern with the pages that the rows of its table make; what is wrong for all of them is told once.
    public func readPattern(
        _ path: SourcePath, text: [UInt8], tables: RowTables, snippets: Snippets
    ) -> Reported<(pattern: PagePattern, pages: [PageDraft])> {
        var maker = PatternMaker(path, text: text, reader: self)
        maker.run(tables, snippets)
        let pattern = PagePattern(maker)
        var diagnostics = maker.diagnostics
        let names = path.parts
        let suffix = baseName(names.last ?? "").language
        var pages: [PageDraft] = []
        pages.reserveCapacity(pattern.rows.count)
        for number in pattern.rows.indices {
            let front = FrontMatter.read(pattern.settings(number), at: SourceSpan(path, line: pattern.firstLine))
            let row = PageRow(pattern: pattern, number: number)
            // Readers cannot be chosen in some places: whether the pattern tries to was told of it, and a row cannot.
            var faults = front.diagnostics.filter { $0.code != .directivePlace }
            var page = PageDraft(path: row.path, front: front.value, language: language(front.value, suffix, &faults), isSection: false)
            page.row = row
            page.hasText = pattern.hasText
            page.orderKey = pattern.rows[number].order
            finish(&page, names, row.key, &faults)
            diagnostics += faults.map(row.pointed)
            pages.append(page)
        }
        return Reported((pattern, pages), diagnostics)
    }
}

extension PageRow {
    /// A fault of the front matter as one of this row, unless it is the same for all.
    fileprivate func pointed(_ fault: Diagnostic) -> Diagnostic {
        guard fault.span.path == pattern.path else { return fault }
        var fault = fault
        fault.span.path = path
        return fault
    }
}
