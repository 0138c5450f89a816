/// A stretch of one line of a file: what a message points at.
///
/// Lines and columns count from 1; columns and lengths count Unicode scalars of the NFC text.
/// Line 0 means the file as a whole.
public struct SourceSpan: Hashable, Sendable {
    /// The file.
    public var path: SourcePath
    /// The line, from 1; 0 for the whole file.
    public var line: Int
    /// The column, from 1.
    public var column: Int
    /// How many scalars the caret underlines, at least 1.
    public var length: Int

    /// Makes a span; without a line it means the whole file.
    public init(_ path: SourcePath, line: Int = 0, column: Int = 1, length: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
        self.length = length
    }
}
