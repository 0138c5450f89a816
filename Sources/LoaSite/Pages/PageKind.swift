/// What a source file becomes.
public enum PageKind: String, CaseIterable, Sendable {
    /// A page of a site.
    case page
    /// A printed leaflet.
    case leaflet
}
