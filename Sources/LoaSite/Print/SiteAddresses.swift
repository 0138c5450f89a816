internal import LoaMarkup

/// The addresses below the public root that a build makes: what paper may lead to.
public struct SiteAddresses: Sendable {
    private var known: Set<String> = []
    private let url: String

    /// Gathers them: homes, pages, earlier addresses, files and what is printed, of every audience.
    public init(_ site: SiteIndex) {
        url = site.config.url
        let audiences = site.config.audiences.audiences
        for audience in audiences where !audience.isInternal { known.insert(audience.id + "/") }
        for page in site.pages {
            for bit in page.mask.bits where bit < audiences.count && !audiences[bit].isInternal {
                let folder = audiences[bit].id + "/"
                for alias in page.front.aliases { known.insert(folder + SiteIndex.alias(alias.value)) }
                if !page.isLeaflet { known.insert(folder + page.prettyAddress) }
            }
        }
        for leaflet in site.leaflets where !audiences[leaflet.bit].isInternal {
            for use in ["press", "office", "read"] { known.insert("\(audiences[leaflet.bit].id)/\(leaflet.address)\(use).pdf") }
        }
        for audience in audiences where !audience.isInternal {
            for path in site.files { known.insert("\(audience.id)/\(SiteIndex.address(ofFile: path))") }
            for tag in site.tags { known.insert("\(audience.id)/\(SiteIndex.tagFolder)/\(tag.slug)/") }
            known.insert("\(audience.id)/\(SiteIndex.searchFolder)/")
            known.insert("\(audience.id)/\(SiteIndex.tagFolder)/")
        }
    }

    /// Where in the public site an address leads, without what stands after `?` and `#`; nil when it leads elsewhere.
    public func place(of link: String) -> String? {
        guard !url.isEmpty, link.hasPrefix(url) else { return nil }
        return String(link.dropFirst(url.count).prefix { $0 != "#" && $0 != "?" })
    }

    /// Whether a build makes something at an address below the public root.
    public func has(_ place: String) -> Bool {
        var rest = String(place.prefix { $0 != "#" && $0 != "?" })
        if rest.hasSuffix("index.html") { rest.removeLast("index.html".count) }
        // What stands at the root is none of an audience's: the chooser, the site map.
        return rest.isEmpty || !rest.contains("/") || known.contains(rest) || known.contains(rest + "/")
    }
}
