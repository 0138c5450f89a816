public import LoaMarkup
internal import LoaPictures
public import LoaSite
internal import Synchronization

/// The pictures of a site, each read once when first shown.
public final class PictureTable: Sendable {
    private let reader: any SourceReader
    private let known = Mutex<[SourcePath: Result<PictureSize, ReadFault>]>([:])

    /// Makes an empty table over the files of a site.
    public init(reader: any SourceReader) {
        self.reader = reader
    }

    /// The size of a picture, or what is wrong with its file.
    public func size(of path: SourcePath) -> Result<PictureSize, ReadFault> {
        if let found = known.withLock({ $0[path] }) { return found }
        let result = reader.read(path).flatMap { Self.inspect($0, path) }
        known.withLock { $0[path] = result }
        return result
    }

    private static func inspect(_ bytes: [UInt8], _ path: SourcePath) -> Result<PictureSize, ReadFault> {
        switch PictureFile.inspect(bytes) {
        case .failure(let fault): return .failure(ReadFault(fault.diagnostic(of: path)))
        case .success(let info):
            if let fault = info.mismatch(withName: path.string) { return .failure(ReadFault(fault.diagnostic(of: path))) }
            return .success(PictureSize(width: info.width, height: info.height))
        }
    }

    /// The bytes to publish: without what the camera wrote.
    public func published(_ path: SourcePath) -> Result<[UInt8], ReadFault> {
        reader.read(path).flatMap { bytes in
            PictureFile.published(bytes).mapError { ReadFault($0.diagnostic(of: path)) }
        }
    }
}
