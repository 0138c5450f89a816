internal import LoaMarkup
internal import LoaSite

/// An address as it is opened and as people type it from paper.
struct PrintAddress {
    /// The whole address.
    let link: String
    /// Without `https://`, `tel:`, `mailto:` and without a slash at the end.
    let shown: String

    init(_ link: String) {
        self.link = link
        var rest = link[...]
        for scheme in ["https://", "http://", "mailto:", "tel:", "sms:", "zalo:"] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            break
        }
        if link.hasPrefix("mailto:"), let end = rest.firstIndex(of: "?") { rest = rest[..<end] }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        shown = String(rest)
    }

    /// Whether it is a number or an address to write to, which belongs where the words stand and in no note.
    var isContact: Bool { ["tel:", "mailto:", "sms:", "zalo:"].contains { link.hasPrefix($0) } }

    /// Whether words say the address already.
    func isSaid(by words: String) -> Bool {
        if link.hasPrefix("tel:") || link.hasPrefix("sms:") {
            let digits = Self.digits(shown)
            return !digits.isEmpty && Self.digits(words).contains(digits.suffix(8))
        }
        return isContact ? words.contains(shown) : PrintAddress(Self.trimmed(words)).shown == shown
    }

    private static func digits(_ text: String) -> String { String(text.filter { $0.isASCII && $0.isNumber }) }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}

extension PrintAddress {
    /// The address of a link for readers of an audience; nil where paper has none: on the intranet, on the same page.
    init?(_ link: ResolvedLink, bit: Int, site: SiteIndex) {
        let audience = site.config.audiences.audiences[bit]
        let base = site.config.url.isEmpty || audience.isInternal ? nil : "\(site.config.url)\(audience.id)/"
        switch link.target {
        case .external:
            let written = String(decoding: link.href, as: UTF8.self)
            self.init(written.hasPrefix("//") ? "https:" + written : written)
        case .page(let page):
            guard let base else { return nil }
            let meta = site.pages[page]
            self.init(base + (meta.isLeaflet ? meta.address : meta.prettyAddress) + (link.fragment.map { "#\($0)" } ?? ""))
        case .file(let path):
            guard let base else { return nil }
            self.init(base + SiteIndex.address(ofFile: path))
        case .here, .broken: return nil
        }
    }
}
