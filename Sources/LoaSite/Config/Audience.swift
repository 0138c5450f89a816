public import LoaMarkup

/// One group of readers with a site of its own.
public struct Audience: Sendable {
    /// What a reader can do on every page of this site: call, write, join.
    public struct Action: Sendable {
        /// The kinds that themes draw differently.
        public enum Kind: String, CaseIterable, Sendable {
            /// A telephone number.
            case call
            /// A Zalo account.
            case zalo
            /// An e-mail address.
            case mail
            /// The page that tells how to join.
            case join
            /// Any other page or address.
            case link
        }

        /// What the button says.
        public var label: String
        /// Its kind.
        public var kind: Kind
        /// A file, or an address with a scheme; nil while it is not known.
        public var to: Spanned<String>?
        /// Whether it is the one thing to do.
        public var isPrimary: Bool
    }

    /// The name in front matter and in addresses: lower-case ASCII.
    public var id: String
    /// The name that readers see.
    public var name: String
    /// One sentence for the chooser.
    public var description: String
    /// The theme's voice for this audience; the id when not set.
    public var style: String
    /// Whether the site is for the intranet alone.
    public var isInternal: Bool
    /// The languages of the site besides the site's own.
    public var languages: [String]
    /// What a reader can do on every page.
    public var actions: [Action]
    /// How plain its texts have to be; nil for no limits.
    public var plain: PlainLimits?
    /// The audience's bit in masks.
    public var bit: Int

    /// The mask of this audience alone.
    public var mask: AudienceMask { AudienceMask(bit: bit) }
}
