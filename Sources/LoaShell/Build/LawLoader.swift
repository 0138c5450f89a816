internal import LoaLaw
internal import LoaMarkup
internal import LoaSite

/// Reads the legal instruments and facts of a site: all `content/laws/*.yaml`, in the order of their paths.
enum LawLoader {
    static let folder = "content/laws/"

    /// The registry; empty when the site has none.
    static func load(_ paths: [SourcePath], _ reader: any SourceReader, _ diagnostics: inout [Diagnostic]) -> LawRegistry {
        var files: [(path: SourcePath, text: [UInt8])] = []
        for path in paths.sorted() where path.string.hasPrefix(folder) && path.string.hasSuffix(".yaml") {
            guard let text = SiteLoader.text(path, reader, &diagnostics) else { continue }
            files.append((path, text))
        }
        guard !files.isEmpty else { return .empty }
        let read = LawRegistry.read(files)
        diagnostics += read.diagnostics
        return read.value
    }
}
