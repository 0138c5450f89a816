/// The places of a page's keys among the cells of its data: pages are filled by place, tens of thousands of times.
struct PageSlots: BitwiseCopyable, Sendable {
    let title: Int
    let headTitle: Int
    let summary: Int
    let canonical: Int
    let isHome: Int
    let isPage: Int
    let isSection: Int
    let isTag: Int
    let isTags: Int
    let isSearch: Int
    let isNotfound: Int
    let crumbs: Int
    let hasCrumbs: Int
    let switcher: Int
    let hasSwitcher: Int
    let languages: Int
    let hasLanguages: Int
    let og: Int
    let content: Int
    let contentHasH1: Int
    let hasFigures: Int
    let hasToc: Int
    let toc: Int
    let date: Int
    let review: Int
    let asOf: Int
    let expires: Int
    let readingMinutes: Int
    let words: Int
    let tags: Int
    let hasTags: Int
    let prev: Int
    let next: Int
    let hasPager: Int
    let related: Int
    let hasRelated: Int
    let image: Int
    let pages: Int
    let hasPages: Int
    let sections: Int
    let hasSections: Int
    let latest: Int
    let hasLatest: Int
    let letters: Int
    let hasLetters: Int
    let leaflets: Int
    let hasLeaflets: Int

    init(_ shape: RecordShape) {
        // The first cell tells how many there are.
        title = 1 + shape.slot("title")
        headTitle = 1 + shape.slot("head_title")
        summary = 1 + shape.slot("summary")
        canonical = 1 + shape.slot("canonical")
        isHome = 1 + shape.slot("is_home")
        isPage = 1 + shape.slot("is_page")
        isSection = 1 + shape.slot("is_section")
        isTag = 1 + shape.slot("is_tag")
        isTags = 1 + shape.slot("is_tags")
        isSearch = 1 + shape.slot("is_search")
        isNotfound = 1 + shape.slot("is_notfound")
        crumbs = 1 + shape.slot("crumbs")
        hasCrumbs = 1 + shape.slot("has_crumbs")
        switcher = 1 + shape.slot("switcher")
        hasSwitcher = 1 + shape.slot("has_switcher")
        languages = 1 + shape.slot("languages")
        hasLanguages = 1 + shape.slot("has_languages")
        og = 1 + shape.slot("og")
        content = 1 + shape.slot("content")
        contentHasH1 = 1 + shape.slot("content_has_h1")
        hasFigures = 1 + shape.slot("has_figures")
        hasToc = 1 + shape.slot("has_toc")
        toc = 1 + shape.slot("toc")
        date = 1 + shape.slot("date")
        review = 1 + shape.slot("review")
        asOf = 1 + shape.slot("as_of")
        expires = 1 + shape.slot("expires")
        readingMinutes = 1 + shape.slot("reading_minutes")
        words = 1 + shape.slot("words")
        tags = 1 + shape.slot("tags")
        hasTags = 1 + shape.slot("has_tags")
        prev = 1 + shape.slot("prev")
        next = 1 + shape.slot("next")
        hasPager = 1 + shape.slot("has_pager")
        related = 1 + shape.slot("related")
        hasRelated = 1 + shape.slot("has_related")
        image = 1 + shape.slot("image")
        pages = 1 + shape.slot("pages")
        hasPages = 1 + shape.slot("has_pages")
        sections = 1 + shape.slot("sections")
        hasSections = 1 + shape.slot("has_sections")
        latest = 1 + shape.slot("latest")
        hasLatest = 1 + shape.slot("has_latest")
        letters = 1 + shape.slot("letters")
        hasLetters = 1 + shape.slot("has_letters")
        leaflets = 1 + shape.slot("leaflets")
        hasLeaflets = 1 + shape.slot("has_leaflets")
    }
}
