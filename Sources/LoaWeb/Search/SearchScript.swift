/// The script that every site's search runs, `search.js`; the same for all sites.
public enum SearchScript {
    /// The bytes of the file.
    public static var bytes: [UInt8] { PackageResources.search_js }
}
