public import LoaSite

/// One audience's site in one language.
public struct Edition: Sendable, Hashable {
    /// The audience's bit.
    public let bit: Int
    /// The language.
    public let language: String
    /// The first parts of its addresses inside the audience's site: the language when it is not the site's own.
    public let prefix: [String]
    /// Its folder in the output, as `public/nguoi-lao-dong/`.
    public let folder: String

    init(_ audience: Audience, language: String, site: SiteIndex) {
        bit = audience.bit
        self.language = language
        prefix = language == site.config.language ? [] : [language.lowercased()]
        folder = Self.folder(of: audience)
    }

    /// The folder of an audience's site in the output, ending in `/`.
    public static func folder(of audience: Audience) -> String {
        (audience.isInternal ? "internal/" : "public/") + audience.id + "/"
    }

    /// All editions of a site in order.
    public static func all(of site: SiteIndex) -> [Edition] {
        site.config.audiences.audiences.flatMap { audience in
            site.languages(bit: audience.bit).map { Edition(audience, language: $0, site: site) }
        }
    }
}
