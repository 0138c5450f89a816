internal import LoaPrint
internal import LoaSite

/// A leaflet that was laid out, with all that is told of it elsewhere.
struct MadeLeaflet: Sendable {
    /// What was asked for.
    let job: Leaflet
    /// What it states and where its codes lead.
    let statements: PrintStatements
    /// The SHA-256 of what it was made from; empty where nothing is recorded.
    let digest: String
    /// Everything in its place; nil where nobody goes on with it.
    var laid: LaidLeaflet?
    /// The files as they were made last, where it is made from the same; empty otherwise.
    var kept: [LeafletWorker.File] = []
}
