public import LoaMarkup

/// The links of one document with their targets, and the faults that do not depend on other pages' bodies.
public struct DocumentLinks: Sendable {
    /// The links; a link or picture node's `value` is its index here.
    public var links: [ResolvedLink] = []
    /// The links of leaf directives by the directive's index.
    public var ofDirective: [Int: Int] = [:]
    /// Uses of anchors, to be checked when all pages are read.
    public var anchors: [AnchorUse] = []
    /// The files of the site that are used, with who sees the use.
    public var files: [FileUse] = []

    /// Makes an empty table.
    public init() {}
}

/// A link to a heading.
public struct AnchorUse: Sendable {
    /// The page that should have the heading.
    public var page: Int
    /// The anchor, folded.
    public var fragment: String
    /// Who sees the link.
    public var readers: AudienceMask
    /// Where it is written.
    public var place: SourcePlace
    /// As written.
    public var words: String
}

/// A use of a picture or download.
public struct FileUse: Sendable {
    /// The file.
    public var path: SourcePath
    /// Who sees the use.
    public var readers: AudienceMask
    /// Whether it is shown as a picture.
    public var isPicture: Bool
    /// Where it is written.
    public var place: SourcePlace
}

/// Resolves the links of one document, once for all audiences.
public struct LinkResolver {
    let site: SiteIndex
    let page: Int
    let masks: [AudienceMask]?
    var result = DocumentLinks()
    var diagnostics: [Diagnostic] = []

    /// The links of a document; its link and picture nodes are made to point at them.
    public static func resolve(
        _ document: inout Document, masks: [AudienceMask]?, page: Int, site: SiteIndex
    ) -> Reported<DocumentLinks> {
        var resolver = LinkResolver(site: site, page: page, masks: masks)
        resolver.result.links.reserveCapacity(document.nodes.count { $0.kind == .link || $0.kind == .image })
        for index in document.nodes.indices {
            switch document.nodes[index].kind {
            case .link, .image: resolver.node(index, &document)
            case .leaf: resolver.leaf(index, document)
            default: break
            }
        }
        return Reported(resolver.result, resolver.diagnostics)
    }

    /// The picture that front matter names for cards.
    static func image(of page: Int, site: SiteIndex) -> Reported<[FileUse]> {
        let meta = site.pages[page]
        guard let written = meta.front.image else { return Reported([]) }
        let place = SourcePlace(path: meta.path, line: written.span.line, byteColumn: written.span.column)
        var resolver = LinkResolver(site: site, page: page, masks: nil)
        let readers = meta.mask.isEmpty ? meta.intended : meta.mask
        _ = resolver.link(written.value, from: meta.path, isPicture: true, readers, place)
        if (meta.front.imageAlt ?? "").isEmpty {
            resolver.report(
                .imageAlt, place, written.value, "ảnh ở “image” thiếu mô tả — thêm dòng “image_alt: …”",
                "the picture of “image” has no description — add a line “image_alt: …”")
        }
        return Reported(resolver.result.files, resolver.diagnostics)
    }

    init(site: SiteIndex, page: Int, masks: [AudienceMask]?) {
        self.site = site
        self.page = page
        self.masks = masks
    }

    /// Who sees an element; of a page that is not published today, who will.
    func readers(_ index: Int) -> AudienceMask {
        masks?[index] ?? (site.pages[page].mask.isEmpty ? site.pages[page].intended : site.pages[page].mask)
    }

    mutating func node(_ index: Int, _ document: inout Document) {
        let node = document.nodes[index]
        let written = document.string(node.text)
        let place = document.place(of: node)
        // Of a page made from a row this was told of its pattern; a row says nothing but words.
        if site.pages[page].row == nil, let fault = Self.titleFault(node, document) { diagnostics.append(fault) }
        if node.kind == .image, isSilent(index, document) {
            diagnostics.append(
                Diagnostic(
                    .imageAlt, at: place, words: "![",
                    vi: "ảnh “\(written)” thiếu mô tả — viết ![mô tả ngắn cho người không nhìn thấy ảnh](\(written))",
                    en: "the picture “\(written)” has no description — write ![short description](\(written))"))
        }
        document.nodes[index].value = Int32(result.links.count)
        result.links.append(
            link(written, from: document.files[Int(node.file)], isPicture: node.kind == .image, readers(index), place))
    }

    /// The faults of all titles of links in a document.
    static func titleFaults(_ document: Document) -> [Diagnostic] {
        document.nodes.filter { $0.kind == .link || $0.kind == .image }.compactMap { titleFault($0, document) }
    }

    private static func titleFault(_ node: Node, _ document: Document) -> Diagnostic? {
        guard !node.extra.isEmpty, let words = PlainText.directive(in: document.string(node.extra)) else { return nil }
        return Diagnostic(
            .linkTitle, at: document.place(of: node), words: words,
            vi: "tiêu đề của liên kết (trong ngoặc kép) không được chứa lệnh “:…[…]” — đưa chữ ra ngoài",
            en: "a link's title (in quotes) may not hold a directive “:…[…]” — move the words out")
    }

    /// Whether a picture has no words for those who do not see it.
    func isSilent(_ index: Int, _ document: Document) -> Bool {
        var words: [UInt8] = []
        document.plainText(of: index, into: &words)
        return words.allSatisfy { $0 == 32 }
    }

    mutating func leaf(_ index: Int, _ document: Document) {
        let node = document.nodes[index]
        guard let directive = document.directive(of: node) else { return }
        let written: String?
        switch directive.name {
        case "button": written = directive.attribute("to")
        case "image": written = directive.attribute("src")
        case "qr": written = directive.label
        default: written = nil
        }
        guard let written, !written.isEmpty else { return }
        // What a code may not hold is told with the directive; it is no file that could be missing.
        if directive.name == "qr", LinkPath.scheme(written.utf8) == nil { return }
        result.ofDirective[Int(node.value)] = result.links.count
        result.links.append(
            link(
                written, from: document.files[Int(node.file)], isPicture: directive.name == "image", readers(index),
                directive.place))
    }

    /// The target of a written link; a fault makes it broken.
    public mutating func link(
        _ written: String, from file: SourcePath, isPicture: Bool, _ readers: AudienceMask, _ place: SourcePlace
    ) -> ResolvedLink {
        if let scheme = LinkPath.scheme(written.utf8) { return external(written, scheme, isPicture, place) }
        if written.utf8.first == UInt8(ascii: "/"), written.hasPrefix("//") {
            return external(written, "https", isPicture, place)
        }
        let fragment = LinkPath.fragment(written).map { Slug.slug($0, limit: .max) }
        if written.isEmpty || written.utf8.first == UInt8(ascii: "#") { return here(fragment, written, readers, place) }
        guard let path = LinkPath.resolve(written, from: file) else {
            report(
                .linkBroken, place, written, "liên kết “\(written)” ra khỏi thư mục content",
                "the link “\(written)” leaves the folder content")
            return broken
        }
        if let target = pageTarget(path) { return pageLink(target, fragment, written, readers, place) }
        if let pattern = site.patterns[path] {
            switch site.page(of: pattern, written) {
            case .success(let target): return pageLink(target, fragment, written, readers, place)
            case .failure(let fault):
                if let message = fault.message { report(.rowsLink, place, written, message.vi, message.en) }
                return broken
            }
        }
        if site.files.contains(path) {
            result.files.append(FileUse(path: path, readers: readers, isPicture: isPicture, place: place))
            return ResolvedLink(target: .file(path), href: relative(to: SiteIndex.address(ofFile: path)), fragment: nil)
        }
        if let pattern = site.patterns.values.filter({ $0.tablePath == path }).map(\.path).min() {
            report(
                .linkBroken, place, written, "“\(written)” là bảng để dựng trang (\(pattern)), không phát hành cả tệp — chép ra tệp khác nếu muốn cho tải về",
                "“\(written)” is the table that pages are made from (\(pattern)) and is not published — copy it to another file to offer it")
            return broken
        }
        missing(path, written, place)
        return broken
    }

    var broken: ResolvedLink { ResolvedLink(target: .broken, href: [], fragment: nil) }

    func pageTarget(_ path: SourcePath) -> Int? {
        site.byPath[path] ?? site.byPath[SourcePath(path.string + "/_index.md")]
    }

    static let schemes: Set<String> = ["http", "https", "mailto", "tel", "sms", "zalo"]

    mutating func external(_ written: String, _ scheme: String, _ isPicture: Bool, _ place: SourcePlace) -> ResolvedLink {
        if isPicture {
            report(
                .imageExternal, place, written,
                "ảnh “\(written)” nằm ở máy chủ khác — tải về, đặt vào content rồi dẫn tới tệp",
                "the picture “\(written)” is on another host — save it into content and name the file")
            return broken
        }
        guard Self.schemes.contains(scheme) else {
            report(
                .linkScheme, place, written,
                "không dùng được liên kết “\(scheme):” — chỉ dùng https, http, mailto, tel, sms, zalo",
                "links with “\(scheme):” cannot be used — only https, http, mailto, tel, sms, zalo")
            return broken
        }
        return ResolvedLink(target: .external, href: Array(written.utf8), fragment: nil)
    }

    mutating func here(
        _ fragment: String?, _ written: String, _ readers: AudienceMask, _ place: SourcePlace
    ) -> ResolvedLink {
        guard let fragment, !fragment.isEmpty else {
            if written.isEmpty {
                report(
                    .linkBroken, place, "]()", "liên kết không có địa chỉ — viết [chữ](tệp.md)",
                    "the link has no address — write [words](file.md)")
                return broken
            }
            return ResolvedLink(target: .here, href: Array("#".utf8), fragment: nil)
        }
        result.anchors.append(AnchorUse(page: page, fragment: fragment, readers: readers, place: place, words: written))
        return ResolvedLink(target: .here, href: Array("#\(fragment)".utf8), fragment: fragment)
    }

    mutating func pageLink(
        _ target: Int, _ fragment: String?, _ written: String, _ readers: AudienceMask, _ place: SourcePlace
    ) -> ResolvedLink {
        let isPublished = !site.pages[page].mask.isEmpty
        let seen = isPublished ? site.pages[target].mask : site.pages[target].intended
        let lacking = readers.subtracting(seen)
        if !lacking.isEmpty { hidden(target, lacking, written, place) }
        var href = relative(to: site.pages[target].address)
        if let fragment, !fragment.isEmpty {
            result.anchors.append(
                AnchorUse(page: target, fragment: fragment, readers: readers.intersection(seen), place: place, words: written))
            href += Array("#\(fragment)".utf8)
        }
        return ResolvedLink(target: .page(target), href: href, fragment: fragment)
    }

    mutating func hidden(_ target: Int, _ lacking: AudienceMask, _ written: String, _ place: SourcePlace) {
        let reason: (vi: String, en: String) =
            switch site.pages[target].hidden {
            case .draft: ("trang đó còn là bản nháp", "that page is a draft")
            case .notYet(let day): ("trang đó đến \(day.slashed) mới đăng", "that page is published on \(day.iso)")
            case .expired(let day): ("trang đó đã hết hạn ngày \(day.slashed)", "that page expired on \(day.iso)")
            case nil where site.pages[target].intended.isSuperset(of: lacking):
                ("mục đó không có trang nào cho họ", "that section has no pages for them")
            case nil:
                (
                    "“\(site.config.audiences.names(of: lacking))” không được thấy trang đó — thêm họ vào “for” của trang đó, hoặc đặt liên kết trong “::: for …”",
                    "“\(site.config.audiences.names(of: lacking))” may not see that page — add them to its “for”, or put the link in a “::: for …”"
                )
            }
        report(
            .linkHidden, place, written, "liên kết “\(written)” dẫn tới trang mà người đọc không có: \(reason.vi)",
            "the link “\(written)” leads to a page that its reader does not have: \(reason.en)")
    }

    mutating func missing(_ path: SourcePath, _ written: String, _ place: SourcePlace) {
        // Of pages made from rows their pattern stands for all: there may be thousands, and as many such faults.
        let pages = site.pages.lazy.filter { $0.row == nil }.map(\.path.string)
        let all = pages + site.patterns.keys.map(\.string) + site.files.map(\.string)
        var near = Suggestion.nearest(to: path.string, in: all)
        if near == nil {
            // A file that was moved is often still named the same.
            let name = path.string.split(separator: "/").last
            near = all.filter { $0.split(separator: "/").last == name }.min()
        }
        report(
            .linkBroken, place, written,
            "không có tệp “\(written)” (\(path))" + (near.map { " — ý bạn là “\($0)”?" } ?? ""),
            "there is no file “\(written)” (\(path))" + (near.map { " — did you mean “\($0)”?" } ?? ""))
    }

    mutating func report(_ code: DiagnosticCode, _ place: SourcePlace, _ words: String, _ vi: String, _ en: String) {
        diagnostics.append(Diagnostic(code, at: place, words: words, vi: vi, en: en))
    }

    func relative(to address: String) -> [UInt8] {
        RelativeAddress.from(site.pages[page].segments, to: address)
    }
}

extension SiteIndex {
    /// The address of a picture or download inside an audience's site.
    public static func address(ofFile path: SourcePath) -> String {
        let parts = path.string.split(separator: "/").dropFirst()
        guard let name = parts.last else { return "" }
        var out = parts.dropLast().map { Slug.slug(String($0)) + "/" }.joined()
        if let dot = name.lastIndex(of: "."), dot != name.startIndex {
            let stem = Slug.slug(String(name[..<dot]))
            out += (stem.isEmpty ? "tep" : stem) + "." + Slug.slug(String(name[name.index(after: dot)...]))
        } else {
            out += Slug.slug(String(name))
        }
        return out
    }
}
