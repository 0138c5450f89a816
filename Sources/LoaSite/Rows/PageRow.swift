public import LoaMarkup

/// What a page is made from, when it is made from a row of a table.
public struct PageRow: Sendable {
    /// The pattern.
    public let pattern: PagePattern
    /// Which of the pattern's rows, from 0.
    public let number: Int

    /// The path that stands for its page.
    public var path: SourcePath { pattern.rows[number].path }

    /// What tells the row apart from others.
    public var key: String { pattern.rows[number].key }

    /// The row for people: its key, and its name where there is one.
    public var name: String { pattern.rows[number].name }

    /// The line of the table’s file where it stands, from 1.
    public var line: Int { pattern.rows[number].line }
}

extension PageRow {
    /// The body of the page, with what is wrong with what the row gives its directives.
    func document() -> Reported<Document> {
        let template = pattern.template
        let document = PatternFill.document(template, pattern, row: number)
        // What is said in a place that is the same for all readers was told of the pattern; a row says nothing but words.
        let faults = template.directives.flatMap { DirectiveCatalog.check(document.directives[$0]) }.filter { $0.code != .directivePlace }
        return Reported(document, faults)
    }

    /// What a column of the table says of the row, in words.
    func words(_ column: String) -> String? { pattern.words(column, row: number) }

    /// What stands in the pattern where the row's page has an address or a value of a directive.
    func written(_ words: String) -> String? {
        let template = pattern.template
        let filled = PatternFill.document(template, pattern, row: number, isWhole: true)
        let held = template.document
        for index in template.links where filled.string(filled.nodes[index].text) == words {
            return pattern.slots.restored(held.string(held.nodes[index].text))
        }
        for index in template.directives {
            let (one, other) = (held.directives[index].texts, filled.directives[index].texts)
            if let at = other.firstIndex(of: words) { return pattern.slots.restored(one[at]) }
        }
        return nil
    }

    /// A line of the front matter that holds directives, parsed before the row's values are put in.
    func inline(_ key: String, place: SourcePlace) -> Reported<Document>? {
        guard let held = pattern.settings?[key]?.text else { return nil }
        let parsed = MarkdownParser.parseInline(held, place: place)
        let template = PatternTemplate(parsed.value, pattern.slots, noBreaks: false)
        return Reported(PatternFill.document(template, pattern, row: number), parsed.diagnostics)
    }
}
