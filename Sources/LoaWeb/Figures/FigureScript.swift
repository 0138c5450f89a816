/// The scripts that renew the figures of an open page; the same for all sites.
enum FigureScript {
    /// The bytes of `figures.js` as sites carry it: without comments and white space that does nothing.
    static let bytes = ScriptSqueezer.squeeze(PackageResources.figures_js)
    /// The bytes of `figures-live.js`, which pages load when there is news alone, so that it weighs on no first visit.
    static let live = ScriptSqueezer.squeeze(PackageResources.figures_live_js)
}
