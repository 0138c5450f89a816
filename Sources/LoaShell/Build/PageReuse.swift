internal import LoaMarkup
internal import LoaSite
internal import LoaStats
internal import LoaWeb

/// Which pages of a build are, byte for byte, those of an earlier one.
///
/// Only two kinds of change are followed: words below the front matter of pages, and rows of data sets with their
/// history. Everything else, and whatever these change of what other pages show, makes all pages anew.
struct PageReuse: Sendable {
    /// With the words of so many workers all pages are read anew: each build adds its own, and the old ones grow stale.
    static let mostTokens = 64

    private let earlier: ReadPages
    private let rest: [RestPart: MadeFiles]
    private let isKept: [Bool]

    /// Compares two states of a site; nil when every page must be rendered.
    init?(_ context: RenderContext, _ reader: any SourceReader, after knowledge: SiteBuild.Knowledge) {
        let (site, before, pages) = (context.site, knowledge.site.index, knowledge.pages)
        guard pages.tokens.count < Self.mostTokens, site.today == before.today, site.pages.count == before.pages.count,
            let new = reader as? SourceTexts, let old = knowledge.site.reader as? SourceTexts
        else { return nil }
        var isKept = pages.pages.map { $0 != nil }
        var hasOtherRows = false
        for path in new.paths(differingFrom: old) {
            if let page = site.byPath[path], SiteLoader.isPage(path) {
                guard let left = new.held(path), let right = old.held(path), FrontMatterSplit.haveSameHead(left, right, path) else { return nil }
                isKept[page] = false
            } else if site.figures.schema.sets.contains(where: { Self.holds(path, rowsOf: $0) }) {
                hasOtherRows = true
            } else {
                return nil
            }
        }
        // Figures in a title stand in menus, lists and links of other pages; those in a summary beside some.
        var summaries: Set<Int> = []
        for page in site.pages.indices {
            guard site.pages[page].isLike(before.pages[page]) else { return nil }
            if site.pages[page].summary != before.pages[page].summary { summaries.insert(page) }
        }
        let figures = hasOtherRows ? site.figures.figures(differingFrom: before.figures) : []
        for (page, read) in pages.pages.enumerated() {
            guard let outcome = read?.outcome, isKept[page] else { continue }
            let hasOthers = outcome.figures.map { !$0.isDisjoint(with: figures) } ?? hasOtherRows
            isKept[page] = !hasOthers && !summaries.contains(page) && outcome.related.isDisjoint(with: summaries)
        }
        guard isKept.contains(true) else { return nil }
        self.isKept = isKept
        earlier = pages
        rest = knowledge.rest
    }

    /// The words that kept pages name.
    var tokens: [SearchTokens] { earlier.tokens }

    /// A page of the earlier build; nil when it must be rendered.
    func page(_ page: Int) -> ReadPage? { isKept[page] ? earlier.pages[page] : nil }

    /// The files of lists or search that are as they were; nil when they must be made anew.
    func files(of part: RestPart, in lists: ListRenderer, _ read: ReadPages, _ context: RenderContext) -> MadeFiles? {
        guard let files = rest[part] else { return nil }
        switch part {
        case .search(let bit):
            let hasSameWords = read.facts.indices.allSatisfy { page in
                read.pages[page] === earlier.pages[page] || !read.facts[page].contains { $0.bit == bit }
            }
            return hasSameWords ? files : nil
        case .lists(let edition, let part):
            let bit = context.editions[edition].bit
            let isSame = read.facts.indices.allSatisfy { page in
                guard read.pages[page] !== earlier.pages[page], let new = read.facts[page].first(where: { $0.bit == bit }) else { return true }
                guard let old = earlier.facts[page].first(where: { $0.bit == bit }) else { return false }
                return new.isListed(like: old) && (lists.page(of: part, edition: edition) != page || new.hasBody(like: old))
            }
            return isSame ? files : nil
        case .top: return nil
        }
    }

    /// Whether a file holds rows of a data set, or what became of them.
    private static func holds(_ path: SourcePath, rowsOf set: DataSet) -> Bool {
        path == DataSetFile.path(set) || path.string.hasPrefix(History.folder(set) + "/")
    }
}

extension Page {
    /// Whether all that other pages show of a page, but for its summary, is as it was, its text aside.
    fileprivate func isLike(_ other: Page) -> Bool {
        path == other.path && title == other.title && address == other.address && mask == other.mask && intended == other.intended
            && hidden == other.hidden && language == other.language && section == other.section && tags == other.tags
            && translations == other.translations && hasText == other.hasText
    }
}
