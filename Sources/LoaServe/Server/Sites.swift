/// What is served at a moment: swapped as a whole, so that no request sees half of the old and half of the new.
public struct Sites: Sendable {
    /// The public root.
    public var open: SiteTable
    /// The internal root; nil when there is none.
    public var inner: SiteTable?
    /// The pages of signing in, in the look of the public root.
    let signIn: SignInPage
    /// Where printed codes lead.
    let codes: LeafletCodes

    /// Puts two roots together.
    ///
    /// - Parameter stylesAt: Where the public root stands in addresses of the host that people sign in at: `/` or `/public/`.
    public init(open: SiteTable, inner: SiteTable?, stylesAt: String = "/") {
        self.open = open
        self.inner = inner
        signIn = SignInPage(home: open.bytes("index.html"), root: stylesAt)
        codes = LeafletCodes(open.bytes(LeafletCodes.file) ?? [])
    }

    /// The same with bodies packed.
    func packed(stylesAt: String) -> Sites { Sites(open: open.packed(), inner: inner?.packed(), stylesAt: stylesAt) }
}
