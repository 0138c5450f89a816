internal import LoaMarkup
internal import LoaSite
internal import LoaWeb

/// Which pictures and downloads go to which sites: only those that a published page of the site uses.
enum FilePlan {
    /// One file with its places in the output.
    struct Copy: Sendable {
        var path: SourcePath
        var isPicture: Bool
        var targets: [String]
    }

    static let pictureEndings = ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif"]

    static func make(_ uses: [FileUse], site: SiteIndex) -> Reported<[Copy]> {
        var readers: [SourcePath: AudienceMask] = [:]
        for use in uses {
            readers[use.path, default: []].formUnion(use.readers.intersection(site.config.audiences.all))
        }
        var diagnostics: [Diagnostic] = []
        var taken: [String: SourcePath] = [:]
        // A page has the address of a file only where that is called index.html.
        let kept = Kept(site, hasIndex: readers.keys.contains { $0.string.hasSuffix("index.html") })
        var plan: [Copy] = []
        for path in readers.keys.sorted() {
            let address = SiteIndex.address(ofFile: path)
            if let other = taken.updateValue(path, forKey: address) {
                diagnostics.append(
                    Diagnostic(
                        .fileAddress, at: SourceSpan(path), vi: "trùng địa chỉ “\(address)” với \(other) — đổi tên một tệp",
                        en: "has the address “\(address)” of \(other) — rename one"))
            }
            if let other = kept.owner(of: address) {
                diagnostics.append(
                    Diagnostic(
                        .fileAddress, at: SourceSpan(path), vi: "địa chỉ “\(address)” đã là của \(other) — đổi tên tệp",
                        en: "has the address “\(address)” of \(other) — rename the file"))
            }
            let ending = path.string.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let mask = readers[path] ?? []
            plan.append(
                Copy(
                    path: path, isPicture: pictureEndings.contains(ending),
                    targets: site.config.audiences.audiences.filter { mask.contains($0.mask) }.map {
                        Edition.folder(of: $0) + address
                    }))
        }
        return Reported(plan, diagnostics)
    }
}

/// The addresses that pages have and that `loa` makes itself.
struct Kept {
    private var pages: [String: String] = [:]
    private var made: Set<String> = ["404.html", "search-index.js"]

    /// Gathers the addresses of a site, those of its pages only when asked for.
    init(_ site: SiteIndex, hasIndex: Bool) {
        for page in site.pages where hasIndex && page.hidden != .draft {
            pages[page.address] = page.path.string
            for alias in page.front.aliases { pages[SiteIndex.alias(alias.value) + "index.html"] = page.path.string }
        }
        for edition in Set(Edition.all(of: site).map(\.prefix)) {
            for name in ["index.html", "feed.xml", "feed.json"] { made.insert((edition + [name]).joined(separator: "/")) }
        }
    }

    /// Whose an address is; nil when it is free.
    func owner(of address: String) -> String? {
        if let page = pages[address] { return page }
        let folder = address.prefix { $0 != "/" }
        let isMade = made.contains(address) || ["assets", SiteIndex.tagFolder, SiteIndex.searchFolder, Leaflet.folderName].contains(String(folder))
        return isMade ? "loa" : nil
    }
}

/// Checks links to headings once all pages are read.
enum AnchorCheck {
    static func check(_ uses: [AnchorUse], facts: [[PageFacts]], site: SiteIndex) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for use in uses {
            var lacking = AudienceMask()
            var near: String?
            for known in facts[use.page] where use.readers.contains(AudienceMask(bit: known.bit)) {
                if known.anchors.contains(use.fragment) { continue }
                lacking.formUnion(AudienceMask(bit: known.bit))
                near = near ?? Suggestion.nearest(to: use.fragment, in: known.anchors)
            }
            guard !lacking.isEmpty else { continue }
            let seen = facts[use.page].contains { $0.anchors.contains(use.fragment) }
            let who = site.config.audiences.names(of: lacking)
            let hint = near.map { (" — ý bạn là “#\($0)”?", " — did you mean “#\($0)”?") } ?? ("", "")
            if seen {
                diagnostics.append(
                    Diagnostic(
                        .linkHidden, at: use.place, words: use.words,
                        vi: "“\(who)” không thấy đề mục “#\(use.fragment)” của \(site.pages[use.page].path)",
                        en: "“\(who)” does not see the heading “#\(use.fragment)” of \(site.pages[use.page].path)"))
            } else {
                diagnostics.append(
                    Diagnostic(
                        .linkBroken, at: use.place, words: use.words,
                        vi: "\(site.pages[use.page].path) không có đề mục “#\(use.fragment)”\(hint.0)",
                        en: "\(site.pages[use.page].path) has no heading “#\(use.fragment)”\(hint.1)"))
            }
        }
        return diagnostics
    }
}
