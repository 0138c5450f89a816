public import LoaMarkup
public import LoaSite

/// A site held in memory: the world of tests.
public struct MemoryReader: SourceReader {
    let files: [SourcePath: [UInt8]]

    /// Makes a site of texts by path.
    public init(_ files: [String: String]) {
        self.files = Dictionary(uniqueKeysWithValues: files.map { (SourcePath($0.key), Array($0.value.utf8)) })
    }

    /// Makes a site of bytes by path.
    public init(bytes: [String: [UInt8]]) {
        files = Dictionary(uniqueKeysWithValues: bytes.map { (SourcePath($0.key), $0.value) })
    }

    /// All paths in order.
    public func list() -> Reported<[SourcePath]> { Reported(files.keys.sorted()) }

    /// The bytes of a path.
    public func read(_ path: SourcePath) -> Result<[UInt8], ReadFault> {
        guard let bytes = files[path] else {
            return .failure(
                ReadFault(Diagnostic(.fileRead, at: SourceSpan(path), vi: "không có tệp này", en: "there is no such file")))
        }
        return .success(bytes)
    }
}
