internal import LoaMarkup
internal import LoaShell
internal import LoaSite

/// Finds the page of a site that stands at an address of its output.
struct PageAddresses {
    /// A page of the output.
    struct Place {
        /// The audience's place among all; nil for what stands above the sites.
        var audience: Int?
        /// The address inside the audience's site, ending in a file's name.
        var address: String
        /// The page, by index; nil for lists, search and the like.
        var page: Int?
    }

    let site: SiteIndex
    private let byAddress: [String: Int]

    init(_ site: SiteIndex) {
        self.site = site
        byAddress = Dictionary(site.pages.indices.map { (site.pages[$0].address, $0) }) { first, _ in first }
    }

    /// The folder of an audience's site in the output.
    static func folder(_ audience: Audience) -> String { (audience.isInternal ? "internal/" : "public/") + audience.id + "/" }

    /// What stands at a path of the output.
    func place(_ path: String) -> Place {
        for (number, audience) in site.config.audiences.audiences.enumerated() {
            let folder = Self.folder(audience)
            guard path.hasPrefix(folder) else { continue }
            let address = String(path.dropFirst(folder.count))
            return Place(audience: number, address: address, page: byAddress[address])
        }
        return Place(audience: nil, address: path, page: nil)
    }

    /// What the frame wants to know of a page that is shown.
    func json(_ path: String, in state: LiveState) -> String {
        let place = place(path)
        let audiences = site.config.audiences.audiences
        var members: [(String, JSONWriter.Value)] = [
            ("path", .text(path)), ("there", .flag(state.files[path] != nil)), ("mark", .text(Self.mark(state.files[path]))),
            ("audience", place.audience.map { .text(audiences[$0].id) } ?? .null),
            (
                "others",
                .list(
                    audiences.compactMap { audience in
                        let other = Self.folder(audience) + place.address
                        guard place.audience != nil, state.files[other] != nil || isLeaflet(place.page, for: audience) else { return nil }
                        return .object([("id", .text(audience.id)), ("path", .text(other))])
                    })
            ),
        ]
        if let number = place.page {
            let page = site.pages[number]
            members += [
                ("file", .text(page.row == nil ? page.path.string : String(page.path.string.prefix { $0 != "?" }))), ("page", .text(page.path.string)),
                ("title", .text(place.audience.map { page.title.text(for: audiences[$0].bit) } ?? page.title.common)), ("language", .text(page.language)),
                ("leaflet", .flag(page.isLeaflet)),
                ("printed", .flag(place.audience.map { !site.leaflets(of: number, bit: audiences[$0].bit).isEmpty } ?? false)),
                ("languages", languages(number, place.audience)),
            ]
        }
        return JSONWriter.text(.object(members))
    }

    /// Whether a page is a leaflet of an audience: such pages have no file of their own.
    private func isLeaflet(_ page: Int?, for audience: Audience) -> Bool {
        page.map { site.pages[$0].isLeaflet && site.pages[$0].mask.contains(audience.mask) } ?? false
    }

    private func languages(_ number: Int, _ audience: Int?) -> JSONWriter.Value {
        guard let audience else { return .list([]) }
        let reader = site.config.audiences.audiences[audience]
        let page = site.pages[number]
        var found: [(language: String, page: Int)] = []
        for other in ([number] + page.translations) where site.pages[other].mask.contains(reader.mask) {
            if !found.contains(where: { $0.language == site.pages[other].language }) { found.append((site.pages[other].language, other)) }
        }
        // The site's own language first.
        let own = site.config.language
        found.sort { ($0.language != own ? 1 : 0, $0.language) < ($1.language != own ? 1 : 0, $1.language) }
        return .list(
            found.map { .object([("code", .text($0.language)), ("path", .text(Self.folder(reader) + site.pages[$0.page].address))]) })
    }

    /// A short mark of some bytes that differs when they do.
    static func mark(_ bytes: [UInt8]?) -> String {
        guard let bytes else { return "" }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }
}
