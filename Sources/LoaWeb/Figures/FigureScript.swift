/// The script that renews the numbers of an open page; the same for all sites.
enum FigureScript {
    /// The bytes of `figures.js` as sites carry it: without comments and white space that does nothing.
    static let bytes = ScriptSqueezer.squeeze(PackageResources.figures_js)
}
