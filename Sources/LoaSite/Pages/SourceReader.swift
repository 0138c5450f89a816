public import LoaMarkup

/// The world as the build sees it: the files of one site.
///
/// Effects live behind this, in the shell or in a test's map.
public protocol SourceReader: Sendable {
    /// All files under `content` and `themes` by path, in order, with the faults of listing them.
    func list() -> Reported<[SourcePath]>
    /// The bytes of a file, or a fault that names it.
    func read(_ path: SourcePath) -> Result<[UInt8], ReadFault>
}

/// Why a file could not be read.
public struct ReadFault: Error, Sendable {
    /// What to tell.
    public var diagnostic: Diagnostic

    /// Makes a fault.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
