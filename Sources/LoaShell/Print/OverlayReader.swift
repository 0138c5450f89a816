internal import LoaMarkup
internal import LoaSite

/// A site in which some files are others.
struct OverlayReader: SourceReader {
    let base: any SourceReader
    let files: [SourcePath: [UInt8]]

    func list() -> Reported<[SourcePath]> {
        var listed = base.list()
        let new = files.keys.filter { !listed.value.contains($0) }
        if !new.isEmpty { listed.value = (listed.value + new).sorted() }
        return listed
    }

    func read(_ path: SourcePath) -> Result<[UInt8], ReadFault> {
        if let bytes = files[path] { return .success(bytes) }
        return base.read(path)
    }
}
