/// What lists ask of a page over and over, as plain bits: read without a count of any reference.
public struct PageSign: BitwiseCopyable, Sendable {
    /// Who may see it today.
    public let mask: AudienceMask
    /// The number of its language among those of the site's pages.
    public let language: Int32
    /// Whether it describes a folder.
    public let isSection: Bool
    /// Whether it is `content/_index.md` of its language.
    public let isTop: Bool
}
