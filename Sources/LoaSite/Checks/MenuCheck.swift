public import LoaMarkup

/// Checks the links that `loa.yaml` itself holds: actions and menus.
public enum MenuCheck {
    /// The page that a path of `loa.yaml` means, seen from `content`; folders mean their `_index.md`.
    public static func target(_ written: String, _ site: SiteIndex) -> Int? {
        guard let path = LinkPath.resolve(written, from: SiteConfig.path) else { return nil }
        if let page = site.byPath[path] ?? site.byPath[SourcePath(path.string + "/_index.md")] { return page }
        return try? site.patterns[path].flatMap { try site.page(of: $0, written).get() }
    }

    /// The faults of actions and menus: files that are not there or that the audience does not see.
    public static func check(_ site: SiteIndex) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for audience in site.config.audiences.audiences {
            for action in audience.actions {
                if let to = action.to { found += check(to, audience.mask, site) }
            }
        }
        for menu in site.config.menus { for item in menu.items { found += check(item, [], site) } }
        return found
    }

    /// The faults of one address: a scheme that is not used, a page that is not there or that not all `readers` see.
    public static func check(_ written: Spanned<String>, _ readers: AudienceMask, _ site: SiteIndex) -> [Diagnostic] {
        if let scheme = LinkPath.scheme(written.value.utf8) {
            guard !LinkResolver.schemes.contains(scheme) else { return [] }
            return [
                Diagnostic(
                    .linkScheme, at: written.span,
                    vi: "không dùng được liên kết “\(scheme):” — chỉ dùng https, http, mailto, tel, sms, zalo",
                    en: "links with “\(scheme):” cannot be used — only https, http, mailto, tel, sms, zalo")
            ]
        }
        guard let page = target(written.value, site) else {
            if let pattern = LinkPath.resolve(written.value, from: SiteConfig.path).flatMap({ site.patterns[$0] }),
                case .failure(let fault) = site.page(of: pattern, written.value)
            {
                return fault.message.map { [Diagnostic(.rowsLink, at: written.span, vi: $0.vi, en: $0.en)] } ?? []
            }
            let near = Suggestion.phrase(
                for: "content/" + written.value, in: site.byPath.keys.map(\.string).sorted())
            return [
                Diagnostic(
                    .linkBroken, at: written.span, vi: "không có trang “\(written.value)”\(near.vi)",
                    en: "there is no page “\(written.value)”\(near.en)")
            ]
        }
        let lacking = readers.subtracting(site.pages[page].mask)
        guard !lacking.isEmpty else { return [] }
        return [
            Diagnostic(
                .linkHidden, at: written.span,
                vi: "“\(site.config.audiences.names(of: lacking))” không được thấy trang “\(written.value)”",
                en: "“\(site.config.audiences.names(of: lacking))” may not see the page “\(written.value)”")
        ]
    }
}
