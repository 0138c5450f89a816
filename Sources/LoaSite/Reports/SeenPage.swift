public import LoaMarkup

/// A page with what each of its audiences really gets of it: the ground of all reports about audiences.
///
/// What is seen is not worked out anew but read off the tailored documents, so that a report cannot say
/// anything else than what is published.
public struct SeenPage: Sendable {
    /// The page, by index.
    public let page: Int
    /// Where it stands.
    public let path: SourcePath
    /// Its title for each audience.
    public let title: TailoredText
    /// Its summary for each audience.
    public let summary: TailoredText
    /// The lines that the title and the summary stand on, from 1.
    public let lines: (title: Int, summary: Int)
    /// Why nobody sees it today, when that is so.
    public let hidden: Page.Hidden?
    /// Who it is meant for, whatever the day.
    public let readers: AudienceMask
    /// The language of its text.
    public let language: String
    /// The document for nobody in particular.
    public let document: Document
    /// Who each element is meant for.
    public let masks: [AudienceMask]
    /// Who gets each element in the end: a list without items left, or a note without a mark, is gone.
    public let seen: [AudienceMask]

    /// How plain its text is for each of its audiences; empty where the page was not prepared as a whole.
    public private(set) var plain: [PlainLine] = []

    /// Looks at a page; `document` is assembled, `masks` come from ``MaskResolver``.
    public init(_ page: Int, document: Document, masks: [AudienceMask]?, site: SiteIndex) {
        let meta = site.pages[page]
        self.page = page
        path = meta.path
        title = meta.title
        summary = meta.summary
        lines = (meta.front.title?.span.line ?? 1, meta.front.summary?.span.line ?? 1)
        hidden = meta.hidden
        readers = meta.intended
        language = meta.language
        self.document = document
        self.masks = masks ?? Array(repeating: meta.intended, count: document.nodes.count)
        seen = Self.seen(document, masks: masks, readers: meta.intended)
    }

    /// The title for people who see all variants: the different ones, parted by a slash.
    public var fullTitle: String {
        guard !title.variants.isEmpty else { return title.common }
        var found: [String] = []
        for bit in title.variants.keys.sorted() {
            if let text = title.variants[bit], !text.isEmpty, !found.contains(text) { found.append(text) }
        }
        return found.joined(separator: " / ")
    }

    static func seen(_ document: Document, masks: [AudienceMask]?, readers: AudienceMask) -> [AudienceMask] {
        var tagged = document
        // The column is of no use to tailoring; here it carries each element's index through it.
        for index in tagged.nodes.indices { tagged.nodes[index].column = Int32(truncatingIfNeeded: index) }
        var seen = [AudienceMask](repeating: [], count: document.nodes.count)
        func add(_ audience: AudienceMask, of tailored: AudienceMask) {
            for node in TailoredDocument.tailor(tagged, masks: masks, for: tailored).document.nodes {
                seen[Int(node.column)].formUnion(audience)
            }
        }
        if masks == nil {
            if let bit = readers.bits.first { add(readers, of: AudienceMask(bit: bit)) }
        } else {
            for bit in readers.bits { add(AudienceMask(bit: bit), of: AudienceMask(bit: bit)) }
        }
        // Directives that choose readers leave no element behind: whoever gets a part of one gets it.
        for index in document.nodes.indices.reversed() where choosesReaders(document, index) {
            for child in document.children(of: index) { seen[index].formUnion(seen[child]) }
        }
        return seen
    }

    /// Whether an element only chooses readers and shows nothing itself.
    public static func choosesReaders(_ document: Document, _ index: Int) -> Bool {
        guard let directive = document.directive(of: document.nodes[index]) else { return false }
        return directive.form != .leaf && ["for", "except", "choose", "when", "otherwise"].contains(directive.name)
    }

    /// The name of the directive of an element, or nil.
    func directive(_ index: Int) -> String? { document.directive(of: document.nodes[index])?.name }

    /// Where an element stands.
    func place(_ index: Int) -> SourcePlace { document.place(of: document.nodes[index]) }
}

extension SeenPage {
    /// Looks at a page that was prepared for building.
    public init(_ prepared: PreparedPage, site: SiteIndex) {
        self.init(prepared.page, document: prepared.document, masks: prepared.masks, site: site)
        plain = PlainLine.lines(of: prepared, site: site)
    }

    /// Parses, assembles and looks at a page; `page` is its index, the faults are those of ``PreparedPage``.
    public static func read(_ page: Int, text: [UInt8], site: SiteIndex) -> Reported<SeenPage> {
        let prepared = PreparedPage.prepare(page, text: text, site: site)
        return Reported(SeenPage(prepared.value, site: site), prepared.diagnostics)
    }
}
