/// The place of a file inside a site, as `content/luat/phep-nam.md`: relative, `/`-separated, NFC.
public struct SourcePath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path as text.
    public let string: String

    /// Makes a path from text that is relative and uses `/`.
    public init(_ string: String) {
        self.string = string
    }

    /// The path as text.
    public var description: String { string }

    /// Orders by UTF-8 bytes, the same in every locale.
    public static func < (left: SourcePath, right: SourcePath) -> Bool {
        left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
    }
}
