internal import LoaMarkup
internal import LoaSite

/// What all pages of one folder of an edition share: everything that is only a matter of how deep they stand.
///
/// A class, since it is handed to every page; each worker has its own.
final class FolderContext {
    /// A section above.
    struct Crumb: BitwiseCopyable {
        let title: TemplateCell
        let href: TemplateCell
    }
    /// The site of an audience that readers may change to.
    struct Switch: BitwiseCopyable {
        let bit: Int
        let name: TemplateCell
        let id: TemplateCell
        /// The way to that site, to which the page's address is added.
        let root: TemplateCell
    }

    let edition: Int
    let segments: [String]
    /// The folder's record.
    let data: TemplateData
    /// The texts that follow.
    let texts: TemplateData
    /// The sections above, the home first.
    let crumbs: [Crumb]
    let switches: [Switch]
    /// The way to the folder of tags.
    let tags: TemplateCell
    /// The address of the edition's site for the world; empty when it has none.
    let origin: TemplateCell
    /// The name of the language's country for cards.
    let locale: TemplateCell

    /// Makes the context for a page's folder; `segments` are the parts of the page's own address.
    init(_ context: RenderContext, edition number: Int, segments: [String], section: Int?) {
        let edition = context.editions[number]
        let model = context.theme.model
        let site = context.site
        self.edition = number
        self.segments = segments
        let root = RelativeAddress.root(segments.count)
        func to(_ address: String) -> TemplateValue { .bytes(RelativeAddress.from(segments, to: address)) }
        let home = edition.prefix.map { $0 + "/" }.joined()
        let top = site.top(language: edition.language)
        var nav: [TemplateRecord] = []
        for page in Self.menu(context, edition) {
            let isCurrent = page == section || Self.isAbove(page, section, site)
            nav.append(
                model.link.record([
                    "title": .text(site.pages[page].title.text(for: edition.bit)), "href": to(site.pages[page].address),
                    "current": .flag(isCurrent),
                ]))
        }
        let words = context.words[number]
        let homeTitle = words["home"] ?? top.map { site.pages[$0].title.text(for: edition.bit) } ?? site.config.title(in: edition.language)
        var texts = TemplateData()
        var trail = [
            Crumb(
                title: texts.add(homeTitle), href: texts.add(RelativeAddress.from(segments, to: home + "index.html")))
        ]
        if let section {
            for page in site.ancestors(of: section, bit: edition.bit) + (site.isTop(section) ? [] : [section])
            where site.isVisible(page, to: edition.bit) {
                trail.append(
                    Crumb(
                        title: texts.add(site.pages[page].title.text(for: edition.bit)),
                        href: texts.add(RelativeAddress.from(segments, to: site.pages[page].address))))
            }
        }
        crumbs = trail
        let own = context.audiences[edition.bit]
        switches = context.audiences.filter { !$0.isInternal || own.isInternal }.map { other in
            Switch(
                bit: other.bit, name: texts.add(site.config.audience(other, in: edition.language).name), id: texts.add(other.id),
                root: texts.add(AudienceAddress.to(other, from: own, root: root)))
        }
        tags = texts.add(RelativeAddress.from(segments, to: home + SiteIndex.tagFolder + "/"))
        origin = texts.add(context.absolute(edition, ""))
        locale = texts.add(PageRecord.locale(edition.language))
        self.texts = texts
        let actions = Self.actions(context, edition, segments)
        let record = model.folder.record([
            "root": .text(root), "home_href": to(home + "index.html"),
            "search_href": to(SiteIndex.searchFolder + "/index.html"), "tags_href": to(home + SiteIndex.tagFolder + "/index.html"),
            "assets": .text("\(root)assets/\(context.theme.assetHash)/"), "index_js": .text(root + "search-index.js"),
            "nav": .list(nav), "has_nav": .flag(!nav.isEmpty), "actions": .list(actions), "has_actions": .flag(!actions.isEmpty),
            "homes": .list(Self.homes(context, edition, root)), "feed_atom": to(home + "feed.xml"),
            "feed_json": to(home + "feed.json"), "footer": .html(Self.footer(context, edition, segments)),
            "chooser_href": .text(root + "../index.html"),
        ])
        data = TemplateData([record])
    }

    static func isAbove(_ page: Int, _ section: Int?, _ site: SiteIndex) -> Bool {
        var at = section
        while let number = at {
            if number == page { return true }
            at = site.pages[number].section
        }
        return false
    }

    /// The pages of the menu: what `menus` names for this audience, otherwise the sections of the first level.
    static func menu(_ context: RenderContext, _ edition: Edition) -> [Int] {
        let site = context.site
        let mask = AudienceMask(bit: edition.bit)
        let written = site.config.menus.filter { $0.who.contains(mask) }.flatMap(\.items)
        if written.isEmpty { return site.mainSections(bit: edition.bit, language: edition.language) }
        return written.compactMap { item in
            MenuCheck.target(item.value, site).flatMap { site.isVisible($0, to: edition.bit) ? $0 : nil }
        }
    }

    static func homes(_ context: RenderContext, _ edition: Edition, _ root: String) -> [TemplateRecord] {
        let own = context.audiences[edition.bit]
        return context.audiences.filter { !$0.isInternal || own.isInternal }.map { written in
            let other = context.site.config.audience(written, in: edition.language)
            return context.theme.model.home.record([
                "name": .text(other.name), "href": .text(AudienceAddress.to(other, from: own, root: root) + "index.html"),
                "current": .flag(other.bit == own.bit), "audience_id": .text(other.id),
                "description": .text(other.description), "style": .text(other.style), "is_internal": .flag(other.isInternal),
            ])
        }
    }

    static func actions(_ context: RenderContext, _ edition: Edition, _ segments: [String]) -> [TemplateRecord] {
        context.site.config.audience(context.audiences[edition.bit], in: edition.language).actions.map { action in
            var href: [UInt8] = []
            var value = ""
            if let to = action.to {
                switch ActionTarget(to.value, context.site) {
                case .address(let address): href = Array(address.utf8)
                case .page(let page):
                    href = RelativeAddress.from(segments, to: context.site.pages[context.localized(page, for: edition)].address)
                case nil: break
                }
                if action.kind == .call || action.kind == .zalo || action.kind == .mail { value = ActionTarget.shown(to.value) }
            }
            return context.theme.model.action.record([
                "label": .text(action.label), "href": .bytes(href), "kind": .text(action.kind.rawValue), "value": .text(value),
                "missing": .flag(href.isEmpty), "primary": .flag(action.isPrimary), "is_call": .flag(action.kind == .call),
                "is_zalo": .flag(action.kind == .zalo), "is_mail": .flag(action.kind == .mail),
                "is_join": .flag(action.kind == .join), "is_link": .flag(action.kind == .link),
            ])
        }
    }

    /// The foot, its links to files made for this depth.
    static func footer(_ context: RenderContext, _ edition: Edition, _ segments: [String]) -> [UInt8] {
        var (document, language) = context.footer(edition.language)
        guard !document.nodes.isEmpty else { return [] }
        var links = DocumentLinks()
        for index in document.nodes.indices where document.nodes[index].kind == .link || document.nodes[index].kind == .image {
            let written = document.string(document.nodes[index].text)
            document.nodes[index].value = Int32(links.links.count)
            switch ActionTarget(written, context.site) {
            case .address(let address):
                links.links.append(ResolvedLink(target: .external, href: Array(address.utf8), fragment: nil))
            case .page(let written):
                let page = context.localized(written, for: edition)
                links.links.append(
                    ResolvedLink(
                        target: .page(page), href: RelativeAddress.from(segments, to: context.site.pages[page].address),
                        fragment: nil))
            case nil: links.links.append(ResolvedLink(target: .broken, href: [], fragment: nil))
            }
        }
        var writer = HTMLWriter(
            document,
            site: .init(links: links, language: language, lowersHeadings: false, pictures: [:]))
        return writer.write()
    }
}

/// Addresses between the sites of audiences.
enum AudienceAddress {
    /// The way to the top of another audience's site, ending in `/`.
    static func to(_ other: Audience, from own: Audience, root: String) -> String {
        let up = root == "./" ? "../" : root + "../"
        if other.isInternal == own.isInternal { return up + other.id + "/" }
        return up + "../" + (other.isInternal ? "internal/" : "public/") + other.id + "/"
    }
}

/// What an action or menu leads to.
enum ActionTarget {
    case address(String)
    case page(Int)

    /// Reads `to:`: an address with a scheme, or a file of `content`; nil when there is neither.
    init?(_ written: String, _ site: SiteIndex) {
        if LinkPath.scheme(written.utf8) != nil {
            self = .address(written)
        } else if let page = MenuCheck.target(written, site) {
            self = .page(page)
        } else {
            return nil
        }
    }

    /// A number or address as people read it, without its scheme.
    static func shown(_ written: String) -> String {
        for scheme in ["tel:", "mailto:", "https://", "http://"] where written.hasPrefix(scheme) {
            return String(written.dropFirst(scheme.utf8.count))
        }
        return written
    }
}
