/// The script that the search of every site runs; the same for all sites.
public enum SearchScript {
    /// The bytes of `search.js` as sites carry it: without comments and white space that does nothing.
    public static let bytes = ScriptSqueezer.squeeze(PackageResources.search_js)
}
