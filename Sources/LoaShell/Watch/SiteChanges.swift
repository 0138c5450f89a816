/// What changed in the folders of a site since the last look.
public struct SiteChanges: Sendable, Equatable {
    /// The files that were written, as paths on disk below the site's folder.
    public var written: Set<String> = []
    /// Whether names came, went or moved, so that the files have to be listed anew.
    public var isStructural = false

    /// Nothing.
    public init() {}

    /// Everything may have changed.
    public static let all: SiteChanges = {
        var changes = SiteChanges()
        changes.isStructural = true
        return changes
    }()

    /// Whether nothing changed.
    public var isEmpty: Bool { written.isEmpty && !isStructural }

    /// Adds what changed later.
    public mutating func add(_ other: SiteChanges) {
        written.formUnion(other.written)
        isStructural = isStructural || other.isStructural
    }
}
