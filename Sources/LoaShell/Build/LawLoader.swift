internal import LoaLaw
internal import LoaMarkup
internal import LoaSite
internal import Synchronization

/// The registry of a site, read by who needs it first.
///
/// One task reads it while others read pages, few of which state law above their bodies; those wait.
final class PromisedLaws: Sendable {
    private let paths: [SourcePath]
    private let reader: any SourceReader
    private let known = Mutex<Reported<LawRegistry>?>(nil)

    init(_ paths: [SourcePath], _ reader: any SourceReader) {
        self.paths = paths
        self.reader = reader
    }

    /// The registry, with what is wrong in it.
    var registry: Reported<LawRegistry> {
        known.withLock { known in
            if let known { return known }
            let read = LawLoader.load(paths, reader)
            known = read
            return read
        }
    }
}

/// Reads the legal instruments and facts of a site: all `content/laws/*.yaml`, in the order of their paths.
enum LawLoader {
    static let folder = "content/laws/"

    /// The registry; empty when the site has none.
    static func load(_ paths: [SourcePath], _ reader: any SourceReader) -> Reported<LawRegistry> {
        var diagnostics: [Diagnostic] = []
        var files: [(path: SourcePath, text: [UInt8])] = []
        for path in paths.sorted() where path.string.hasPrefix(folder) && path.string.hasSuffix(".yaml") {
            guard let text = SiteLoader.text(path, reader, &diagnostics) else { continue }
            files.append((path, text))
        }
        guard !files.isEmpty else { return Reported(.empty, diagnostics) }
        let read = LawRegistry.read(files)
        return Reported(read.value, diagnostics + read.diagnostics)
    }
}
